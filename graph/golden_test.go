package graph

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/graph/format"
	"w3id.org/kamergraaf/graph/graphtest"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
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
func bridgeGraphs(t testing.TB) []*rdf.Graph {
	m := iri.Default()
	g := NewMaker(m, Options{Version: "1.0"}).Graph(graphtest.BridgeAnswer())
	r := NewRegister(m, bridgeRegister{})
	r.Add(g.Referred)
	return []*rdf.Graph{&g.Graph, r.Graph()}
}

// render writes graphs in a format.
func render(t testing.TB, format format.Format, graphs ...*rdf.Graph) []byte {
	t.Helper()
	var b bytes.Buffer
	sink := format.New(&b, iri.DefaultBase)
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
	for _, format := range format.Formats() {
		golden(t, "brug"+format.Extensions[0], render(t, format, graphs...))
	}
}
