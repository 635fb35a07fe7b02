// Package queries holds example questions in SPARQL to the graph, a file each. They mirror the named queries in Cypher
// (graph/neo4j/queries) under the same names, and a test shows that both give the same answers. A parameter is a line
// VALUES ?name { "value" }: change the value, in each line that has the name. Query the union of all graphs. They are
// standard SPARQL 1.1: days are compared as texts, and no path is without end.
package queries

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed *.rq
var files embed.FS

// Query is a question in SPARQL.
type Query struct {
	Name  string // "asked-by-member"
	Title string // what it asks
	Text  string // with the comments at its head
}

// All returns the queries by name.
func All() ([]Query, error) {
	entries, err := files.ReadDir(".")
	if err != nil {
		return nil, fmt.Errorf("listing the queries: %w", err)
	}
	var out []Query
	for _, e := range entries {
		text, err := files.ReadFile(e.Name())
		if err != nil {
			return nil, fmt.Errorf("reading a query: %w", err)
		}
		q := Query{Name: strings.TrimSuffix(e.Name(), ".rq"), Text: string(text)}
		first, _, _ := strings.Cut(q.Text, "\n")
		q.Title = strings.TrimPrefix(first, "# title: ")
		out = append(out, q)
	}
	return out, nil
}
