package resolve

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
)

// overlay is a file system of tables in which a user's rows stand on top of the built-in ones.
type overlay struct{ builtIn, user fs.FS }

// Open opens a built-in table with the user's rows put into it.
func (o overlay) Open(name string) (fs.File, error) {
	mine, err := o.user.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return o.builtIn.Open(name)
	}
	if err != nil {
		return nil, err
	}
	defer mine.Close()
	over, err := readTable(mine, name)
	if err != nil {
		return nil, err
	}
	under, err := openTable(o.builtIn, name)
	if err != nil {
		return nil, err
	}
	merged, err := under.withRows(over)
	if err != nil {
		return nil, err
	}
	return merged.file(), nil
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
			return nil, fmt.Errorf("reading register %s: unknown column %q", over.name, c)
		}
	}
	names := t.names()
	if _, ok := over.columns[names[0]]; !ok && len(over.rows) > 0 {
		return nil, fmt.Errorf("reading register %s: no column %q", over.name, names[0])
	}
	readers := make([]func([]string) string, len(names))
	for i, c := range names {
		readers[i] = over.column(c)
	}
	rows := make([][]string, len(over.rows))
	for i, row := range over.rows {
		rows[i] = make([]string, len(names))
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

// file returns the table as a file that can be read again.
func (t *table) file() fs.File {
	var b bytes.Buffer
	b.WriteString(strings.Join(t.names(), "\t") + "\n")
	for _, row := range t.rows {
		b.WriteString(strings.Join(row, "\t") + "\n")
	}
	return tableFile{&b, t.name}
}

// tableFile is a table held in memory, as a file.
type tableFile struct {
	io.Reader
	name string
}

// Stat is not provided: readers of tables only read.
func (f tableFile) Stat() (fs.FileInfo, error) {
	return nil, &fs.PathError{Op: "stat", Path: f.name, Err: fs.ErrInvalid}
}

// Close does nothing.
func (f tableFile) Close() error { return nil }
