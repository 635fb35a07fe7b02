package graph

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"w3id.org/kamergraaf/graph/graphtest"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write what the golden files should hold")

// golden compares got with a file in testdata, or writes it there with -update.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s differs (-want +got); run with -update where the new output is right:\n%s", path, diff)
	}
}

// bridgeGraphs returns the graph of the invented answer and that of the registers.
func bridgeGraphs(t testing.TB) []*Graph {
	m := Default()
	g := NewMaker(m, Options{Version: "1.0"}).Graph(graphtest.BridgeAnswer())
	r := NewRegister(m, bridgeRegister{})
	r.Add(g)
	return []*Graph{&g.Graph, r.Graph()}
}

// render writes graphs in a format.
func render(t testing.TB, format Format, graphs ...*Graph) []byte {
	t.Helper()
	var b bytes.Buffer
	sink := format.New(&b, DefaultBase)
	for _, g := range graphs {
		if err := sink.Write(g); err != nil {
			t.Fatal(err)
		}
	}
	if err := sink.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestAnInventedAnswerBecomesThisInEveryFormat(t *testing.T) {
	graphs := bridgeGraphs(t)
	for _, format := range Formats() {
		golden(t, "brug"+format.Extensions[0], render(t, format, graphs...))
	}
}
