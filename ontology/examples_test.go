package ontology

import (
	"os"
	"path/filepath"
	"testing"
)

// exampleFiles returns the texts of the good examples, which together are one set of valid data.
func exampleFiles(t testing.TB) (texts []string) {
	t.Helper()
	paths, err := filepath.Glob("testdata/good/*.ttl")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no good examples: %v", err)
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(text))
	}
	return texts
}
