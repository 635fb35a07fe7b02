package record

import (
	"fmt"
	"testing"

	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

// TestManyUsesOfOnePropertyAreCounted shows that a document may state more of one sort than fits into two bytes.
func TestManyUsesOfOnePropertyAreCounted(t *testing.T) {
	const n = 1<<16 + 5
	var g rdf.Graph
	mentions, _ := rdf.NewIRI(ontology.Mentions.IRI)
	class, _ := rdf.NewIRI(ontology.RdfType.IRI)
	law, _ := rdf.NewIRI(ontology.Law.IRI)
	for i := range n {
		s, err := rdf.NewIRI(fmt.Sprintf("https://example.org/law/%d", i))
		if err != nil {
			t.Fatal(err)
		}
		g.Statements = append(g.Statements, rdf.Statement{Subject: s, Predicate: mentions, Object: s}, rdf.Statement{Subject: s, Predicate: class, Object: law})
	}
	var r Record
	index := map[string]int{}
	for i, s := range g.Statements {
		index[s.Subject.Value()] = i / 2
	}
	r.count(&g, index)
	uses := 0
	for _, u := range r.Uses {
		uses += int(u)
	}
	if uses != 2*n || int(r.Types[n-1][0]) != n-1 {
		t.Errorf("%d uses counted, the last entity is number %d, want %d and %d", uses, r.Types[n-1][0], 2*n, n-1)
	}
}
