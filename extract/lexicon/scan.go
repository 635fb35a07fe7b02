package lexicon

import (
	"math/bits"
	"slices"
	"sort"

	"w3id.org/kamergraaf/extract"
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

// Scan is the text of a unit, split into words and with the names of the lexicon found, once for all recognisers. Its buffers
// are reused for the next text: keep nothing of it.
type Scan struct {
	Doc   *extract.Document // the document; nil in tests of single texts
	Unit  int               // index into Doc.Units
	Text  string
	Words []Word
	// Clues are the indexes of the words that begin with a capital, and of those that the recognisers gave the lexicon as
	// clues. Figures are those of the words that begin or end with a digit.
	Clues, Figures []int32
	Claim          []extract.Span // names that the parser of the header has read already

	lex    *Lexicon
	hits   [][]Hit   // by the lexicon's number of the kind
	hashes []uint64  // of the words
	known  []entry   // of the words
	keys   [][]int32 // by the number of the list
	starts []int32   // words that begin a name of the lexicon, which the text need not continue

	splitter splitter
	matching matching
}

// NewScan returns an empty scan for texts with the names of lex.
func NewScan(lex *Lexicon) *Scan {
	return &Scan{lex: lex, hits: make([][]Hit, len(lex.kinds)), keys: make([][]int32, lex.keyLists)}
}

// Read splits a text into words and finds the lexicon's names.
func (s *Scan) Read(text string) {
	s.Text = text
	s.Words, s.hashes = s.splitter.split(text, s.Words[:0], s.hashes[:0])
	s.look()
	for i := range s.hits {
		s.hits[i] = s.hits[i][:0]
	}
	for _, i := range s.starts {
		s.match(int(i))
	}
}

// look looks up all words in the lexicon before any is used, so that the memory accesses overlap.
func (s *Scan) look() {
	s.known = slices.Grow(s.known[:0], len(s.hashes))[:len(s.hashes)]
	s.lex.words.findAll(s.known, s.hashes)
	s.list()
	s.begin()
}

// list lists the words that a recogniser or a name can begin with. It writes every index and advances only on a match: this
// avoids a mispredicted branch per word.
func (s *Scan) list() {
	s.Figures = s.Figures[:0]
	for k := range s.keys {
		s.keys[k] = s.keys[k][:0]
	}
	starts, names := slices.Grow(s.starts[:0], len(s.known))[:len(s.known)], 0
	clues, n := slices.Grow(s.Clues[:0], len(s.known))[:len(s.known)], 0
	text, words := s.Text, s.Words[:len(s.known)]
	for i, known := range s.known {
		w := &words[i]
		w.ID = known.id()
		starts[names] = int32(i)
		names += int(known / nameEntry)
		clues[n] = int32(i)
		n += bit(w.Upper) | int(known/clueEntry&1)
		if known&keyEntry != 0 {
			s.key(w.ID, int32(i))
		}
		if w.Digit || Digit(text[w.End-1]) {
			s.Figures = append(s.Figures, int32(i))
		}
	}
	s.starts, s.Clues = starts[:names], clues[:n]
}

// key adds a word to the lists of which it is a key.
func (s *Scan) key(id WordID, i int32) {
	for lists := s.lex.keys[id]; lists != 0; lists &= lists - 1 {
		k := bits.TrailingZeros32(lists)
		s.keys[k] = append(s.keys[k], i)
	}
}

// begin keeps, of the words that begin a name, those that are a name or precede a word that may continue it. Nearly a third
// of all words begin names, "de" and "van" above all.
func (s *Scan) begin() {
	n := 0
	for _, i := range s.starts {
		next := uint64(0)
		if int(i)+1 < len(s.hashes) {
			next = s.hashes[i+1]
		}
		s.starts[n] = i
		n += bit(s.lex.second[s.Words[i].ID]&nextBit(next) != 0)
	}
	s.starts = s.starts[:n]
}

// Keys returns the indexes of the words that are on a list of keys, in order.
func (s *Scan) Keys(list Keys) []int32 { return s.keys[list] }

// Hits returns the names of a kind, in order; none overlap.
func (s *Scan) Hits(k Kind) []Hit { return s.hits[k] }

// AddHit inserts a hit in order among those of its kind, and removes those that it covers.
func (s *Scan) AddHit(name *extract.Name, start, end int) {
	kind, ok := s.lex.KindOf(name.Kind)
	first, last := s.WordAt(start), s.WordAt(end-1)
	if !ok || last >= len(s.Words) {
		return
	}
	hit := Hit{name, first, last, start, end}
	hits := s.hits[kind]
	at, _ := slices.BinarySearchFunc(hits, start, func(h Hit, pos int) int { return h.End - pos - 1 })
	to := at
	for ; to < len(hits) && hits[to].Start < end; to++ {
		if hits[to].End-hits[to].Start > end-start {
			return
		}
	}
	s.hits[kind] = slices.Replace(hits, at, to, hit)
}

// DropHit removes the hit of a kind at exactly these bytes.
func (s *Scan) DropHit(kind extract.EntityKind, start, end int) {
	if k, ok := s.lex.KindOf(kind); ok {
		s.hits[k] = slices.DeleteFunc(s.hits[k], func(h Hit) bool { return h.Start == start && h.End == end })
	}
}

// NameAt tells whether a name of any kind begins at a byte.
func (s *Scan) NameAt(start int) bool {
	for _, hits := range s.hits {
		if i := sort.Search(len(hits), func(i int) bool { return hits[i].Start >= start }); i < len(hits) && hits[i].Start == start {
			return true
		}
	}
	return false
}

// Is tells whether there is a word i and it is w.
func (s *Scan) Is(i int, w WordID) bool { return i >= 0 && i < len(s.Words) && s.Words[i].ID == w }

// Has tells whether there is a word i and it is one of set.
func (s *Scan) Has(i int, set WordSet) bool {
	return i >= 0 && i < len(s.Words) && set.Has(s.Words[i].ID)
}

// At returns word i, an empty one outside the text.
func (s *Scan) At(i int) Word {
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

// Gap returns what is between word i and the next; before the first word for -1, after the last for the last.
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

// WordAt returns the index of the first word that ends after byte pos.
func (s *Scan) WordAt(pos int) int {
	return sort.Search(len(s.Words), func(i int) bool { return s.Words[i].End > pos })
}

// GluedBefore and GluedAfter tell whether a hyphen or apostrophe joins the bytes to another word: "SP-nummer".
func (s *Scan) GluedBefore(start int) bool {
	return start > 1 && isGlue(s.Text[start-1]) && s.Text[start-2] > ' '
}

// GluedAfter is the other side of GluedBefore. A hyphen before a blank ("WAO- en WIA-uitkering") joins as well.
func (s *Scan) GluedAfter(end int) bool { return end < len(s.Text) && isGlue(s.Text[end]) }

func isGlue(b byte) bool { return b == '-' }
