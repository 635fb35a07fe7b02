package update

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/extract/resolve/tsv"
	"w3id.org/kamergraaf/internal/durable"
	"w3id.org/kamergraaf/internal/opening"
)

// userTables are the built-in tables and a user's own, which an Update changes.
type userTables struct {
	dir     string
	builtIn fs.FS
	byName  map[string]*userTable
}

// updated are the tables that an Update writes, in the order in which they are put in place: those that others refer
// to come first.
var updated = [...]string{
	"laws.tsv", "law_aliases.tsv", "ministries.tsv", "places.tsv", "agencies.tsv", "parties.tsv", "persons.tsv", "memberships.tsv",
}

// userTable is a table with a user's rows on top.
type userTable struct {
	tsv.Table
	comments []string              // of the user's file
	builtIn  map[string][][]string // rows by their first cell
	mine     map[string][][]string
	changed  map[string]bool // keys that the update wrote: true of those that neither had
}

// entry is a row of a table by the names of its columns.
type entry struct {
	t     *userTable
	cells []string
}

// Change is what an update did to one table of the user's register.
type Change struct {
	Table           string // file name
	Added, Replaced int    // keys that no register had, and keys whose rows are new
	Rows            int    // that the user's table now has
}

func openUserTables(dir string) (*userTables, error) {
	builtIn, err := resolve.BuiltIn()
	if err != nil {
		return nil, fmt.Errorf("opening the built-in registers: %w", err)
	}
	u := &userTables{dir: dir, builtIn: builtIn, byName: map[string]*userTable{}}
	for _, name := range updated {
		if u.byName[name], err = openUserTable(builtIn, opening.Dir(dir), name); err != nil {
			return nil, err
		}
	}
	return u, nil
}

func openUserTable(builtIn, user fs.FS, name string) (*userTable, error) {
	under, err := tsv.Open(builtIn, name)
	if err != nil {
		return nil, err
	}
	t := &userTable{Table: tsv.Table{Name: name, Columns: under.Columns}, builtIn: byKey(under.Rows), mine: map[string][][]string{}, changed: map[string]bool{}}
	over, err := tsv.Open(user, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return t, nil
	case err != nil:
		return nil, err
	}
	own, err := under.OwnRows(over)
	if err != nil {
		return nil, err
	}
	t.mine = byKey(own)
	t.comments, err = tsv.ReadComments(user, name)
	return t, err
}

// byKey groups rows by their first cell.
func byKey(rows [][]string) map[string][][]string {
	grouped := make(map[string][][]string, len(rows))
	for _, row := range rows {
		grouped[row[0]] = append(grouped[row[0]], row)
	}
	return grouped
}

// rows returns the rows of a key: the user's, else the built-in ones.
func (t *userTable) rows(key string) []entry {
	rows, ok := t.mine[key]
	if !ok {
		rows = t.builtIn[key]
	}
	out := make([]entry, len(rows))
	for i, row := range rows {
		out[i] = entry{t, slices.Clone(row)}
	}
	return out
}

// has tells whether a key has rows.
func (t *userTable) has(key string) bool { return len(t.mine[key])+len(t.builtIn[key]) > 0 }

// keys returns all keys, sorted.
func (t *userTable) keys() []string {
	keys := slices.AppendSeq(make([]string, 0, len(t.builtIn)+len(t.mine)), maps.Keys(t.builtIn))
	for key := range t.mine {
		if t.builtIn[key] == nil {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	return keys
}

// put gives a key its rows. Where it has them already, nothing changes; else the rows that are new name the source.
func (t *userTable) put(key string, entries []entry, source string) {
	old := t.rows(key)
	same := func(a, b entry) bool { return slices.Equal(a.cells, b.cells) }
	if slices.EqualFunc(old, entries, same) {
		return
	}
	rows := make([][]string, len(entries))
	for i, e := range entries {
		if !slices.ContainsFunc(old, func(o entry) bool { return same(o, e) }) {
			e.addTo("source", source)
			if e.get("licence") == "" {
				e.set("licence", "CC0-1.0")
			}
		}
		rows[i] = e.cells
	}
	t.changed[key] = t.changed[key] || !t.has(key)
	t.mine[key] = rows
}

// entry returns a new row with a key.
func (t *userTable) entry(key string) entry {
	e := entry{t, make([]string, len(t.Columns))}
	e.cells[0] = key
	return e
}

func (e entry) get(column string) string { return e.t.Column(column)(e.cells) }

// set gives a cell its value, which is brought on one line.
func (e entry) set(column, value string) {
	if i, ok := e.t.Columns[column]; ok {
		e.cells[i] = strings.Join(strings.Fields(value), " ")
	}
}

// fill gives an empty cell its value.
func (e entry) fill(column, value string) {
	if e.get(column) == "" {
		e.set(column, value)
	}
}

// addTo adds a value to a cell that holds several.
func (e entry) addTo(column, value string) {
	value = strings.Join(strings.Fields(strings.ReplaceAll(value, "|", " ")), " ")
	values := tsv.Cells(e.get(column))
	if value != "" && !slices.Contains(values, value) {
		e.set(column, strings.Join(append(values, value), "|"))
	}
}

// Open opens a table of the user with what the update changed: fs.FS.
func (u *userTables) Open(name string) (fs.File, error) {
	if t := u.byName[name]; t != nil && len(t.changed) > 0 {
		t.Table.Rows = t.sorted()
		return t.File(), nil
	}
	return opening.Dir(u.dir).Open(name)
}

// sorted returns the user's rows by their keys; within a key they have their order.
func (t *userTable) sorted() (rows [][]string) {
	keys := slices.Sorted(maps.Keys(t.mine))
	for _, key := range keys {
		rows = append(rows, t.mine[key]...)
	}
	return rows
}

// check tells why the registers could not be loaded with the changed tables.
func (u *userTables) check() error {
	if !slices.ContainsFunc(updated[:], func(name string) bool { return len(u.byName[name].changed) > 0 }) {
		return nil
	}
	_, err := resolve.LoadFS(resolve.OnTop(u.builtIn, u))
	return err
}

// save writes the changed tables.
func (u *userTables) save() (changes []Change, err error) {
	if err := os.MkdirAll(u.dir, 0o777); err != nil {
		return nil, fmt.Errorf("making the register's folder: %w", err)
	}
	for _, name := range updated {
		t := u.byName[name]
		if len(t.changed) == 0 {
			continue
		}
		rows := t.sorted()
		if err := t.write(u.dir, rows); err != nil {
			return changes, fmt.Errorf("writing register %s: %w", name, err)
		}
		change := Change{Table: name, Rows: len(rows)}
		for _, added := range t.changed {
			if added {
				change.Added++
			} else {
				change.Replaced++
			}
		}
		changes = append(changes, change)
	}
	return changes, nil
}

// write puts the user's table in place at once, so that nobody sees half of it.
func (t *userTable) write(dir string, rows [][]string) error {
	f, err := durable.Create(filepath.Join(dir, t.Name))
	if err != nil {
		return err
	}
	defer f.Abandon()
	b := bufio.NewWriter(f)
	for _, line := range t.comments {
		_, _ = b.WriteString(line + "\n")
	}
	_, _ = b.WriteString(strings.Join(t.Names(), "\t") + "\n")
	for _, row := range rows {
		_, _ = b.WriteString(strings.Join(row, "\t") + "\n")
	}
	if err := b.Flush(); err != nil {
		return err
	}
	return f.Commit()
}
