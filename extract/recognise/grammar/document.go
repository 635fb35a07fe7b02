package grammar

import (
	"strings"

	"w3id.org/kamergraaf/extract"
)

// document is what was asked of the document so far. Each answer is kept, so that a document of many units is not gone through for each.
type document struct {
	of       *extract.Document
	read     int // of its mentions: those of earlier units
	earlier  map[extract.EntityKind][]int
	gathered map[gatheredKey]gathered
	said     map[string]place
}

// gatheredKey says what was gathered: of which kind, and what of it.
type gatheredKey struct {
	kind extract.EntityKind
	what string
}

// gathered is what was made of the first mentions of a kind.
type gathered struct {
	read  int
	value any
}

// known returns what is known of the document at hand, with the mentions of all units before this one.
func (s *Scan) known() *document {
	k := &s.document
	if k.of != s.Doc {
		*k = document{of: s.Doc, earlier: map[extract.EntityKind][]int{}, gathered: map[gatheredKey]gathered{}, said: map[string]place{}}
	}
	for ; k.read < len(s.Doc.Mentions) && s.Doc.Mentions[k.read].Unit < s.Unit; k.read++ {
		kind := s.Doc.Mentions[k.read].Kind
		k.earlier[kind] = append(k.earlier[kind], k.read)
	}
	return k
}

// Earlier tells whether a unit before this one names something of a kind.
func (s *Scan) Earlier(kind extract.EntityKind) bool {
	return s.Doc != nil && len(s.known().earlier[kind]) > 0
}

// Gather returns what add makes, from the zero value on, of the mentions of a kind in earlier units, in order. Each is added once for all
// times that a document is asked for the same.
func Gather[T any](s *Scan, kind extract.EntityKind, what string, add func(sum T, m *extract.Mention) T) T {
	var sum T
	if s.Doc == nil {
		return sum
	}
	k := s.known()
	at := gatheredKey{kind, what}
	done := k.gathered[at]
	if done.value != nil {
		sum = done.value.(T)
	}
	for _, i := range k.earlier[kind][done.read:] {
		sum = add(sum, &s.Doc.Mentions[i])
	}
	k.gathered[at] = gathered{len(k.earlier[kind]), sum}
	return sum
}

// mostSaid is for how many words a document is searched; of more than that none is thought to be there.
const mostSaid = 256

// place is a unit and a byte of its text.
type place struct{ unit, at int }

// First returns the first unit of the document that has some words, and where they end there; the unit is -1 where there is none.
func (s *Scan) First(words string) (unit, end int) {
	k := s.known()
	found, asked := k.said[words]
	switch {
	case asked:
	case len(k.said) < mostSaid:
		found = find(s.Doc, words)
		k.said[words] = found
	default:
		found.unit = -1
	}
	return found.unit, found.at
}

// find looks for the first place with some words.
func find(d *extract.Document, words string) place {
	for i := range d.Units {
		if at := strings.Index(d.Units[i].Text.String(), words); at >= 0 {
			return place{i, at + len(words)}
		}
	}
	return place{-1, 0}
}

// Says tells whether the document has some words, or the text that is read without one.
func (s *Scan) Says(words string) bool {
	if s.Doc == nil {
		return strings.Contains(s.Text, words)
	}
	unit, _ := s.First(words)
	return unit >= 0
}
