package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"w3id.org/kamergraaf/internal/generate/corpus"
	"w3id.org/kamergraaf/internal/soak"
)

// variants returns files by name, each with several contents: copies of one paper, papers of one number about other things, in several
// formats and folders, and what cannot be read.
func variants(t testing.TB) map[string][][]byte {
	t.Helper()
	out := map[string][][]byte{"niets.txt": {[]byte("geen vraag en geen antwoord"), {}}}
	one, other := corpus.New(builtIn(t), 11), corpus.New(builtIn(t), 12)
	for i := range 12 {
		a, b := one.Document(i), other.Document(i)
		kind := filepath.Ext(a.Name)
		out[fmt.Sprintf("a/%d%s", i, kind)] = [][]byte{a.Data, bytes.ReplaceAll(a.Data, []byte("Kamer"), []byte("Kamers")), b.Data}
		if filepath.Ext(b.Name) == kind {
			out[fmt.Sprintf("b/%d%s", i, kind)] = [][]byte{b.Data, a.Data}
		}
		out[fmt.Sprintf("%d copy%s", i, kind)] = [][]byte{a.Data}
	}
	bundle := read(t, "../../samples/bundel.zip")
	out["z.zip"], out["a/z.zip"] = [][]byte{bundle}, [][]byte{bundle}
	for _, name := range []string{"dorpshuizen-antwoord.txt", "dorpshuizen-uitstel.txt", "dorpshuizen-vragen.txt", "schoolzwemmen-kvr.xml"} {
		text := read(t, "../../samples/"+name)
		again := bytes.ReplaceAll(text, []byte("dorpshuizen"), []byte("buurtschuren"))
		out["c/"+name], out["d/"+name] = [][]byte{text, again}, [][]byte{again, text}
	}
	return out
}

// folderOfVariants writes each file with one of its contents.
func folderOfVariants(t testing.TB) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "docs")
	for name, contents := range variants(t) {
		writeIn(t, filepath.Join(dir, name), contents[0])
	}
	return dir
}

func writeIn(t testing.TB, name string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, name, data)
}

// ran is what a run gives: its output, and what it tells that does not hang on where it ran and how fast.
type ran struct {
	code           int
	stdout, stderr string
	files          map[string]string
}

var howFast = regexp.MustCompile(`; [\d.]+ MB in [^\n]*|, [\d.]+ s\n|[^\n]* passed over: [^\n]*\n|[^\n]*: no documents in it\n|[^\n]*: compiling the PDF library, [^\n]*\n`)

// result runs a command over an input. OUT in the arguments is a place for an output.
func result(t *testing.T, docs, input string, args ...string) ran {
	t.Helper()
	dir := t.TempDir()
	args = append([]string(nil), args...)
	for i := range args {
		args[i] = strings.ReplaceAll(args[i], "OUT", filepath.Join(dir, "out"))
	}
	var stdout bytes.Buffer
	code, stderr := command(context.Background(), nil, &stdout, append(args, input)...)
	r := ran{code: code, stdout: stdout.String(), files: everything(t, dir)}
	r.stderr = howFast.ReplaceAllString(strings.NewReplacer(dir, "", docs, "INPUT").Replace(stderr), "")
	for name, content := range r.files {
		delete(r.files, name)
		if name = strings.TrimPrefix(name, dir); !strings.Contains(name, ".kamergraaf/") {
			r.files[name] = content
		}
	}
	return r
}

// differ tells in what two runs differ, "" where in nothing.
func (r ran) differ(other ran) string {
	switch {
	case r.code != other.code:
		return fmt.Sprintf("exit codes %d and %d: %s%s", r.code, other.code, r.stderr, other.stderr)
	case r.stdout != other.stdout:
		return "standard output: " + firstDifference(r.stdout, other.stdout)
	case r.stderr != other.stderr:
		return fmt.Sprintf("standard error:\n%s\n%s", r.stderr, other.stderr)
	}
	for name := range maps.Keys(r.files) {
		if r.files[name] != other.files[name] {
			return name + ": " + firstDifference(r.files[name], other.files[name])
		}
	}
	if len(r.files) != len(other.files) {
		return fmt.Sprintf("%d and %d files", len(r.files), len(other.files))
	}
	return ""
}

func firstDifference(a, b string) string {
	as, bs := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range as {
		if i >= len(bs) || as[i] != bs[i] {
			return fmt.Sprintf("line %d\n%s\n%s", i+1, as[i], strings.Join(bs[min(i, len(bs)-1):min(i+1, len(bs))], ""))
		}
	}
	return fmt.Sprintf("%d and %d lines", len(as), len(bs))
}

// build builds a store.
func build(t testing.TB, args ...string) string {
	t.Helper()
	code, stderr := command(context.Background(), nil, io.Discard, append([]string{"build"}, args...)...)
	if code != exitOK && code != exitUnread {
		t.Fatalf("build %v: exit code %d, %s", args, code, stderr)
	}
	return stderr
}

// TestCommandsGiveTheSameFromAStoreAsFromDocuments runs each command that takes documents over a folder and over a store of it.
func TestCommandsGiveTheSameFromAStoreAsFromDocuments(t *testing.T) {
	docs := folderOfVariants(t)
	if err := os.CopyFS(filepath.Join(docs, "samples"), os.DirFS("../../samples")); err != nil {
		t.Fatal(err)
	}
	for _, passed := range []string{"expected", "README.md"} { // of which a store does not know
		if err := os.RemoveAll(filepath.Join(docs, "samples", passed)); err != nil {
			t.Fatal(err)
		}
	}
	file := filepath.Join(t.TempDir(), "kamergraaf.db")
	build(t, file, docs)
	for _, args := range [][]string{
		{"export", "--format", "nquads", "--report", "OUT"},
		{"export", "--output", "OUT.ttl", "--base", "https://data.example.org/"},
		{"export", "--format", "trig", "--no-mentions", "--output", "OUT.gz"},
		{"export", "--format", "nquads", "--output", "OUT/", "--by-session-year", "--describe"},
		{"export", "--format", "neo4j-csv", "--output", "OUT/"},
		{"export", "--format", "csv", "--output", "OUT/"},
		{"export", "--format", "parquet", "--output", "OUT/"},
		{"extract", "--verbose"},
		{"timeline"},
		{"timeline", "--by", "ministry", "--format", "json"},
		{"timeline", "--waiting", "--as-of", "2023-01-01"},
		{"show", "BWBR0005537"},
		{"check"},
		{"unresolved", "--json"},
		{"publish", "--output", "OUT/", "--workers", "1"},
	} {
		want, got := result(t, docs, docs, args...), result(t, docs, file, args...)
		if d := want.differ(got); d != "" {
			t.Errorf("%v: the documents and the store differ in %s", args, d)
		}
		if want.stdout == "" && len(want.files) == 0 && args[0] != "check" {
			t.Errorf("%v gives nothing: %s", args, want.stderr)
		}
	}
}

// TestAStoreIsThatOfItsDocumentsWhateverWasBuiltBefore builds folders and files in any order, while files come, change and go; what is
// exported of the store in the end is what is exported of the files, and the store is that of a build at once.
func TestAStoreIsThatOfItsDocumentsWhateverWasBuiltBefore(t *testing.T) {
	all := variants(t)
	var names []string
	for name := range all {
		names = append(names, name)
	}
	random := rand.New(rand.NewPCG(5, 6))
	for round := range soak.Count(60) {
		dir := t.TempDir()
		docs, file := filepath.Join(dir, "docs"), filepath.Join(dir, "kamergraaf.db")
		writeIn(t, filepath.Join(docs, "a", "0.txt"), read(t, "../../samples/eerste-kamer.txt"))
		for range 4 + random.IntN(5) {
			for range 1 + random.IntN(12) {
				name := names[random.IntN(len(names))]
				if random.IntN(4) == 0 {
					if err := os.Remove(filepath.Join(docs, name)); err != nil && !errors.Is(err, os.ErrNotExist) {
						t.Fatal(err)
					}
					continue
				}
				writeIn(t, filepath.Join(docs, name), all[name][random.IntN(len(all[name]))])
			}
			inputs := []string{docs}
			if random.IntN(2) == 0 {
				inputs = present(docs, "c", "b", "a/z.zip", "a")
			}
			build(t, append([]string{file}, inputs...)...)
		}
		build(t, "--prune", "--force", file, docs)
		for _, args := range [][]string{{"export", "--format", "nquads"}, {"extract"}} {
			want, got := result(t, docs, docs, args...), result(t, docs, file, args...)
			if d := want.differ(got); d != "" {
				t.Fatalf("round %d, %v: the documents and the store differ in %s", round, args, d)
			}
		}
		fresh := filepath.Join(dir, "fresh.db")
		build(t, fresh, docs)
		if want, got := dumped(t, fresh), dumped(t, file); want != got {
			t.Fatalf("round %d: the store differs from one built at once: %s", round, firstDifference(want, got))
		}
	}
}

// present returns those of some names in a folder that are there.
func present(dir string, names ...string) (paths []string) {
	for _, name := range names {
		if _, err := os.Stat(filepath.Join(dir, name)); err == nil {
			paths = append(paths, filepath.Join(dir, name))
		}
	}
	return paths
}

// TestAKilledBuildIsCompletedByTheNext kills builds at random moments, one upon another. What stands then is sound, and the next build
// gives what a build at once gives.
func TestAKilledBuildIsCompletedByTheNext(t *testing.T) {
	if testing.Short() {
		t.Skip("starts many processes")
	}
	docs := documents(t, 600)
	files, _ := os.ReadDir(docs)
	changed := func(round int) {
		name := filepath.Join(docs, files[round].Name())
		write(t, name, bytes.ReplaceAll(read(t, name), []byte("Kamer"), []byte("Kamers")))
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "kamergraaf.db")
	begun := time.Now()
	build(t, filepath.Join(dir, "first.db"), docs)
	takes := time.Since(begun)
	random := rand.New(rand.NewPCG(3, 4))
	for round := range soak.Count(50) {
		if round%7 == 6 {
			if err := os.Remove(file); err != nil && !errors.Is(err, os.ErrNotExist) {
				t.Fatal(err)
			}
		}
		changed(round)
		killed := runOf(t, "build", file, docs)
		if err := killed.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(random.Int64N(int64(takes))))
		_ = killed.Process.Kill()
		_ = killed.Wait()
		if _, err := os.Stat(file); err == nil && round%2 == 0 {
			if code, stderr := command(context.Background(), nil, io.Discard, "extract", "--output", filepath.Join(dir, "extract"), file); code != exitOK && !strings.Contains(stderr, "no store") {
				t.Fatalf("round %d: what a killed build left cannot be read: exit code %d, %s", round, code, stderr)
			}
		}
	}
	build(t, file, docs)
	want, got := result(t, docs, docs, "export", "--format", "nquads"), result(t, docs, file, "export", "--format", "nquads")
	if d := want.differ(got); d != "" {
		t.Errorf("the documents and the store differ in %s", d)
	}
	if left := everything(t, dir); len(left) != 3 {
		t.Errorf("left behind: %v", maps.Keys(left))
	}
}
