// Package queries holds the named questions, each in SPARQL, in Cypher and in SQL: NAME.rq, NAME.cypher and NAME.sql, with the same
// parameters and columns, and the same rows where the same was put in. LIST.md lists them. A package of a store runs them; here is
// what all stores share: what the parameters are, what people mean who name a thing, and how an answer is written.
//
// The comments at the head of a file describe the question:
//
//	title: one line
//	about: more lines, if need be
//	param NAME TYPE = DEFAULT: what it is     (without "= DEFAULT" it must be given; it may be empty after "=")
//	                                          (the TYPE of a thing that people name is its classes: Law|Treaty;
//	                                          that of a closed list is its values: Law,Agency)
//	column NAME: what it is
//	example: NAME param=value ...             (in Cypher only)
//
// In SPARQL a parameter is a line VALUES ?name { "value" }: change the value, in each line that has the name. Query the union of all
// graphs. These are standard SPARQL 1.1: days are compared as texts, and no path is without end. In Cypher a parameter is $name, in
// SQL :name.
package queries

import (
	"embed"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// ErrNoQuery tells that there is no question of a name.
var ErrNoQuery = errors.New("there is no such query")

//go:embed *.rq *.cypher *.sql
var files embed.FS

// Query is a named question. Its texts have the comments at their heads.
type Query struct {
	Name    string // of the files: "asked-by-member"
	Title   string // what it asks
	About   string
	Params  []Param
	Columns []Column
	Example string // of the command
	SPARQL  string
	Cypher  string
	SQL     string
}

// Column is a column of an answer.
type Column struct{ Name, Help string }

// All returns the questions by name.
func All() ([]Query, error) {
	entries, err := files.ReadDir(".")
	if err != nil {
		return nil, fmt.Errorf("list the queries: %w", err)
	}
	var all []Query
	for _, e := range entries {
		if name, is := strings.CutSuffix(e.Name(), ".cypher"); is {
			q, err := read(name)
			if err != nil {
				return nil, err
			}
			all = append(all, q)
		}
	}
	return all, nil
}

// Named returns the question with a name; the error is ErrNoQuery where there is none.
func Named(name string) (Query, error) {
	all, err := All()
	if err != nil {
		return Query{}, err
	}
	i := slices.IndexFunc(all, func(q Query) bool { return q.Name == name })
	if i < 0 {
		return Query{}, fmt.Errorf("%w: %s", ErrNoQuery, name)
	}
	return all[i], nil
}

// read reads the files of a question, and what the comments say.
func read(name string) (Query, error) {
	q := Query{Name: name}
	for extension, to := range map[string]*string{".rq": &q.SPARQL, ".cypher": &q.Cypher, ".sql": &q.SQL} {
		text, err := files.ReadFile(name + extension)
		if err != nil {
			return Query{}, fmt.Errorf("read query %s: %w", name, err)
		}
		*to = string(text)
	}
	for line := range strings.Lines(q.Cypher) {
		said, comment := strings.CutPrefix(strings.TrimSpace(line), "// ")
		if !comment {
			break
		}
		if err := q.describe(said); err != nil {
			return q, fmt.Errorf("query %s: %w", name, err)
		}
	}
	return q, nil
}

// describe reads one line of the comments.
func (q *Query) describe(said string) error {
	key, value, ok := strings.Cut(said, ":")
	value = strings.TrimSpace(value)
	word, rest, _ := strings.Cut(key, " ")
	switch {
	case ok && key == "title":
		q.Title = value
	case ok && key == "about":
		q.About = strings.TrimSpace(q.About + " " + value)
	case ok && key == "example":
		q.Example = value
	case ok && word == "column":
		q.Columns = append(q.Columns, Column{rest, value})
	case ok && word == "param":
		name, kind, optional := strings.Cut(rest, "=")
		f := strings.Fields(name)
		if len(f) != 2 {
			return fmt.Errorf("no parameter: %q", said)
		}
		q.Params = append(q.Params, Param{Name: f[0], Type: f[1], Default: strings.TrimSpace(kind), Required: !optional, Help: value})
	default:
		return fmt.Errorf("no line of a description: %q", said)
	}
	return nil
}

// Statement returns the question in SQL without the comments at its head.
func (q Query) Statement() string {
	text := q.SQL
	for strings.HasPrefix(text, "-- ") {
		_, text, _ = strings.Cut(text, "\n")
	}
	return text
}
