package site

import (
	"slices"
	"testing"
)

func TestEveryIndexOfAKindIsMade(t *testing.T) {
	for _, k := range kinds {
		for _, index := range k.Indexes {
			if !slices.ContainsFunc(alphabets, func(a alphabet) bool { return a.name == index }) {
				t.Errorf("alphabets in site/indexpage.go has no row %q for the k:index of k:%s in ontology/kinds.ttl", index, k.Name)
			}
		}
		if p := (&page{}); k.Menu != "" && !slices.Contains(p.Menu(), k.Menu) {
			t.Errorf("Menu in site/page.go has no entry %q for the k:menu of k:%s in ontology/kinds.ttl", k.Menu, k.Name)
		}
	}
}
