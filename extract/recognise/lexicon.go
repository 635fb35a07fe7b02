package recognise

import "kamergraaf/extract"

// WordID is the number of a word that a lexicon knows, the same for every spelling that differs only in capitals and
// accents; 0 is a word it does not know.
type WordID uint32

// Lexicon holds the names of all registers as a trie of words. It is built once and then safe for use by several
// goroutines.
type Lexicon struct {
	words wordTable
	edges edgeTable
	first []uint32 // node behind the root, by WordID
	nodes []node
	names []named
	kinds []extract.EntityKind

	citation citationWords
	starts   WordSet // words that begin a name
	clues    WordSet // words in small letters at which a recogniser looks closer
}

// node is a place in the trie.
type node struct {
	ends int32  // first of the names that end here, as index+1 into names
	next uint64 // a bit for each word that may follow, by its number modulo 64: saves most look-ups
}

// named is a name with what the matcher needs to know of it.
type named struct {
	name extract.Name
	kind uint8
	next int32  // next name that ends at the same node, index+1
	hard uint32 // bit i: the name has more than white space, hyphen or dot behind word i
}

// NewLexicon builds a lexicon of the names. Of several entries with the same name and kind the first is the one that
// hits carry: registers list the names they share with an empty Key.
func NewLexicon(lists ...[]extract.Name) *Lexicon {
	n := 0
	for _, l := range lists {
		n += len(l)
	}
	l := &Lexicon{words: newWordTable(n), edges: newEdgeTable(2 * n), nodes: make([]node, 1, 2*n+1), names: make([]named, 0, n)}
	b := builder{lex: l}
	for _, list := range lists {
		for _, name := range list {
			b.add(name)
		}
	}
	l.citation = newCitationWords(l)
	return l
}

// Word returns the number of a word, and makes the lexicon know it. Recognisers ask for their key words when they are
// made, before the lexicon is in use.
func (l *Lexicon) Word(word string) WordID { return l.words.intern(appendFolded(nil, word)) }

// abbreviation returns the name of a kind that is exactly this word, or nil.
func (l *Lexicon) abbreviation(kind extract.EntityKind, word string) *extract.Name {
	var buf [32]byte
	id := l.words.find(hashBytes(appendFolded(buf[:0], word)))
	if id == 0 || int(id) >= len(l.first) || l.first[id] == 0 {
		return nil
	}
	for n := l.nodes[l.first[id]].ends; n != 0; n = l.names[n-1].next {
		if name := &l.names[n-1].name; name.Kind == kind && name.Text == word {
			return name
		}
	}
	return nil
}

// bears tells whether something of a kind bears this name of one word, whatever its capitals.
func (l *Lexicon) bears(kind extract.EntityKind, word string) bool {
	var buf [64]byte
	id := l.words.find(hashBytes(appendFolded(buf[:0], word)))
	if id == 0 || int(id) >= len(l.first) || l.first[id] == 0 {
		return false
	}
	for n := l.nodes[l.first[id]].ends; n != 0; n = l.names[n-1].next {
		if l.names[n-1].name.Kind == kind {
			return true
		}
	}
	return false
}

// WordSet is a set of words, for asking of every word of a text.
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
	set := l.Set(words...)
	for _, w := range words {
		l.clues.add(l.Word(w))
	}
	return set
}

// Words is Set as a map, for sets that are asked for rarely.
func (l *Lexicon) Words(words ...string) map[WordID]bool {
	set := make(map[WordID]bool, len(words))
	for _, w := range words {
		set[l.Word(w)] = true
	}
	return set
}

// kind returns the small number of an entity kind, -1 where no name is of it.
func (l *Lexicon) kind(k extract.EntityKind) int {
	for i, known := range l.kinds {
		if known == k {
			return i
		}
	}
	return -1
}

// child returns the node behind n for a word, 0 where there is none.
func (l *Lexicon) child(n uint32, w WordID) uint32 {
	if n != 0 {
		return l.edges.get(uint64(n)<<32 | uint64(w))
	}
	if int(w) < len(l.first) {
		return l.first[w]
	}
	return 0
}

// builder adds names to a lexicon, with buffers that are used again.
type builder struct {
	lex   *Lexicon
	fold  []byte
	spans []Word
	ids   []WordID
}

func (b *builder) add(name extract.Name) {
	b.spans = splitWords(b.spans[:0], name.Text)
	if len(b.spans) == 0 || len(b.spans) > 32 {
		return
	}
	b.ids = b.ids[:0]
	for _, w := range b.spans {
		b.ids = append(b.ids, b.word(name.Text[w.Start:w.End], ""))
	}
	b.insert(name, b.ids)
	last := b.spans[len(b.spans)-1]
	for _, ending := range name.Endings {
		b.ids[len(b.ids)-1] = b.word(name.Text[last.Start:last.End], ending)
		b.insert(name, b.ids)
	}
}

func (b *builder) word(word, ending string) WordID {
	b.fold = appendFolded(appendFolded(b.fold[:0], word), ending)
	return b.lex.words.intern(b.fold)
}

func (b *builder) insert(name extract.Name, ids []WordID) {
	l := b.lex
	at := uint32(0)
	for _, id := range ids {
		next := l.child(at, id)
		if next == 0 {
			next = uint32(len(l.nodes))
			l.nodes = append(l.nodes, node{})
			b.link(at, id, next)
		}
		at = next
	}
	n := named{name: name, kind: b.kind(name.Kind), hard: hardGaps(name.Text, b.spans)}
	l.names = append(l.names, n)
	at32 := &l.nodes[at].ends
	for *at32 != 0 {
		at32 = &l.names[*at32-1].next
	}
	*at32 = int32(len(l.names))
}

func (b *builder) link(from uint32, id WordID, to uint32) {
	l := b.lex
	l.nodes[from].next |= 1 << (id & 63)
	if from != 0 {
		l.edges.put(uint64(from)<<32|uint64(id), to)
		return
	}
	for len(l.first) <= int(id) {
		l.first = append(l.first, make([]uint32, max(int(id)+1-len(l.first), len(l.first)))...)
	}
	l.first[id] = to
	l.starts.add(id)
}

func (b *builder) kind(k extract.EntityKind) uint8 {
	if i := b.lex.kind(k); i >= 0 {
		return uint8(i)
	}
	b.lex.kinds = append(b.lex.kinds, k)
	return uint8(len(b.lex.kinds) - 1)
}

// hardGaps has bit i set where the text behind word i is more than white space, hyphen or dot.
func hardGaps(text string, words []Word) uint32 {
	var mask uint32
	for i := 0; i+1 < len(words); i++ {
		if gapBetween(text[words[i].End:words[i+1].Start]) != gapSoft {
			mask |= 1 << i
		}
	}
	return mask
}
