package site

import (
	"compress/gzip"
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"

	register "w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/internal/generate/corpus"
	"w3id.org/kamergraaf/internal/staging"
	"w3id.org/kamergraaf/site/record"
)

// TestSearchStaysUsableAtThirtyThousandDocuments makes the index of as many invented documents, and holds what a browser
// has to read for a word: the list of first words, once, and one file of words.
func TestSearchStaysUsableAtThirtyThousandDocuments(t *testing.T) {
	if testing.Short() {
		t.Skip("invents 30,000 documents")
	}
	registers, err := register.Load()
	if err != nil {
		t.Fatal(err)
	}
	invent := corpus.New(registers, 9)
	var entries []searchEntry
	var words []map[string]int
	for i := range 30_000 {
		d := invent.Document(i).Truth
		var people, texts []string
		for _, a := range d.Askers {
			people = append(people, a.Name)
		}
		for _, q := range d.Questions {
			texts = append(texts, q.Text)
		}
		for _, a := range d.Answers {
			texts = append(texts, a.Text)
		}
		entries = append(entries, searchEntry{d.Subject, "document/" + d.ID, string(d.Kind), string(d.Submitted), ""})
		words = append(words, record.Words{Title: record.WordsOf(d.Subject), People: record.WordsOf(append(people, d.ID)...), Text: record.WordsOf(texts...)}.Weights())
	}
	dir := filepath.Join(t.TempDir(), "site")
	folder, err := staging.Open(dir, staging.Options{})
	if err != nil {
		t.Fatal(err)
	}
	m := &making{folder: folder, ctx: context.Background()}
	if err := m.wordIndex("search/documents/", entries, words); err != nil {
		t.Fatal(err)
	}
	staged := folder.Private("stage", "search", "documents")
	index := packed(t, filepath.Join(staged, "index.json"))
	files, err := filepath.Glob(filepath.Join(staged, "words-*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no files of words: %v", err)
	}
	var sizes []int
	for _, f := range files {
		sizes = append(sizes, packed(t, f))
	}
	slices.Sort(sizes)
	most := sizes[len(sizes)-1]
	t.Logf("first words %d bytes, %d files of words, %d bytes in the middle, %d at most, compressed", index, len(files), sizes[len(sizes)/2], most)
	if index > 100_000 || most > 100_000 {
		t.Errorf("a browser reads %d bytes once and up to %d for a word, want 100,000 at most", index, most)
	}
}

// packed returns the size of a file as servers send it.
func packed(t *testing.T, name string) int {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var n counter
	w := gzip.NewWriter(&n)
	if _, err := w.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return int(n)
}

// counter counts bytes.
type counter int

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}
