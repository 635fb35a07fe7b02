package iri

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/rdf"
)

// In returns a maker of the same IRIs that gives what is known by its name only (see Local) a name under a document.
func (m IRIs) In(document rdf.Term) IRIs {
	m.document = document
	return m
}

// local returns the IRI of what is known by its name only, under the document that names it: {document}/named/bill/embryowet.
// Without a document it has none.
func (m IRIs) local(e extract.Entity) rdf.Term {
	if m.document.IsZero() {
		return rdf.Term{}
	}
	b := append(append(m.arena.Begin(), m.document.Value()...), "/named/"...)
	b = appendSegment(append(append(b, e.Kind...), '/'), e.Key)
	if e.Part != "" {
		b = appendSegment(append(b, '/'), e.Part)
	}
	return rdf.ValidIRI(m.arena.Write(b))
}

// isFullTitle tells whether the slug of a law's name is long enough to be that of one law: a title of three words or more beside
// "van" and its like, or one word for an act of parliament, "hinderwet". "Bijdrageregeling" and "Wet REA" are names of many.
func isFullTitle(slug string) bool {
	words := 0
	for word := range strings.SplitSeq(slug, "-") {
		switch {
		case particles[word], word == "en", word == "voor", word == "met", word == "inzake":
		case len(word) == 4 && Digits(word):
			words += 2
		default:
			words++
		}
	}
	if words > 2 {
		return true
	}
	const short = len("wijnwet")
	return (strings.HasSuffix(slug, "wet") || strings.HasSuffix(slug, "wetboek")) && len(slug) >= short && !strings.HasPrefix(slug, "wet-")
}
