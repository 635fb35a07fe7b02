package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestFullDiskLeavesNoFileAndSaysSo(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("SKIPPED: a small disk can be mounted only as root")
	}
	disk := t.TempDir()
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=200k"); err != nil {
		t.Skipf("SKIPPED: no small disk can be mounted here: %v", err)
	}
	defer func() { _ = syscall.Unmount(disk, 0) }()
	docs := documents(t, 40)
	for _, args := range [][]string{{"--output", filepath.Join(disk, "out.nq")}, {"--output", disk + "/", "--shard", "1000"}, {"--resume", "--output", filepath.Join(disk, "out.nq")},
		{"--format", "neo4j-csv", "--output", filepath.Join(disk, "bulk")}} {
		_, stderr := exportOf(t, exitFailed, append(args, "--quiet", docs)...)
		if !strings.Contains(stderr, "no space left") {
			t.Errorf("%v: the message does not name the cause: %s", args, stderr)
		}
		if strings.Count(stderr, "\n") != 1 {
			t.Errorf("%v: one cause is not told in one line:\n%s", args, stderr)
		}
		left, _ := os.ReadDir(disk)
		for _, e := range left {
			if e.Name() != ".kamergraaf" { // the journal
				t.Errorf("%v left %s", args, e.Name())
			}
		}
		os.RemoveAll(filepath.Join(disk, ".kamergraaf"))
	}
}
