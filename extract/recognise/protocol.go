package recognise

import (
	"sort"
	"strings"

	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// protocolAt reads a protocol that no register has around the word at i; last is -1 where it is none. Hospitals and police have
// protocols as well, so that what stands around it must show a treaty: "aanvullend Protocol inzake", "Protocol bij het Verdrag", or that
// it was signed.
func (r *treaties) protocolAt(s *grammar.Scan, i int) (first, last int) {
	first = i
	if s.Gap(i-1) == " " && s.Has(i-1, r.added) {
		first--
	}
	if s.Gap(i) != " " || !s.Words[i].Upper && first == i {
		return 0, -1
	}
	next := i + 1
	if s.Is(next, r.bij) {
		if s.Word(next+1) == "het" || s.Word(next+1) == "de" {
			return first, r.treatyAt(s, next+2)
		}
		return 0, -1
	}
	if !s.Has(next, r.subject) || first == i && !r.signed(s, i) {
		return 0, -1
	}
	if last = r.names.title(s, i); last <= next {
		return 0, -1
	}
	return first, last
}

// treatyAt returns the last word of the treaty of the register that begins at word i, or -1.
func (r *treaties) treatyAt(s *grammar.Scan, i int) int {
	hits := s.Hits(lexicon.KindEU)
	at := sort.Search(len(hits), func(k int) bool { return hits[k].First >= i })
	if at < len(hits) && hits[at].First == i {
		return hits[at].Last
	}
	return -1
}

// signed tells whether the sentence of word i speaks of a treaty.
func (r *treaties) signed(s *grammar.Scan, i int) bool {
	for _, step := range []int{-1, 1} {
		for k := i + step; k >= 0 && k < len(s.Words) && k > i-25 && k < i+25; k += step {
			if gap := s.Gap(min(k, k-step)); strings.ContainsAny(gap, ".?!\n") {
				break
			}
			if s.Has(k, r.bound) {
				return true
			}
		}
	}
	return false
}
