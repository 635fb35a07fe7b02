package link

import (
	"hash/maphash"

	"w3id.org/kamergraaf/graph/iri"
)

// Sighting says whether a run has met a document before.
type Sighting uint8

// The sightings.
const (
	FirstTime    Sighting = iota // a document that is new to the run
	Again                        // a document that the run has read already, as in another file format
	OtherInquiry                 // a document with the number of another one: one of them is misprinted or misread
)

// Seen remembers which documents a run has written, since two graphs of one name would say two things of one document.
// The zero value is ready to use, by one goroutine at a time; it takes some tens of bytes for each document.
type Seen struct {
	seed    maphash.Seed
	sighted map[uint64]sighted // by the hash of the document
}

// sighted is what is remembered of a document.
type sighted struct{ inquiry, number uint32 } // a hash, and how many were new before it

// Look tells how a document relates to those before it, and remembers it. The number of a document of OtherInquiry cannot be
// trusted: write the document as if it printed none; then it gets an IRI of its own, and nothing is lost.
func (s *Seen) Look(c iri.Card) Sighting {
	if s.sighted == nil {
		s.seed = maphash.MakeSeed()
		s.sighted = map[uint64]sighted{}
	}
	document, inquiry := maphash.String(s.seed, c.Document), uint32(maphash.String(s.seed, c.Inquiry))
	before, met := s.sighted[document]
	switch {
	case !met:
		s.sighted[document] = sighted{inquiry, uint32(len(s.sighted))}
		return FirstTime
	case before.inquiry == inquiry:
		return Again
	}
	return OtherInquiry
}

// Number returns which of the documents that were new, counted from 0, is the one that a card names: the card of a document that
// came again or bears its number.
func (s *Seen) Number(c iri.Card) int {
	if s.sighted == nil {
		return 0
	}
	return int(s.sighted[maphash.String(s.seed, c.Document)].number)
}
