package resolve

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestEveryRowOfARegisterHasALicence lets no row in whose source states no licence, but for those that were there, whose number may
// only fall.
func TestEveryRowOfARegisterHasALicence(t *testing.T) {
	known := []string{"CC0-1.0", "MIT", "EUPL-1.2", "Apache-2.0", "CC-BY-4.0", "CC-BY-SA-4.0", "public domain (Auteurswet, article 11)", "facts of the government"}
	left := map[string]int{"memberships.tsv": 161, "persons.tsv": 140}
	tables, err := fs.Glob(os.DirFS("data"), "*.tsv")
	if err != nil || len(tables) < 10 {
		t.Fatal(tables, err)
	}
	for _, name := range tables {
		content, err := os.ReadFile(filepath.Join("data", name))
		if err != nil {
			t.Fatal(err)
		}
		column, unstated := -1, 0
		for line := range strings.Lines(string(content)) {
			cells := strings.Split(strings.TrimRight(line, "\n"), "\t")
			switch {
			case strings.HasPrefix(line, "#"):
			case column < 0:
				if column = slices.Index(cells, "licence"); column < 0 {
					t.Fatalf("%s has no column for the licence", name)
				}
			case len(cells) <= column:
				t.Errorf("%s: a row without a licence: %s", name, line)
			case cells[column] == "not stated":
				unstated++
			default:
				for licence := range strings.SplitSeq(cells[column], "|") {
					if !slices.Contains(known, licence) {
						t.Errorf("%s: licence %q in: %s", name, licence, line)
					}
				}
			}
		}
		if unstated != left[name] {
			t.Errorf("%s: %d rows whose licence is not stated, want %d: take facts from a source that states one", name, unstated, left[name])
		}
	}
}
