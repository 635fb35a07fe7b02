package resolve

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract/resolve/tsv"
	"w3id.org/kamergraaf/internal/opening"
	"w3id.org/kamergraaf/internal/typed"
)

// Table is a table of the registers as texts are read with it.
type Table struct {
	Name    string // "persons"
	Holds   string // what it says of itself
	Columns []string
	Rows    [][]string // cells by column
	Own     int        // how many rows are the user's, the last ones
}

// Tables returns all tables, with a user's own in dir on top unless dir is "".
func Tables(dir string) ([]Table, error) {
	builtIn, err := BuiltIn()
	if err != nil {
		return nil, fmt.Errorf("opening the built-in registers: %w", err)
	}
	files, err := fs.Glob(builtIn, "*.tsv")
	if err != nil {
		return nil, fmt.Errorf("opening the built-in registers: %w", err)
	}
	if dir != "" {
		if err := checkDir(builtIn, dir); err != nil {
			return nil, err
		}
	}
	var tables []Table
	for _, name := range files {
		t, err := showTable(builtIn, dir, name)
		if err != nil {
			return nil, err
		}
		tables = append(tables, t)
	}
	return tables, nil
}

func showTable(builtIn fs.FS, dir, name string) (Table, error) {
	t, err := tsv.Open(builtIn, name)
	if err != nil {
		return Table{}, err
	}
	comments, err := tsv.ReadComments(builtIn, name)
	if err != nil {
		return Table{}, err
	}
	shown := Table{Name: strings.TrimSuffix(name, ".tsv"), Holds: firstSentence(comments), Columns: t.Names(), Rows: t.Rows}
	if dir == "" {
		return shown, nil
	}
	over, err := tsv.Open(opening.Dir(dir), name)
	if errors.Is(err, fs.ErrNotExist) {
		return shown, nil
	}
	if err != nil {
		return Table{}, err
	}
	merged, err := t.WithRows(over)
	if err != nil {
		return Table{}, err
	}
	shown.Rows, shown.Own = merged.Rows, len(over.Rows)
	return shown, nil
}

// firstSentence returns what a table's comments begin with.
func firstSentence(comments []string) string {
	words := strings.Fields(strings.ReplaceAll(strings.Join(comments, " "), "#", " "))
	end := slices.IndexFunc(words, func(w string) bool { return strings.HasSuffix(w, ".") })
	return strings.Join(words[:end+1], " ")
}

// Cell returns a row's cell in a column, "" where the table has no such column.
func (t Table) Cell(row []string, column string) string {
	if i := slices.Index(t.Columns, column); i >= 0 {
		return row[i]
	}
	return ""
}

// Sources returns what the table's rows name as their sources, sorted.
func (t Table) Sources() []string {
	var all []string
	for _, row := range t.Rows {
		for _, source := range tsv.Cells(t.Cell(row, "source")) {
			if !slices.Contains(all, source) {
				all = append(all, source)
			}
		}
	}
	slices.Sort(all)
	return all
}

// Row is one row of a table of some.
type Row struct{ Table, Row int }

// Registered is one thing of which tables have rows.
type Registered struct {
	Key, Name string
	Table     string // that names it
	Rows      []Row
}

// naming are the columns with names of what a row is about, identifying those with other keys of it.
var (
	naming      = []string{"name", "title", "names", "short", "abbreviations", "aliases"}
	identifying = []string{"former", "wikidata", "tk_person"}
)

// keyedByName are the tables whose first column has the name that people use.
var keyedByName = []string{"parties", "coalitions", "terms"}

// About returns the things that people mean by what they typed, the best first, with the rows that tables have of each, and how many
// of them were meant: see typed.Meant.
func About(tables []Table, t typed.Text) (all []typed.Found[Registered], meant int) {
	finds := typed.For[int](t)
	things, named := gather(tables)
	for i := range things {
		finds.Add(i, named[i])
	}
	found, meant := finds.Best()
	for _, f := range found {
		all = append(all, typed.Found[Registered]{Thing: things[f.Thing], Fit: f.Fit})
	}
	return all, meant
}

// gather returns what the rows of tables are about, with the names and keys of each: persons first, then in the order of the tables.
func gather(tables []Table) (things []Registered, named []typed.Thing) {
	known := map[string]int{}
	var order []int
	for i, t := range tables {
		if t.Name == "persons" {
			order = slices.Insert(order, 0, i)
		} else {
			order = append(order, i)
		}
	}
	add := func(key string, at Row) int {
		i, ok := known[key]
		if !ok {
			i = len(things)
			known[key] = i
			things, named = append(things, Registered{Key: key}), append(named, typed.Thing{})
		}
		things[i].Rows = append(things[i].Rows, at)
		return i
	}
	for _, n := range order {
		for r, row := range tables[n].Rows {
			i := add(row[0], Row{n, r})
			tables[n].name(row, &things[i], &named[i])
			if post := tables[n].Cell(row, "post"); post != "" && post != row[0] {
				add(post, Row{n, r})
			}
		}
	}
	return things, named
}

// name adds what a row calls a thing.
func (t Table) name(row []string, one *Registered, names *typed.Thing) {
	if slices.Contains(keyedByName, t.Name) {
		names.Names = append(names.Names, row[0])
	} else if !slices.Contains(names.Keys, row[0]) {
		names.Keys = append(names.Keys, row[0])
	}
	for i, column := range t.Columns {
		switch {
		case i > 0 && slices.Contains(naming, column):
			names.Names = append(names.Names, tsv.Cells(row[i])...)
		case i > 0 && slices.Contains(identifying, column):
			names.Keys = append(names.Keys, tsv.Cells(row[i])...)
		}
	}
	surname := strings.TrimSpace(t.Cell(row, "prefix") + " " + t.Cell(row, "surname"))
	switch name := cmp.Or(t.Cell(row, "title"), t.Cell(row, "name")); {
	case surname != "":
		names.Person = true
		names.Names = append(names.Names, t.Cell(row, "initials")+" "+surname)
	case t.Cell(row, "portfolio") != "":
		names.Names = append(names.Names, t.Cell(row, "portfolio"), postLabel(t.Cell(row, "role"), t.Cell(row, "preposition"), t.Cell(row, "portfolio")))
	case name != "" && t.Name == "ministries":
		names.Names = append(names.Names, "ministerie van "+name)
	}
	if name := cmp.Or(t.Cell(row, "title"), t.Cell(row, "name"), t.Cell(row, "portfolio")); one.Name == "" && name != "" && t.Name != "law_aliases" {
		one.Name, one.Table = name, t.Name
	}
}
