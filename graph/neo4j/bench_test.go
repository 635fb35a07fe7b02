package neo4j

import (
	"context"
	"strings"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"w3id.org/kamergraaf/graph/rdf"
)

// BenchmarkLoad loads invented answers and then a part of them with one MERGE a statement, on the same server, and
// reports the rates of both in statements a second, and their ratio.
func BenchmarkLoad(b *testing.B) {
	s := open(b)
	load(b, s, invented(b, 300, 1)...) // warms the server
	graphs := invented(b, 1500, 2)
	for b.Loop() {
		s = open(b)
		start := time.Now()
		load(b, s, graphs...)
		ours := float64(count(graphs)) / time.Since(start).Seconds()
		s = open(b)
		part := graphs[:4]
		start = time.Now()
		naive(b, s, part)
		theirs := float64(count(part)) / time.Since(start).Seconds()
		b.ReportMetric(ours, "statements/s")
		b.ReportMetric(theirs, "naive-statements/s")
		b.ReportMetric(ours/theirs, "x-naive")
	}
}

// naive loads each statement by a query of its own, in a transaction of its own, as a first attempt would.
func naive(t testing.TB, s *Store, graphs []*rdf.Graph) {
	t.Helper()
	for _, g := range graphs {
		for _, st := range g.Statements {
			cypher, params := naiveStatement(st)
			_, err := driver.ExecuteQuery(context.Background(), s.driver, cypher, params, driver.EagerResultTransformer)
			if err != nil {
				t.Fatal(err)
			}
		}
	}
}

func naiveStatement(st rdf.Statement) (string, map[string]any) {
	params := map[string]any{"s": st.Subject.Value(), "o": st.Object.Value()}
	name := st.Predicate.Value()[strings.LastIndexAny(st.Predicate.Value(), "#/")+1:]
	switch {
	case name == "type":
		label := st.Object.Value()[strings.LastIndexAny(st.Object.Value(), "#/")+1:]
		return "MERGE (s:Resource {iri: $s}) SET s:" + label, params
	case st.Object.IsIRI():
		return "MERGE (s:Resource {iri: $s}) MERGE (o:Resource {iri: $o}) MERGE (s)-[:" + name + "]->(o)", params
	}
	return "MERGE (s:Resource {iri: $s}) SET s." + name + " = $o", params
}
