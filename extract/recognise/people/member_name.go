package people

import (
	"strings"

	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// name reads a name at word i: forenames or initials and a known surname, or, where unknown is set, anything that is
// written like a name. It returns its first and last word. Where hyphens part names a known one behind a hyphen is another's.
func (r members) name(s *grammar.Scan, i int, unknown, hyphens bool) (first, last int, ok bool) {
	persons := s.Hits(lexicon.KindPerson)
	for k := i; k <= i+3 && k < len(s.Words); k++ {
		if hit, ok := grammar.HitAt(persons, k); ok && StartsName(s, hit) {
			if _, other := personBehindHyphen(s, hit); hyphens && other {
				return i, hit.Last, true
			}
			return i, r.hyphenated(s, hit.Last), true
		}
		if !s.Words[k].Upper || !isForename(s, k) || r.words.Of(s, k) == markNoName {
			break
		}
	}
	if !unknown {
		return 0, 0, false
	}
	if first, last, ok = r.unknownName(s, i); ok {
		if party, is := grammar.HitAt(s.Hits(lexicon.KindParty), i); is && party.Last >= last { // "de leden Volt"
			return 0, 0, false
		}
	}
	return first, last, ok
}

// personBehindHyphen returns the known name that a hyphen ties to another: "Segers-Asscher", which is no name of one person.
func personBehindHyphen(s *grammar.Scan, h lexicon.Hit) (lexicon.Hit, bool) {
	if s.Gap(h.Last) != "-" {
		return lexicon.Hit{}, false
	}
	other, ok := grammar.HitAt(s.Hits(lexicon.KindPerson), h.Last+1)
	return other, ok && StartsName(s, other)
}

// StartsName tells whether a hit has a capital where a name behind other words has one.
func StartsName(s *grammar.Scan, h lexicon.Hit) bool {
	return s.Words[h.First].Upper || h.Last > h.First
}

// isForename tells whether word k can stand before a surname: an initial with a dot, or a word and a blank.
func isForename(s *grammar.Scan, k int) bool {
	gap := s.Gap(k)
	size := s.Words[k].End - s.Words[k].Start
	return gap == " " || gap == "-" && size > 1 || size <= 2 && (gap == "." || gap == ". ")
}

// unknownName reads a name by its looks: initials, prefixes and at most three words with capitals.
func (r members) unknownName(s *grammar.Scan, i int) (first, last int, ok bool) {
	last = -1
	words := 0
	for k := i; k < len(s.Words) && words < 3; k++ {
		w := s.Words[k]
		m := r.words.Of(s, k)
		prefix := m == markPrefix || m == markOf || m == markArticle
		switch {
		case m == markNoName || w.Digit || w.Caps && w.End-w.Start > 3:
			return i, last, last >= 0
		case w.Upper && !prefix && w.End-w.Start > 1:
			last, words = k, words+1
		case w.Upper && (prefix || isForename(s, k)):
		case prefix && (last < 0 && k > i || last >= 0 && s.Gap(k-1) == "-" || last >= 0 && m == markPrefix):
		default:
			return i, last, last >= 0
		}
		if gap := s.Gap(k); gap != " " && gap != "-" && !(gap == "." || gap == ". " || gap == "'" || gap == "’") {
			break
		} else if last == k && strings.HasPrefix(gap, ".") {
			break
		}
	}
	return i, last, last >= 0
}

// hyphenated extends a known surname by the second half of a double one that no register has: "Vergeer-Mudde".
func (r members) hyphenated(s *grammar.Scan, last int) int {
	if s.Gap(last) != "-" {
		return last
	}
	for k := last + 1; k < len(s.Words) && k <= last+4; k++ {
		if s.Words[k].Upper && r.words.Of(s, k) != markPrefix && r.words.Of(s, k) != markOf {
			return k
		}
		if m := r.words.Of(s, k); m != markPrefix && m != markOf && m != markArticle || s.Gap(k) != " " {
			break
		}
	}
	return last
}

// forename returns the first word of the forenames or initials before a known surname.
func (r members) forename(s *grammar.Scan, first int) int {
	for k := first - 1; k >= 0 && k >= first-3; k-- {
		if !s.Words[k].Upper || !isForename(s, k) || r.words.Of(s, k) != 0 {
			break
		}
		first = k
	}
	return first
}
