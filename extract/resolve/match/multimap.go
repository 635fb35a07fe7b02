package match

import (
	"hash/maphash"
	"iter"
)

// hashSeed is for the keys of chains, which live as long as the process.
var hashSeed = maphash.MakeSeed()

// HashText returns the key of a text in chains: that two of some ten thousand texts share one is out of the question.
func HashText(s string) uint64 { return maphash.String(hashSeed, s) }

// HashLetters is HashText for the letters of a name.
func HashLetters(name string) uint64 {
	var buf [128]byte
	return maphash.Bytes(hashSeed, appendPlain(buf[:0], name, 0))
}

// MultiMap holds lists of numbers under hashes. It is an open-addressed table: tens of thousands of numbers are added at every
// start, and a map takes several times as long.
type MultiMap struct {
	// places are as many as a power of two, at most half of them taken. A hash's lower bits are its place; its upper bits stand
	// there, and the index+1 of its first link in the lower ones. 0 is free.
	places []uint64
	links  []link
}

// link has the index+1 of the link behind it, 0 for none.
type link struct{ value, next int32 }

// NewMultiMap returns chains for size numbers.
func NewMultiMap(size int) MultiMap {
	places := 1
	for places < 2*size {
		places *= 2
	}
	return MultiMap{make([]uint64, places), make([]link, 0, size)}
}

// lower are the bits of a hash that are its place.
func (c *MultiMap) lower() uint64 { return uint64(len(c.places) - 1) }

// place returns the place of a key, a free one if there is nothing under it.
func (c *MultiMap) place(key uint64) *uint64 {
	lower := c.lower()
	for i := key; ; i++ {
		if p := &c.places[i&lower]; *p == 0 || (*p^key)&^lower == 0 {
			return p
		}
	}
}

// first returns the index+1 of the first link under a key, 0 for none.
func (c *MultiMap) first(key uint64) int32 { return int32(*c.place(key) & c.lower()) }

// Push puts a number, one of those that there was to be room for, before the others under a key.
func (c *MultiMap) Push(key uint64, value int32) {
	p := c.place(key)
	c.links = append(c.links, link{value, int32(*p & c.lower())})
	*p = key&^c.lower() | uint64(len(c.links))
}

// AddNew puts a number, one of those that there was to be room for, behind the others under a key, and tells whether it was
// not among them.
func (c *MultiMap) AddNew(key uint64, value int32) bool {
	p := c.place(key)
	last := int32(0)
	for at := int32(*p & c.lower()); at != 0; at = c.links[at-1].next {
		if c.links[at-1].value == value {
			return false
		}
		last = at
	}
	c.links = append(c.links, link{value: value})
	if last == 0 {
		*p = key&^c.lower() | uint64(len(c.links))
	} else {
		c.links[last-1].next = int32(len(c.links))
	}
	return true
}

// Each iterates over the numbers under a key.
func (c *MultiMap) Each(key uint64) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		for at := c.first(key); at != 0; at = c.links[at-1].next {
			if !yield(c.links[at-1].value) {
				return
			}
		}
	}
}

// All returns the numbers under a key.
func (c *MultiMap) All(key uint64) (values []int32) {
	for v := range c.Each(key) {
		values = append(values, v)
	}
	return values
}

// Only returns the number under a key, false where there is none or more than one.
func (c *MultiMap) Only(key uint64) (value int32, ok bool) {
	if at := c.first(key); at != 0 && c.links[at-1].next == 0 {
		return c.links[at-1].value, true
	}
	return 0, false
}
