package format

import (
	"fmt"
	"io"
	"runtime"
	"slices"

	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/internal/parallel"
)

// Encoder makes the bytes of single graphs in one format, without what comes before, between and after graphs. It is used by
// one goroutine at a time; several encoders of one format can run in parallel, and a Joiner takes their bytes.
type Encoder interface {
	// Append appends a graph. A graph without statements adds nothing.
	Append(b []byte, g *rdf.Graph) ([]byte, error)
}

// Joiner is a sink that also takes the bytes that an Encoder of its format has made of a graph.
type Joiner interface {
	rdf.Sink
	// Join writes the bytes of one graph. It does not keep them.
	Join(encoded []byte) error
}

// frame is what comes before, between and after the graphs of a format.
type frame struct{ head, between, tail string }

// framed is an encoder with the frame around what it makes.
type framed struct {
	Encoder
	frame frame
}

// sink writes graphs in a format. The file gets its head even where there are no statements: it is valid, and says
// what it is.
type sink struct {
	w       io.Writer
	format  framed
	scratch []byte // for one graph at a time
	started bool   // the head is written
	joined  bool   // a graph is written
	closed  bool
	failed  error
}

// Write writes a graph in one piece, so that a failure to write shows with the graph that was lost.
func (s *sink) Write(g *rdf.Graph) error {
	if l, ok := s.format.Encoder.(lines); ok && len(g.Statements) > linesAtOnce {
		return s.writeLines(l, g)
	}
	b, err := s.format.Append(s.scratch[:0], g)
	if s.scratch = b; cap(b) > keepScratch {
		s.scratch = nil
	}
	if err != nil {
		return s.fail(err)
	}
	return s.Join(b)
}

// linesAtOnce is how many lines of a large graph one goroutine makes before they are written.
const linesAtOnce = 1024

// writeLines writes a large graph, such as that of the registers, whose lines are made on all processors.
func (s *sink) writeLines(l lines, g *rdf.Graph) error {
	made := make([][]byte, runtime.GOMAXPROCS(0))
	for some := range slices.Chunk(g.Statements, len(made)*linesAtOnce) {
		parts := slices.Collect(slices.Chunk(some, linesAtOnce))
		parallel.Each(len(parts), func(i int) {
			made[i] = l.append(made[i][:0], g.Name, parts[i])
		})
		for i := range parts {
			if err := s.Join(made[i]); err != nil {
				return err
			}
		}
	}
	return nil
}

// keepScratch is the largest buffer that is reused for the next graph.
const keepScratch = 16 << 20

// Join implements Joiner.
func (s *sink) Join(encoded []byte) error {
	s.begin()
	if len(encoded) == 0 {
		return s.failed
	}
	if s.joined {
		s.print(s.format.frame.between)
	}
	s.joined = true
	if s.failed == nil {
		_, err := s.w.Write(encoded)
		return s.fail(err)
	}
	return s.failed
}

// begin writes the head, once.
func (s *sink) begin() {
	if !s.started {
		s.started = true
		s.print(s.format.frame.head)
	}
}

func (s *sink) print(text string) {
	if s.failed == nil && text != "" {
		_, err := io.WriteString(s.w, text)
		_ = s.fail(err)
	}
}

// fail keeps the first error, from which all later ones follow, and returns it.
func (s *sink) fail(err error) error {
	if s.failed == nil && err != nil {
		s.failed = fmt.Errorf("writing statements: %w", err)
	}
	return s.failed
}

// Close writes what is left.
func (s *sink) Close() error {
	if !s.closed {
		s.closed = true
		s.begin()
		s.print(s.format.frame.tail)
	}
	return s.failed
}
