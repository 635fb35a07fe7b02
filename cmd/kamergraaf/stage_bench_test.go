package main

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/structure"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/iri"
)

// BenchmarkStages tells how the time of one goroutine goes over the stages from bytes to bytes, in nanoseconds for each
// byte read.
func BenchmarkStages(b *testing.B) {
	folder := os.Getenv("KAMERGRAAF_DOCUMENTS")
	if folder == "" {
		folder = "../../../shared/corpus/kvr"
	}
	names, _ := filepath.Glob(filepath.Join(folder, "*.*"))
	if len(names) == 0 {
		b.Skipf("no documents in %s", folder)
	}
	s := newStages(b)
	var data [][]byte
	size := 0
	for _, name := range names {
		bytes, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		data = append(data, bytes)
		size += len(bytes)
	}
	laps := []string{"read", "parse", "find", "resolve", "graph", "encode"}
	spent := make([]time.Duration, len(laps))
	var out []byte
	var g *graph.Made
	b.SetBytes(int64(size))
	b.ReportAllocs()
	papers, documents := make([]*extract.Paper, 0, batch), make([]*extract.Document, 0, batch)
	for b.Loop() {
		for from := 0; from < len(data); from += batch { // in steps, as exports do
			at := time.Now()
			lap := func(stage int) {
				now := time.Now()
				spent[stage] += now.Sub(at)
				at = now
			}
			papers, documents = papers[:0], documents[:0]
			for i := from; i < min(from+batch, len(data)); i++ {
				paper, err := s.reader.Read(context.Background(), names[i], data[i])
				if err == nil {
					papers = append(papers, paper)
				}
			}
			lap(0)
			for _, paper := range papers {
				if d, err := structure.Parse(paper); err == nil {
					documents = append(documents, d)
				}
			}
			lap(1)
			for _, d := range documents {
				s.pipeline.Find(d)
			}
			lap(2)
			for _, d := range documents {
				s.pipeline.Resolve(d)
			}
			lap(3)
			for _, d := range documents {
				g = s.maker.GraphIn(d, iri.NewCard(d), g)
				lap(4)
				out, _ = s.encoder.Append(out[:0], &g.Graph)
				lap(5)
			}
		}
	}
	for i, name := range laps {
		b.ReportMetric(float64(spent[i].Nanoseconds())/float64(b.N)/float64(size), name+"-ns/B")
	}
}
