package iri

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
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

// Local tells whether an entity is known by nothing but a name, or the number of a docket, that other things may bear in other
// documents: a bill, a treaty or European act without its number, a judgment by a number that each court has and without court and
// day, a law by a name that is not its full title. One IRI for all of that name would merge what differs.
func Local(e extract.Entity) bool {
	switch e.Kind {
	case extract.KindBill:
		return true
	case extract.KindEU:
		return !IsCELEX(e.Key) && !IsBWB(e.Key)
	case extract.KindCase:
		_, docket := extract.ParseDocketKey(e.Key)
		return !docket && !dutch.NamesOneJudgment(e.Key)
	case extract.KindLaw:
		return !e.Registered && !IsBWB(e.Key) && e.Key != civilCode && !isFullTitle(e.Key)
	}
	return false
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
