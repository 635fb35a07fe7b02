package graph

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/graph/graphtest"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/internal/soak"
)

func TestStoredGraphsComeBackAsTheyWere(t *testing.T) {
	d := graphtest.BridgeAnswer()
	g := NewMaker(iri.Default(), Options{}).Graph(d)
	card := iri.NewCard(d)
	stored := AppendStored(nil, g, card)
	again, cardAgain, err := ReadStored(stored)
	if err != nil {
		t.Fatal(err)
	}
	everything := cmp.Options{cmp.AllowUnexported(rdf.Term{}, iri.Card{})}
	if diff := cmp.Diff(g, again, everything); diff != "" {
		t.Errorf("the graph changed:\n%s", diff)
	}
	if diff := cmp.Diff(card, cardAgain, everything); diff != "" {
		t.Errorf("the card changed:\n%s", diff)
	}
	for n := range stored {
		if _, _, err := ReadStored(stored[:n]); err == nil {
			t.Fatalf("the first %d bytes were read as if they were all %d", n, len(stored))
		}
	}
}

func FuzzStoredGraphsNeverCrash(f *testing.F) {
	d := graphtest.BridgeAnswer()
	soak.Add(f, AppendStored(nil, NewMaker(iri.Default(), Options{}).Graph(d), iri.NewCard(d)))
	soak.Add(f, []byte{})
	f.Fuzz(func(_ *testing.T, b []byte) { _, _, _ = ReadStored(b) })
}
