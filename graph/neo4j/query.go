package neo4j

import (
	"cmp"
	"embed"
	"errors"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"w3id.org/kamergraaf/internal/search"
)

// Reasons why a query is not run; test for them with errors.Is.
var (
	ErrNoQuery   = errors.New("there is no such query")
	ErrParameter = errors.New("wrong parameter")
)

//go:embed queries/*.cypher
var queryFiles embed.FS

// NamedQuery is a read-only question to the database: a file in the folder queries, whose leading comments describe it:
//
//	// title: one line
//	// about: more lines, if need be
//	// param NAME TYPE = DEFAULT: what it is     (without "= DEFAULT" it must be given; it may be empty after "=")
//	                                             (the TYPE of a thing that people name is its labels: Law|Treaty;
//	                                             that of a closed list is its values: Law,Agency)
//	// column NAME: what it is
//	// example: NAME param=value ...
type NamedQuery struct {
	Name    string // of the file
	Title   string
	About   string
	Params  []Param
	Columns []Column
	Example string
	Cypher  string // with its comments
}

// Param is a parameter of a query. Type is string, date (2018-04-26), int, words (as people type them to search,
// see package search), the values of a closed list (Law,Agency), or the labels of the thing that is meant (Law|Treaty), which Store.Resolve finds by what people call it.
type Param struct {
	Name, Type, Default, Help string
	Required                  bool
}

// Column is a column of a query's answer.
type Column struct{ Name, Help string }

// Queries returns all named queries, sorted by name.
func Queries() ([]NamedQuery, error) {
	files, err := queryFiles.ReadDir("queries")
	if err != nil {
		return nil, fmt.Errorf("list the queries: %w", err)
	}
	var all []NamedQuery
	for _, f := range files {
		q, err := readQuery(f.Name())
		if err != nil {
			return nil, err
		}
		all = append(all, q)
	}
	return all, nil
}

// QueryNamed returns the query with a name; the error is ErrNoQuery where there is none.
func QueryNamed(name string) (NamedQuery, error) {
	all, err := Queries()
	if err != nil {
		return NamedQuery{}, err
	}
	i := slices.IndexFunc(all, func(q NamedQuery) bool { return q.Name == name })
	if i < 0 {
		return NamedQuery{}, fmt.Errorf("%w: %s", ErrNoQuery, name)
	}
	return all[i], nil
}

// readQuery reads a file and what its comments say.
func readQuery(file string) (NamedQuery, error) {
	text, err := queryFiles.ReadFile(path.Join("queries", file))
	if err != nil {
		return NamedQuery{}, fmt.Errorf("read query %s: %w", file, err)
	}
	q := NamedQuery{Name: strings.TrimSuffix(file, ".cypher"), Cypher: string(text)}
	for line := range strings.Lines(q.Cypher) {
		said, comment := strings.CutPrefix(strings.TrimSpace(line), "// ")
		if !comment {
			break
		}
		if err := q.describe(said); err != nil {
			return q, fmt.Errorf("query %s: %w", file, err)
		}
	}
	return q, nil
}

// describe reads one line of the comments.
func (q *NamedQuery) describe(said string) error {
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

// Parameters returns the parameters for Cypher from what a user gave, by name; the error is ErrParameter.
func (q NamedQuery) Parameters(given map[string]string) (map[string]any, error) {
	for name := range given {
		if !slices.ContainsFunc(q.Params, func(p Param) bool { return p.Name == name }) {
			return nil, fmt.Errorf("%w: query %s has no parameter %s", ErrParameter, q.Name, name)
		}
	}
	out := map[string]any{}
	for _, p := range q.Params {
		value, ok := given[p.Name]
		if !ok && p.Required {
			return nil, fmt.Errorf("%w: query %s needs %s (%s)", ErrParameter, q.Name, p.Name, p.Help)
		}
		if !ok {
			value = p.Default
		}
		v, err := p.parse(value)
		if err != nil && p.Choices() != nil {
			return nil, fmt.Errorf("%w: %s=%s: choose from %s", ErrParameter, p.Name, value, strings.Join(p.Choices(), ", "))
		}
		if err != nil {
			return nil, fmt.Errorf("%w: %s=%s is no %s", ErrParameter, p.Name, value, p.Type)
		}
		out[p.Name] = v
	}
	return out, nil
}

// named tells whether a parameter is the name of a thing in the database.
func (p Param) named() bool { return labels.MatchString(p.Type) }

// labels are the kinds of thing that a parameter may name.
var labels = regexp.MustCompile(`^[A-Z][A-Za-z]*(\|[A-Z][A-Za-z]*)*$`)

// Choices returns the values of a closed list, nil of a parameter of another type.
func (p Param) Choices() []string {
	if !strings.Contains(p.Type, ",") {
		return nil
	}
	return strings.Split(p.Type, ",")
}

// findsNothing is a query of Lucene that no text answers: it tells only what may not be there. An empty one is an error.
const findsNothing = "-a"

// parse returns a parameter's value for Cypher. An empty date is none: any will do.
func (p Param) parse(value string) (any, error) {
	switch {
	case p.named():
		return value, nil
	case p.Type == "date" && value == "" && !p.Required:
		return nil, nil
	}
	switch p.Type {
	case "date":
		day, err := time.Parse(time.DateOnly, value)
		return dbtype.Date(day), err
	case "int":
		return strconv.ParseInt(value, 10, 64)
	case "string":
		return value, nil
	case "words":
		return cmp.Or(search.Parse(value).Lucene(), findsNothing), nil
	}
	for _, one := range p.Choices() {
		if strings.EqualFold(one, value) {
			return one, nil
		}
	}
	return nil, fmt.Errorf("no value of type %s", p.Type)
}
