package resolve

import (
	"bufio"
	"fmt"
	"io"
	"io/fs"
	"strings"
)

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

// openTable reads the table name of fsys, which must have the columns in need.
func openTable(fsys fs.FS, name string, need ...string) (*table, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, fmt.Errorf("opening register: %w", err)
	}
	defer f.Close()
	if made, ok := f.(tableFile); ok {
		return made.t, made.t.need(need)
	}
	return readTable(f, name, need...)
}

// cells splits a cell that holds several values.
func cells(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

// readComments returns the comment lines of a user's table, so that they stay.
func readComments(user fs.FS, name string) (comments []string, err error) {
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

// withRows returns t with the rows of over in place of its own rows with the same first cell.
func (t *table) withRows(over *table) (*table, error) {
	added, err := t.ownRows(over)
	if err != nil {
		return nil, err
	}
	replaced := make(map[string]bool, len(added))
	for _, row := range added {
		replaced[row[0]] = true
	}
	out := &table{name: t.name, columns: t.columns, rows: make([][]string, 0, len(t.rows)+len(added))}
	for _, row := range t.rows {
		if !replaced[row[0]] {
			out.rows = append(out.rows, row)
		}
	}
	out.rows = append(out.rows, added...)
	return out, nil
}

// ownRows returns the rows of a user's table with the columns of t.
func (t *table) ownRows(over *table) ([][]string, error) {
	for c := range over.columns {
		if _, ok := t.columns[c]; !ok {
			return nil, fmt.Errorf("table %s: unknown column %q", over.name, c)
		}
	}
	names := t.names()
	if _, ok := over.columns[names[0]]; !ok && len(over.rows) > 0 {
		return nil, fmt.Errorf("table %s: no column %q", over.name, names[0])
	}
	readers := make([]func([]string) string, len(names))
	for i, c := range names {
		readers[i] = over.column(c)
	}
	rows := make([][]string, len(over.rows))
	all := make([]string, len(over.rows)*len(names))
	for i, row := range over.rows {
		rows[i], all = all[:len(names):len(names)], all[len(names):]
		for j, read := range readers {
			rows[i][j] = read(row)
		}
	}
	return rows, nil
}

// names returns the table's column names in order.
func (t *table) names() []string {
	names := make([]string, len(t.columns))
	for c, i := range t.columns {
		names[i] = c
	}
	return names
}

// file returns the table as a file, which openTable takes as it is.
func (t *table) file() fs.File { return tableFile{t} }

// tableFile is a table held in memory, as a file.
type tableFile struct{ t *table }

// Stat is not provided: nothing asks.
func (f tableFile) Stat() (fs.FileInfo, error) { return nil, f.invalid("stat") }

// Read is not provided: the table itself is taken.
func (f tableFile) Read([]byte) (int, error) { return 0, f.invalid("read") }

// Close does nothing.
func (f tableFile) Close() error { return nil }

func (f tableFile) invalid(what string) error {
	return &fs.PathError{Op: what, Path: f.t.name, Err: fs.ErrInvalid}
}
