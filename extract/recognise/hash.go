package recognise

// wordTable numbers folded words, from 1. It is an open-addressed hash table: a third of the time of a Go map, both to
// build at start-up and to ask for each word of a text.
type wordTable struct {
	slots []uint64 // hash and WordID
	text  []byte   // all words, one after the other
	ends  []uint32 // end in text by WordID; its start is the end of the one before
}

func newWordTable(n int) wordTable {
	return wordTable{slots: make([]uint64, tableSize(n)), ends: make([]uint32, 1, n+1)}
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
	hashStart = 2166136261
	hashPrime = 16777619
)

func hashBytes(word []byte) uint32 {
	h := uint32(hashStart)
	for _, b := range word {
		h = (h ^ uint32(b)) * hashPrime
	}
	return h
}

func (t *wordTable) at(id uint32) []byte { return t.text[t.ends[id-1]:t.ends[id]] }

// find returns the number of a folded word with its hash, 0 where it is not known.
func (t *wordTable) find(word []byte, hash uint32) WordID {
	mask := uint32(len(t.slots) - 1)
	for i := (hash ^ hash>>15) & mask; ; i = (i + 1) & mask {
		slot := t.slots[i]
		if slot == 0 {
			return 0
		}
		if uint32(slot>>32) == hash && string(t.at(uint32(slot))) == string(word) {
			return WordID(slot)
		}
	}
}

func (t *wordTable) intern(word []byte) WordID {
	hash := hashBytes(word)
	if id := t.find(word, hash); id != 0 {
		return id
	}
	if 2*len(t.ends) > len(t.slots) {
		t.grow()
	}
	t.text = append(t.text, word...)
	t.ends = append(t.ends, uint32(len(t.text)))
	id := uint32(len(t.ends) - 1)
	t.place(uint64(hash)<<32 | uint64(id))
	return WordID(id)
}

func (t *wordTable) place(slot uint64) {
	mask := uint32(len(t.slots) - 1)
	hash := uint32(slot >> 32)
	i := (hash ^ hash>>15) & mask
	for t.slots[i] != 0 {
		i = (i + 1) & mask
	}
	t.slots[i] = slot
}

func (t *wordTable) grow() {
	old := t.slots
	t.slots = make([]uint64, 2*len(old))
	for _, slot := range old {
		if slot != 0 {
			t.place(slot)
		}
	}
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
