package link

import (
	"hash/maphash"
	"slices"
	"strings"

	"w3id.org/kamergraaf/graph/iri"
)

// Sighting says whether a run has met a document before.
type Sighting uint8

// The sightings.
const (
	FirstTime    Sighting = iota // a document that is new to the run
	Again                        // a document that the run has read already, as in another file format
	OtherInquiry                 // a document with the number or the head of another one, and other questions
)

// Seen remembers which documents a run has written, since two graphs of one name would say two things of one document.
// The zero value is ready to use, by one goroutine at a time; it takes some tens of bytes for each document.
type Seen struct {
	seed    maphash.Seed
	sighted map[uint64]sighted   // by the hash of the document
	apart   map[uint64][]sighted // documents of the same head and other questions
	coming  *coming
}

// coming is a document that is known to have the head of another one, and comes next under a name of its own.
type coming struct {
	head uint64
	sighted
}

// sighted is what is remembered of a document.
type sighted struct {
	inquiry, number uint32 // a hash, and how many were new before it
	asks            sketch // of documents without a number
}

// Look tells how a document relates to those before it, and remembers it. The number of a document of OtherInquiry cannot be
// trusted: write the document as if it printed none; then it gets an IRI of its own, and nothing is lost. Where it prints none, its
// head says too little: write it apart.
func (s *Seen) Look(c iri.Card) Sighting {
	if s.sighted == nil {
		s.seed = maphash.MakeSeed()
		s.sighted, s.apart = map[uint64]sighted{}, map[uint64][]sighted{}
	}
	document, one := maphash.String(s.seed, c.Document), sighted{uint32(maphash.String(s.seed, c.Inquiry)), uint32(len(s.sighted)), sketchOf(c)}
	next := s.coming
	s.coming = nil
	if _, met := s.sighted[document]; !met {
		s.sighted[document] = one
		if next != nil && strings.HasPrefix(c.Document, "sha256-") {
			s.apart[next.head] = append(s.apart[next.head], next.sighted)
		}
		return FirstTime
	}
	switch same := s.find(document, one); {
	case same != nil:
		return Again
	case c.ID == "":
		s.coming = &coming{document, one}
	}
	return OtherInquiry
}

// find returns what is remembered of the document of a hash that has the same inquiry and questions, nil if there is none.
func (s *Seen) find(document uint64, one sighted) *sighted {
	first := s.sighted[document]
	for _, other := range append([]sighted{first}, s.apart[document]...) {
		if other.inquiry == one.inquiry && !other.asks.other(one.asks) {
			return &other
		}
	}
	return nil
}

// Number returns which of the documents that were new, counted from 0, is the one that a card names: the card of a document that
// came again or bears its number or head.
func (s *Seen) Number(c iri.Card) int {
	if s.sighted == nil {
		return 0
	}
	document := maphash.String(s.seed, c.Document)
	if same := s.find(document, sighted{inquiry: uint32(maphash.String(s.seed, c.Inquiry)), asks: sketchOf(c)}); same != nil {
		return int(same.number)
	}
	return int(s.sighted[document].number)
}

// AskOther tells whether two documents that print no number have other questions.
func AskOther(a, b iri.Card) bool { return sketchOf(a).other(sketchOf(b)) }

// sketch tells what a document asks by the smallest hashes of the words of all its questions, sorted.
type sketch []uint32

// mostAsked is how many hashes tell the questions of two papers apart.
const mostAsked = 24

// sketchOf returns the sketch of a document's questions, nil where its number names it: that is not shared by chance.
func sketchOf(c iri.Card) (a sketch) {
	if c.ID != "" {
		return nil
	}
	for i := range c.Questions {
		for _, hash := range c.Questions[i].Wording {
			if hash != 0 {
				a = append(a, hash)
			}
		}
	}
	slices.Sort(a)
	a = slices.Compact(a)
	return slices.Clip(slices.Clone(a[:min(len(a), mostAsked)]))
}

// other tells whether two papers have less than half of the words of their questions in common. One that lacks some of the questions
// of the other, as a reading of a damaged page does, has the same; so has one without any.
func (a sketch) other(b sketch) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	end := min(a[len(a)-1], b[len(b)-1]) // up to which both would hold a word
	both, inA, inB := 0, 0, 0
	for _, hash := range a {
		if hash <= end {
			inA++
			if _, found := slices.BinarySearch(b, hash); found {
				both++
			}
		}
	}
	for _, hash := range b {
		if hash <= end {
			inB++
		}
	}
	return 2*both < min(inA, inB)
}
