//go:build unix

package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestUnreadableFoldersAreNamedAndHarmNoOther(t *testing.T) {
	docs := documents(t, 8)
	want, _ := exportOf(t, exitOK, docs)
	for _, folder := range []string{filepath.Dir(docs), docs} {
		if err := os.Chmod(folder, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(docs, "9locked"), 0); err != nil {
		t.Fatal(err)
	}
	cmd := runOf(t, "export", "--format", "nquads", docs)
	if os.Getuid() == 0 { // root may read everything
		cmd.Args[0] = openCopy(t)
		cmd.Path = cmd.Args[0]
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	var out, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &stderr
	var began *os.PathError
	if err := cmd.Run(); errors.As(err, &began) {
		t.Skipf("SKIPPED: another user cannot run programs here: %v", err)
	}
	if code := cmd.ProcessState.ExitCode(); code != exitUnread || strings.Count(stderr.String(), "9locked: permission denied") != 1 {
		t.Errorf("exit code %d\n%s", code, &stderr)
	}
	if out.String() != want {
		t.Error("what could be read came out differently")
	}
}

// openCopy returns a copy of this program that every user may run.
func openCopy(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "kamergraaf-open-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	name := filepath.Join(dir, "kamergraaf")
	write(t, name, read(t, os.Args[0]))
	for _, path := range []string{dir, name} {
		if err := os.Chmod(path, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return name
}
