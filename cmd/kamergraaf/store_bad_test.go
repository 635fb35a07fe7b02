package main

import (
	"bytes"
	"context"
	"database/sql"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"w3id.org/kamergraaf/internal/durable"
)

// TestBadStoresAreToldInOneSentenceAndLeftAlone builds into, and reads, what is no store that this program can use.
func TestBadStoresAreToldInOneSentenceAndLeftAlone(t *testing.T) {
	docs := documents(t, 3)
	good := filepath.Join(t.TempDir(), "good.db")
	build(t, good, docs)
	for name, c := range map[string]struct {
		spoil func(t *testing.T, file string)
		want  string
	}{
		"text":               {func(t *testing.T, file string) { write(t, file, []byte("geen database")) }, "no store of kamergraaf"},
		"truncated":          {func(t *testing.T, file string) { write(t, file, read(t, good)[:40_000]) }, "the store is damaged"},
		"foreign log":        {func(t *testing.T, file string) { write(t, file+"-wal", read(t, good)) }, "the store is damaged"},
		"newer":              {sqlOn("PRAGMA user_version = 999"), "was made by a newer kamergraaf"},
		"of another program": {sqlOn("PRAGMA application_id = 7"), "no store of kamergraaf"},
	} {
		file := filepath.Join(t.TempDir(), "kamergraaf.db")
		write(t, file, read(t, good))
		c.spoil(t, file)
		before := everything(t, filepath.Dir(file))
		for _, args := range [][]string{{"build", file, docs}, {"extract", file}, {"timeline", file}} {
			code, stderr := command(context.Background(), nil, io.Discard, args...)
			if told := strings.Count(stderr, "\n"); code != exitFailed || !strings.Contains(stderr, c.want) || told != 1 {
				t.Errorf("%s, %s: exit code %d, %s", name, args[0], code, stderr)
			}
		}
		for path, content := range everything(t, filepath.Dir(file)) {
			if before[path] != content && !strings.HasSuffix(path, "-shm") {
				t.Errorf("%s: %s was changed", name, path)
			}
		}
	}
}

// sqlOn changes a file of SQLite.
func sqlOn(query string) func(*testing.T, string) {
	return func(t *testing.T, file string) {
		t.Helper()
		db, err := sql.Open("sqlite", file)
		if err == nil {
			_, err = db.Exec(query)
		}
		if err == nil {
			err = db.Close()
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// TestTwoBuildsAtOnceAreOne shows that who comes second is told which process builds, and that who reads meanwhile gets the store
// as it was.
func TestTwoBuildsAtOnceAreOne(t *testing.T) {
	docs, file := documents(t, 3), filepath.Join(t.TempDir(), "kamergraaf.db")
	build(t, file, docs)
	lock, err := durable.LockFile(file)
	if err != nil {
		t.Fatal(err)
	}
	code, stderr := command(context.Background(), nil, io.Discard, "build", file, docs)
	if want := "process " + strconv.Itoa(os.Getpid()) + " writes " + file; code != exitFailed || !strings.Contains(stderr, want) {
		t.Errorf("exit code %d, %s, want %q", code, stderr, want)
	}
	var out bytes.Buffer
	if code, stderr := command(context.Background(), nil, &out, "extract", file); code != exitOK || strings.Count(out.String(), "\n") != 3 {
		t.Errorf("read meanwhile: exit code %d, %s", code, stderr)
	}
	lock.Release()
	build(t, file, docs)
}
