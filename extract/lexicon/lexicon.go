package lexicon

import (
	"fmt"
	"slices"

	"w3id.org/kamergraaf/extract"
)

// WordID is the number of a word that a lexicon knows, the same for every spelling that differs only in capitals and
// accents; 0 is a word it does not know.
type WordID uint32

// Lexicon holds the names of all registers as a trie of words. It is built once and then safe for use by several
// goroutines.
type Lexicon struct {
	words wordTable // those that begin a name, and those that recognisers ask for
	first []uint32  // node after the root, by WordID
	// by WordID, a bit for each word that may follow in a name, by its hash; all of them where the word is a name by itself
	second []uint64
	nodes  []node
	edges  edgeTable
	tails  []tail
	rest   []uint64 // hashes of the words of tails
	names  []named
	kinds  []extract.EntityKind

	keys     []uint32 // by WordID, a bit for each list of keys that a word is on
	keyLists int

	err error // the first table that was too small: see Err

	rules   []string // of exceptions that recognisers have asked for
	without string   // the one that is left out
}

// node is a place in the trie.
type node struct {
	next uint64 // a bit for each word that may follow, by its hash: saves most look-ups
	ends int32  // first of the names that end here, as index+1 into names
	tail int32  // the rest, where only one name continues, as index+1 into tails: the node then has no edges
}

// tail is the end of a name that shares no more words with others: most names are long, and share two or three.
type tail struct {
	from, to int32 // in rest
	ends     int32 // first of the names, which differ in kind or in what is between their words
}

// named is a name with what the matcher needs to know of it.
type named struct {
	name *extract.Name
	kind Kind
	caps extract.Case // which capitals the name needs
	next int32        // next name that ends at the same place, index+1
	hard uint32       // bit i: the name has more than white space, hyphen or dot after word i
}

// NewLexicon builds a lexicon of the names, which it keeps. If several entries have the same name and kind, hits have the
// first: registers list the names they share with an empty Key.
func NewLexicon(lists ...[]extract.Name) *Lexicon {
	n := 0
	for _, list := range lists {
		n += len(list)
		for i := range list {
			n += len(list[i].Endings)
		}
	}
	l := &Lexicon{words: newWordTable(n / 2), edges: newEdgeTable(n), nodes: make([]node, 1, n+n/4+1), names: make([]named, 0, n),
		tails: make([]tail, 0, n), rest: make([]uint64, 0, 3*n), kinds: slices.Clone(kinds[:])}
	b := builder{lex: l}
	for _, list := range lists {
		for i := range list {
			b.add(&list[i])
		}
	}
	l.second = b.second()
	return l
}

// Err tells that the lexicon was asked for more than it holds, so that some of it would be passed over: kinds of names, or lists of
// keys. NewFinder gives the error on.
func (l *Lexicon) Err() error { return l.err }

// refuse notes that a table is full.
func (l *Lexicon) refuse(what string, most int) {
	if l.err == nil {
		l.err = fmt.Errorf("lexicon: more than %d %s", most, what)
	}
}

// Word returns the number of a word, and adds it to the lexicon. Recognisers ask for their key words when they are made,
// before the lexicon is in use.
func (l *Lexicon) Word(word string) WordID { return l.words.intern(hashFolded(word), 0) }

// hashFolded returns the hash of a word's folded form.
func hashFolded(word string) uint64 {
	var buf [64]byte
	return hashBytes(appendFolded(buf[:0], word))
}

// Abbreviation returns the name of a kind that is exactly this word, or nil.
func (l *Lexicon) Abbreviation(kind extract.EntityKind, word string) *extract.Name {
	for n := l.namedBy(word); n != 0; n = l.names[n-1].next {
		if name := l.names[n-1].name; name.Kind == kind && name.Text == word {
			return name
		}
	}
	return nil
}

// Bears tells whether something of a kind has this one word as its name, ignoring case.
func (l *Lexicon) Bears(kind extract.EntityKind, word string) bool {
	for n := l.namedBy(word); n != 0; n = l.names[n-1].next {
		if l.names[n-1].name.Kind == kind {
			return true
		}
	}
	return false
}

// namedBy returns the first of the names that are one word, as index+1 into names.
func (l *Lexicon) namedBy(word string) int32 {
	if e := l.words.find(hashFolded(word)); e&nameEntry != 0 {
		return l.nodes[l.first[e.id()]].ends
	}
	return 0
}

// WordSet is a set of words, fast enough to ask of every word of a text.
type WordSet struct{ bits []uint64 }

// Has tells whether a word is in the set; word 0 is in none.
func (w WordSet) Has(id WordID) bool {
	i := int(id >> 6)
	return i < len(w.bits) && w.bits[i]&(1<<(id&63)) != 0
}

// Set is Word for several words, as a set.
func (l *Lexicon) Set(words ...string) WordSet {
	var set WordSet
	for _, w := range words {
		set.add(l.Word(w))
	}
	return set
}

func (w *WordSet) add(id WordID) {
	for int(id>>6) >= len(w.bits) {
		w.bits = append(w.bits, make([]uint64, int(id>>6)+1-len(w.bits))...)
	}
	w.bits[id>>6] |= 1 << (id & 63)
}

// Clue is Set for words that make a recogniser look closer: Scan.Clues lists them in each text.
func (l *Lexicon) Clue(words ...string) WordSet {
	for _, w := range words {
		l.words.intern(hashFolded(w), clueEntry)
	}
	return l.Set(words...)
}

// Keys is the number of a list of words from which a recogniser reads on: Scan.Keys returns those of each text.
type Keys int

// maxKeyLists is how many lists of keys there can be: the bits of Lexicon.keys.
const maxKeyLists = 32

// Keys adds a list of key words. Lists beyond the 32nd are refused: see Err.
func (l *Lexicon) Keys(words ...string) Keys {
	list := l.keyLists
	if list == maxKeyLists {
		l.refuse("lists of keys, which a recogniser can ask for by Set or Clue instead", maxKeyLists)
		return 0
	}
	l.keyLists++
	for _, w := range words {
		id := int(l.words.intern(hashFolded(w), keyEntry))
		if id >= len(l.keys) {
			l.keys = append(l.keys, make([]uint32, id+1-len(l.keys))...)
		}
		l.keys[id] |= 1 << list
	}
	return Keys(list)
}

// Kind is the small number of a kind of entities that names are of: Scan.Hits asks for it.
type Kind uint8

// The kinds of names that the registers have. Lexicon.KindOf tells those of other names.
const (
	KindLaw Kind = iota
	KindEU
	KindAgency
	KindMinistry
	KindAuthority
	KindParty
	KindPost
	KindPerson
	KindMember
)

// kinds are the kinds that recognisers ask for, by their numbers. Names may be of others, which get the next ones.
var kinds = [...]extract.EntityKind{KindLaw: extract.KindLaw, KindEU: extract.KindEU, KindAgency: extract.KindAgency, KindMinistry: extract.KindMinistry,
	KindAuthority: extract.KindAuthority, KindParty: extract.KindParty, KindPost: extract.KindPost, KindPerson: extract.KindPerson, KindMember: extract.KindMember}

// KindOf returns the number of a kind; ok is false where the lexicon has no name of it.
func (l *Lexicon) KindOf(k extract.EntityKind) (number Kind, ok bool) {
	i := slices.Index(l.kinds, k)
	return Kind(max(i, 0)), i >= 0
}
