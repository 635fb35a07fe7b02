package graph

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"w3id.org/kamergraaf/graph/graphtest"
)

// TestMemoryOfTopicsDoesNotShow holds graphs made in the memory of others, under one base and another, against graphs made
// anew; and more topics pass than are remembered.
func TestMemoryOfTopicsDoesNotShow(t *testing.T) {
	other, err := NewIRIs("https://example.org/")
	if err != nil {
		t.Fatal(err)
	}
	d := graphtest.BridgeAnswer()
	var used *Made
	for i, m := range []IRIs{Default(), Default(), other, Default()} {
		d.Topics = nil
		for n := range maxTopics {
			d.Topics = append(d.Topics, fmt.Sprintf("Béton en staal %d", n*(i%2+1)))
		}
		used = NewMaker(m, Options{}).GraphIn(d, NewCard(d), used)
		anew := NewMaker(m, Options{}).Graph(d)
		if !slices.Equal(used.Statements, anew.Statements) || !slices.Equal(used.Referred, anew.Referred) {
			t.Errorf("run %d: the graph differs from one made anew", i)
		}
		if n := len(m.topics.known); n > maxTopics {
			t.Errorf("%d topics are remembered", n)
		}
	}
}

// TestFoldASCII holds the table for ASCII against the rules for all letters.
func TestFoldASCII(t *testing.T) {
	for c := range 0x80 {
		name := "A" + string(rune(c)) + "b"
		accented := Slug("é" + name) // goes by the rules
		if got := Slug(name); "e"+got != accented {
			t.Errorf("Slug(%q) = %q, beside an accent %q", name, got, accented)
		}
	}
}

// TestTopicsAreSharedSafely lets several goroutines meet the same topics.
func TestTopicsAreSharedSafely(t *testing.T) {
	m := Default()
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for n := range 500 {
				name := fmt.Sprintf("Brug %d", n)
				if got := m.topic(name); got.entity != topicEntity(name) || got.iri != m.Entity(got.entity) {
					t.Errorf("topic %q is %+v", name, got)
				}
			}
		})
	}
	group.Wait()
}
