package lexicon

import (
	"math/bits"

	"w3id.org/kamergraaf/internal/eight"
)

// wordTable numbers folded words, from 1. It stores only the upper bits of their hashes: a collision among some thousand
// words is not to be expected. It is an open-addressed table, small enough for the processor's cache, because every word of a
// text is looked up.
type wordTable struct {
	slots []uint64 // upper bits of the hash, and the word's entry in the lower entryBits; 0 is free
	shift uint     // the upper bits that are left of a hash are its place in slots
	n     int
}

// entry is what a wordTable knows of a word: its number, and whether recognisers or names use it, so that each word of a text
// is looked up once. 0 is a word that the table does not know.
type entry uint64

const (
	entryBits       = 22
	maxWords        = 1<<19 - 1
	clueEntry entry = 1 << 19 // of Lexicon.Clue
	keyEntry  entry = 1 << 20 // of Lexicon.Key
	nameEntry entry = 1 << 21 // begins a name; the highest bit
)

func (e entry) id() WordID { return WordID(e & maxWords) }

func newWordTable(n int) wordTable {
	size := tableSize(n)
	return wordTable{slots: make([]uint64, size), shift: uint(64 - bits.TrailingZeros(uint(size)))}
}

// tableSize returns a power of two that keeps a table of n entries at most half full.
func tableSize(n int) int {
	size := 1024
	for size < 2*n {
		size *= 2
	}
	return size
}

// hashBytes returns the hash of a folded word. It hashes the first and the last eight bytes, which overlap in words of less
// than sixteen and are the same in words of up to eight: this avoids a branch on the length of the word, which is
// unpredictable. The bytes between them in longer words are hashed first.
func hashBytes(word []byte) uint64 {
	text, n := string(word), len(word)
	if n <= 8 {
		all := eight.LoadRest(text)
		return hashEnds(0, all, all, n)
	}
	hash := uint64(0)
	for at := 8; at+8 < n; at += 8 {
		hash = mix(hash ^ eight.Load(text, at))
	}
	return hashEnds(hash, eight.Load(text, 0), eight.Load(text, n-8), n)
}

// hashEnds returns the hash of a word of n letters from its ends and the hash of what is between.
func hashEnds(between, head, tail uint64, n int) uint64 {
	high, low := bits.Mul64(between^head^0x9E3779B97F4A7C15, tail^uint64(n)*0xD6E8FEB86659FD93)
	return high ^ low
}

// firstBytes is a mask of the first n bytes of eight, of all if n is more.
func firstBytes(n int) uint64 { return ^uint64(0) >> ((64 - 8*min(n, 8)) & 63) }

// mix spreads every bit over all.
func mix(n uint64) uint64 {
	high, low := bits.Mul64(n^0x9E3779B97F4A7C15, 0xD6E8FEB86659FD93)
	return high ^ low
}

// find returns what is known of the word with a hash.
func (t *wordTable) find(hash uint64) entry { return look(t.slots, t.shift, hash) }

// findAll looks up the words with the hashes and stores what is known of each.
func (t *wordTable) findAll(known []entry, hashes []uint64) {
	slots, shift := t.slots, t.shift
	known = known[:len(hashes)]
	for i, hash := range hashes {
		known[i] = look(slots, shift, hash)
	}
}

// look returns the entry of the word with a hash, 0 if it is not known. It branches only on whether the first slot is the
// word's or free, which is predictable; whether a word is known is not.
func look(slots []uint64, shift uint, hash uint64) entry {
	for i := int(hash >> (shift & 63)); ; i++ {
		if i == len(slots) {
			i = 0
		}
		slot := slots[i]
		if min(slot, (slot^hash)>>entryBits) == 0 {
			return entry(slot & (1<<entryBits - 1))
		}
	}
}

// intern returns the number of the word with a hash, a new one where it was not known, and marks its entry; the number
// is 0 where there are no more.
func (t *wordTable) intern(hash uint64, mark entry) WordID {
	if e := t.find(hash); e != 0 {
		if e&mark != mark {
			t.slots[t.place(hash)] |= uint64(mark)
		}
		return e.id()
	}
	if t.n == maxWords {
		return 0
	}
	if 2*t.n >= len(t.slots) {
		t.grow()
	}
	t.n++
	t.slots[t.place(hash)] = hash>>entryBits<<entryBits | uint64(mark) | uint64(t.n)
	return WordID(t.n)
}

func (t *wordTable) grow() {
	old := t.slots
	t.slots, t.shift = make([]uint64, 2*len(old)), t.shift-1
	for _, slot := range old {
		if slot != 0 {
			t.slots[t.place(slot)] = slot
		}
	}
}

// place returns the slot of the word with a hash, or the free one where it belongs.
func (t *wordTable) place(hash uint64) int {
	i := int(hash >> (t.shift & 63))
	for t.slots[i] != 0 && (t.slots[i]^hash)>>entryBits != 0 {
		if i++; i == len(t.slots) {
			i = 0
		}
	}
	return i
}

// edgeTable maps a node and the hash of a word to the next node.
type edgeTable struct {
	edges []edge
	n     int
}

type edge struct {
	key uint64
	to  uint32 // 0 is free: no edge leads to node 0
}

func newEdgeTable(n int) edgeTable { return edgeTable{edges: make([]edge, tableSize(n))} }

// edgeKey returns the hash by which the table knows an edge. Like the words', it is all that is stored.
func edgeKey(from uint32, word uint64) uint64 { return word ^ uint64(from)*0x9E3779B97F4A7C15 }

// slot returns the place of an edge, or the free one where it belongs.
func (t *edgeTable) slot(key uint64) *edge {
	mask := len(t.edges) - 1
	for i := int(key>>32) & mask; ; i = (i + 1) & mask {
		if e := &t.edges[i]; e.to == 0 || e.key == key {
			return e
		}
	}
}

// put adds an edge at the slot that belongs to it.
func (t *edgeTable) put(at *edge, key uint64, to uint32) {
	*at = edge{key, to}
	if t.n++; 2*t.n >= len(t.edges) {
		old := t.edges
		t.edges = make([]edge, 2*len(old))
		for _, e := range old {
			if e.to != 0 {
				*t.slot(e.key) = e
			}
		}
	}
}
