package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/internal/cache"
	"w3id.org/kamergraaf/internal/pyenv"
	"w3id.org/kamergraaf/timeline"
)

// sharedRecords returns the folder of KVR records.
func sharedRecords(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs("../../../shared/corpus/kvr")
	if err == nil {
		_, err = os.Stat(dir)
	}
	if err != nil {
		cache.SkipOutsideCI(t, err)
	}
	return dir
}

// inquiriesOf returns the inquiries that `kamergraaf timeline` with these arguments computes from.
func inquiriesOf(t *testing.T, args ...string) *timeline.Set {
	t.Helper()
	var set *timeline.Set
	var stderr bytes.Buffer
	env := shell.Environment{Stdin: nil, Stdout: &stderr, Stderr: &shell.Console{To: &stderr}}
	app := newApp(env)
	app.Commands = []*cli.Command{timelineCommand(func(ctx context.Context, o timelineOptions) (err error) {
		set, _, err = inquiries(ctx, env, o, extract.Date(o.asOf), timeline.Filter{})
		return err
	})}
	if err := app.RunContext(t.Context(), append([]string{"kamergraaf", "timeline"}, args...)); err != nil {
		t.Fatalf("%v\n%s", err, stderr.Bytes())
	}
	return set
}

// counted is what timeline.py counts of a group of inquiries.
type counted struct {
	Inquiries, Answered, Delayed, Notices int
	Days                                  []int
}

// independent is what timeline.py prints: the groups, and the records that it took.
type independent struct {
	Files []string
	Rows  map[string]counted
}

// TestTimelinesEqualTheRecordsOwnMetadata compares with a computation in Python that shares nothing with this program.
func TestTimelinesEqualTheRecordsOwnMetadata(t *testing.T) {
	dir := sharedRecords(t)
	program, err := os.ReadFile("testdata/timeline.py")
	if err != nil {
		t.Fatal(err)
	}
	var want struct{ Years, Ministries independent }
	if err := json.Unmarshal(pyenv.Run(t, string(program), nil, dir), &want); err != nil {
		t.Fatal(err)
	}
	if len(want.Years.Rows) < 20 || len(want.Years.Files) < 2000 || len(want.Ministries.Rows) < 150 || len(want.Ministries.Files) < 1900 {
		t.Fatalf("too little is compared: %d years of %d records, %d ministries and years of %d",
			len(want.Years.Rows), len(want.Years.Files), len(want.Ministries.Rows), len(want.Ministries.Files))
	}
	years := countedBy(t, inquiriesOf(t, inFolder(dir, want.Years.Files)...), "session-year")
	if diff := cmp.Diff(want.Years.Rows, years); diff != "" {
		t.Errorf("years (-records +timeline):\n%s", diff)
	}
	set := inquiriesOf(t, inFolder(dir, want.Ministries.Files)...)
	ministries := countedBy(t, set, "ministry")
	groups, err := set.Groups(timeline.Options{By: "ministry"})
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range groups {
		for year, c := range countedBy(t, g.Set, "session-year") {
			ministries[filepath.Base(g.Key)+" "+year] = c
		}
	}
	if diff := cmp.Diff(want.Ministries.Rows, ministries); diff != "" {
		t.Errorf("ministries, and ministries by year (-records +timeline):\n%s", diff)
	}
}

func inFolder(dir string, files []string) []string {
	paths := make([]string, 0, len(files))
	for _, f := range files {
		paths = append(paths, filepath.Join(dir, f))
	}
	return paths
}

// countedBy counts by the end of each group's key: the code of a ministry, a session year.
func countedBy(t *testing.T, set *timeline.Set, by string) map[string]counted {
	t.Helper()
	groups, err := set.Groups(timeline.Options{By: by})
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]counted{}
	for _, g := range groups {
		c := counted{g.Inquiries, g.Answered, g.Delayed, 0, append([]int{}, g.Days...)}
		for _, q := range g.Set.Inquiries {
			for _, p := range q.Papers {
				if p.Kind == extract.DelayNotice {
					c.Notices++
				}
			}
		}
		out[filepath.Base(g.Key)] = c
	}
	return out
}

// TestNoRecordIsDroppedSilently shows that every record counts, or is named on standard error.
func TestNoRecordIsDroppedSilently(t *testing.T) {
	set := inquiriesOf(t, sharedRecords(t))
	entries, err := os.ReadDir(sharedRecords(t))
	if err != nil {
		t.Fatal(err)
	}
	papers := 0
	for _, q := range set.Inquiries {
		papers += len(q.Papers)
	}
	told := 0
	for _, p := range set.Problems {
		if slices.Contains([]string{timeline.PaperReplaced, timeline.PaperTwice, timeline.OutsideKnownTime}, p.Code) {
			told++
		}
	}
	if papers+told != len(entries) {
		t.Errorf("%d records: %d count, of %d it is told that they do not", len(entries), papers, told)
	}
}
