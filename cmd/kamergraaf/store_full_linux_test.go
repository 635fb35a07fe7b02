package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestAFullDiskLeavesTheStoreAsItWas builds more into a store than the disk takes.
func TestAFullDiskLeavesTheStoreAsItWas(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("SKIPPED: a small disk can be mounted only as root")
	}
	disk := t.TempDir()
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=3m"); err != nil {
		t.Skipf("SKIPPED: no small disk can be mounted here: %v", err)
	}
	defer func() { _ = syscall.Unmount(disk, 0) }()
	few, many, file := documents(t, 3), documents(t, 300), filepath.Join(disk, "kamergraaf.db")
	build(t, file, few)
	code, stderr := command(context.Background(), nil, io.Discard, "build", "--quiet", file, many)
	if code != exitFailed || !strings.Contains(stderr, "the disk is full") || strings.Count(stderr, "\n") != 1 {
		t.Errorf("exit code %d, %s", code, stderr)
	}
	var out bytes.Buffer
	if code, stderr := command(context.Background(), nil, &out, "extract", file); code != exitOK || strings.Count(out.String(), "\n") != 3 {
		t.Errorf("read after that: exit code %d, %s", code, stderr)
	}
	build(t, file, few)
	if left := everything(t, disk); len(left) != 1 {
		t.Errorf("%d files are left beside each other", len(left))
	}
}
