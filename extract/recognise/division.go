package recognise

import "strings"

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
func (c *cursor) division() string {
	for _, d := range divisions {
		one, many, _ := strings.Cut(d.words, " ")
		if c.word(one, many) {
			return d.jci
		}
	}
	return ""
}

// within reads the smaller divisions in which something is, as jci has them: ", afdeling 5" behind "titel 7".
func (c *cursor) within(division string) (more string) {
	larger := divisionRank(division)
	for larger >= 0 {
		at := c.pos
		c.sign(",")
		smaller := c.division()
		rank, number := divisionRank(smaller), ""
		if rank > larger {
			c.sign(".")
			number = c.number()
		}
		if number == "" {
			c.pos = at
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
func (c *cursor) placed(item article) article {
	at := c.pos
	if item.division != "" && c.sign(",") {
		if next, ok := c.article(); ok && next.division == "" {
			return next
		}
	}
	c.pos = at
	return item
}
