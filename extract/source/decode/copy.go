package decode

import (
	"w3id.org/kamergraaf/extract/text"
)

// Copier copies a text into a builder and replaces parts of it.
type Copier struct {
	t    text.Text
	Str  string // of t
	base int    // where t is in the source, if it is there verbatim, else Nowhere
	b    text.Builder
	from int // everything before was copied or replaced
}

// Nowhere is the base of texts that are not verbatim in the source.
const Nowhere = -1

// NewCopier returns a Copier of t. Base is the byte of the source where t stands verbatim, or Nowhere.
func NewCopier(t text.Text, base int) *Copier {
	return &Copier{t: t, Str: t.String(), base: base}
}

// Replace copies up to start, and adds put instead of [start, end).
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

// copyTo copies up to end.
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
