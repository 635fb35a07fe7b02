package source

import (
	"os"
	"path/filepath"
	"testing"
)

// TestReadsTellsWhatWalkReads shows that a file is known by whatever name, and in folders by the rules of Walk.
func TestReadsTellsWhatWalkReads(t *testing.T) {
	dir := t.TempDir()
	for _, d := range []string{"docs/sub", "docs/.hidden", "else"} {
		if err := os.MkdirAll(filepath.Join(dir, d), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	at := func(name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }
	for _, f := range []string{"docs/a.txt", "else/b.odd"} {
		if err := os.WriteFile(at(f), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(at("else/b.odd"), at("link.txt")); err != nil {
		t.Skip(err)
	}
	if err := os.Symlink(at("docs"), at("same")); err != nil {
		t.Skip(err)
	}
	args := []string{at("docs"), at("else/b.odd"), at("missing"), "-"}
	for name, want := range map[string]bool{
		"docs/a.txt": true, "docs/new.txt": true, "docs/sub/new.xml": true, "same/new.txt": true, "else/b.odd": true, "link.txt": true,
		"docs/out.nq": false, "docs/.hidden/a.txt": false, "else/a.txt": false, "docs2/a.txt": false, "missing": false, "docs/no/such/a.txt": true,
	} {
		if got := Reads(args, at(name)); got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}
