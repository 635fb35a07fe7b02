package resolve

import (
	"hash/maphash"
	"iter"
)

// hashSeed is for the keys of chains, which live as long as the process.
var hashSeed = maphash.MakeSeed()

// hashText returns the key of a text in chains: that two of some ten thousand texts share one is out of the question.
func hashText(s string) uint64 { return maphash.String(hashSeed, s) }

// hashLetters is hashText for the letters of a name.
func hashLetters(name string) uint64 {
	var buf [128]byte
	return maphash.Bytes(hashSeed, appendPlain(buf[:0], name, 0))
}

// chains holds lists of numbers under hashes, in the order in which the numbers were added. It is an open-addressed table:
// tens of thousands of numbers are added at every start, and a map takes several times as long.
type chains struct {
	lists []list // as many as a power of two, at most half of them taken
	links []link
}

// list is a list under a hash: indexes+1 of its first and last link; 0 is a free place.
type list struct {
	key         uint64
	first, last int32
}

// link has the index+1 of the link behind it, 0 for none.
type link struct{ value, next int32 }

// newChains returns chains for size numbers.
func newChains(size int) chains {
	places := 1
	for places < 2*size {
		places *= 2
	}
	return chains{make([]list, places), make([]link, 0, size)}
}

// place returns the place of a key, a free one if there is nothing under it.
func (c *chains) place(key uint64) *list {
	for i := key; ; i++ {
		if l := &c.lists[i&uint64(len(c.lists)-1)]; l.first == 0 || l.key == key {
			return l
		}
	}
}

// add adds a number, one of those that there was to be room for.
func (c *chains) add(key uint64, value int32) {
	c.links = append(c.links, link{value: value})
	at := int32(len(c.links))
	l := c.place(key)
	if l.first == 0 {
		l.key, l.first = key, at
	} else {
		c.links[l.last-1].next = at
	}
	l.last = at
}

// each iterates over the numbers under a key.
func (c *chains) each(key uint64) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		for at := c.place(key).first; at != 0; at = c.links[at-1].next {
			if !yield(c.links[at-1].value) {
				return
			}
		}
	}
}

// all returns the numbers under a key.
func (c *chains) all(key uint64) (values []int32) {
	for v := range c.each(key) {
		values = append(values, v)
	}
	return values
}

// only returns the number under a key, false where there is none or more than one.
func (c *chains) only(key uint64) (value int32, ok bool) {
	if l := c.place(key); l.first != 0 && l.first == l.last {
		return c.links[l.first-1].value, true
	}
	return 0, false
}
