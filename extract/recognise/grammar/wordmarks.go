package grammar

import (
	"slices"

	"w3id.org/kamergraaf/extract/lexicon"
)

// WordMarks gives words of a lexicon a small number, 0 where a recogniser has no use for them: one look at a table
// for each word of a text.
type WordMarks []uint8

// NewWordMarks marks the words of each list with its index + 1. Those of the marks in begin are keys.
func NewWordMarks(lex *lexicon.Lexicon, begin []uint8, lists ...[]string) (marks WordMarks, keys lexicon.Keys) {
	var words []string
	for i, list := range lists {
		mark := uint8(i + 1)
		if slices.Contains(begin, mark) {
			words = append(words, list...)
		}
		for _, word := range list {
			id := lex.Word(word)
			for len(marks) <= int(id) {
				marks = append(marks, 0)
			}
			marks[id] = mark
		}
	}
	return marks, lex.Keys(words...)
}

// Of returns the mark of word i of a text, 0 outside it.
func (m WordMarks) Of(s *Scan, i int) uint8 {
	if i < 0 || i >= len(s.Words) || int(s.Words[i].ID) >= len(m) {
		return 0
	}
	return m[s.Words[i].ID]
}

// HitAt returns the hit that begins with word first. Hits are in the order of the text; from is a place in them to
// search on from, which callers who go through a text keep.
func HitAt(hits []lexicon.Hit, first int) (lexicon.Hit, bool) {
	lo, hi := 0, len(hits)
	for lo < hi {
		if mid := (lo + hi) / 2; hits[mid].First < first {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(hits) && hits[lo].First == first {
		return hits[lo], true
	}
	return lexicon.Hit{}, false
}
