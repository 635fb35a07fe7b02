package recognise

import (
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
	if s.Is(next, r.bij) || s.Is(next, r.van) && first < i {
		if s.Word(next+1) == "het" || s.Word(next+1) == "de" {
			if treaty, ok := grammar.HitAt(s.Hits(lexicon.KindEU), next+2); ok {
				return first, treaty.Last
			}
			if s.Has(next+2, r.between) {
				return first, r.parties(s, next+2)
			}
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

// addedAgain returns the anchor of a protocol that only its capitals show to be one, "het Aanvullend Protocol": the one that the document
// named before in full, if it did.
func (r *treaties) addedAgain(s *grammar.Scan, i int, anchors []grammar.Anchor) (a grammar.Anchor, ok bool) {
	if i < 2 || !s.Words[i].Upper || !s.Words[i-1].Upper || !s.Has(i-1, r.added) || s.Gap(i-1) != " " || s.Gap(i-2) != " " || !pointsOut(s, i-2) {
		return a, false
	}
	a = named(s, i-1, i)
	if o, again := again(s, i, i, anchors); again {
		a.Clue = o.Clue
	}
	return a, true
}

// signed tells whether the sentence of word i speaks of a treaty.
func (r *treaties) signed(s *grammar.Scan, i int) bool {
	return inSentence(s, i, 25, func(k int) bool { return s.Has(k, r.bound) })
}

// inSentence tells whether one of the words around word i in its sentence, less than reach words away, is what is looked for.
func inSentence(s *grammar.Scan, i, reach int, is func(word int) bool) bool {
	for _, step := range []int{-1, 1} {
		for k := i + step; k >= 0 && k < len(s.Words) && k > i-reach && k < i+reach; k += step {
			if strings.ContainsAny(s.Gap(min(k, k-step)), ".?!\n") {
				break
			}
			if is(k) {
				return true
			}
		}
	}
	return false
}
