package main

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"kamergraaf/extract"
	"kamergraaf/extract/recognise"
	"kamergraaf/extract/resolve"
	"kamergraaf/extract/source"
	"kamergraaf/graph"
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
	registers, err := resolve.Load()
	if err != nil {
		b.Fatal(err)
	}
	iris, err := graph.NewIRIs(graph.DefaultBase)
	if err != nil {
		b.Fatal(err)
	}
	finder := recognise.NewFinder(recognise.NewLexicon(registers.Names()...))
	resolvers := registers.Resolvers()
	maker := graph.Maker{IRIs: iris}
	reader := source.New(source.Options{Workers: 1})
	defer reader.Close()
	format, _ := graph.FormatByName("nquads")
	encoder := format.NewEncoder(graph.DefaultBase)
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
	stages := []string{"read", "parse", "find", "resolve", "graph", "encode"}
	spent := make([]time.Duration, len(stages))
	var out []byte
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for i, bytes := range data {
			at := time.Now()
			lap := func(stage int) {
				now := time.Now()
				spent[stage] += now.Sub(at)
				at = now
			}
			paper, err := reader.Read(context.Background(), names[i], bytes)
			lap(0)
			if err != nil {
				continue
			}
			d, err := extract.Parse(paper)
			lap(1)
			if err != nil {
				continue
			}
			finder.Find(d)
			lap(2)
			for _, r := range resolvers {
				r.Resolve(d)
			}
			lap(3)
			g := maker.Graph(d)
			lap(4)
			out, _ = encoder.Append(out[:0], g)
			lap(5)
		}
	}
	for i, name := range stages {
		b.ReportMetric(float64(spent[i].Nanoseconds())/float64(b.N)/float64(size), name+"-ns/B")
	}
}
