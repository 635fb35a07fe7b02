package structure_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/source"
	"w3id.org/kamergraaf/extract/structure"
	"w3id.org/kamergraaf/internal/cache"
)

var update = flag.Bool("update", false, "write the golden files anew")

// shared is where papers that were really published stand beside the project; users do not have them.
const shared = "../../../shared"

// corpus returns the published papers that match the patterns. Where there are none the test is skipped, loudly.
func corpus(t testing.TB, patterns ...string) []string {
	t.Helper()
	var files []string
	for _, pattern := range patterns {
		found, err := filepath.Glob(filepath.Join(shared, "corpus", pattern))
		if err != nil {
			t.Fatal(err)
		}
		if len(found) == 0 {
			cache.SkipOutsideCI(t, fmt.Errorf("no published papers in %s", filepath.Join(shared, "corpus", pattern)))
		}
		files = append(files, found...)
	}
	return files
}

// reader reads files for all tests of the package: its engine for PDF takes time to start.
var reader = sync.OnceValue(func() *source.Reader { return source.New(source.Options{Workers: 2}) })

func readFile(t testing.TB, file string) *extract.Paper {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	p, err := reader().Read(context.Background(), file, data)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func parseFile(t testing.TB, file string) *extract.Document {
	t.Helper()
	d, err := structure.Parse(readFile(t, file))
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return d
}

// golden compares text with the file of that name in testdata, or writes it with -update.
func golden(t *testing.T, name, text string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := diffLines(string(want), text); diff != "" {
		t.Errorf("%s (golden -, now +), write anew with -update:\n%s", file, diff)
	}
}
