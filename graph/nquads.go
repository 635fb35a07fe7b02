package graph

import "io"

// nquadsSink writes N-Quads.
type nquadsSink struct{ out *output }

func newNQuads(w io.Writer, _ string) Sink { return &nquadsSink{newOutput(w)} }

// Write writes a graph's statements, a line each with the graph's name.
func (s *nquadsSink) Write(g *Graph) error {
	end := append(append([]byte(" "), appendTerm(nil, g.Name)...), " .\n"...)
	if g.Name.IsZero() {
		end = []byte(" .\n")
	}
	for _, st := range g.Statements {
		b := append(appendTerm(s.out.scratch[:0], st.Subject), ' ')
		b = append(appendTerm(b, st.Predicate), ' ')
		b = append(appendTerm(b, st.Object), end...)
		s.out.scratch = b
		_, _ = s.out.w.Write(b)
	}
	return s.out.fail(s.out.w.Flush())
}

// Close writes what is left.
func (s *nquadsSink) Close() error { return s.out.close() }
