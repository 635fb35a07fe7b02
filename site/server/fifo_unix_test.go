//go:build unix

package server_test

import (
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestPipesInTheSiteHoldNobodyUp puts pipes, which nobody writes into, where files of the site could be.
func TestPipesInTheSiteHoldNobodyUp(t *testing.T) {
	s, dir := open(t, "https://data.example.org/")
	pipes := map[string]string{"nl/pijp.html": "/nl/pijp.html", "nl/person/pijp.html": "/person/pijp", "data/pijp.ttl": "/data/pijp.ttl"}
	for file := range pipes {
		if err := syscall.Mkfifo(filepath.Join(dir, file), 0o600); err != nil {
			t.Skipf("SKIPPED: no pipe can be made here: %v", err)
		}
	}
	aliases := filepath.Join(dir, "server", "aliases.tsv")
	if err := errors.Join(os.Remove(aliases), syscall.Mkfifo(aliases, 0o600)); err != nil {
		t.Fatal(err)
	}
	for _, path := range pipes {
		if got := get(s, "GET", path).StatusCode; got != http.StatusNotFound {
			t.Errorf("%s: %d", path, got)
		}
	}
}
