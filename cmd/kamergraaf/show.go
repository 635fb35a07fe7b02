package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/graph/iri"
)

// showCommand prints everything about one thing.
func (env environment) showCommand() *cli.Command {
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
		Flags: append(append([]cli.Flag{
			baseFlag(),
			&cli.BoolFlag{Name: "json", Usage: "print one JSON object a line"},
		}, databaseFlags()...), readingFlags()...),
		Action: env.show,
	}
}

func (env environment) show(c *cli.Context) error {
	id := c.Args().First()
	if id == "" {
		return usageError{"no ID: name a number, a case, a name or an IRI"}
	}
	if c.Args().Len() == 1 {
		if _, err := os.Stat(id); err == nil {
			return usageError{id + " is a file: name first what to show of it, as in: kamergraaf show BWBR0010346 " + id}
		}
		return env.showFromDatabase(c, id)
	}
	iris, r, err := env.exportParts(c)
	if err != nil {
		return err
	}
	defer r.close()
	r.inputs = c.Args().Tail()
	w := wanted{id: id, iris: iris, named: namedEntities(r.registers, id)}
	print := env.printShown(c.Bool("json"))
	for _, e := range w.named {
		description, _ := newDescriber(r.registers).Describe(e)
		if err := print(shown{IRI: iris.Entity(e).Value(), Relation: "is", Words: description.Label, Also: description.AltLabels}); err != nil {
			return err
		}
	}
	found := len(w.named)
	unread := each(c, r, func(d *extract.Document) ([]shown, error) { return w.in(d), nil }, func(lines []shown) error {
		found += len(lines)
		for _, line := range lines {
			if err := print(line); err != nil {
				return err
			}
		}
		return nil
	})
	if unread == nil && found == 0 {
		return fmt.Errorf("nothing found about %q", id)
	}
	return unread
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
func (env environment) printShown(asJSON bool) func(shown) error {
	encoder := json.NewEncoder(env.stdout)
	encoder.SetEscapeHTML(false)
	last := ""
	return func(s shown) error {
		if asJSON {
			return encoder.Encode(s)
		}
		var b strings.Builder
		if s.Document != last && s.Document != "" {
			fmt.Fprintf(&b, "\n%s  %s\n  %s\n  %s\n", s.Date, s.Subject, s.Document, s.Source)
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
		_, err := io.WriteString(env.stdout, b.String()+"\n")
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

// namedEntities returns what the registers know by a name or key, whatever its capitals.
func namedEntities(r *resolve.Registers, name string) []extract.Entity {
	var out []extract.Entity
	fits := func(names ...string) bool {
		return slices.ContainsFunc(names, func(n string) bool { return n != "" && strings.EqualFold(n, name) })
	}
	for _, p := range r.Persons() {
		if fits(append(p.Aliases, p.Key, p.Name, p.Wikidata)...) {
			out = append(out, p.Entity(p.Name))
		}
	}
	for _, p := range r.Parties() {
		if fits(append(p.Aliases, p.Key, p.Name)...) {
			out = append(out, p.Entity())
		}
	}
	for kind, bodies := range map[extract.EntityKind][]*resolve.Body{extract.KindAgency: r.Agencies(), extract.KindMinistry: r.Ministries(), extract.KindAuthority: r.Authorities()} {
		for _, b := range bodies {
			e := extract.Entity{Kind: kind, Key: b.Key, Label: b.Name, Registered: true}
			if fits(append(b.Aliases, b.Key, b.Name, b.Short, b.Title())...) && !slices.ContainsFunc(out, func(o extract.Entity) bool { return o.Key == e.Key }) {
				out = append(out, e)
			}
		}
	}
	if l := r.Law(name); l != nil {
		out = append(out, extract.Entity{Kind: extract.KindLaw, Key: l.BWB, Label: l.Title, Registered: true})
	}
	return out
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

func (env environment) showFromDatabase(c *cli.Context, id string) error {
	store, err := openStore(c)
	if err != nil {
		return err
	}
	defer store.Close(c.Context)
	answer, err := store.Query(c.Context, showCypher, map[string]any{"id": id}, 5*time.Minute)
	if err != nil {
		return err
	}
	if len(answer.Rows) == 0 {
		return fmt.Errorf("nothing found about %q in the database", id)
	}
	format := "table"
	if c.Bool("json") {
		format = "json"
	}
	return answer.Write(env.stdout, format)
}
