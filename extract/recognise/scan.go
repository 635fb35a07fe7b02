// Package recognise finds the mentions in a document's units: what words name something, and what kind of thing.
// Which thing it is, package resolve decides. One file holds one recogniser, with its examples in testdata.
package recognise

import (
	"slices"
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
	// Clues are the indexes of the words that a recogniser looks at more closely: those that begin with a capital or a
	// digit, and those that the recognisers gave the lexicon as clues.
	Clues []int32
	// Keys are the indexes of the words that the recognisers gave the lexicon as keys, Figures those of the words that
	// begin or end with a digit.
	Keys, Figures []int32
	Claim         []extract.Span // what the header's parser has already read as names

	lex    *Lexicon
	hits   [][]Hit  // by the lexicon's number of the kind
	hashes []uint64 // of the words
	fold   []byte
	starts []int32 // words that begin a name of the lexicon, perhaps one that does not go on as the text does

	matching matching

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
	s.look()
	for i := range s.hits {
		s.hits[i] = s.hits[i][:0]
	}
	for _, i := range s.starts {
		s.match(int(i))
	}
}

// split reads the words of the text.
func (s *Scan) split(text string) {
	words, hashes := s.Words[:0], s.hashes[:0]
	for i := 0; i < len(text); {
		if lower[text[i]] == 0 {
			i++
			continue
		}
		at := len(words)
		words = append(words, Word{})
		hash, next := words[at].read(text, i, &s.fold)
		if i = next; words[at].End == words[at].Start {
			words = words[:at]
			continue
		}
		hashes = append(hashes, hash)
	}
	s.Words, s.hashes = words, hashes
}

// look looks up what the lexicon knows of the words. Nearly a third of all words begin a name, "de" and "van" above all,
// and which do cannot be foreseen: so each is put down, and the next is put over it where it does not.
func (s *Scan) look() {
	s.Clues, s.Keys, s.Figures = s.Clues[:0], s.Keys[:0], s.Figures[:0]
	starts, n := slices.Grow(s.starts[:0], len(s.hashes))[:len(s.hashes)], 0
	for i, hash := range s.hashes {
		w := &s.Words[i]
		known := s.lex.words.find(hash)
		w.ID = known.id()
		starts[n] = int32(i)
		n += int(known / nameEntry)
		if known&keyEntry != 0 {
			s.Keys = append(s.Keys, int32(i))
		}
		if w.Upper || w.Digit || known&clueEntry != 0 {
			s.Clues = append(s.Clues, int32(i))
		}
		if w.Digit || asciiDigit(s.Text[w.End-1]) {
			s.Figures = append(s.Figures, int32(i))
		}
	}
	s.starts = starts[:n]
}

// read reads the word at byte i, which may turn out to be none, and returns the hash of its folded form and where to go
// on. fold is a buffer for words with letters beyond ASCII.
func (w *Word) read(text string, i int, fold *[]byte) (hash uint64, next int) {
	hash, end := plainWord(text, i)
	if end < len(text) && text[end] >= utf8.RuneSelf {
		if next, *w = readWord(text, i); w.End > w.Start {
			*fold = appendFolded((*fold)[:0], text[w.Start:w.End])
			hash = hashBytes(*fold)
		}
		return hash, next
	}
	first := text[i]
	w.Start, w.End, w.Upper, w.Digit = i, end, lower[first] != first, first <= '9'
	w.Caps = (w.Upper || w.Digit) && allCaps(text[i:end])
	return hash, end
}

// allCaps tells whether a plain word has two capitals or more and no small letter.
func allCaps(word string) bool {
	capitals := 0
	for i := range len(word) {
		switch b := word[i]; {
		case b >= 'a':
			return false
		case b >= 'A':
			capitals++
		}
	}
	return capitals > 1
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

// word returns word i, an empty one outside the text.
func (s *Scan) word(i int) Word {
	if i < 0 || i >= len(s.Words) {
		return Word{}
	}
	return s.Words[i]
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
