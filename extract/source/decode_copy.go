package source

import (
	"w3id.org/kamergraaf/extract/text"
)

// copier copies a text into a builder but for the parts that are replaced.
type copier struct {
	t    text.Text
	s    string // of t
	base int    // where t stands in the source, byte for byte, or nowhere
	b    text.Builder
	from int // what lies before was copied or replaced
}

// nowhere is the base of texts that do not stand in the source byte for byte.
const nowhere = -1

func newCopier(t text.Text, base int) *copier {
	return &copier{t: t, s: t.String(), base: base}
}

// replace puts put in the place of [start, end).
func (c *copier) replace(start, end int, put string) {
	if c.from == 0 {
		c.b.Grow(len(c.s))
	}
	c.copyTo(start)
	from, to := c.base+start, c.base+end
	if c.base == nowhere {
		from, to, _ = c.t.Source(start, end)
	}
	c.b.Insert(put, from, to)
	c.from = end
}

// copyTo copies what lies before end and was not yet copied.
func (c *copier) copyTo(end int) {
	switch {
	case end <= c.from:
	case c.base == nowhere:
		c.b.Add(c.t.Slice(c.from, end))
	default:
		c.b.Insert(c.s[c.from:end], c.base+c.from, c.base+end)
	}
	c.from = end
}

// text returns the copy and its own base.
func (c *copier) text() (text.Text, int) {
	if c.from == 0 {
		return c.t, c.base
	}
	c.copyTo(len(c.s))
	return c.b.Text(), nowhere
}
