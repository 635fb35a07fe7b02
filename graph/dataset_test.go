package graph_test

import (
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/graphtest"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/link"
	"w3id.org/kamergraaf/graph/rdf"
)

// names is a sink that keeps the names of the graphs that it is given.
type names struct {
	graphs []string
	closed bool
}

func (n *names) Write(g *rdf.Graph) error {
	n.graphs = append(n.graphs, g.Name.Value())
	return nil
}

func (n *names) Close() error {
	n.closed = true
	return nil
}

// TestEachDocumentIsWrittenOnce shows that no two graphs bear one name: a document that comes again is left out, one with the
// number of another loses it, and so it is known when it comes again too; links and register stand behind all.
func TestEachDocumentIsWrittenOnce(t *testing.T) {
	first := graphtest.BridgeAnswer()
	first.ID = "ah-tk-20172018-7"
	other := func() *extract.Document {
		d := graphtest.BridgeAnswer()
		d.ID, d.Subject, d.CaseNumber, d.Submitted = first.ID, "een ander onderwerp", "", "2001-02-03"
		return d
	}
	var sink names
	w := graph.NewWriter(&sink, iri.Default(), nil, graph.Options{})
	for i, step := range []struct {
		d    *extract.Document
		want link.Sighting
	}{{first, link.FirstTime}, {first, link.Again}, {other(), link.OtherInquiry}, {other(), link.Again}} {
		if got, err := w.Write(step.d); err != nil || got != step.want {
			t.Errorf("document %d: sighting %d, %v, want %d", i, got, err, step.want)
		}
	}
	if err := w.Close(); err != nil || !sink.closed {
		t.Errorf("closed %t, %v", sink.closed, err)
	}
	iris := iri.Default()
	want := []string{
		iris.DocumentGraph(iris.Document(first)).Value(), iris.DocumentGraph(iris.Document(graph.Unnumbered(other()))).Value(),
		iris.LinksGraph().Value(), iris.RegisterGraph().Value(),
	}
	if len(sink.graphs) != len(want) {
		t.Fatalf("graphs %q, want %q", sink.graphs, want)
	}
	for i := range want {
		if sink.graphs[i] != want[i] {
			t.Errorf("graph %d is %s, want %s", i, sink.graphs[i], want[i])
		}
	}
}
