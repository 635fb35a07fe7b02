// Package tsv reads and writes the tables of the registers: named columns of tab-separated text.
package tsv

import (
	"bufio"
	"fmt"
	"io"
	"io/fs"
	"strings"
)

// Table is a register as it stands in a file: named columns of tab-separated text. Lines that begin with "#" are
// comments; there is no quoting, since no name holds a tab.
type Table struct {
	Name    string
	Columns map[string]int
	Rows    [][]string
}

// maxTable is up to which size a file is believed to have the size that it says.
const maxTable = 1 << 28

// Read reads a tab-separated table that must have the columns in need.
func Read(r io.Reader, name string, need ...string) (*Table, error) {
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
	t := &Table{Name: name, Columns: map[string]int{}}
	var all []string // the cells of all rows, so that a row is no allocation of its own
	for n := 1; text != ""; n++ {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		line = strings.TrimSuffix(line, "\r")
		if line == "" || line[0] == '#' {
			continue
		}
		if len(t.Columns) == 0 {
			for i, c := range strings.Split(line, "\t") {
				t.Columns[c] = i
			}
			rows := strings.Count(text, "\n") + 1
			t.Rows = make([][]string, 0, rows)
			all = make([]string, 0, rows*len(t.Columns))
			continue
		}
		begin := len(all)
		if all = appendCells(all, line); len(all)-begin != len(t.Columns) {
			return nil, fmt.Errorf("table %s: line %d has %d columns, its header %d", name, n, len(all)-begin, len(t.Columns))
		}
		t.Rows = append(t.Rows, all[begin:len(all):len(all)])
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
func (t *Table) need(columns []string) error {
	for _, c := range columns {
		if _, ok := t.Columns[c]; !ok {
			return fmt.Errorf("table %s: no column %q", t.Name, c)
		}
	}
	return nil
}

// Column returns a function that reads one column of a row.
func (t *Table) Column(name string) func(row []string) string {
	i, ok := t.Columns[name]
	if !ok {
		return func([]string) string { return "" }
	}
	return func(row []string) string { return row[i] }
}

// Open reads the table name of fsys, which must have the columns in need.
func Open(fsys fs.FS, name string, need ...string) (*Table, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, fmt.Errorf("opening register: %w", err)
	}
	defer f.Close()
	if made, ok := f.(tableFile); ok {
		return made.t, made.t.need(need)
	}
	return Read(f, name, need...)
}

// Cells splits a cell that holds several values.
func Cells(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

// ReadComments returns the comment lines of a user's table, so that they stay.
func ReadComments(user fs.FS, name string) (comments []string, err error) {
	f, err := user.Open(name)
	if err != nil {
		return nil, fmt.Errorf("opening register: %w", err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), "#") {
			comments = append(comments, lines.Text())
		}
	}
	return comments, lines.Err()
}

// WithRows returns t with the rows of over in place of its own rows with the same first cell.
func (t *Table) WithRows(over *Table) (*Table, error) {
	added, err := t.OwnRows(over)
	if err != nil {
		return nil, err
	}
	replaced := make(map[string]bool, len(added))
	for _, row := range added {
		replaced[row[0]] = true
	}
	out := &Table{Name: t.Name, Columns: t.Columns, Rows: make([][]string, 0, len(t.Rows)+len(added))}
	for _, row := range t.Rows {
		if !replaced[row[0]] {
			out.Rows = append(out.Rows, row)
		}
	}
	out.Rows = append(out.Rows, added...)
	return out, nil
}

// OwnRows returns the rows of a user's table with the columns of t.
func (t *Table) OwnRows(over *Table) ([][]string, error) {
	for c := range over.Columns {
		if _, ok := t.Columns[c]; !ok {
			return nil, fmt.Errorf("table %s: unknown column %q", over.Name, c)
		}
	}
	names := t.Names()
	if _, ok := over.Columns[names[0]]; !ok && len(over.Rows) > 0 {
		return nil, fmt.Errorf("table %s: no column %q", over.Name, names[0])
	}
	readers := make([]func([]string) string, len(names))
	for i, c := range names {
		readers[i] = over.Column(c)
	}
	rows := make([][]string, len(over.Rows))
	all := make([]string, len(over.Rows)*len(names))
	for i, row := range over.Rows {
		rows[i], all = all[:len(names):len(names)], all[len(names):]
		for j, read := range readers {
			rows[i][j] = read(row)
		}
	}
	return rows, nil
}

// Names returns the table's column names in order.
func (t *Table) Names() []string {
	names := make([]string, len(t.Columns))
	for c, i := range t.Columns {
		names[i] = c
	}
	return names
}

// File returns the table as a file, which Open takes as it is.
func (t *Table) File() fs.File { return tableFile{t} }

// tableFile is a table held in memory, as a file.
type tableFile struct{ t *Table }

// Stat is not provided: nothing asks.
func (f tableFile) Stat() (fs.FileInfo, error) { return nil, f.invalid("stat") }

// Read is not provided: the table itself is taken.
func (f tableFile) Read([]byte) (int, error) { return 0, f.invalid("read") }

// Close does nothing.
func (f tableFile) Close() error { return nil }

func (f tableFile) invalid(what string) error {
	return &fs.PathError{Op: what, Path: f.t.Name, Err: fs.ErrInvalid}
}
