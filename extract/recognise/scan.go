// Package recognise finds the mentions in a document's units: what words name something, and what kind of thing.
// Which thing it is, package resolve decides. One file holds one recogniser, with its examples in testdata.
package recognise

import (
	"sort"
	"unicode/utf8"

	"kamergraaf/extract"
)

// Word is a run of letters and digits in a text.
type Word struct {
	Start, End int // bytes
	ID         WordID
	Upper      bool // begins with a capital
	Caps       bool // has two capitals or more and no small letter
	Digit      bool // begins with a digit
}

// Hit is a name of the lexicon in a text: whole words, the longest of its kind at its place.
type Hit struct {
	Name        *extract.Name
	First, Last int // indexes of words
	Start, End  int // bytes
}

// Scan is a unit's text, split into words and with the lexicon's names found: once, for all recognisers. Its buffers
// are used again for the next text, so nothing of it may be kept.
type Scan struct {
	Doc   *extract.Document // the document; nil in tests of single texts
	Unit  int               // index into Doc.Units
	Text  string
	Words []Word
	Claim []extract.Span // what the header's parser has already read as names

	lex  *Lexicon
	hits [][]Hit // by the lexicon's number of the kind
	fold []byte

	cited    bool // whether articles has been read from this text
	articles []articles
}

// NewScan returns an empty scan for texts with the names of lex.
func NewScan(lex *Lexicon) *Scan {
	return &Scan{lex: lex, hits: make([][]Hit, len(lex.kinds))}
}

// Read splits a text into words and finds the lexicon's names.
func (s *Scan) Read(text string) {
	s.Text = text
	s.cited = false
	s.split(text)
	for i := range s.hits {
		s.hits[i] = s.hits[i][:0]
	}
	for i := range s.Words {
		if id := s.Words[i].ID; int(id) < len(s.lex.first) && s.lex.first[id] != 0 {
			s.match(i)
		}
	}
}

// split reads the words of the text, with their numbers in the lexicon. It is splitWords for texts: the words of plain
// letters, nearly all, are told apart, folded and hashed in one go.
func (s *Scan) split(text string) {
	words := s.Words[:0]
	for i := 0; i < len(text); {
		low := lower[text[i]]
		if low == 0 {
			i++
			continue
		}
		start, uppers, digits, hash := i, 0, 0, uint64(hashStart)
		for low > notPlain {
			if low != text[i] {
				uppers++
			}
			if low <= '9' {
				digits++
			}
			hash = (hash ^ uint64(low)) * hashPrime
			if i++; i == len(text) {
				low = 0
				break
			}
			low = lower[text[i]]
		}
		if low == notPlain {
			next, w := readWord(text, start)
			i = max(next, start+1)
			if w.End > w.Start {
				s.fold = appendFolded(s.fold[:0], text[w.Start:w.End])
				w.ID = s.lex.words.find(hashBytes(s.fold))
				words = append(words, w)
			}
			continue
		}
		first := text[start]
		words = append(words, Word{Start: start, End: i, ID: s.lex.words.find(spreadHash(hash)), Upper: lower[first] != first,
			Caps: uppers > 1 && uppers+digits == i-start, Digit: first <= '9'})
	}
	s.Words = words
}

// Hits returns the names of a kind, in order; none overlap.
func (s *Scan) Hits(kind extract.EntityKind) []Hit {
	if i := s.lex.kind(kind); i >= 0 {
		return s.hits[i]
	}
	return nil
}

// Is tells whether there is a word i and it is w.
func (s *Scan) Is(i int, w WordID) bool { return i >= 0 && i < len(s.Words) && s.Words[i].ID == w }

// Has tells whether there is a word i and it is one of set.
func (s *Scan) Has(i int, set WordSet) bool {
	return i >= 0 && i < len(s.Words) && set.Has(s.Words[i].ID)
}

// In is Has for a set that is a map.
func (s *Scan) In(i int, set map[WordID]bool) bool {
	return i >= 0 && i < len(s.Words) && s.Words[i].ID != 0 && set[s.Words[i].ID]
}

// Word returns word i as written, "" outside the text.
func (s *Scan) Word(i int) string {
	if i < 0 || i >= len(s.Words) {
		return ""
	}
	return s.Text[s.Words[i].Start:s.Words[i].End]
}

// Gap returns what stands between word i and the next; before the first word for -1, behind the last for the last.
func (s *Scan) Gap(i int) string {
	from, to := 0, len(s.Text)
	if i >= 0 && i < len(s.Words) {
		from = s.Words[i].End
	}
	if i+1 < len(s.Words) {
		to = s.Words[i+1].Start
	}
	return s.Text[from:to]
}

// WordAt returns the index of the first word that ends behind byte pos.
func (s *Scan) WordAt(pos int) int {
	return sort.Search(len(s.Words), func(i int) bool { return s.Words[i].End > pos })
}

// GluedBefore and GluedAfter tell whether a hyphen or apostrophe ties the bytes to another word: "SP-nummer".
func (s *Scan) GluedBefore(start int) bool {
	return start > 1 && isGlue(s.Text[start-1]) && s.Text[start-2] > ' '
}

// GluedAfter is the other side of GluedBefore. A hyphen before a blank ("WAO- en WIA-uitkering") ties as well.
func (s *Scan) GluedAfter(end int) bool { return end < len(s.Text) && isGlue(s.Text[end]) }

func isGlue(b byte) bool { return b == '-' }

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

// What can stand between two words of a name.
const (
	gapSoft = iota // white space, hyphen, dot, apostrophe: names differ freely in these
	gapHard        // comma, slash, ampersand, bracket: only where the name has one too
	gapStop        // the end of a paragraph or more than a few signs
)

func gapBetween(gap string) int {
	if gap == " " || gap == "-" {
		return gapSoft
	}
	if len(gap) > 5 {
		return gapStop
	}
	kind := gapSoft
	for i := 0; i < len(gap); i++ {
		switch gap[i] {
		case ' ', '-', '.', '\'', 0xC2, 0xA0:
		case 0xE2, 0x80, 0x90, 0x91, 0x93, 0x98, 0x99: // hyphens, dashes and apostrophes of U+2010 to U+2019
		case '\n':
			return gapStop
		default:
			kind = gapHard
		}
	}
	return kind
}

// splitWords appends the words of a text.
func splitWords(words []Word, text string) []Word {
	for i := 0; i < len(text); {
		b := text[i]
		if b < utf8.RuneSelf && classes[b] == classNone {
			i++
			continue
		}
		var w Word
		if i, w = readWord(text, i); w.End > w.Start {
			words = append(words, w)
		}
	}
	return words
}

// readWord reads a word that may begin at i, and returns where to go on.
func readWord(text string, i int) (int, Word) {
	w := Word{Start: i}
	upper, lower := 0, 0
	for i < len(text) {
		class, size := uint8(0), 1
		if b := text[i]; b < utf8.RuneSelf {
			class = classes[b]
		} else {
			var r rune
			r, size = utf8.DecodeRuneInString(text[i:])
			_, class = plain(r)
		}
		if class == classNone || class == classMark && i == w.Start {
			break
		}
		switch class {
		case classUpper:
			w.Upper = w.Upper || i == w.Start
			upper++
		case classLower:
			lower++
		case classDigit:
			w.Digit = w.Digit || i == w.Start
		}
		i += size
	}
	w.End, w.Caps = i, upper > 1 && lower == 0
	if w.End == w.Start {
		_, size := utf8.DecodeRuneInString(text[i:])
		i += size
	}
	return i, w
}
