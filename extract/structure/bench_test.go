package structure_test

import (
	"context"
	"os"
	"testing"

	"w3id.org/kamergraaf/extract/structure"
)

// BenchmarkParsePrinted reads and parses printed papers; the rate is in bytes of their text.
func BenchmarkParsePrinted(b *testing.B) {
	var texts [][]byte
	size := 0
	for _, file := range corpus(b, "printed/*.txt", "pdf/*.txt") {
		data, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		texts, size = append(texts, data), size+len(data)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, data := range texts {
			p, err := reader().Read(context.Background(), "x.txt", data)
			if err != nil {
				b.Fatal(err)
			}
			if _, err := structure.Parse(p); err != nil {
				b.Fatal(err)
			}
		}
	}
}
