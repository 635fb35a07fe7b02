package recognise

import (
	"unicode/utf8"

	"kamergraaf/extract"
)

// match walks the trie from word i and keeps the longest name of each kind.
func (s *Scan) match(i int) {
	var best [maxKinds]found
	n := 0
	var hard uint32
	at := s.lex.first[s.Words[i].ID]
	for j := i; ; j++ {
		node := &s.lex.nodes[at]
		for e := node.ends; e != 0; e = s.lex.names[e-1].next {
			if name := &s.lex.names[e-1]; hard&^name.hard == 0 && s.fits(name, i, j) {
				n = longest(&best, n, found{name, j})
			}
		}
		if node.next == 0 || j+1 >= len(s.Words) {
			break
		}
		next := &s.Words[j+1]
		if next.ID == 0 || node.next&(1<<(next.ID&63)) == 0 {
			break
		}
		if at = s.lex.edges.get(uint64(at)<<32 | uint64(next.ID)); at == 0 {
			break
		}
		switch gapBetween(s.Text[s.Words[j].End:next.Start]) {
		case gapHard:
			hard |= 1 << (j - i)
		case gapStop:
			at = 0
		}
		if at == 0 {
			break
		}
	}
	for _, f := range best[:n] {
		s.keep(f, i)
	}
}

// maxKinds is the number of kinds of which names at one place are told apart.
const maxKinds = 12

// found is a name that ends at a word.
type found struct {
	name *named
	last int
}

// longest puts f among the names found so far: instead of a shorter one of its kind, or as the first.
func longest(best *[maxKinds]found, n int, f found) int {
	for k := range best[:n] {
		if best[k].name.kind == f.name.kind {
			if best[k].last < f.last {
				best[k] = f
			}
			return n
		}
	}
	if n < maxKinds {
		best[n] = f
		n++
	}
	return n
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
	s.hits[kind] = append(s.hits[kind], Hit{&f.name.name, first, last, s.Words[first].Start, s.Words[last].End})
}

// fits tells whether the capitals of words i to j are those that the name asks for.
func (s *Scan) fits(n *named, i, j int) bool {
	switch n.name.Case {
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
