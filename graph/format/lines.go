package format

import (
	"w3id.org/kamergraaf/graph/rdf"
)

// lines makes N-Triples, or N-Quads where each line names its graph. The library that groups Turtle could write these too,
// but it takes some fifteen allocations a statement: this is tens of times as fast. A test compares the two.
type lines struct{ quads bool }

func newNTriples(string) framed { return framed{Encoder: lines{}} }

func newNQuads(string) framed { return framed{Encoder: lines{quads: true}} }

// Append appends a graph's statements, a line each.
func (l lines) Append(b []byte, g *rdf.Graph) ([]byte, error) {
	return l.append(b, g.Name, g.Statements), nil
}

// append appends statements of the graph with a name.
func (l lines) append(b []byte, name rdf.Term, statements []rdf.Statement) []byte {
	end := []byte(" .\n")
	if l.quads && !name.IsZero() {
		end = append(append(rdf.AppendTerm([]byte(" "), name), ' '), end[1:]...)
	}
	for i := range statements {
		st := &statements[i]
		b = append(rdf.AppendTerm(b, st.Subject), ' ')
		b = append(rdf.AppendTerm(b, st.Predicate), ' ')
		b = append(rdf.AppendTerm(b, st.Object), end...)
	}
	return b
}
