package staging

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"w3id.org/kamergraaf/internal/durable"
)

var graphs = Options{Kind: "folder of graphs", Base: "https://example.org/"}

// put writes files with their content into a folder, and returns how many were written and removed.
func put(t *testing.T, dir string, o Options, files map[string]string) (written, removed int, err error) {
	t.Helper()
	f, err := Open(dir, o)
	if err != nil {
		return 0, 0, err
	}
	defer f.Close()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		inputs := "made of " + files[name]
		if f.Keep(name, inputs) {
			continue
		}
		if err := f.Write(name, inputs, []byte(files[name])); err != nil {
			t.Fatal(err)
		}
	}
	return f.Commit()
}

func mustPut(t *testing.T, dir string, files map[string]string) (written, removed int) {
	t.Helper()
	written, removed, err := put(t, dir, graphs, files)
	if err != nil {
		t.Fatal(err)
	}
	return written, removed
}

// tree returns what stands in a folder, but for what is private.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err == nil && e.Name() == Private {
			return filepath.SkipDir
		}
		if err != nil || e.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		out[filepath.ToSlash(name)] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func private(t *testing.T, dir string) (names []string) {
	t.Helper()
	all, err := os.ReadDir(filepath.Join(dir, Private))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	for _, e := range all {
		names = append(names, e.Name())
	}
	return names
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(content), 0o644)); err != nil {
		t.Fatal(err)
	}
}

var three = map[string]string{"a": "first", "b/c": "second", "b/d/e": "third"}

func TestAFolderHoldsWhatTheLastRunMade(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "folder")
	if w, r := mustPut(t, dir, three); w != 3 || r != 0 {
		t.Errorf("%d written, %d removed", w, r)
	}
	write(t, filepath.Join(dir, "b", "mine.txt"), "dear")
	if w, r := mustPut(t, dir, map[string]string{"a": "first", "f": "fourth"}); w != 1 || r != 2 {
		t.Errorf("%d written, %d removed", w, r)
	}
	if got, want := tree(t, dir), map[string]string{"a": "first", "f": "fourth", "b/mine.txt": "dear"}; !maps.Equal(got, want) {
		t.Errorf("the folder holds %v, want %v", got, want)
	}
	if got, want := private(t, dir), []string{manifestName, copyName}; !slices.Equal(got, want) {
		t.Errorf("%q are left, want %q", got, want)
	}
}

// TestWhatWasDamagedIsMadeAgain shows that a file is believed only while it holds what was written.
func TestWhatWasDamagedIsMadeAgain(t *testing.T) {
	for what, damage := range map[string]func(path string) error{
		"lost":           os.Remove,
		"empty":          func(p string) error { return os.Truncate(p, 0) },
		"cut":            func(p string) error { return os.Truncate(p, 3) },
		"another text":   func(p string) error { return os.WriteFile(p, []byte("SECOND"), 0o644) },
		"a link":         func(p string) error { return errors.Join(os.Remove(p), os.Symlink("/etc/hostname", p)) },
		"a link to self": func(p string) error { return errors.Join(os.Rename(p, p+"2"), os.Symlink(p+"2", p)) },
		"a folder":       func(p string) error { return errors.Join(os.Remove(p), os.Mkdir(p, 0o755)) },
	} {
		dir := t.TempDir()
		mustPut(t, dir, three)
		if err := damage(filepath.Join(dir, "b", "c")); err != nil {
			t.Fatal(err)
		}
		if _, damaged, err := Damage(dir); err != nil || !slices.Equal(damaged, []string{"b/c"}) {
			t.Errorf("%s: found damaged: %q, %v", what, damaged, err)
		}
		if w, _ := mustPut(t, dir, three); w != 1 {
			t.Errorf("%s: %d files written, want 1", what, w)
		}
		if got := tree(t, dir); got["b/c"] != "second" || len(private(t, dir)) != 2 {
			t.Errorf("%s: %v", what, got)
		}
	}
}

func TestFilesOfOthersAreNotTouched(t *testing.T) {
	for what, make := range map[string]func(dir string){
		"a file in the way":           func(dir string) { write(t, filepath.Join(dir, "b", "c"), "dear") },
		"a full folder in the way":    func(dir string) { write(t, filepath.Join(dir, "a", "mine"), "dear") },
		"a file in place of a folder": func(dir string) { write(t, filepath.Join(dir, "b"), "dear") },
	} {
		dir := t.TempDir()
		make(dir)
		before := tree(t, dir)
		if _, _, err := put(t, dir, graphs, three); err == nil || !strings.Contains(err.Error(), "is in the way") {
			t.Errorf("%s: %v", what, err)
		}
		if got := tree(t, dir); !maps.Equal(got, before) || private(t, dir) != nil {
			t.Errorf("%s: the folder holds %v and %q", what, got, private(t, dir))
		}
	}
	dir := t.TempDir()
	write(t, filepath.Join(dir, "manifest.json"), `{"files":[{"name":"dear.txt"}]}`)
	write(t, filepath.Join(dir, "dear.txt"), "dear")
	mustPut(t, dir, three)
	if got := tree(t, dir); got["dear.txt"] != "dear" || got["b/d/e"] != "third" {
		t.Errorf("a manifest of others was believed: %v", got)
	}
	sure := t.TempDir()
	write(t, filepath.Join(sure, "manifest.json"), "dear")
	if _, err := Open(sure, Options{Kind: "folder of graphs", Sure: []string{"manifest.json"}}); err == nil || private(t, sure) != nil {
		t.Errorf("what is in the way of a file that each run writes is not told at once: %v, %q", err, private(t, sure))
	}
	if _, err := Open(t.TempDir(), Options{Kind: "site", Bare: true}); err != nil {
		t.Error(err)
	}
	if _, err := Open(dir, Options{Kind: "site", Bare: true}); err == nil {
		t.Error("a folder of graphs was taken for a site")
	}
	other := t.TempDir()
	write(t, filepath.Join(other, Private, "o.nq.journal"), "")
	write(t, filepath.Join(other, "index.html"), "dear")
	if _, err := Open(other, Options{Kind: "site", Bare: true}); err == nil || !strings.Contains(err.Error(), "no site of ours") {
		t.Errorf("a folder with a journal was taken for a site: %v", err)
	}
}

func TestAnotherBaseIsRefused(t *testing.T) {
	dir := t.TempDir()
	mustPut(t, dir, three)
	o := graphs
	o.Base = "https://other.example.org/"
	if _, _, err := put(t, dir, o, nil); err == nil || !strings.Contains(err.Error(), "give --base https://example.org/") {
		t.Errorf("got %v", err)
	}
	if got := tree(t, dir); !maps.Equal(got, three) {
		t.Errorf("the folder holds %v", got)
	}
}

func TestOneProcessHasAFolder(t *testing.T) {
	dir := t.TempDir()
	f, err := Open(dir, graphs)
	if err != nil {
		t.Fatal(err)
	}
	var held *durable.HeldError
	if _, err := Open(dir, graphs); !errors.As(err, &held) || held.Process != os.Getpid() || held.Name != dir {
		t.Errorf("got %v", err)
	}
	f.Close()
	mustPut(t, dir, three)
}

// TestDamagedListsHarmNothing shows that a list that is damaged is not believed: neither that of the files that stand, so that
// files that are no longer made go nevertheless, nor that of a commit that was cut off.
func TestDamagedListsHarmNothing(t *testing.T) {
	for what, damage := range map[string]func([]byte) []byte{
		"empty":       func([]byte) []byte { return nil },
		"cut":         func(b []byte) []byte { return b[:len(b)/2] },
		"cut at line": func(b []byte) []byte { return b[:strings.LastIndex(string(b), "\nfile")+1] },
		"one bit":     func(b []byte) []byte { b[len(b)/2] ^= 4; return b },
		"random":      func([]byte) []byte { return []byte("\x00\x01\n\t\t\xff") },
	} {
		for _, name := range []string{manifestName, commitName} {
			dir := t.TempDir()
			mustPut(t, dir, three)
			list := filepath.Join(dir, Private, manifestName)
			content, err := os.ReadFile(list)
			if err != nil {
				t.Fatal(err)
			}
			write(t, filepath.Join(dir, Private, name), string(damage(content)))
			said := ""
			o := graphs
			o.Tell = func(s string) { said += s + "\n" }
			if _, r, err := put(t, dir, o, map[string]string{"a": "first"}); err != nil || r != 2 {
				t.Errorf("%s %s: %d removed, %v", what, name, r, err)
			}
			if got := tree(t, dir); len(got) != 1 || strings.Count(said, "damaged") != 1 {
				t.Errorf("%s %s: the folder holds %v, said %q", what, name, got, said)
			}
		}
	}
}

// TestWhatIsGoneStaysUnlessItMayGo holds documents of a folder against those of the next run.
func TestWhatIsGoneStaysUnlessItMayGo(t *testing.T) {
	for what, c := range map[string]struct {
		held, gone int
		unread     string
		prune      Prune
		keep       bool
		stay       int
		refused    string
	}{
		"nothing gone":                    {held: 30},
		"kept":                            {held: 30, gone: 3, keep: true, stay: 3},
		"cannot be kept":                  {held: 30, gone: 3, refused: "give --prune"},
		"may go":                          {held: 30, gone: 30, prune: Prune{Gone: true}},
		"a hundred may go":                {held: 200, gone: 100, prune: Prune{Gone: true}},
		"more than a hundred may not":     {held: 200, gone: 101, prune: Prune{Gone: true}, keep: true, refused: "only with --force"},
		"a tenth may go":                  {held: 2000, gone: 200, prune: Prune{Gone: true}},
		"more than a tenth may not":       {held: 2000, gone: 201, prune: Prune{Gone: true}, refused: "only with --force"},
		"however many":                    {held: 2000, gone: 2000, prune: Prune{Gone: true, All: true}},
		"unread stay":                     {held: 30, gone: 3, unread: "in/0.txt", prune: Prune{Gone: true}, keep: true, stay: 1},
		"of an unread folder":             {held: 30, gone: 3, unread: "in", prune: Prune{Gone: true, All: true}, keep: true, stay: 3},
		"of an unread archive":            {held: 30, gone: 3, unread: "a.zip", prune: Prune{Gone: true}, keep: true, stay: 3},
		"unread that cannot stay":         {held: 30, gone: 3, unread: "in", prune: Prune{Gone: true, All: true}, refused: "could not be read now"},
		"another is unread":               {held: 30, gone: 3, unread: "in/0", prune: Prune{Gone: true}, keep: true},
		"standard input is no input here": {held: 30, gone: 3, unread: "-", prune: Prune{Gone: true}, keep: true},
	} {
		dir := t.TempDir()
		fill := func(from int) *Folder {
			f, err := Open(dir, graphs)
			if err != nil {
				t.Fatal(err)
			}
			for i := from; i < c.held; i++ {
				input := filepath.Join(filepath.Dir(dir), fmt.Sprintf("in/%d.txt", i))
				if strings.HasSuffix(c.unread, ".zip") {
					input = filepath.Join(filepath.Dir(dir), fmt.Sprintf("a.zip!in/%d.txt", i))
				}
				f.Add(Document{ID: fmt.Sprintf("document/%d\t", i), Input: input, Key: "key"})
			}
			return f
		}
		before := fill(0)
		if _, _, err := before.Commit(); err != nil {
			t.Fatal(err)
		}
		before.Close()
		f := fill(c.gone)
		if c.unread == "-" {
			f.Unread(c.unread)
		} else if c.unread != "" {
			f.Unread(filepath.Join(filepath.Dir(dir), c.unread))
		}
		stay, err := f.Missing(c.prune, c.keep)
		f.Close()
		if len(stay) != c.stay || (err != nil) != (c.refused != "") || err != nil && !strings.Contains(err.Error(), c.refused) {
			t.Errorf("%s: %d stay, want %d; %v", what, len(stay), c.stay, err)
		}
	}
}

func TestFilesThatOthersStagedAreAdopted(t *testing.T) {
	dir := t.TempDir()
	f, err := Open(dir, graphs)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	stage, err := f.Stage()
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(stage, "nodes.csv"), "iri")
	if err := errors.Join(f.Write("manifest.json", "", []byte("{}")), f.Adopt()); err != nil {
		t.Fatal(err)
	}
	if w, _, err := f.Commit(); err != nil || w != 2 || tree(t, dir)["nodes.csv"] != "iri" {
		t.Errorf("%d written, %v, %v", w, err, tree(t, dir))
	}
	if _, damaged, err := Damage(dir); err != nil || len(damaged) > 0 {
		t.Errorf("damaged: %q, %v", damaged, err)
	}
}
