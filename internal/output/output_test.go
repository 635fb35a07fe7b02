package output

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/format"
	"w3id.org/kamergraaf/graph/graphtest"
	"w3id.org/kamergraaf/graph/iri"
)

func in(t *testing.T, dir string) []string {
	t.Helper()
	all, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range all {
		out = append(out, e.Name())
	}
	return out
}

// TestFilesAppearOnlyWhole shows that a file whose making failed leaves what stood under its name, and no half beside it.
func TestFilesAppearOnlyWhole(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "out.nt")
	for _, step := range []struct {
		text string
		err  error
		want string
	}{{"first", nil, "first"}, {"second", errors.New("no space"), "first"}, {"third", nil, "third"}} {
		out, err := Create(context.Background(), name, nil)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := out.Write([]byte(step.text)); err != nil {
			t.Fatal(err)
		}
		if err := out.Finish(step.err); !errors.Is(err, step.err) {
			t.Errorf("%s: %v", step.text, err)
		}
		if got, err := os.ReadFile(name); err != nil || string(got) != step.want || len(in(t, dir)) != 1 {
			t.Errorf("%s: %q in %q, %v", step.text, got, in(t, dir), err)
		}
	}
}

// TestInterruptedStandardOutputGetsWhatWasFinished shows that an interruption loses nothing that was made.
func TestInterruptedStandardOutputGetsWhatWasFinished(t *testing.T) {
	var stdout bytes.Buffer
	out, err := Create(context.Background(), "-", &stdout)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := out.Write([]byte("finished")); err != nil {
		t.Fatal(err)
	}
	if err := out.Finish(context.Canceled); !errors.Is(err, context.Canceled) || stdout.String() != "finished" {
		t.Errorf("%q, %v", stdout.String(), err)
	}
}

// TestAFolderHoldsWhatItsLastRunWrote shows that files of an earlier run go, and that other files stay.
func TestAFolderHoldsWhatItsLastRunWrote(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	g := graph.NewMaker(iri.Default(), graph.Options{}).Graph(graphtest.BridgeAnswer())
	nquads, _ := format.FormatByName("nquads")
	write := func(describe bool, years ...string) {
		t.Helper()
		f, err := OpenFolder(dir, FolderOptions{Format: nquads, Base: iri.DefaultBase, Describe: describe})
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		for _, year := range years {
			if err := f.Write(graph.Part{Shelf: year, Graph: &g.Graph, Statements: len(g.Statements)}); err != nil {
				t.Fatal(err)
			}
		}
		if err := f.Commit(); err != nil {
			t.Fatal(err)
		}
	}
	write(true, "2017-2018", "", "2018-2019", graph.LinksShelf)
	if err := os.WriteFile(filepath.Join(dir, "mine.txt"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	write(false, "2018-2019")
	if got, want := in(t, dir), []string{".kamergraaf", "2018-2019.nq", "manifest.json", "mine.txt"}; !slices.Equal(got, want) {
		t.Errorf("the folder holds %q, want %q", got, want)
	}
}
