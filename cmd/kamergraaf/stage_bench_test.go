package main

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"w3id.org/kamergraaf/extract/pipeline"
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
	laps := []string{"read", "document", "graph", "encode"}
	spent := make([]time.Duration, len(laps))
	var out []byte
	b.SetBytes(int64(size))
	b.ReportAllocs()
	const together = 32 // as in runs
	for b.Loop() {
		for from := 0; from < len(data); from += together {
			at := time.Now()
			lap := func(stage int) {
				now := time.Now()
				spent[stage] += now.Sub(at)
				at = now
			}
			var jobs []*pipeline.Job
			for i := from; i < min(from+together, len(data)); i++ {
				jobs = append(jobs, s.documents.Begin(b.Context(), names[i], data[i]))
			}
			lap(0)
			s.documents.Finish(jobs...)
			lap(1)
			for _, j := range jobs {
				if j.Err != nil {
					continue
				}
				g := s.maker.SharedGraph(j.Document, iri.NewCard(j.Document))
				lap(2)
				out, _ = s.encoder.Append(out[:0], &g.Graph)
				lap(3)
			}
		}
	}
	for i, name := range laps {
		b.ReportMetric(float64(spent[i].Nanoseconds())/float64(b.N)/float64(size), name+"-ns/B")
	}
}
