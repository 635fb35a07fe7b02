package sqlite

import "strings"

// rowsToCome gathers rows of several tables, to be inserted many at a time: a statement finds its place in a table and its indexes anew.
type rowsToCome struct {
	kinds []*rowKind // in the order in which they came: wholes before parts
	known map[string]*rowKind
}

// rowKind are rows that are inserted in one way.
type rowKind struct {
	into  string // "INSERT INTO units (id, text)"
	width int
	args  []any
}

// mostRows is how many rows a statement inserts at most. Fewer are inserted by powers of two, so that there are few statements.
const mostRows = 32

// add gathers a row. into is what comes before VALUES, and args are as many as its columns.
func (r *rowsToCome) add(into string, args ...any) {
	k := r.known[into]
	if k == nil {
		if r.known == nil {
			r.known = map[string]*rowKind{}
		}
		k = &rowKind{into: into, width: len(args)}
		r.known[into], r.kinds = k, append(r.kinds, k)
	}
	k.args = append(k.args, args...)
}

// flush inserts the rows that were gathered.
func (r *rowsToCome) flush(do func(query string, args ...any) error) error {
	for _, k := range r.kinds {
		rest := k.args
		for n := mostRows; len(rest) > 0; {
			if n*k.width > len(rest) {
				n /= 2
				continue
			}
			if err := do(k.query(n), rest[:n*k.width]...); err != nil {
				return err
			}
			rest = rest[n*k.width:]
		}
		clear(k.args)
		k.args = k.args[:0]
	}
	return nil
}

// query returns the statement that inserts n rows.
func (k *rowKind) query(n int) string {
	one := "(" + strings.Repeat("?, ", k.width-1) + "?)"
	return k.into + " VALUES " + strings.Repeat(one+", ", n-1) + one
}
