package resolve

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// overlay is a file system of tables in which a user's rows stand on top of the built-in ones.
type overlay struct{ builtIn, user fs.FS }

// checkDir refuses a user's folder that is none, and tables in it that would not be read since no register has their name.
func checkDir(builtIn fs.FS, dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return fmt.Errorf("reading registers: %w", err)
	}
	files, err := fs.Glob(builtIn, "*.tsv")
	if err != nil {
		return fmt.Errorf("opening the built-in registers: %w", err)
	}
	tables, seen := 0, 0
	for _, e := range entries {
		switch name := e.Name(); {
		case strings.HasPrefix(name, "."):
			continue
		case slices.Contains(files, name):
			tables++
		case filepath.Ext(name) == ".tsv":
			return fmt.Errorf("reading registers in %s: no register is called %s: choose from %s, or move the file elsewhere", dir, name, strings.Join(files, ", "))
		}
		seen++
	}
	if seen > 0 && tables == 0 {
		return fmt.Errorf("reading registers in %s: it holds no table: they are called %s", dir, strings.Join(files, ", "))
	}
	return nil
}

// Open opens a built-in table with the user's rows put into it.
func (o overlay) Open(name string) (fs.File, error) {
	over, err := openTable(o.user, name)
	if errors.Is(err, fs.ErrNotExist) {
		return o.builtIn.Open(name)
	}
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
