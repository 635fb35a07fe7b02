package resolve

import (
	"embed"
	"fmt"
	"io"
	"io/fs"
	"strings"
)

// embedded holds the built-in registers. Each table documents its own columns in doc.go.
//
//go:embed data
var embedded embed.FS

// table is a register as it stands in a file: named columns of tab-separated text. Lines that begin with "#" are
// comments; there is no quoting, since no name holds a tab.
type table struct {
	name    string
	columns map[string]int
	rows    [][]string
}

// maxTable is up to which size a file is believed to have the size that it says.
const maxTable = 1 << 28

// readTable reads a tab-separated table that must have the columns in need.
func readTable(r io.Reader, name string, need ...string) (*table, error) {
	var data strings.Builder // a second copy of large tables would be felt at every start
	if f, ok := r.(fs.File); ok {
		if info, err := f.Stat(); err == nil && info.Size() < maxTable {
			data.Grow(int(info.Size()))
		}
	}
	if _, err := io.Copy(&data, r); err != nil {
		return nil, fmt.Errorf("table %s: %w", name, err)
	}
	text := strings.TrimPrefix(data.String(), "\ufeff") // spreadsheets write one
	t := &table{name: name, columns: map[string]int{}}
	var all []string // the cells of all rows, so that a row is no allocation of its own
	for n := 1; text != ""; n++ {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		line = strings.TrimSuffix(line, "\r")
		if line == "" || line[0] == '#' {
			continue
		}
		if len(t.columns) == 0 {
			for i, c := range strings.Split(line, "\t") {
				t.columns[c] = i
			}
			rows := strings.Count(text, "\n") + 1
			t.rows = make([][]string, 0, rows)
			all = make([]string, 0, rows*len(t.columns))
			continue
		}
		begin := len(all)
		if all = appendCells(all, line); len(all)-begin != len(t.columns) {
			return nil, fmt.Errorf("table %s: line %d has %d columns, its header %d", name, n, len(all)-begin, len(t.columns))
		}
		t.rows = append(t.rows, all[begin:len(all):len(all)])
	}
	return t, t.need(need)
}

// appendCells appends the cells of a line.
func appendCells(row []string, line string) []string {
	for {
		end := strings.IndexByte(line, '\t')
		if end < 0 {
			return append(row, line)
		}
		row, line = append(row, line[:end]), line[end+1:]
	}
}

// need tells which of the columns the table lacks.
func (t *table) need(columns []string) error {
	for _, c := range columns {
		if _, ok := t.columns[c]; !ok {
			return fmt.Errorf("table %s: no column %q", t.name, c)
		}
	}
	return nil
}

// column returns a function that reads one column of a row.
func (t *table) column(name string) func(row []string) string {
	i, ok := t.columns[name]
	if !ok {
		return func([]string) string { return "" }
	}
	return func(row []string) string { return row[i] }
}
