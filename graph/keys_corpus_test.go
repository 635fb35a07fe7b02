package graph_test

import (
	"regexp"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/ontology"
)

func TestKeysHaveTheFormThatTheTableOfKindsSays(t *testing.T) {
	forms := map[extract.EntityKind]*regexp.Regexp{}
	for _, k := range ontology.Kinds() {
		forms[extract.EntityKind(k.Name)] = regexp.MustCompile("^(" + k.Key + ")$")
	}
	seen, wrong := map[extract.EntityKind]int{}, map[extract.EntityKind]int{}
	realGraphs(t, func(_ *extract.Document, g *graph.Made) {
		for _, r := range g.Referred {
			seen[r.Kind]++
			if form := forms[r.Kind]; form == nil || !form.MatchString(r.Key) {
				if wrong[r.Kind]++; wrong[r.Kind] <= 5 {
					t.Errorf("%s has the key %q, against k:key in ontology/kinds.ttl", r.Kind, r.Key)
				}
			}
		}
	})
	if len(seen) < 14 {
		t.Errorf("entities of %d kinds only: %v", len(seen), seen)
	}
}
