package recognise

import "math/bits"

// wordTable numbers folded words, from 1. It knows them by the upper bits of their hash alone: that two of a few ten
// thousand words share these is out of the question, and every word of a text is looked for. It is an open-addressed
// table, small enough to stay in a processor's cache.
type wordTable struct {
	slots []uint64 // upper bits of the hash, and the word's number in the lower idBits; 0 is free
	shift int      // the upper bits that are left of a hash are its place in slots
	n     int
}

// idBits is how many bits of a slot hold the word's number: enough for four million words.
const idBits = 22

func newWordTable(n int) wordTable {
	size := tableSize(n)
	return wordTable{slots: make([]uint64, size), shift: 64 - bits.TrailingZeros(uint(size))}
}

// tableSize returns a power of two that keeps a table of n entries at most half full.
func tableSize(n int) int {
	size := 1024
	for size < 2*n {
		size *= 2
	}
	return size
}

// The numbers of the FNV-1a hash.
const (
	hashStart = 14695981039346656037
	hashPrime = 1099511628211
)

func hashBytes(word []byte) uint64 {
	h := uint64(hashStart)
	for _, b := range word {
		h = (h ^ uint64(b)) * hashPrime
	}
	return spreadHash(h)
}

// spreadHash brings the last letters, which FNV leaves in the lower bits, to the upper ones.
func spreadHash(h uint64) uint64 { return h * 0x9E3779B97F4A7C15 }

// find returns the number of the folded word with a hash, 0 where it is not known.
func (t *wordTable) find(hash uint64) WordID {
	for i := int(hash >> t.shift); ; i++ {
		if i == len(t.slots) {
			i = 0
		}
		slot := t.slots[i]
		if slot == 0 {
			return 0
		}
		if (slot^hash)>>idBits == 0 {
			return WordID(slot & (1<<idBits - 1))
		}
	}
}

// intern returns the number of a folded word, a new one where it was not known; 0 where there are no more numbers.
func (t *wordTable) intern(word []byte) WordID {
	hash := hashBytes(word)
	if id := t.find(hash); id != 0 || t.n+1 >= 1<<idBits {
		return id
	}
	if 2*t.n >= len(t.slots) {
		old := t.slots
		t.slots, t.shift = make([]uint64, 2*len(old)), t.shift-1
		for _, slot := range old {
			if slot != 0 {
				t.place(slot)
			}
		}
	}
	t.n++
	t.place(hash>>idBits<<idBits | uint64(t.n))
	return WordID(t.n)
}

func (t *wordTable) place(slot uint64) {
	i := int(slot >> t.shift)
	for t.slots[i] != 0 {
		if i++; i == len(t.slots) {
			i = 0
		}
	}
	t.slots[i] = slot
}

// edgeTable maps a node and a word to the next node.
type edgeTable struct {
	keys []uint64 // 0 is free: no edge leads from node 0
	to   []uint32
	n    int
}

func newEdgeTable(n int) edgeTable {
	size := tableSize(n)
	return edgeTable{keys: make([]uint64, size), to: make([]uint32, size)}
}

func (t *edgeTable) slot(key uint64) int {
	mask := len(t.keys) - 1
	h := key * 0x9E3779B97F4A7C15
	i := int(h>>32) & mask
	for t.keys[i] != 0 && t.keys[i] != key {
		i = (i + 1) & mask
	}
	return i
}

func (t *edgeTable) get(key uint64) uint32 {
	i := t.slot(key)
	if t.keys[i] == 0 {
		return 0
	}
	return t.to[i]
}

func (t *edgeTable) put(key uint64, to uint32) {
	if 2*t.n >= len(t.keys) {
		t.grow()
	}
	i := t.slot(key)
	t.keys[i], t.to[i] = key, to
	t.n++
}

func (t *edgeTable) grow() {
	old := *t
	t.keys, t.to = make([]uint64, 2*len(old.keys)), make([]uint32, 2*len(old.keys))
	for i, key := range old.keys {
		if key != 0 {
			j := t.slot(key)
			t.keys[j], t.to[j] = key, old.to[i]
		}
	}
}
