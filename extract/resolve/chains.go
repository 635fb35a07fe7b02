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

// chains holds lists of numbers under hashes, in the order in which the numbers were added, all in two tables.
type chains struct {
	lists map[uint64]list
	links []link
}

// list has the indexes of its first and last link.
type list struct{ first, last int32 }

// link has the index of the link behind it, or -1.
type link struct{ value, next int32 }

func newChains(size int) chains {
	return chains{make(map[uint64]list, size), make([]link, 0, size)}
}

func (c *chains) add(key uint64, value int32) {
	at := int32(len(c.links))
	c.links = append(c.links, link{value, -1})
	l, ok := c.lists[key]
	if ok {
		c.links[l.last].next = at
	} else {
		l.first = at
	}
	l.last = at
	c.lists[key] = l
}

// each iterates over the numbers under a key.
func (c *chains) each(key uint64) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		l, ok := c.lists[key]
		for at := l.first; ok && at >= 0; at = c.links[at].next {
			if !yield(c.links[at].value) {
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
	if l, ok := c.lists[key]; ok && l.first == l.last {
		return c.links[l.first].value, true
	}
	return 0, false
}
