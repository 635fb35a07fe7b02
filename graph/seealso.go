package graph

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/iri"
)

// pointed states the documents that the paper points to with "zie ook": in its header, or anywhere in its texts.
func (w *writer) pointed() {
	for _, id := range w.d.SeeAlso {
		w.edge(seeAlso, w.seen(id))
	}
	for _, m := range w.d.Mentions {
		if m.Kind != extract.KindPaper || iri.CitedDocument(m.Entity.Key) == "" || w.d.Units[m.Unit].Kind == extract.HeaderUnit {
			continue
		}
		if saysSeeAlso(w.d.Units[m.Unit].Text.String()[:m.Start]) {
			w.edge(seeAlso, w.seen(m.Entity.Key))
		}
	}
}

// saysSeeAlso tells whether a text ends in "zie ook", so that what follows is pointed to and not only named.
func saysSeeAlso(before string) bool {
	const words = "zie ook"
	before = strings.TrimRight(before, " \n:,")
	return len(before) >= len(words) && strings.EqualFold(before[len(before)-len(words):], words)
}
