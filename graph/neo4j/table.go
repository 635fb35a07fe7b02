package neo4j

import (
	"fmt"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"w3id.org/kamergraaf/graph/queries"
)

// Table is the answer to a query. Values are those of the driver: nil, bool, int64, float64, string, dates, lists and
// maps of these, nodes, relationships and paths.
type Table struct {
	Columns []string
	Rows    [][]any
}

// Plain returns the answer in values that are the same for all stores.
func (t *Table) Plain() *queries.Table {
	out := &queries.Table{Columns: t.Columns}
	for _, row := range t.Rows {
		out.Rows = append(out.Rows, each(row))
	}
	return out
}

// printed returns a value as text.
func printed(v any) string { return queries.Printed(plain(v)) }

// plain returns a value in the types of JSON.
func plain(v any) any {
	switch v := v.(type) {
	case dbtype.Date:
		return v.Time().Format(time.DateOnly)
	case time.Time:
		return v.Format(time.RFC3339)
	case dbtype.Node:
		return map[string]any{"labels": v.Labels, "properties": plain(v.Props)}
	case dbtype.Relationship:
		return map[string]any{"type": v.Type, "properties": plain(v.Props)}
	case dbtype.Path:
		return map[string]any{"nodes": each(v.Nodes), "relationships": each(v.Relationships)}
	case []any:
		return each(v)
	case map[string]any:
		out := make(map[string]any, len(v))
		for k, x := range v {
			out[k] = plain(x)
		}
		return out
	case fmt.Stringer:
		return v.String()
	}
	return v
}

func each[T any](list []T) []any {
	out := make([]any, 0, len(list))
	for _, x := range list {
		out = append(out, plain(x))
	}
	return out
}
