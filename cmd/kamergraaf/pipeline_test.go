package main

import (
	"bytes"
	"context"
	"testing"

	"w3id.org/kamergraaf/extract/pipeline"
	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/format"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/internal/generate/corpus"
	"w3id.org/kamergraaf/internal/soak"
)

// stages are the parts of the pipeline from bytes to N-Quads.
type stages struct {
	registers *resolve.Registers
	documents *pipeline.Worker
	maker     *graph.Maker
	encoder   format.Encoder
}

func newStages(t testing.TB) stages {
	t.Helper()
	registers := builtIn(t)
	iris, err := iri.NewIRIs(iri.DefaultBase)
	if err != nil {
		t.Fatal(err)
	}
	format, _ := format.FormatByName("nquads")
	p, err := pipeline.New(registers, pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.Close() })
	return stages{
		registers, p.Worker(),
		graph.NewMaker(iris, graph.Options{}), format.NewEncoder(iri.DefaultBase),
	}
}

// turn turns bytes into N-Quads.
func (s stages) turn(path string, data, into []byte) ([]byte, error) {
	d, err := s.documents.Document(context.Background(), path, data)
	if err != nil {
		return into, err
	}
	return s.encoder.Append(into, &s.maker.Graph(d).Graph)
}

// TestAllocationsOfADocumentStayFew holds the number of allocations for a document, from bytes to N-Quads, to a little
// above what it was when this was written: garbage is what makes a run slow first.
func TestAllocationsOfADocumentStayFew(t *testing.T) {
	s := newStages(t)
	g := corpus.New(s.registers, 5)
	limits := map[string]float64{"printed": 330, "kvr": 390, "official": 400, "html": 800, "draft": 340}
	var into []byte
	for i := 0; len(limits) > 0 && i < 100; i++ {
		d := g.Document(i)
		limit, open := limits[d.Layout]
		if !open || len(d.Truth.Answers) < 5 {
			continue
		}
		delete(limits, d.Layout)
		n := testing.AllocsPerRun(20, func() {
			var err error
			if into, err = s.turn(d.Name, d.Data, into[:0]); err != nil {
				t.Fatal(err)
			}
		})
		t.Logf("%s: %d bytes, %.0f allocations", d.Layout, len(d.Data), n)
		if n > limit {
			t.Errorf("%s: %.0f allocations, more than %.0f", d.Layout, n, limit)
		}
	}
}

// FuzzPipeline shows that no bytes make the whole pipeline crash, and that what it prints is whole lines.
func FuzzPipeline(f *testing.F) {
	s := newStages(f)
	g := corpus.New(s.registers, 5)
	for i := range 10 {
		d := g.Document(i)
		soak.Add(f, d.Data)
		soak.Add(f, d.Data[:len(d.Data)/2])
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if bytes.HasPrefix(data, []byte("%PDF")) {
			return // readers of PDF have a fuzz target of their own
		}
		out, err := s.turn("fuzz", data, nil)
		if err == nil && !bytes.HasSuffix(out, []byte(" .\n")) {
			t.Errorf("prints %q", out)
		}
	})
}
