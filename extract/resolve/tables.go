package resolve

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract/resolve/tsv"
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
	over, err := tsv.Open(os.DirFS(dir), name)
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

// identifying are the columns with names and keys of what a row is about, beside the first.
var identifying = []string{"name", "title", "names", "short", "abbreviations", "aliases", "former", "wikidata", "tk_person", "portfolio"}

// About returns the rows that bear a key or name, whatever its capitals, and those that the same thing has in other
// tables under its key: indexes into the rows of each table.
func About(tables []Table, name string) [][]int {
	wanted := map[string]bool{}
	for _, t := range tables {
		for _, row := range t.Rows {
			if t.bears(row, name) {
				wanted[row[0]] = true
			}
		}
	}
	rows := make([][]int, len(tables))
	for i, t := range tables {
		for r, row := range t.Rows {
			if wanted[row[0]] || wanted[t.Cell(row, "post")] {
				rows[i] = append(rows[i], r)
			}
		}
	}
	return rows
}

// bears tells whether a row has a key or name.
func (t Table) bears(row []string, name string) bool {
	for c, column := range t.Columns {
		if c > 0 && !slices.Contains(identifying, column) {
			continue
		}
		if slices.ContainsFunc(tsv.Cells(row[c]), func(v string) bool { return v != "" && strings.EqualFold(v, name) }) {
			return true
		}
	}
	return false
}
