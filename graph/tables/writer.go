package tables

import (
	"errors"
	"fmt"
	"io"
	"reflect"
)

// Table says what a table holds.
type Table struct {
	Name    string // of the file, without its ending
	Holds   string
	Columns []Column
}

// Column says what a column holds.
type Column struct {
	Name     string
	Type     string // string, date, integer or boolean, as the Table Schema of Frictionless Data names them
	Holds    string
	Unit     string // of measure, as UCUM writes it; "" where it has none
	Required bool   // there is a value in each row
}

// names has the tables' names and what they hold, in the order of the fields of Rows.
var names = [...]struct{ name, holds string }{
	{"documents", "The papers, a row each."},
	{"askers", "Who asks, a row for each name in the head of a paper."},
	{"offices", "Of whom is asked, who answers and on whose behalf, a row for each post in the head of a paper."},
	{"units", "The texts: questions, answers, notes, headers, notices and explanations."},
	{"mentions", "What is named in the texts, with who asked: a row for each time that something is named."},
	{"links", "Which papers point to others, and which papers, inquiries and questions are the same."},
	{"things", "People, parties, posts, ministries, bodies, laws and other things that papers name, as registers have them."},
	{"problems", "What could not be read in a paper, or contradicts itself."},
}

// Tables returns all tables with their columns.
func Tables() []Table {
	out := make([]Table, len(names))
	rows := reflect.TypeFor[Rows]()
	for i, n := range names {
		out[i] = Table{n.name, n.holds, columnsOf(rows.Field(i).Type.Elem())}
	}
	return out
}

// columnsOf returns the columns that a type of row has.
func columnsOf(row reflect.Type) (out []Column) {
	for i := range row.NumField() {
		f := row.Field(i)
		name, optional := tagOf(f)
		c := Column{Name: name, Type: "string", Holds: f.Tag.Get("doc"), Unit: f.Tag.Get("unit"), Required: !optional}
		t := f.Type
		if t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		switch {
		case t == reflect.TypeFor[Day]():
			c.Type = "date"
		case t.Kind() == reflect.Int32:
			c.Type = "integer"
		case t.Kind() == reflect.Bool:
			c.Type = "boolean"
		}
		out = append(out, c)
	}
	return out
}

// Writer writes all tables. It is used by one goroutine at a time.
type Writer struct {
	documents *sheet[Document]
	askers    *sheet[Asker]
	offices   *sheet[Office]
	units     *sheet[Unit]
	mentions  *sheet[Mention]
	links     *sheet[Link]
	things    *sheet[Thing]
	problems  *sheet[Problem]
}

// NewWriter begins the tables, of which create makes the files.
func NewWriter(form Form, create func(table string) (io.Writer, error)) (*Writer, error) {
	files := make([]io.Writer, len(names))
	for i, n := range names {
		var err error
		if files[i], err = create(n.name); err != nil {
			return nil, err
		}
	}
	return &Writer{
		newSheet[Document](files[0], form), newSheet[Asker](files[1], form), newSheet[Office](files[2], form), newSheet[Unit](files[3], form),
		newSheet[Mention](files[4], form), newSheet[Link](files[5], form), newSheet[Thing](files[6], form), newSheet[Problem](files[7], form),
	}, nil
}

// Write writes rows behind those that came before.
func (w *Writer) Write(r *Rows) error {
	err := errors.Join(w.documents.add(r.Documents), w.askers.add(r.Askers), w.offices.add(r.Offices), w.units.add(r.Units),
		w.mentions.add(r.Mentions), w.links.add(r.Links), w.things.add(r.Things), w.problems.add(r.Problems))
	if err != nil {
		return fmt.Errorf("writing tables: %w", err)
	}
	return nil
}

// Close ends the tables and returns how many rows each has, in the order of Tables.
func (w *Writer) Close() (rows []int64, err error) {
	for _, s := range []encoder{w.documents, w.askers, w.offices, w.units, w.mentions, w.links, w.things, w.problems} {
		err = errors.Join(err, s.close())
		rows = append(rows, s.count())
	}
	if err != nil {
		return nil, fmt.Errorf("writing tables: %w", err)
	}
	return rows, nil
}
