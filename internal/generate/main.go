// Command generate makes parliamentary questions that nobody asked, for tests and benchmarks, with what each must yield.
//
//	go run ./internal/generate -n 1000 -seed 1 -out DIR
//	go run ./internal/generate -n 1000000 | kamergraaf export --format nquads - > /dev/null
package main

import (
	"archive/tar"
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/internal/generate/corpus"
)

func main() {
	n := flag.Int("n", 1000, "how many documents")
	first := flag.Int("first", 0, "number of the first")
	seed := flag.Uint64("seed", 1, "documents of another seed differ")
	every := flag.Int("rate", 0, "tell the rate on standard error after every so many documents: in a pipe, that of the reader")
	out := flag.String("out", "", "folder to write them to, with gold.jsonl; without it they go to standard output as a tar archive")
	flag.Parse()
	if err := run(*first, *n, *every, *seed, *out, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func run(first, n, every int, seed uint64, out string, stdout io.Writer) error {
	registers, err := resolve.Load()
	if err != nil {
		return err
	}
	generator := corpus.New(registers, seed)
	if out == "" {
		return stream(generator, first, n, every, stdout)
	}
	return store(generator, first, n, out)
}

// stream writes the documents as a tar archive.
func stream(g *corpus.Generator, first, n, every int, w io.Writer) error {
	b := bufio.NewWriterSize(w, 1<<20)
	t := tar.NewWriter(b)
	begun, bytes := time.Now(), 0
	for i := first; i < first+n; i++ {
		d := g.Document(i)
		if bytes += len(d.Data); every > 0 && (i-first+1)%every == 0 {
			seconds := time.Since(begun).Seconds()
			fmt.Fprintf(os.Stderr, "%d documents, %.0f documents/s, %.1f MB/s\n", i-first+1, float64(every)/seconds, float64(bytes)/1e6/seconds)
			begun, bytes = time.Now(), 0
		}
		if err := t.WriteHeader(&tar.Header{Name: d.Name, Mode: 0o644, Size: int64(len(d.Data)), Format: tar.FormatUSTAR}); err != nil {
			return err
		}
		if _, err := t.Write(d.Data); err != nil {
			return err
		}
	}
	if err := t.Close(); err != nil {
		return err
	}
	return b.Flush()
}

// store writes the documents to a folder, and their truth to gold.jsonl.
func store(g *corpus.Generator, first, n int, dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	gold, err := os.Create(filepath.Join(dir, "gold.jsonl"))
	if err != nil {
		return err
	}
	defer gold.Close()
	encoder := json.NewEncoder(gold)
	for i := first; i < first+n; i++ {
		d := g.Document(i)
		if err := os.WriteFile(filepath.Join(dir, d.Name), d.Data, 0o644); err != nil {
			return err
		}
		if err := encoder.Encode(d.Truth); err != nil {
			return err
		}
	}
	return gold.Close()
}
