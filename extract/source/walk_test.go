package source

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestFilesThatChangeWhileReadAreTold(t *testing.T) {
	tests := []struct {
		now  string
		size int64
		want error
	}{
		{"vraag", 5, nil},
		{"", 0, nil},
		{"vraag en meer", 5, ErrChanged},
		{"vra", 5, ErrChanged},
		{"", 5, ErrChanged},
		{"v", 0, ErrChanged},
	}
	for _, tt := range tests {
		data, err := appendSize(make([]byte, 0, 3), strings.NewReader(tt.now), tt.size)
		if !errors.Is(err, tt.want) || err == nil && string(data) != tt.now {
			t.Errorf("%q of %d bytes: %q, %v", tt.now, tt.size, data, err)
		}
	}
}

func TestFilesThatVanishBeforeTheyAreReadAreTold(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "vraag.txt")
	if err := os.WriteFile(name, []byte("Vraag 1"), 0o600); err != nil {
		t.Fatal(err)
	}
	found := 0
	err := Walk(t.Context(), []string{dir}, nil, func(in Input) bool {
		found++
		if err := os.Remove(name); err != nil {
			t.Fatal(err)
		}
		if _, err := in.Load(); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("got %v", err)
		}
		return true
	})
	if err != nil || found != 1 {
		t.Errorf("%d inputs, %v", found, err)
	}
}

func TestWhatIsPassedOverIsTold(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{
		"a.txt", "antwoord.doc", "antwoord.RTF", "zonder", "Vragen d.d. 3 mei", "LEESMIJ.odt", "README-vragen.txt", ".verborgen.txt",
		".git/c.txt", "map/b.xml", "map/metadata.xml", "map/b.xml.bz2", "x.docm",
	} {
		if err := errors.Join(os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o700), os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(os.Symlink(dir, filepath.Join(dir, "rond.txt")), os.Symlink(filepath.Join(dir, "a.txt"), filepath.Join(dir, "ook.txt"))); err != nil {
		t.Fatal(err)
	}
	want := `map/b.xml
.git (hidden folder)
.verborgen.txt (hidden file)
LEESMIJ.odt (.odt)
README-vragen.txt (README)
Vragen d.d. 3 mei (without extension)
a.txt
antwoord.RTF (.rtf)
antwoord.doc (.doc)
map/b.xml.bz2 (.bz2)
ook.txt
rond.txt (link to a folder)
x.docm (.docm)
zonder (without extension)
`
	if got := walked(t, dir, dir); got != want {
		t.Errorf("got\n%s", got)
	}
	none := filepath.Join(dir, ".git")
	write := filepath.Join(none, "c.txt")
	if err := os.Rename(write, write+".doc"); err != nil {
		t.Fatal(err)
	}
	if got, want := walked(t, dir, none, filepath.Join(dir, "a.txt"), none), ".git/c.txt.doc (.doc)\n.git: no documents in it\na.txt\n.git/c.txt.doc (.doc)\n.git: no documents in it\n"; got != want {
		t.Errorf("got\n%s", got)
	}
}

func TestTheBestOfSeveralCopiesComesFirst(t *testing.T) {
	dir := t.TempDir()
	names := []string{"a.layout.txt", "a.txt.gz", "b.pdf", "c.docx", "d/e.html", "d/z.xml", "e.doc", "f.md", "z.XML.gz"}
	for _, name := range names {
		if err := errors.Join(os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o700), os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	want := "d/z.xml\nz.XML.gz\nd/e.html\nc.docx\nb.pdf\na.layout.txt\na.txt.gz\ne.doc (.doc)\nf.md\n"
	if got := walked(t, dir, dir); got != want {
		t.Errorf("got\n%s", got)
	}
	for i := range names {
		names[i] = filepath.Join(dir, names[i])
	}
	want = "d/z.xml\nz.XML.gz\nd/e.html\nc.docx\nb.pdf\na.layout.txt\na.txt.gz\ne.doc\nf.md\n"
	if got := walked(t, dir, names...); got != want {
		t.Errorf("named: got\n%s", got)
	}
}

// walked lists what WalkAll gives.
func walked(t *testing.T, dir string, args ...string) string {
	t.Helper()
	var b strings.Builder
	err := WalkAll(t.Context(), args, nil, func(in Input) bool {
		name, err := filepath.Rel(dir, in.Path)
		if err != nil {
			t.Fatal(err)
		}
		b.WriteString(filepath.ToSlash(name))
		switch _, err := in.Load(); {
		case in.Passed != "":
			b.WriteString(" (" + in.Passed + ")")
		case err != nil:
			b.WriteString(": " + err.Error())
		}
		b.WriteString("\n")
		return true
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestOrderSortsInputsAsAWalkGivesThem shows it of folders beside files of like names, and of archives, whatever part is walked.
func TestOrderSortsInputsAsAWalkGivesThem(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a/b.xml", "a.xml", "a b.xml", "a/z.txt", "a.b/c.xml", "a-b.txt", "é.txt", "b/c/d.pdf", "b/c.pdf"} {
		if err := errors.Join(os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o700), os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	bundle, err := os.ReadFile("../../samples/bundel.zip")
	if err == nil {
		err = errors.Join(os.WriteFile(filepath.Join(dir, "m.zip"), bundle, 0o600), os.WriteFile(filepath.Join(dir, "a", "m.zip"), bundle, 0o600))
	}
	if err != nil {
		t.Fatal(err)
	}
	walk := func(args ...string) (paths []string, orders map[string]string) {
		orders = map[string]string{}
		if err := Walk(t.Context(), args, nil, func(in Input) bool {
			paths, orders[in.Path] = append(paths, in.Path), in.Order()
			return true
		}); err != nil {
			t.Fatal(err)
		}
		return paths, orders
	}
	paths, orders := walk(dir)
	if !slices.IsSortedFunc(paths, func(a, b string) int { return strings.Compare(orders[a], orders[b]) }) || len(orders) != len(paths) {
		t.Errorf("%q have the orders %q", paths, orders)
	}
	_, apart := walk(filepath.Join(dir, "m.zip"), filepath.Join(dir, "b"), filepath.Join(dir, "a"))
	for path, order := range apart {
		if orders[path] != order {
			t.Errorf("%s: %q when walked alone, else %q", path, order, orders[path])
		}
	}
}

// TestPapersOutliveTheirFiles shows that a paper keeps nothing of the bytes that it was read from, in any format, so that
// one buffer serves many of them.
func TestPapersOutliveTheirFiles(t *testing.T) {
	reader := New(Options{Workers: 1})
	defer reader.Close()
	count := 0
	err := Walk(context.Background(), []string{"../../samples"}, nil, func(in Input) bool {
		data, err := in.Load()
		if err != nil {
			t.Fatal(err)
		}
		p, err := reader.Read(context.Background(), in.Path, data)
		if err != nil {
			t.Fatal(err)
		}
		before := fmt.Sprintf("%+v", p)
		for i := range data {
			data[i] = '#'
		}
		if fmt.Sprintf("%+v", p) != before {
			t.Errorf("%s: the paper changed with its bytes", in.Path)
		}
		count++
		return true
	})
	if err != nil || count < 10 {
		t.Errorf("%d samples: %v", count, err)
	}
}
