//go:build unix

package durable

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestPermissionsAreTheUsers shows that a new file obeys the umask, and that one that is replaced keeps what it had.
func TestPermissionsAreTheUsers(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0o077))
	dir := t.TempDir()
	for name, before := range map[string]fs.FileMode{"new": 0, "private": 0o600, "open": 0o664} {
		path, want := filepath.Join(dir, name), before
		if before == 0 {
			want = 0o600
		} else if err := os.WriteFile(path, nil, before); err != nil {
			t.Fatal(err)
		} else if err := os.Chmod(path, before); err != nil {
			t.Fatal(err)
		}
		write(t, path, "content")
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v, want %v", name, info.Mode(), err, want)
		}
	}
}
