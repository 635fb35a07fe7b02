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
	seed      maphash.Seed
	inquiries map[uint64]uint64 // document -> inquiry, both hashed
}

// Look tells how a document relates to those before it, and remembers it. The number of a document of OtherInquiry cannot be
// trusted: write the document as if it printed none; then it gets an IRI of its own, and nothing is lost.
func (s *Seen) Look(c iri.Card) Sighting {
	if s.inquiries == nil {
		s.seed = maphash.MakeSeed()
		s.inquiries = map[uint64]uint64{}
	}
	document, inquiry := maphash.String(s.seed, c.Document), maphash.String(s.seed, c.Inquiry)
	before, met := s.inquiries[document]
	switch {
	case !met:
		s.inquiries[document] = inquiry
		return FirstTime
	case before == inquiry:
		return Again
	}
	return OtherInquiry
}
