package main

import (
	"bytes"
	"context"
	"io"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestAnotherDocumentOfTheSameNumberTakesNoPlace shows that a document that is held does not go because a later input bears its number by
// mistake, and that one that was corrected in its file does take its own place.
func TestAnotherDocumentOfTheSameNumberTakesNoPlace(t *testing.T) {
	dir := t.TempDir()
	paper := read(t, "../../samples/klantbeoordelingssystemen.txt")
	inputs := map[string][]byte{
		"a": paper,
		"b": bytes.ReplaceAll(bytes.ReplaceAll(paper, []byte("26 april 2018"), []byte("3 mei 2018")), []byte("12 juni"), []byte("15 juni")),
	}
	for name, data := range inputs {
		if err := os.Mkdir(filepath.Join(dir, name), 0o755); err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(dir, name, "ah-tk-20172018-2140.txt"), data)
	}
	a, b := filepath.Join(dir, "a"), filepath.Join(dir, "b")
	run := func(want int, args ...string) string {
		t.Helper()
		code, stderr := command(context.Background(), nil, io.Discard, args...)
		if code != want {
			t.Fatalf("%v: exit code %d, want %d, %s", args, code, want, stderr)
		}
		return stderr
	}
	once, apart := filepath.Join(t.TempDir(), "out"), filepath.Join(t.TempDir(), "out")
	run(exitOK, "publish", "-o", once, a, b)
	run(exitOK, "publish", "-o", apart, a)
	if said := run(exitOK, "publish", "-o", apart, b); !strings.Contains(said, "bears the number of another document") || !strings.Contains(said, "kept in") {
		t.Errorf("said %s", said)
	}
	if !maps.Equal(standing(t, once), standing(t, apart)) {
		t.Error("the site of documents that came apart is not that of both at once")
	}
	folder := filepath.Join(t.TempDir(), "out")
	run(exitOK, "export", "-f", "nquads", "-o", folder+"/", a)
	if said := run(exitFailed, "export", "-f", "nquads", "-o", folder+"/", b); !strings.Contains(said, "--prune") {
		t.Errorf("said %s", said)
	}

	corrected, fresh := filepath.Join(t.TempDir(), "out"), filepath.Join(t.TempDir(), "out")
	run(exitOK, "publish", "-o", corrected, a)
	run(exitOK, "export", "-f", "nquads", "-o", folder+"/", a)
	write(t, filepath.Join(a, "ah-tk-20172018-2140.txt"), inputs["b"])
	run(exitOK, "publish", "-o", corrected, a)
	run(exitOK, "export", "-f", "nquads", "-o", folder+"/", a)
	run(exitOK, "publish", "-o", fresh, a)
	if !maps.Equal(standing(t, fresh), standing(t, corrected)) {
		t.Error("the site of a corrected document is not that of a fresh run")
	}
}
