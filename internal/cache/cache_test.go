package cache

import (
	"errors"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
)

func TestFolderIsFilledOnceByMany(t *testing.T) {
	useOwnCache(t)
	var filled atomic.Int32
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			dir, err := Dir("things", func(dir string) error {
				filled.Add(1)
				return os.WriteFile(filepath.Join(dir, "thing"), nil, 0o644)
			})
			if err != nil {
				t.Error(err)
			} else if _, err := os.Stat(filepath.Join(dir, "thing")); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if n := filled.Load(); n != 1 {
		t.Errorf("filled %d times", n)
	}
}

func TestFolderThatWasNotFilledIsFilledAgain(t *testing.T) {
	useOwnCache(t)
	failure := errors.New("no network")
	_, err := Dir("things", func(dir string) error {
		_ = os.WriteFile(filepath.Join(dir, "half"), nil, 0o644)
		return failure
	})
	if !errors.Is(err, failure) {
		t.Fatalf("got %v", err)
	}
	dir, err := Dir("things", func(string) error { return nil })
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "half")); err == nil {
		t.Error("what the failed attempt left is still there")
	}
}

// useOwnCache keeps a test out of the user's cache folder, wherever the system has it.
func useOwnCache(t *testing.T) {
	for _, variable := range []string{"XDG_CACHE_HOME", "HOME", "LocalAppData"} {
		t.Setenv(variable, t.TempDir())
	}
}
