package source

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"w3id.org/kamergraaf/extract/structure"
)

// corpus returns the texts or records under ../shared that match, or skips.
func corpus(b *testing.B, pattern string) (paths []string, data [][]byte, size int64) {
	b.Helper()
	paths, _ = filepath.Glob(filepath.Join("../../../shared", pattern))
	if len(paths) == 0 {
		b.Skipf("no documents at ../shared/%s", pattern)
	}
	for _, p := range paths {
		bytes, err := os.ReadFile(p)
		if err != nil {
			b.Fatal(err)
		}
		data = append(data, bytes)
		size += int64(len(bytes))
	}
	return paths, data, size
}

func benchmarkRead(b *testing.B, pattern string) {
	paths, data, size := corpus(b, pattern)
	r := New(Options{})
	defer r.Close()
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for i, p := range paths {
			paper, err := r.Read(context.Background(), p, data[i])
			if err != nil {
				b.Fatal(err)
			}
			if _, err := structure.Parse(paper); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkReadAndParseKVR(b *testing.B)  { benchmarkRead(b, "corpus/kvr/*.xml") }
func BenchmarkReadAndParseText(b *testing.B) { benchmarkRead(b, "corpus/printed/*.txt") }
