package pdf

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestADamagedCompiledLibraryIsMadeAgain shows that no damage of what is kept between runs keeps PDFs from being read.
func TestADamagedCompiledLibraryIsMadeAgain(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the library")
	}
	dir := filepath.Join(t.TempDir(), "a [dir]*")
	read := func() (said string) {
		t.Helper()
		p := New(Options{CacheDir: dir, Notify: func(s string) {
			if !strings.HasPrefix(s, "compiling") {
				said += s + "\n"
			}
		}})
		defer p.Close()
		if _, err := p.Read(context.Background(), "test.pdf", pdfPaper()); err != nil {
			t.Error(err)
		}
		return said
	}
	if said := read(); said != "" {
		t.Errorf("said %q", said)
	}
	kept := compiledFiles(dir)
	if len(kept) != 1 {
		t.Fatalf("kept are %q", kept)
	}
	sound, err := os.ReadFile(kept[0])
	if err != nil {
		t.Fatal(err)
	}
	checksum, err := os.ReadFile(kept[0] + sumEnding)
	if err != nil {
		t.Fatal(err)
	}
	damages := map[string][]byte{"empty": nil, "cut": sound[:len(sound)/2]}
	for what, at := range map[string]int{"one bit of the table": 100, "one bit of the code": len(sound) / 2} {
		damages[what] = append([]byte(nil), sound...)
		damages[what][at] ^= 1
	}
	for what, damaged := range damages {
		write(t, kept[0], damaged)
		write(t, kept[0]+sumEnding, checksum)
		said := ""
		_ = openCompiled(dir, func(s string) { said += s + "\n" }).cache.Close(context.Background())
		if strings.Count(said, "\n") != 1 || !strings.Contains(said, "damaged") || len(compiledFiles(dir)) > 0 {
			t.Errorf("%s: said %q, %q are kept", what, said, compiledFiles(dir))
		}
	}
	write(t, kept[0], damages["one bit of the table"]) // of an older version, which had no checksums
	if said := read(); said != "" {
		t.Errorf("said %q", said)
	}
	if again, err := os.ReadFile(kept[0]); err != nil || len(again) != len(sound) {
		t.Errorf("it was not made again: %v", err)
	}
	if err := errors.Join(os.Remove(kept[0]), os.Mkdir(kept[0], 0o700)); err != nil {
		t.Fatal(err)
	}
	if said := read(); strings.Count(said, "\n") != 1 || !strings.Contains(said, "for this run only") {
		t.Errorf("said %q", said)
	}
}

func write(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(name, data, 0o600); err != nil {
		t.Fatal(err)
	}
}
