package lexicon

import (
	"slices"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
)

// match walks the trie from word i and keeps the longest name of each kind.
func (s *Scan) match(i int) {
	m := &s.matching
	m.first, m.hard, m.n = i, 0, 0
	at := s.lex.first[s.Words[i].ID]
	for j := i; at != 0; j++ {
		node := &s.lex.nodes[at]
		s.addNames(m, node.ends, j)
		if node.tail != 0 {
			s.matchTail(m, s.lex.tails[node.tail-1], j)
			break
		}
		if !s.follows(node, j) {
			break
		}
		if at = s.lex.edges.slot(edgeKey(at, s.hashes[j+1])).to; at == 0 || !s.bridge(m, j) {
			break
		}
	}
	for _, f := range m.best[:m.n] {
		s.keep(f, i)
	}
}

// follows tells whether the word after word j may lead on from a node.
func (s *Scan) follows(n *node, j int) bool {
	return j+1 < len(s.hashes) && n.next&nextBit(s.hashes[j+1]) != 0
}

// matchTail continues after word j where only one name does.
func (s *Scan) matchTail(m *matching, t tail, j int) {
	words := s.lex.rest[t.from:t.to]
	if len(words) >= len(s.Words)-j || !slices.Equal(words, s.hashes[j+1:j+1+len(words)]) {
		return
	}
	for range words {
		if !s.bridge(m, j) {
			return
		}
		j++
	}
	s.addNames(m, t.ends, j)
}

// matching is the search for the names that begin at a word.
type matching struct {
	first int
	hard  uint32 // bit i: more than white space, hyphen or dot follows word first+i
	best  [maxKinds]found
	n     int
}

// bridge tells whether the gap between word j and the next may be inside a name, and remembers it.
func (s *Scan) bridge(m *matching, j int) bool {
	switch gapBetween(s.Text[s.Words[j].End:s.Words[j+1].Start]) {
	case gapHard:
		m.hard |= 1 << (j - m.first)
	case gapStop:
		return false
	}
	return true
}

// addNames adds the names of a chain that the text has from the first word to word j.
func (s *Scan) addNames(m *matching, ends int32, j int) {
	for ; ends != 0; ends = s.lex.names[ends-1].next {
		if name := &s.lex.names[ends-1]; m.hard&^name.hard == 0 && s.fits(name, m.first, j) {
			m.n = longest(&m.best, m.n, found{name, j})
		}
	}
}

// maxKinds is the most kinds of names that a lexicon can have: a name of each can begin at one place.
const maxKinds = 12

// found is a name that ends at a word.
type found struct {
	name *named
	last int
}

// longest adds f to the names found so far: as the first of its kind, or instead of a shorter one.
func longest(best *[maxKinds]found, n int, f found) int {
	for k := range best[:n] {
		if best[k].name.kind == f.name.kind {
			if best[k].last < f.last {
				best[k] = f
			}
			return n
		}
	}
	best[n] = f
	return n + 1
}

// keep adds a hit unless one of the same kind covers it.
func (s *Scan) keep(f found, first int) {
	kind, last := f.name.kind, f.last
	if n := len(s.hits[kind]); n > 0 && s.hits[kind][n-1].Last >= first {
		if last-first <= s.hits[kind][n-1].Last-s.hits[kind][n-1].First {
			return
		}
		s.hits[kind] = s.hits[kind][:n-1]
	}
	s.hits[kind] = append(s.hits[kind], Hit{f.name.name, first, last, s.Words[first].Start, s.Words[last].End})
}

// fits tells whether the capitals of words i to j are those that the name asks for.
func (s *Scan) fits(n *named, i, j int) bool {
	switch n.caps {
	case extract.CaseAny:
		return true
	case extract.CaseCapital:
		for ; i <= j; i++ {
			if s.Words[i].Upper {
				return true
			}
		}
		return false
	default:
		return sameWords(n.name.Text, s.Text[s.Words[i].Start:s.Words[j].End], n.name.Endings)
	}
}

// sameWords tells whether two texts have the same words, capitals included; the second may have one of the endings.
func sameWords(name, text string, endings []string) bool {
	if name == text {
		return true
	}
	for _, e := range endings {
		if name+e == text {
			return true
		}
	}
	i, j := 0, 0
	for i < len(name) && j < len(text) {
		switch {
		case name[i] == text[j]:
			i, j = i+1, j+1
		case isPunct(name[i]):
			i++
		case isPunct(text[j]):
			j++
		default:
			return false
		}
	}
	return strip(name[i:]) == "" && strip(text[j:]) == ""
}

func strip(s string) string {
	for s != "" && isPunct(s[0]) {
		s = s[1:]
	}
	return s
}

func isPunct(b byte) bool { return b < utf8.RuneSelf && classes[b] == classNone }
