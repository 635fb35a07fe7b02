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
	"w3id.org/kamergraaf/extract/papers"
	"w3id.org/kamergraaf/graph/catalogue"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/internal/legible"
	"w3id.org/kamergraaf/internal/meaning"
	"w3id.org/kamergraaf/internal/typed"
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
		Description: `ID is what people type: an official number (ah-tk-20172018-2140), a number as it is printed ("2140", "nr. 2140 van 2017-2018",
"Kamerstuk 35 322, nr. 5"), a case (2018Z07913), a BWB, CELEX, ECLI or TOOI identifier, a name, a surname, an abbreviation, a part
of a law ("artikel 137c Sr"), words of a name or of the title of a paper, or an IRI. Capitals, accents and hyphens do not matter.
Where several things fit they are listed, the best first, and what is told is of those that have it as their whole name or surname;
of others ("may be") the words stand in their names. With INPUT documents are searched; without, the Neo4j database at --uri.

Examples:
  kamergraaf show BWBR0010346 documents/
  kamergraaf show Beckerman documents/
  kamergraaf show "nr. 2140 van 2017-2018" documents/
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
	o.named = true
	iris, err := o.iris()
	if err != nil {
		return err
	}
	r, err := newReading(ctx, env, o.readingOptions, false)
	if err != nil {
		return err
	}
	defer r.close()
	w := wanted{meaning.Of(o.id, iris, catalogue.New(r.registers), r.pipeline), iris}
	print := printShown(env, o.json)
	for _, one := range matches(w.Meaning) {
		if err := print(one); err != nil {
			return err
		}
	}
	if w.More > 0 {
		env.Stderr.Tell(typed.More(w.More, o.id))
	}
	found := len(w.Matches)
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

// matches tells what was meant, the best first.
func matches(m *meaning.Meaning) (out []shown) {
	for _, one := range m.Matches {
		relation := "may be"
		if one.Whole {
			relation = "is"
		}
		out = append(out, shown{IRI: one.IRI, Relation: relation, Words: one.Label, Also: one.Others})
	}
	return out
}

// wanted is what was asked for.
type wanted struct {
	*meaning.Meaning
	iris iri.IRIs
}

// in returns what a document says of it.
func (w wanted) in(d *extract.Document) []shown {
	var out []shown
	document := w.iris.Document(d)
	w.Meaning = w.In(document)
	add := func(relation, words string) {
		out = append(out, shown{Document: document.Value(), Source: d.Source, Date: string(d.Date()), Subject: d.Subject, Relation: relation, Words: words})
	}
	for _, key := range append([]string{iri.OfficialID(d), d.CaseNumber, d.Number, document.Value(), w.iris.Inquiry(d).Value()}, d.Former...) {
		if w.Typed.Is(key) {
			w.record(d, add)
			break
		}
	}
	for _, a := range d.Askers {
		if w.Is(a.Person) || w.Is(a.PartyEntity) {
			add("asked by", a.Name+" ("+a.Party+")")
		}
	}
	for _, o := range d.Addressees {
		if w.Is(o.Post) || w.Is(o.Ministry) {
			add("put to", o.Role+" "+o.Preposition+" "+o.Portfolio)
		}
	}
	for _, a := range d.Answerers {
		if w.Is(a.Person) || w.Is(a.Post) || w.Is(a.Ministry) {
			add("answered by", a.Role+" "+a.Name+" ("+a.Portfolio+")")
		}
	}
	for _, s := range d.SeeAlso {
		if w.Typed.Is(s) || w.Typed.Is(w.iris.DocumentByID(s).Value()) {
			add("see also", s)
		}
	}
	for _, m := range d.Mentions {
		if m.Recogniser != "header" && w.Is(m.Entity) {
			u := d.Units[m.Unit]
			add("mentioned in "+u.Name(), around(u.Text.String(), m.Start, m.End))
		}
	}
	if len(out) == 0 && w.Typed.In(d.Subject) {
		add("titled", d.Subject)
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

// showCypher finds all that is tied to some things, and to the parts of laws among them.
const showCypher = `UNWIND range(0, size($iris) - 1) AS rank
MATCH (thing:Resource {iri: $iris[rank]})
MATCH (thing)<-[:PART_OF*0..2]-(n)
WHERE n = thing OR thing:Law AND n:LawPart
OPTIONAL MATCH (n)-[r]-(m:Resource)
WHERE type(r) <> "REGISTERS"
RETURN n.iri AS thing, labels(n) AS labels, coalesce(n.label, n.title, n.text, '') AS name,
       CASE WHEN r IS NULL THEN '' WHEN startNode(r) = n THEN type(r) + ' ->' ELSE '<- ' + type(r) END AS relation,
       m.iri AS other, coalesce(m.label, m.title, m.text, '') AS otherName
ORDER BY rank, thing, relation, other LIMIT 1000`

// shownLabels are those of what people ask for by name.
const shownLabels = "Person|Party|Ministry|Post|Agency|Authority|Cabinet|Committee|Law|EuropeanAct|Treaty|Bill|Judgment|LawPart|Document|Inquiry|Paper|Dossier|Site|WebPage"

func showFromDatabase(ctx context.Context, env shell.Environment, o showOptions) error {
	store, err := o.open(ctx)
	if err != nil {
		return err
	}
	defer store.Close(ctx)
	found, err := store.Named(ctx, shownLabels, typed.New(o.id, papers.Typed(o.id)...))
	if err != nil {
		return err
	}
	if len(found) == 0 {
		return fmt.Errorf("nothing found about %q in the database", o.id)
	}
	if more := len(found) - typed.Most; more > 0 {
		env.Stderr.Tell(typed.More(more, o.id))
		found = found[:typed.Most]
	}
	var iris []string
	for _, one := range found {
		iris = append(iris, one.IRI)
	}
	answer, err := store.Query(ctx, showCypher, map[string]any{"iris": iris}, 5*time.Minute)
	if err != nil {
		return err
	}
	format := "table"
	if o.json {
		format = "json"
	}
	return answer.Plain().Write(env.Stdout, format)
}
