package resolve

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve/tsv"
)

// Corrections are a user's own decisions on what mentions name: extract.Resolver, to run after all others. The file is
// tab-separated with the columns document (id, source path or file name; "*" for all), unit ("question 3"; "*" for
// all), kind, text (the words of a mention that was found) and id (an identifier of the kind, or "none" where the words
// name nothing). Lines that begin with "#" are comments.
type Corrections struct {
	rows      []correction
	registers *Registers // for the labels of identifiers that they know
}

type correction struct {
	document, unit, text, id string
	kind                     extract.EntityKind
}

// noMention is the id of a correction that says that the words name nothing.
const noMention = "none"

// ReadCorrections reads a file of corrections. Name is told in errors.
func (r *Registers) ReadCorrections(file io.Reader, name string) (*Corrections, error) {
	t, err := tsv.Read(file, name, "document", "unit", "kind", "text", "id")
	if err != nil {
		return nil, fmt.Errorf("reading corrections: %w", err)
	}
	document, unit, kind, text, id := t.Column("document"), t.Column("unit"), t.Column("kind"), t.Column("text"), t.Column("id")
	c := &Corrections{registers: r}
	for i, row := range t.Rows {
		one := correction{document(row), unit(row), text(row), id(row), extract.EntityKind(kind(row))}
		if err := r.checkCorrection(one); err != nil {
			return nil, fmt.Errorf("reading corrections %s: row %d under the header: %w", name, i+1, err)
		}
		c.rows = append(c.rows, one)
	}
	return c, nil
}

// lawID is what the identifier of a law looks like, whether a register knows it or not.
var lawID = regexp.MustCompile(`^BWB[RVW][0-9]{7}$`)

// checkCorrection refuses a correction that could never fit, or would make up a law.
func (r *Registers) checkCorrection(one correction) error {
	switch {
	case one.document == "" || one.unit == "":
		return errors.New(`no document or no unit: write "*" for all`)
	case !slices.Contains(extract.MentionKinds(), one.kind):
		return fmt.Errorf("no kind %q: choose from %v", one.kind, extract.MentionKinds())
	case one.text == "":
		return errors.New("no text: write the words of the mention")
	case one.id == "":
		return fmt.Errorf("no id: write an identifier, or %q where the words name nothing", noMention)
	case one.kind == extract.KindLaw && one.id != noMention && r.Law(one.id) == nil && !lawID.MatchString(one.id):
		return fmt.Errorf("%q is no BWB id, as BWBR0010346 is", one.id)
	}
	return nil
}

// Resolve puts the user's decisions in place of what was found. The last row that fits a mention holds.
func (c *Corrections) Resolve(d *extract.Document) {
	var mine []correction
	for _, row := range c.rows {
		if row.document == "*" || row.document == d.ID && d.ID != "" || row.document == d.Source || row.document == filepath.Base(d.Source) {
			mine = append(mine, row)
		}
	}
	if len(mine) == 0 {
		return
	}
	d.Mentions = slices.DeleteFunc(d.Mentions, func(m extract.Mention) bool {
		row := lastFitting(mine, d, &m)
		return row != nil && row.id == noMention
	})
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if row := lastFitting(mine, d, m); row != nil {
			m.Entity = c.entity(row, m, d.Date())
			c.asker(d, m, row.id)
		}
	}
}

// asker makes the asker whom a mention of the header names the person of a correction, too: who asked is read from there.
func (c *Corrections) asker(d *extract.Document, m *extract.Mention, id string) {
	if m.Kind != extract.KindMember || d.Units[m.Unit].Kind != extract.HeaderUnit {
		return
	}
	for i := range d.Askers {
		a := &d.Askers[i]
		if a.NameSpan.Start != m.Start || a.NameSpan.End != m.End {
			continue
		}
		a.Membership = extract.Membership{}
		person := c.registers.Person(id)
		if person == nil {
			a.Person = extract.Entity{Kind: extract.KindPerson, Key: id, Label: a.Name, Registered: true}
			return
		}
		a.Person = person.Entity(a.Name)
		if seats := seatsOn([]*Person{person}, d.Chamber, cmp.Or(d.Submitted, d.Date()), 0); len(seats) == 1 {
			a.Membership = seats[0].held(person)
		}
	}
}

func lastFitting(rows []correction, d *extract.Document, m *extract.Mention) *correction {
	unit := &d.Units[m.Unit]
	for i := len(rows) - 1; i >= 0; i-- {
		row := &rows[i]
		if row.kind == m.Kind && (row.unit == "*" || row.unit == unit.Name()) && sameText(row.text, unit.Text.String()[m.Start:m.End]) {
			return row
		}
	}
	return nil
}

func sameText(a, b string) bool {
	return strings.Join(strings.Fields(a), " ") == strings.Join(strings.Fields(b), " ")
}

// entity returns the entity that a correction names: under its name in the register, else under the words themselves.
func (c *Corrections) entity(row *correction, m *extract.Mention, date extract.Date) extract.Entity {
	e := extract.Entity{Kind: row.kind, Key: row.id, Part: m.Part, Label: row.text, Registered: true}
	switch row.kind {
	case extract.KindParty:
		if p := c.registers.Party(row.id); p != nil {
			return p.Entity()
		}
	case extract.KindPaper:
		e.Label = paperLabel(row.id)
	}
	if b := c.registers.bodies(row.kind); b != nil {
		if body := b.keyed(row.id, date); body != nil {
			e.Label = body.Title()
		}
	}
	return e
}
