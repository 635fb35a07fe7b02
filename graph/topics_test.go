package graph

import (
	"fmt"
	"slices"
	"testing"

	"w3id.org/kamergraaf/graph/graphtest"
	"w3id.org/kamergraaf/graph/iri"
)

// manyTopics are more than package iri remembers.
const manyTopics = 5000

// TestMemoryOfTopicsDoesNotShow holds graphs made in the memory of others, under one base and another, against graphs made
// anew; and more topics pass than are remembered.
func TestMemoryOfTopicsDoesNotShow(t *testing.T) {
	other, err := iri.NewIRIs("https://example.org/")
	if err != nil {
		t.Fatal(err)
	}
	d := graphtest.BridgeAnswer()
	for i, m := range []iri.IRIs{iri.Default(), iri.Default(), other, iri.Default()} {
		d.Topics = nil
		for n := range manyTopics {
			d.Topics = append(d.Topics, fmt.Sprintf("Béton en staal %d", n*(i%2+1)))
		}
		maker := NewMaker(m, Options{})
		maker.SharedGraph(d, iri.NewCard(d))
		used := maker.SharedGraph(d, iri.NewCard(d))
		anew := NewMaker(m, Options{}).Graph(d)
		if !slices.Equal(used.Statements, anew.Statements) || !slices.Equal(used.Referred, anew.Referred) {
			t.Errorf("run %d: the graph differs from one made anew", i)
		}
	}
}
