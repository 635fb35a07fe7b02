package graph

import "io"

// linesSink writes N-Triples, or N-Quads where each line names its graph. The library that groups Turtle could write
// these too; it takes some fifteen allocations for each statement, so that lines written here are tens of times as
// fast. A test holds them against the library's.
type linesSink struct {
	out   *output
	quads bool
}

func newNTriples(w io.Writer, _ string) Sink { return &linesSink{newOutput(w), false} }

func newNQuads(w io.Writer, _ string) Sink { return &linesSink{newOutput(w), true} }

// Write writes a graph's statements, a line each.
func (s *linesSink) Write(g *Graph) error {
	end := []byte(" .\n")
	if s.quads && !g.Name.IsZero() {
		end = append(append(appendTerm([]byte(" "), g.Name), ' '), end[1:]...)
	}
	for _, st := range g.Statements {
		b := append(appendTerm(s.out.scratch[:0], st.Subject), ' ')
		b = append(appendTerm(b, st.Predicate), ' ')
		b = append(appendTerm(b, st.Object), end...)
		s.out.scratch = b
		if _, err := s.out.w.Write(b); err != nil {
			return s.out.fail(err)
		}
	}
	return s.out.fail(s.out.w.Flush())
}

// Close writes what is left.
func (s *linesSink) Close() error { return s.out.close() }
