package recognise

import (
	"strings"

	"w3id.org/kamergraaf/extract/lexicon"
)

// ordinals are the numbers of paragraphs in words.
var ordinals = []string{"eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "elfde", "twaalfde",
	"dertiende", "veertiende", "vijftiende", "zestiende", "zeventiende", "achttiende", "negentiende", "twintigste"}

// numerals are the numbers of ordinals.
var numerals = []string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20"}

// parts reads what is cited of an article: ", eerste en derde lid, onder a en b", " lid 1 sub c".
func (c *cursor) parts() []part {
	var parts []part
	last := 0 // index of the first part of the last group
	for {
		at := c.pos
		c.sign(",")
		if len(parts) > 0 {
			c.word("en", "of", "juncto", "jo", "respectievelijk")
			c.sign(".")
		}
		lids := c.lids()
		if lids == nil {
			lids = c.bracketed()
		}
		if lids != nil {
			last = len(parts)
			for _, l := range lids {
				parts = append(parts, part{lid: l})
			}
			continue
		}
		c.phrase("aanhef en", "aanhef, ", "aanhef")
		if letters := c.letters(); letters != nil && len(parts)*len(letters) <= longestList {
			parts = spread(parts, last, letters)
			continue
		}
		if c.sentence() {
			continue
		}
		c.pos = at
		return parts
	}
}

// spread gives each part from index last on all the letters.
func spread(parts []part, last int, letters []string) []part {
	group := parts[last:]
	if len(group) == 0 {
		group = []part{{}}
	}
	out := append([]part(nil), parts[:last]...)
	for _, p := range group {
		for _, l := range letters {
			if p.onder != "" {
				l = p.onder + "&o=" + l
			}
			out = append(out, part{p.lid, l})
		}
	}
	return out
}

// lids reads "eerste lid", "1e en 2e lid", "lid 1", "leden 1 en 2", "eerste tot en met derde lid".
func (c *cursor) lids() []string {
	at := c.pos
	if c.word("lid", "leden") || c.tightLid() {
		c.sign(".")
		if list := c.list((*cursor).lidNumber); list != nil {
			return c.moreLetters(list)
		}
		c.pos = at
		return nil
	}
	c.word("het")
	list := c.list((*cursor).ordinal)
	if list == nil || !c.word("lid", "leden") {
		c.pos = at
		return nil
	}
	return list
}

// moreLetters reads the "en c" behind "lid 9b".
func (c *cursor) moreLetters(list []string) []string {
	for {
		at := c.pos
		if comma := c.sign(","); !c.word("en", "of") && !comma {
			return list
		}
		next := c.letterBehind(list[len(list)-1])
		if next == "" {
			c.pos = at
			return list
		}
		list = append(list, next)
	}
}

// bracketed reads paragraphs in brackets: "(lid 1)", "(eerste lid)", "(2)".
func (c *cursor) bracketed() []string {
	at := c.pos
	c.space()
	if c.peek() == '(' {
		c.pos++
		lids := c.lids()
		if d := c.digits(); lids == nil && d != "" && len(d) <= 2 && d[0] != '0' {
			c.pos += len(d)
			lids = []string{d}
		}
		if lids != nil && c.peek() == ')' {
			c.pos++
			return lids
		}
	}
	c.pos = at
	return nil
}

// tightLid reads "lid" with a number tied to it: "lid1".
func (c *cursor) tightLid() bool {
	at := c.pos
	c.space()
	if strings.HasPrefix(c.text[c.pos:], "lid") && c.pos+3 < len(c.text) && lexicon.Digit(c.text[c.pos+3]) {
		c.pos += 3
		return true
	}
	c.pos = at
	return false
}

// list reads numbers or letters joined by comma, "en" and the like; a range is spelled out.
func (c *cursor) list(one func(*cursor) string) []string {
	first := one(c)
	if first == "" {
		return nil
	}
	list := []string{first}
	for {
		at := c.pos
		ranged := c.phrase("tot en met", "t/m") || c.peek() == '-' && c.sign("-")
		if !ranged {
			comma := c.sign(",")
			if !c.word("en", "of", "resp", "respectievelijk", "alsmede") && !comma && !c.slash() {
				return list
			}
			c.sign(".")
		}
		next := one(c)
		if next == "" {
			c.pos = at
			return list
		}
		if ranged {
			list = append(list, lettersBetween(list[len(list)-1], next)...)
		}
		list = append(list, next)
	}
}

func (c *cursor) slash() bool {
	if c.peek() == '/' {
		c.pos++
		return true
	}
	return false
}

// lettersBetween returns the numbers or letters strictly between two.
func lettersBetween(from, to string) []string {
	var out []string
	for _, a := range between(article{number: from}, to) {
		out = append(out, a.number)
	}
	if out == nil && len(from) == 1 && len(to) == 1 && from[0] >= 'A' {
		for b := from[0] + 1; b < to[0]; b++ {
			out = append(out, string(b))
		}
	}
	return out
}

// lidNumber reads a paragraph's number: "1", "2a".
func (c *cursor) lidNumber() string {
	at := c.pos
	c.space()
	d := c.digits()
	if d == "" || len(d) > 2 {
		c.pos = at
		return ""
	}
	c.pos += len(d)
	if s := c.ascii(); len(s) == 1 && c.ends(c.pos+1) {
		c.pos++
		d += s
	} else if s == "" {
		d += c.apart()
	}
	if !c.ends(c.pos) {
		c.pos = at
		return ""
	}
	return d
}

// ordinal reads "eerste", "1e", "2de", "1ste".
func (c *cursor) ordinal() string {
	at := c.pos
	c.space()
	if d := c.digits(); d != "" && len(d) <= 2 {
		c.pos += len(d)
		if c.word("e", "de", "ste", "ste.", "e.") {
			return d
		}
		c.pos = at
		return ""
	}
	w := c.ascii()
	if len(w) < len("derde") || w[len(w)-1]|0x20 != 'e' {
		c.pos = at
		return ""
	}
	for i, o := range ordinals {
		if len(w) == len(o) && strings.EqualFold(w, o) {
			c.pos += len(w)
			return numerals[i]
		}
	}
	c.pos = at
	return ""
}

// letters reads "onder a", "sub 3°", "onderdelen D en E", "letter b".
func (c *cursor) letters() []string {
	at := c.pos
	named := c.word("onder", "sub", "letter", "letters", "onderdeel", "onderdelen", "lit", "onderdl")
	c.sign(".")
	c.word("onderdeel", "letter", "sub")
	if named {
		c.sign("«\"'")
		if list := c.list((*cursor).letter); list != nil {
			c.sign("»\"'")
			return list
		}
	}
	c.pos = at
	c.space()
	if c.peek() == '(' { // "artikel 6(1)(f)"
		if l := (&cursor{c.text, c.pos + 1}).ascii(); len(l) == 1 && l[0] >= 'a' && strings.HasPrefix(c.text[c.pos+2:], ")") {
			c.pos += 3
			return []string{l}
		}
	}
	c.pos = at
	return nil
}

// letter reads a letter or number of a list in a law: "a", "1°", "bb".
func (c *cursor) letter() string {
	at := c.pos
	c.space()
	s := c.digits()
	if s == "" {
		s = c.ascii()
		if len(s) > 2 || len(s) == 2 && s[0] != s[1] {
			s = ""
		}
	}
	if s == "" || len(s) > 2 {
		c.pos = at
		return ""
	}
	c.pos += len(s)
	for _, degree := range []string{"°", "º", "e"} {
		if lexicon.Digit(s[0]) && strings.HasPrefix(c.text[c.pos:], degree) && c.ends(c.pos+len(degree)) {
			c.pos += len(degree)
			break
		}
	}
	if !c.ends(c.pos) {
		c.pos = at
		return ""
	}
	return s
}

// sentence reads "eerste volzin": part of the citation that jci does not express.
func (c *cursor) sentence() bool {
	at := c.pos
	c.word("de")
	if (c.ordinal() != "" || c.word("laatste", "slot")) && c.word("volzin", "zin", "alinea", "gedachtestreepje", "streepje") {
		return true
	}
	c.pos = at
	return false
}

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
