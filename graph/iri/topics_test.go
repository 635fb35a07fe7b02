package iri

import (
	"fmt"
	"sync"
	"testing"
)

func TestTheMemoryOfTopicsIsBounded(t *testing.T) {
	m := Default()
	for n := range 2 * maxTopics {
		m.Topic(fmt.Sprintf("Béton en staal %d", n))
	}
	if n := len(m.topics.known); n > maxTopics {
		t.Errorf("%d topics are remembered", n)
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
				if got := m.Topic(name); got.Entity != topicEntity(name) || got.IRI != m.Entity(got.Entity) {
					t.Errorf("topic %q is %+v", name, got)
				}
			}
		})
	}
	group.Wait()
}
