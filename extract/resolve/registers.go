package resolve

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"sync"

	"kamergraaf/extract"
)

// Registers holds every register, each loaded from its own tables. It does not change after loading, so that
// several goroutines can read it.
type Registers struct {
	ministry ministries // ministries.tsv
	agency   agencies   // agencies.tsv
	place    places     // places.tsv
	people   people     // persons.tsv, memberships.tsv, cabinet_posts.tsv
	posts    posts      // posts.tsv
	party    parties
	law      laws // laws.tsv, law_aliases.tsv
	act      acts // eu_acts.tsv, treaties.tsv
}

// rows lists the tables: one row a register.
func (r *Registers) rows() []func(fs.FS) error {
	return []func(fs.FS) error{
		into(&r.ministry, loadMinistries),
		into(&r.agency, loadAgencies),
		into(&r.place, loadPlaces),
		into(&r.people, loadPeople),
		into(&r.posts, loadPosts),
		into(&r.party, loadParties),
		into(&r.law, loadLaws),
		into(&r.act, loadActs),
	}
}

// into makes a row of the list of registers: where it is kept and what reads it.
func into[T any](field *T, load func(fs.FS) (T, error)) func(fs.FS) error {
	return func(fsys fs.FS) (err error) {
		*field, err = load(fsys)
		return err
	}
}

// Load reads the built-in registers.
func Load() (*Registers, error) {
	builtIn, err := fs.Sub(embedded, "data")
	if err != nil {
		return nil, fmt.Errorf("opening the built-in registers: %w", err)
	}
	return loadAll(builtIn)
}

// LoadDir reads the built-in registers with a user's tables in dir on top. A table there has the name of a built-in
// one and columns of it, in any order; its rows replace all built-in rows with the same first cell, and are added
// where there are none.
func LoadDir(dir string) (*Registers, error) {
	builtIn, err := fs.Sub(embedded, "data")
	if err != nil {
		return nil, fmt.Errorf("opening the built-in registers: %w", err)
	}
	return loadAll(overlay{builtIn, os.DirFS(dir)})
}

// loadAll reads every register, side by side.
func loadAll(fsys fs.FS) (*Registers, error) {
	r := &Registers{}
	rows := r.rows()
	errs := make([]error, len(rows))
	var wait sync.WaitGroup
	for i, load := range rows {
		wait.Go(func() { errs[i] = load(fsys) })
	}
	wait.Wait()
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return r, nil
}

// Names returns the names that texts are searched for, a list a register.
func (r *Registers) Names() [][]extract.Name {
	return [][]extract.Name{
		r.ministry.names(),
		r.agency.names(),
		r.place.names(),
		r.posts.names(),
		r.party.names(),
		r.people.surnames(),
		r.law.searched(),
		r.act.searched(),
	}
}

// openTable reads the table name of fsys, which must have the columns in need.
func openTable(fsys fs.FS, name string, need ...string) (*table, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, fmt.Errorf("opening register: %w", err)
	}
	defer f.Close()
	return readTable(f, name, need...)
}

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
	for c := range over.columns {
		if _, ok := t.columns[c]; !ok {
			return nil, fmt.Errorf("reading register %s: unknown column %q", over.name, c)
		}
	}
	names := t.names()
	if _, ok := over.columns[names[0]]; !ok && len(over.rows) > 0 {
		return nil, fmt.Errorf("reading register %s: no column %q", over.name, names[0])
	}
	out := &table{name: t.name, columns: t.columns}
	replaced := map[string]bool{}
	var added [][]string
	for _, row := range over.rows {
		cells := make([]string, len(names))
		for i, c := range names {
			cells[i] = over.column(c)(row)
		}
		replaced[cells[0]] = true
		added = append(added, cells)
	}
	for _, row := range t.rows {
		if !replaced[row[0]] {
			out.rows = append(out.rows, row)
		}
	}
	out.rows = append(out.rows, added...)
	return out, nil
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

// cells splits a cell that holds several values.
func cells(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}
