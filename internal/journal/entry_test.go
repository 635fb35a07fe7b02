package journal

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/graphtest"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/internal/soak"
)

func TestEntriesComeBackAsTheyWere(t *testing.T) {
	d := graphtest.BridgeAnswer()
	g := graph.NewMaker(iri.Default(), graph.Options{}).Graph(d)
	card := iri.NewCard(d)
	entry := Entry{Graph: g, Card: card, Note: []byte("a note")}
	stored := Append(nil, entry)
	again, err := Read(stored)
	if err != nil {
		t.Fatal(err)
	}
	everything := cmp.Options{cmp.AllowUnexported(rdf.Term{}, iri.Card{})}
	if diff := cmp.Diff(entry, again, everything); diff != "" {
		t.Errorf("the entry changed:\n%s", diff)
	}
	for n := range stored {
		if _, err := Read(stored[:n]); err == nil {
			t.Fatalf("the first %d bytes were read as if they were all %d", n, len(stored))
		}
	}
}

func FuzzEntriesNeverCrash(f *testing.F) {
	d := graphtest.BridgeAnswer()
	soak.Add(f, Append(nil, Entry{Graph: graph.NewMaker(iri.Default(), graph.Options{}).Graph(d), Card: iri.NewCard(d)}))
	soak.Add(f, []byte{})
	f.Fuzz(func(_ *testing.T, b []byte) { _, _ = Read(b) })
}
