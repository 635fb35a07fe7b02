package main

import (
	"context"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"w3id.org/kamergraaf/internal/soak"
)

// TestWhateverKillsARunTheNextEndsIt kills runs at random moments while they put another output in place of the one that
// stands. The next run gives what it gives in a fresh place, and nothing else is left.
func TestWhateverKillsARunTheNextEndsIt(t *testing.T) {
	if testing.Short() {
		t.Skip("starts many processes")
	}
	more := documents(t, 30)
	fewer := filepath.Join(t.TempDir(), "fewer")
	if err := os.CopyFS(fewer, os.DirFS(more)); err != nil {
		t.Fatal(err)
	}
	files, _ := os.ReadDir(fewer)
	for _, f := range files[:7] {
		if err := os.Remove(filepath.Join(fewer, f.Name())); err != nil {
			t.Fatal(err)
		}
	}
	inputs := []string{more, fewer}
	for name, c := range map[string]struct {
		output string
		args   []string
	}{
		"file":            {"out.nq", []string{"export"}},
		"compressed file": {"out.nq.gz", []string{"export"}},
		"folder":          {"out", []string{"export", "--format", "nquads", "--shard", "2000", "--describe", "--prune"}},
		"folder, resumed": {"out", []string{"export", "--format", "nquads", "--shard", "2000", "--prune", "--resume"}},
		"bulk files":      {"out", []string{"export", "--format", "neo4j-csv", "--prune"}},
		"site":            {"out", []string{"publish", "--prune"}},
	} {
		t.Run(name, func(t *testing.T) {
			run := func(output, docs string) time.Duration {
				begun := time.Now()
				if err := os.MkdirAll(folderOf(c.args, output), 0o755); err != nil {
					t.Fatal(err)
				}
				if code, stderr := command(context.Background(), nil, io.Discard, append(c.args, "--output", output, docs)...); code != exitOK {
					t.Fatalf("exit code %d, %s", code, stderr)
				}
				return time.Since(begun)
			}
			var want [2]map[string]string
			var takes time.Duration
			for i, docs := range inputs {
				fresh := filepath.Join(t.TempDir(), c.output)
				takes = max(takes, run(fresh, docs))
				want[i] = standing(t, fresh)
			}
			output := filepath.Join(t.TempDir(), c.output)
			run(output, inputs[1])
			random := rand.New(rand.NewPCG(1, 2))
			for i := range soak.Count(60) {
				killed := runOf(t, append(c.args, "--output", output, inputs[i%2])...)
				if err := killed.Start(); err != nil {
					t.Fatal(err)
				}
				time.Sleep(time.Duration(random.Int64N(int64(2 * takes)))) // a process of its own begins slower
				_ = killed.Process.Kill()
				_ = killed.Wait()
				if i%3 > 0 {
					continue // one killed run upon another
				}
				if run(output, inputs[i%2]); !maps.Equal(standing(t, output), want[i%2]) {
					t.Fatalf("round %d: the next run left something else than a fresh one", i)
				}
			}
			if run(output, inputs[0]); !maps.Equal(standing(t, output), want[0]) {
				t.Error("the last run left something else than a fresh one")
			}
		})
	}
}

// folderOf returns the folder that an output is in, or is.
func folderOf(args []string, output string) string {
	if filepath.Ext(output) == "" {
		return output
	}
	return filepath.Dir(output)
}
