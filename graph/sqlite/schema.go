package sqlite

import (
	_ "embed"
	"strings"
)

var (
	//go:embed schema.sql
	tablesSQL string
	//go:embed indexes.sql
	indexesSQL string
)

// applicationID is what the header of a store has, so that it is told from other files of SQLite: "kgrf".
const applicationID = 0x6b677266

// migrations lead from one version of the schema to the next; the version is how many of them a store has seen. What was
// released is not changed any more: a change of the schema is another migration.
var migrations = []string{tablesSQL + indexesSQL}

// Table is a table or view of a store.
type Table struct {
	Name, About string
	View        bool
	Columns     []Column // none of views
}

// Column is a column of a table.
type Column struct {
	Name, Type string
	Refers     string // the table to whose id the column refers, "" for none
	About      string
}

// Private tells whether the table is for the program only.
func (t Table) Private() bool { return strings.HasPrefix(t.Name, "_") }

// column returns a column of a table; ok is false where it has none of this name.
func (t Table) column(name string) (c Column, ok bool) {
	for _, c := range t.Columns {
		if c.Name == name {
			return c, true
		}
	}
	return c, false
}

// Tables returns the tables and views of a store, in the order in which they are declared, with what their comments say.
func Tables() []Table {
	var all []Table
	about := ""
	for line := range strings.Lines(tablesSQL + indexesSQL) {
		line = strings.TrimRight(line, "\n")
		said, comment := strings.CutPrefix(line, "-- ")
		last := len(all) - 1
		switch {
		case comment:
			about = said
		case strings.HasPrefix(line, "CREATE TABLE "):
			all = append(all, Table{Name: strings.Fields(line)[2], About: about})
		case strings.HasPrefix(line, "CREATE VIEW "):
			all = append(all, Table{Name: strings.Fields(line)[2], About: about, View: true})
		case strings.HasPrefix(line, "CREATE VIRTUAL TABLE "):
			all = append(all, Table{Name: strings.Fields(line)[3], About: about})
		case last >= 0 && !all[last].View && strings.HasPrefix(line, "\t") && strings.Contains(line, " -- "):
			all[last].Columns = append(all[last].Columns, columnOf(line))
		}
	}
	return all
}

// columnOf reads the line of a column: its declaration and what the comment says.
func columnOf(line string) Column {
	declared, about, _ := strings.Cut(strings.TrimSpace(line), " -- ")
	words := strings.Fields(strings.TrimSuffix(declared, ","))
	c := Column{Name: words[0], Type: words[1], About: about}
	for i, word := range words {
		if word == "REFERENCES" {
			c.Refers = words[i+1]
		}
	}
	return c
}
