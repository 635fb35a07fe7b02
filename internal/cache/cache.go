// Package cache keeps what tests need from elsewhere (Python packages, jars) in the user's cache folder, so that it is
// fetched once per machine and never by two test programs at once.
package cache

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// patience bounds the wait for another process that is filling the same folder; a lock older than that is a dead process's.
const patience = time.Hour

// ready is the file that says that a folder was filled to the end.
const ready = ".ready"

// Dir returns a folder of the user's cache that fill has filled, now or in an earlier run. A folder that was not
// filled to the end is emptied and filled again.
func Dir(name string, fill func(dir string) error) (string, error) {
	home, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("finding the cache folder: %w", err)
	}
	dir := filepath.Join(home, "kamergraaf", name)
	if isReady(dir) {
		return dir, nil
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return "", err
	}
	unlock, err := lock(dir + ".lock")
	if err != nil {
		return "", err
	}
	defer unlock()
	if isReady(dir) {
		return dir, nil
	}
	return dir, refill(dir, fill)
}

func isReady(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, ready))
	return err == nil
}

func refill(dir string, fill func(dir string) error) error {
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	if err := fill(dir); err != nil {
		return fmt.Errorf("filling %s: %w", dir, err)
	}
	return os.WriteFile(filepath.Join(dir, ready), nil, 0o644)
}

// lock makes a lock file that only one process can make, and waits where another has it. The holder touches it while
// it works, so that the lock of a process that died is seen to be old.
func lock(path string) (unlock func(), err error) {
	for start := time.Now(); ; time.Sleep(200 * time.Millisecond) {
		f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL, 0o644)
		if err == nil {
			stop := keepFresh(path)
			return func() { stop(); f.Close(); os.Remove(path) }, nil
		}
		if !errors.Is(err, fs.ErrExist) {
			return nil, fmt.Errorf("locking %s: %w", path, err)
		}
		if time.Since(start) > patience {
			return nil, fmt.Errorf("another process has held %s for %s", path, patience)
		}
		if info, err := os.Stat(path); err == nil && time.Since(info.ModTime()) > 2*time.Minute {
			os.Remove(path)
		}
	}
}

// keepFresh touches a file every few seconds until stopped.
func keepFresh(path string) (stop func()) {
	done := make(chan struct{})
	go func() {
		tick := time.NewTicker(5 * time.Second)
		defer tick.Stop()
		for {
			select {
			case <-done:
				return
			case now := <-tick.C:
				_ = os.Chtimes(path, now, now) // a lock that cannot be touched only grows old
			}
		}
	}()
	return func() { close(done) }
}

// SkipOutsideCI skips a test for want of a tool, saying so, but fails it where the environment has CI=true.
func SkipOutsideCI(t testing.TB, err error) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatalf("CI must check this, and cannot: %v", err)
	}
	t.Skipf("NOT CHECKED: %v", err)
}
