package main

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract/source"
)

var updateSamples = flag.Bool("update-samples", false, "write anew what the samples must become")

// TestSamplesBecomeWhatTheyMust compares what `extract` prints of each sample with the file of its name in
// samples/expected, and shows that the list of samples names them all.
func TestSamplesBecomeWhatTheyMust(t *testing.T) {
	t.Chdir("../..")
	list, err := os.ReadFile("samples/README.md")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	err = source.Walk(context.Background(), []string{"samples"}, nil, func(in source.Input) bool {
		path := strings.SplitN(in.Path, "!", 2)[0]
		if seen[path] {
			return true
		}
		seen[path] = true
		name := filepath.Base(path)
		if !strings.Contains(string(list), name) {
			t.Errorf("samples/README.md does not list %s", name)
		}
		checkSample(t, path, filepath.Join("samples", "expected", name+".jsonl"))
		return true
	})
	if err != nil {
		t.Fatal(err)
	}
	expected, err := filepath.Glob("samples/expected/*")
	if err != nil || len(expected) != len(seen) {
		t.Errorf("%d samples, but %d files in samples/expected (%v)", len(seen), len(expected), err)
	}
}

func checkSample(t *testing.T, path, expected string) {
	t.Helper()
	var out, complaints bytes.Buffer
	if code := execute(context.Background(), []string{"kamergraaf", "extract", filepath.ToSlash(path)}, nil, &out, &complaints); code != 0 {
		t.Errorf("%s: exit code %d, %s", path, code, complaints.String())
		return
	}
	if *updateSamples {
		if err := os.WriteFile(expected, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(expected)
	if err != nil {
		t.Fatal(err)
	}
	got := out.Bytes()
	if bytes.Equal(want, got) {
		return
	}
	at := 0
	for at < len(want) && at < len(got) && want[at] == got[at] {
		at++
	}
	from := max(at-60, 0)
	t.Errorf("%s is not what it must become; write anew with -update-samples.\n  must be %s\n  is      %s", path,
		want[from:min(at+120, len(want))], got[from:min(at+120, len(got))])
}
