package resolve

import (
	"bufio"
	"embed"
	"fmt"
	"io"
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

// readTable reads a tab-separated table that must have the columns in need.
func readTable(r io.Reader, name string, need ...string) (*table, error) {
	t := &table{name: name, columns: map[string]int{}}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSuffix(lines.Text(), "\r")
		if line == "" || line[0] == '#' {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(t.columns) == 0 {
			for i, c := range cells {
				t.columns[c] = i
			}
			continue
		}
		if len(cells) != len(t.columns) {
			return nil, fmt.Errorf("reading register %s: line %d has %d columns, its header %d", name, n, len(cells), len(t.columns))
		}
		t.rows = append(t.rows, cells)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("reading register %s: %w", name, err)
	}
	for _, c := range need {
		if _, ok := t.columns[c]; !ok {
			return nil, fmt.Errorf("reading register %s: no column %q", name, c)
		}
	}
	return t, nil
}

// column returns a function that reads one column of a row.
func (t *table) column(name string) func(row []string) string {
	i, ok := t.columns[name]
	if !ok {
		return func([]string) string { return "" }
	}
	return func(row []string) string { return row[i] }
}
