package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/catalogue"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/internal/legible"
)

// showOptions are those of the command show.
type showOptions struct {
	readingOptions
	graphOptions
	databaseOptions
	id   string
	json bool
}

// newShowCommand returns the command that prints everything about one thing.
func newShowCommand(env shell.Environment) *cli.Command {
	var o showOptions
	return &cli.Command{
		Name:      "show",
		Usage:     "print everything about one number, case, person, law or other thing",
		ArgsUsage: "ID [INPUT...]",
		Description: `ID is what a paper prints or others use: an official number (ah-tk-20172018-2140), the printed number (2140), a case
(2018Z07913), a BWB, CELEX, ECLI or TOOI identifier, a paper (kst-35322-5), a name, or an IRI. With INPUT documents are
searched; without, the Neo4j database at --uri.

Examples:
  kamergraaf show BWBR0010346 documents/
  kamergraaf show "Gijs van Dijk" documents/
  kamergraaf show ah-tk-20172018-2140 --uri bolt://localhost:7687`,
		Flags: slices.Concat([]cli.Flag{
			o.baseFlag(),
			&cli.BoolFlag{Name: "json", Usage: "print one JSON object a line", Destination: &o.json},
		}, o.databaseOptions.flags(), o.readingOptions.flags()),
		Action: func(c *cli.Context) error {
			o.id, o.inputs = c.Args().First(), c.Args().Tail()
			return runShow(c.Context, env, o)
		},
	}
}

func runShow(ctx context.Context, env shell.Environment, o showOptions) error {
	if o.id == "" {
		return shell.UsageError("no ID: name a number, a case, a name or an IRI")
	}
	if len(o.inputs) == 0 {
		if _, err := os.Stat(o.id); err == nil {
			return shell.UsageError(o.id + " is a file: name first what to show of it, as in: kamergraaf show BWBR0010346 " + o.id)
		}
		return showFromDatabase(ctx, env, o)
	}
	iris, err := o.iris()
	if err != nil {
		return err
	}
	r, err := newReading(env, o.readingOptions, false)
	if err != nil {
		return err
	}
	defer r.close()
	registered := catalogue.New(r.registers)
	w := wanted{id: o.id, iris: iris, named: registered.Named(o.id)}
	print := printShown(env, o.json)
	for _, e := range w.named {
		description, _ := registered.Describe(e)
		if err := print(shown{IRI: iris.Entity(e).Value(), Relation: "is", Words: description.Label, Also: description.AltLabels}); err != nil {
			return err
		}
	}
	found := len(w.named)
	err = each(ctx, r, func(d *extract.Document) ([]shown, error) { return w.in(d), nil }, func(lines []shown) error {
		found += len(lines)
		for _, line := range lines {
			if err := print(line); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	if r.allRead() && found == 0 {
		return fmt.Errorf("nothing found about %q", o.id)
	}
	return shell.Verdict(r.allRead())
}

// shown is one thing to tell about what was asked for.
type shown struct {
	Document string   `json:"document,omitempty"` // IRI
	Source   string   `json:"source,omitempty"`
	Date     string   `json:"date,omitempty"`
	Subject  string   `json:"subject,omitempty"`
	Relation string   `json:"relation"` // "is", "asked by", "mentioned in question 6" ...
	IRI      string   `json:"iri,omitempty"`
	Words    string   `json:"words,omitempty"`
	Also     []string `json:"alsoNamed,omitempty"`
}

// printShown returns what prints a line, as text or JSON.
func printShown(env shell.Environment, asJSON bool) func(shown) error {
	encoder := shell.JSONLines(env.Stdout)
	last := ""
	return func(s shown) error {
		if asJSON {
			return encoder.Encode(s)
		}
		var b strings.Builder
		if s.Document != last && s.Document != "" {
			fmt.Fprintf(&b, "\n%s  %s\n  %s\n  %s\n", s.Date, s.Subject, s.Document, legible.Name(s.Source))
		}
		last = s.Document
		fmt.Fprintf(&b, "  - %s", s.Relation)
		if s.Words != "" {
			fmt.Fprintf(&b, ": %s", s.Words)
		}
		if s.IRI != "" {
			fmt.Fprintf(&b, "  <%s>", s.IRI)
		}
		if len(s.Also) > 0 {
			fmt.Fprintf(&b, "\n    also: %s", strings.Join(s.Also, "; "))
		}
		_, err := io.WriteString(env.Stdout, legible.Text(b.String())+"\n")
		return err
	}
}

// wanted is what was asked for.
type wanted struct {
	id    string
	iris  iri.IRIs
	named []extract.Entity // what registers know by that name or key
}

// is tells whether an entity is the one that was asked for.
func (w wanted) is(e extract.Entity) bool {
	if !e.Known() {
		return false
	}
	if e.Key == w.id || w.iris.Entity(e).Value() == w.id || w.iris.ID(e) == w.id || strings.EqualFold(e.Label, w.id) {
		return true
	}
	return slices.ContainsFunc(w.named, func(n extract.Entity) bool {
		return n.Key == e.Key && n.Key != "" && w.iris.Entity(n) == w.iris.Entity(e)
	})
}

// in returns what a document says of it.
func (w wanted) in(d *extract.Document) []shown {
	var out []shown
	document := w.iris.Document(d)
	w.iris = w.iris.In(document)
	add := func(relation, words string) {
		out = append(out, shown{Document: document.Value(), Source: d.Source, Date: string(d.Date()), Subject: d.Subject, Relation: relation, Words: words})
	}
	if w.id == d.ID && d.ID != "" || w.id == d.CaseNumber && d.CaseNumber != "" || w.id == d.Number && d.Number != "" || w.id == document.Value() || w.id == w.iris.Inquiry(d).Value() {
		w.record(d, add)
	}
	for _, a := range d.Askers {
		if w.is(a.Person) || w.is(a.PartyEntity) {
			add("asked by", a.Name+" ("+a.Party+")")
		}
	}
	for _, o := range d.Addressees {
		if w.is(o.Post) || w.is(o.Ministry) {
			add("put to", o.Role+" "+o.Preposition+" "+o.Portfolio)
		}
	}
	for _, a := range d.Answerers {
		if w.is(a.Person) || w.is(a.Post) || w.is(a.Ministry) {
			add("answered by", a.Role+" "+a.Name+" ("+a.Portfolio+")")
		}
	}
	for _, s := range d.SeeAlso {
		if s == w.id || w.iris.DocumentByID(s).Value() == w.id {
			add("see also", s)
		}
	}
	for _, m := range d.Mentions {
		if m.Recogniser != "header" && w.is(m.Entity) {
			u := d.Units[m.Unit]
			add("mentioned in "+u.Name(), around(u.Text.String(), m.Start, m.End))
		}
	}
	return out
}

// record tells what a document is.
func (w wanted) record(d *extract.Document, add func(relation, words string)) {
	add("kind", string(d.Kind))
	add("number", strings.TrimSpace(d.ID+" "+d.CaseNumber))
	add("submitted", string(d.Submitted))
	if d.Kind != extract.QuestionPaper {
		add("received", string(d.Answered))
	}
	add("inquiry", w.iris.Inquiry(d).Value())
	for _, a := range d.Askers {
		add("asked by", a.Name+" ("+a.Party+")")
	}
	for _, a := range d.Answerers {
		add("answered by", a.Role+" "+a.Name+" ("+a.Portfolio+")")
	}
	for _, u := range d.Units {
		if u.Kind != extract.HeaderUnit {
			add(u.Name(), u.Text.String())
		}
	}
	for _, p := range d.Problems {
		add("problem", p.Message)
	}
}

// showCypher finds a thing in the database by its IRI, numbers or names, and all that is tied to it.
const showCypher = `MATCH (n:Resource)
WHERE n.iri = $id OR n.iri ENDS WITH '/' + $id OR n.number = $id OR n.caseNumber = $id OR n.identifier = $id OR n.label = $id
WITH n LIMIT 25
OPTIONAL MATCH (n)-[r]-(m:Resource)
RETURN n.iri AS thing, labels(n) AS labels, coalesce(n.label, n.title, n.text, '') AS name,
       CASE WHEN r IS NULL THEN '' WHEN startNode(r) = n THEN type(r) + ' ->' ELSE '<- ' + type(r) END AS relation,
       m.iri AS other, coalesce(m.label, m.title, m.text, '') AS otherName
ORDER BY thing, relation, other LIMIT 1000`

func showFromDatabase(ctx context.Context, env shell.Environment, o showOptions) error {
	store, err := o.open(ctx)
	if err != nil {
		return err
	}
	defer store.Close(ctx)
	answer, err := store.Query(ctx, showCypher, map[string]any{"id": o.id}, 5*time.Minute)
	if err != nil {
		return err
	}
	if len(answer.Rows) == 0 {
		return fmt.Errorf("nothing found about %q in the database", o.id)
	}
	format := "table"
	if o.json {
		format = "json"
	}
	return answer.Write(env.Stdout, format)
}
