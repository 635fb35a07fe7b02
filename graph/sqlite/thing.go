package sqlite

import (
	"fmt"
	"slices"
	"strings"

	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

// subject is what a graph says of one thing.
type subject struct {
	iri        string
	classes    []string // IRIs
	statements []rdf.Statement
}

// is tells whether a subject is of a class.
func (s *subject) is(c ontology.Class) bool { return slices.Contains(s.classes, c.IRI) }

// object returns the value of a property, the zero Term where it has none.
func (s *subject) object(p ontology.Property) rdf.Term {
	for _, st := range s.statements {
		if st.Predicate.Value() == p.IRI {
			return st.Object
		}
	}
	return rdf.Term{}
}

// subjects groups the statements of a graph, in the order in which they begin. Every term is one of the vocabulary, or the
// error is ErrUnmapped.
func (b *Batch) subjects(g *rdf.Graph) ([]*subject, error) {
	var all []*subject
	at := map[string]*subject{}
	var last *subject
	for _, st := range g.Statements {
		if _, err := b.m.property(st); err != nil {
			return nil, fmt.Errorf("%s: %w", st.Subject, err)
		}
		iri := st.Subject.Value()
		if last == nil || last.iri != iri {
			if last = at[iri]; last == nil {
				last = &subject{iri: iri}
				at[iri] = last
				all = append(all, last)
			}
		}
		if st.Predicate.Value() == ontology.RdfType.IRI {
			if _, known := b.m.classes[st.Object.Value()]; !known {
				return nil, fmt.Errorf("%s: %w: class %s", st.Subject, ErrUnmapped, st.Object)
			}
			last.classes = append(last.classes, st.Object.Value())
			continue
		}
		last.statements = append(last.statements, st)
	}
	return all, nil
}

// id returns the id of a thing, which gets one where it has none.
func (b *Batch) thingID(iri string) (int64, error) {
	if id, known := b.ids[iri]; known {
		return id, nil
	}
	if len(b.ids) > maxIDs {
		clear(b.ids)
		clear(b.present)
		clear(b.named)
	}
	var id int64
	known, err := b.one("SELECT id FROM things WHERE iri = ?", []any{iri}, &id)
	if err == nil && !known {
		id, err = b.insert("INSERT INTO things (iri) VALUES (?)", iri)
	}
	if err == nil {
		b.ids[strings.Clone(iri)] = id
	}
	return id, err
}

// row returns the id of a thing that has a row in a table, and makes the row where it is missing.
func (b *Batch) row(table, iri string) (int64, error) {
	id, err := b.thingID(iri)
	if err != nil || table == "things" {
		return id, err
	}
	if _, known := b.present[rowOf{table, id}]; known {
		return id, nil
	}
	b.present[rowOf{table, id}] = struct{}{}
	return id, b.do("INSERT INTO "+table+" (id, iri) VALUES (?, ?) ON CONFLICT (id) DO NOTHING", id, iri)
}

// table returns the table of a subject: that of its class, else that of none.
func (b *Batch) table(s *subject) (table, class string) {
	for _, c := range s.classes {
		if t, ok := classTables[c]; ok {
			return t, b.m.classes[c].Name
		}
	}
	for _, c := range s.classes {
		switch c {
		case ontology.Member.IRI, ontology.Minister.IRI:
			return "people", ontology.Person.Name
		}
	}
	return "things", ""
}

// classed makes the row of a subject in the table of its class.
func (b *Batch) classed(s *subject) (id int64, table string, err error) {
	table, class := b.table(s)
	if id, err = b.row(table, s.iri); err != nil || class == "" {
		return id, table, err
	}
	if b.named[id] == class {
		return id, table, nil
	}
	b.named[id] = class
	return id, table, b.do("UPDATE things SET class = ? WHERE id = ? AND class IS NOT ?", class, id, class)
}

// describe gives a row the values that a subject has, and takes from it those that it has not, and keeps its other names, what
// took its place, and its other IRIs. by says who states that.
func (b *Batch) describe(id int64, table string, s *subject, by string) error {
	values := map[string]any{}
	if table == "things" && len(s.statements) > 0 {
		return fmt.Errorf("%w: %s has no class that has a table", ErrUnmapped, s.iri)
	}
	for _, st := range s.statements {
		if err := b.keep(values, table, id, st, by); err != nil {
			return fmt.Errorf("%s: %w", s.iri, err)
		}
	}
	if err := b.set(id, table, values); err != nil {
		return err
	}
	return b.common(id, values)
}

// keep keeps one statement of a thing: among the values of its row, or in a table of pairs.
func (b *Batch) keep(values map[string]any, table string, id int64, st rdf.Statement, by string) error {
	p, err := b.m.property(st)
	if err != nil {
		return err
	}
	switch p.IRI {
	case ontology.SkosAltLabel.IRI:
		return b.do("INSERT OR IGNORE INTO alt_labels VALUES (?, ?)", id, st.Object.Value())
	case ontology.OwlSameAs.IRI:
		return b.do("INSERT OR IGNORE INTO same_as VALUES (?, ?)", id, st.Object.Value())
	case ontology.ReplacedBy.IRI:
		other, err := b.thingID(st.Object.Value())
		if err != nil {
			return err
		}
		return b.do("INSERT OR IGNORE INTO replacements VALUES (?, ?, ?)", id, other, by)
	}
	name := b.m.columns[p.IRI]
	column, ok := b.m.tables[table].column(name)
	switch {
	case !ok && follows[b.classOf(table)+" "+p.Name] == "":
		return fmt.Errorf("%w: %s of a thing in table %s", ErrUnmapped, st.Predicate, table)
	case !ok:
		return nil
	case column.Refers != "":
		values[name], err = b.row(column.Refers, st.Object.Value())
		return err
	}
	values[name], err = value(st.Object)
	return err
}

// classOf returns the name of the class whose table this is.
func (b *Batch) classOf(table string) string {
	for iri, t := range classTables {
		if t == table {
			return b.m.classes[iri].Name
		}
	}
	return ""
}

// kept are columns that no description sets.
var kept = []string{"id", "iri", "member", "minister", "canonical_inquiry"}

// set gives a row its values; columns without one get what they are declared with.
func (b *Batch) set(id int64, table string, values map[string]any) error {
	if table == "things" {
		return nil
	}
	var names []string
	var args []any
	for _, c := range b.m.tables[table].Columns {
		if slices.Contains(kept, c.Name) || table == "inquiries" && values[c.Name] == nil {
			continue
		}
		names = append(names, c.Name+" = ?")
		v, given := values[c.Name]
		if !given && c.Name == "identified" {
			v = 1
		}
		args = append(args, v)
	}
	if len(names) == 0 {
		return nil
	}
	return b.do("UPDATE "+table+" SET "+strings.Join(names, ", ")+" WHERE id = ?", append(args, id)...)
}

// common keeps in things what is asked of all kinds of things, and notes where mentions are to be told of it.
func (b *Batch) common(id int64, values map[string]any) error {
	identified := any(1)
	if v, given := values["identified"]; given {
		identified = v
	}
	label := values["label"]
	if label == nil {
		label = values["title"]
	}
	if id <= b.lastThing { // all that mention a newer one are written in this batch too
		err := b.do("INSERT OR IGNORE INTO renamed SELECT id FROM things WHERE id = ? AND (identifier IS NOT ? OR identified IS NOT ?)", id, values["identifier"], identified)
		if err != nil {
			return err
		}
	}
	return b.do("UPDATE things SET label = ?, identifier = ?, identified = ?, part_of = ? WHERE id = ?",
		label, values["identifier"], identified, values["part_of"], id)
}
