package decode

import (
	"w3id.org/kamergraaf/extract/text"
)

// Copier copies a text into a builder but for the parts that are replaced.
type Copier struct {
	t    text.Text
	Str  string // of t
	base int    // where t stands in the source, byte for byte, or nowhere
	b    text.Builder
	from int // what lies before was copied or replaced
}

// Nowhere is the base of texts that do not stand in the source byte for byte.
const Nowhere = -1

func NewCopier(t text.Text, base int) *Copier {
	return &Copier{t: t, Str: t.String(), base: base}
}

// Replace puts put in the place of [start, end).
func (c *Copier) Replace(start, end int, put string) {
	if c.from == 0 {
		c.b.Grow(len(c.Str))
	}
	c.copyTo(start)
	from, to := c.base+start, c.base+end
	if c.base == Nowhere {
		from, to, _ = c.t.Source(start, end)
	}
	c.b.Insert(put, from, to)
	c.from = end
}

// copyTo copies what lies before end and was not yet copied.
func (c *Copier) copyTo(end int) {
	switch {
	case end <= c.from:
	case c.base == Nowhere:
		c.b.Add(c.t.Slice(c.from, end))
	default:
		c.b.Insert(c.Str[c.from:end], c.base+c.from, c.base+end)
	}
	c.from = end
}

// Text returns the copy and its own base.
func (c *Copier) Text() (text.Text, int) {
	if c.from == 0 {
		return c.t, c.base
	}
	c.copyTo(len(c.Str))
	return c.b.Text(), Nowhere
}
