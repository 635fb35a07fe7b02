package grammar

import (
	"strings"
)

// divisions are the parts of laws that hold articles, larger ones first: by what they are called, with what jci calls them.
// Paragraphs and what is smaller begin no citation of their own: reports and guidelines have them as well.
var divisions = []struct {
	words, jci string
	inner      bool // only inside a larger one
}{
	{words: "hoofdstuk hoofdstukken", jci: "hoofdstuk"},
	{words: "titel titels", jci: "titeldeel"},
	{words: "afdeling afdelingen", jci: "afdeling"},
	{words: "paragraaf paragrafen", jci: "paragraaf", inner: true},
}

// division reads the word for a part of a law that holds articles.
func (c *Cursor) division() string {
	for _, d := range divisions {
		one, many, _ := strings.Cut(d.words, " ")
		if c.Word(one, many) {
			return d.jci
		}
	}
	return ""
}

// within reads the smaller divisions in which something is, as jci has them: ", afdeling 5" behind "titel 7".
func (c *Cursor) within(division string) (more string) {
	larger := divisionRank(division)
	for larger >= 0 {
		at := c.Pos
		c.Sign(",")
		smaller := c.division()
		rank, number := divisionRank(smaller), ""
		if rank > larger {
			c.Sign(".")
			number = c.number()
		}
		if number == "" {
			c.Pos = at
			return more
		}
		more += "&" + smaller + "=" + number
		larger = rank
	}
	return more
}

// divisionRank returns the place of a division among those that can hold it, -1 of none.
func divisionRank(jci string) int {
	for i, d := range divisions {
		if d.jci == jci {
			return i
		}
	}
	return -1
}

// placed returns the article of which a division only says where it stands, "hoofdstuk III, artikel 17", else the item itself.
func (c *Cursor) placed(item Article) Article {
	at := c.Pos
	if item.Division != "" && c.Sign(",") {
		if next, ok := c.article(); ok && next.Division == "" {
			return next
		}
	}
	c.Pos = at
	return item
}
