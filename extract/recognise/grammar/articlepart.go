package grammar

import (
	"strings"

	"w3id.org/kamergraaf/extract/lexicon"
)

// ordinals are the numbers of paragraphs in words.
var ordinals = []string{"eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "elfde", "twaalfde",
	"dertiende", "veertiende", "vijftiende", "zestiende", "zeventiende", "achttiende", "negentiende", "twintigste"}

// numerals are the numbers of ordinals.
var numerals = []string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20"}

// Parts reads what is cited of an article: ", eerste en derde lid, onder a en b", " lid 1 sub c".
func (c *Cursor) Parts() []Part {
	var parts []Part
	last := 0 // index of the first part of the last group
	for {
		at := c.Pos
		c.Sign(",")
		if len(parts) > 0 {
			c.Word("en", "of", "juncto", "jo", "respectievelijk")
			c.Sign(".")
		}
		lids := c.lids()
		if lids == nil {
			lids = c.bracketed()
		}
		if lids != nil {
			last = len(parts)
			for _, l := range lids {
				parts = append(parts, Part{Lid: l})
			}
			continue
		}
		c.Phrase("aanhef en", "aanhef, ", "aanhef")
		if letters := c.letters(); letters != nil && len(parts)*len(letters) <= longestList {
			parts = spread(parts, last, letters)
			continue
		}
		if c.sentence() {
			continue
		}
		c.Pos = at
		return parts
	}
}

// spread gives each part from index last on all the letters.
func spread(parts []Part, last int, letters []string) []Part {
	group := parts[last:]
	if len(group) == 0 {
		group = []Part{{}}
	}
	out := append([]Part(nil), parts[:last]...)
	for _, p := range group {
		for _, l := range letters {
			if p.onder != "" {
				l = p.onder + "&o=" + l
			}
			out = append(out, Part{p.Lid, l})
		}
	}
	return out
}

// lids reads "eerste lid", "1e en 2e lid", "lid 1", "leden 1 en 2", "eerste tot en met derde lid".
func (c *Cursor) lids() []string {
	at := c.Pos
	if c.Word("lid", "leden") || c.tightLid() {
		c.Sign(".")
		if list := c.list((*Cursor).lidNumber); list != nil {
			return c.moreLetters(list)
		}
		c.Pos = at
		return nil
	}
	c.Word("het")
	list := c.list((*Cursor).ordinal)
	if list == nil || !c.Word("lid", "leden") {
		c.Pos = at
		return nil
	}
	return list
}

// moreLetters reads the "en c" behind "lid 9b".
func (c *Cursor) moreLetters(list []string) []string {
	for {
		at := c.Pos
		if comma := c.Sign(","); !c.Word("en", "of") && !comma {
			return list
		}
		next := c.letterBehind(list[len(list)-1])
		if next == "" {
			c.Pos = at
			return list
		}
		list = append(list, next)
	}
}

// bracketed reads paragraphs in brackets: "(lid 1)", "(eerste lid)", "(2)".
func (c *Cursor) bracketed() []string {
	at := c.Pos
	c.Space()
	if c.Peek() == '(' {
		c.Pos++
		lids := c.lids()
		if d := c.Digits(); lids == nil && d != "" && len(d) <= 2 && d[0] != '0' {
			c.Pos += len(d)
			lids = []string{d}
		}
		if lids != nil && c.Peek() == ')' {
			c.Pos++
			return lids
		}
	}
	c.Pos = at
	return nil
}

// tightLid reads "lid" with a number tied to it: "lid1".
func (c *Cursor) tightLid() bool {
	at := c.Pos
	c.Space()
	if strings.HasPrefix(c.Text[c.Pos:], "lid") && c.Pos+3 < len(c.Text) && lexicon.Digit(c.Text[c.Pos+3]) {
		c.Pos += 3
		return true
	}
	c.Pos = at
	return false
}

// list reads numbers or letters joined by comma, "en" and the like; a range is spelled out.
func (c *Cursor) list(one func(*Cursor) string) []string {
	first := one(c)
	if first == "" {
		return nil
	}
	list := []string{first}
	for {
		at := c.Pos
		ranged := c.Phrase("tot en met", "t/m") || c.Peek() == '-' && c.Sign("-")
		if !ranged {
			comma := c.Sign(",")
			if !c.Word("en", "of", "resp", "respectievelijk", "alsmede") && !comma && !c.slash() {
				return list
			}
			c.Sign(".")
		}
		next := one(c)
		if next == "" {
			c.Pos = at
			return list
		}
		if ranged {
			list = append(list, lettersBetween(list[len(list)-1], next)...)
		}
		list = append(list, next)
	}
}

func (c *Cursor) slash() bool {
	if c.Peek() == '/' {
		c.Pos++
		return true
	}
	return false
}

// lettersBetween returns the numbers or letters strictly between two.
func lettersBetween(from, to string) []string {
	var out []string
	for _, a := range between(Article{Number: from}, to) {
		out = append(out, a.Number)
	}
	if out == nil && len(from) == 1 && len(to) == 1 && from[0] >= 'A' {
		for b := from[0] + 1; b < to[0]; b++ {
			out = append(out, string(b))
		}
	}
	return out
}

// lidNumber reads a paragraph's number: "1", "2a".
func (c *Cursor) lidNumber() string {
	at := c.Pos
	c.Space()
	d := c.Digits()
	if d == "" || len(d) > 2 {
		c.Pos = at
		return ""
	}
	c.Pos += len(d)
	if s := c.Ascii(); len(s) == 1 && c.Ends(c.Pos+1) {
		c.Pos++
		d += s
	} else if s == "" {
		d += c.apart()
	}
	if next := *c; !c.Ends(c.Pos) || next.Word("lid") && next.lidNumber() != "" {
		c.Pos = at // "3 lid 1, 4 lid 2": an article
		return ""
	}
	return d
}

// ordinal reads "eerste", "1e", "2de", "1ste".
func (c *Cursor) ordinal() string {
	at := c.Pos
	c.Space()
	if d := c.Digits(); d != "" && len(d) <= 2 {
		c.Pos += len(d)
		if c.Word("e", "de", "ste", "ste.", "e.") {
			return d
		}
		c.Pos = at
		return ""
	}
	w := c.Ascii()
	if len(w) < len("derde") || w[len(w)-1]|0x20 != 'e' {
		c.Pos = at
		return ""
	}
	for i, o := range ordinals {
		if len(w) == len(o) && strings.EqualFold(w, o) {
			c.Pos += len(w)
			return numerals[i]
		}
	}
	c.Pos = at
	return ""
}

// letters reads "onder a", "sub 3°", "onderdelen D en E", "letter b".
func (c *Cursor) letters() []string {
	at := c.Pos
	named := c.Word("onder", "sub", "letter", "letters", "onderdeel", "onderdelen", "lit", "onderdl")
	c.Sign(".")
	c.Word("onderdeel", "letter", "sub")
	if named {
		c.Sign("«\"'")
		if list := c.list((*Cursor).letter); list != nil {
			c.Sign("»\"'")
			return list
		}
	}
	c.Pos = at
	if c.Word("ten") {
		if n := c.ordinal(); n != "" {
			return []string{n} // "onder a, ten eerste"
		}
	}
	c.Pos = at
	c.Space()
	if c.Peek() == '(' { // "artikel 6(1)(f)"
		if l := (&Cursor{c.Text, c.Pos + 1}).Ascii(); len(l) == 1 && l[0] >= 'a' && strings.HasPrefix(c.Text[c.Pos+2:], ")") {
			c.Pos += 3
			return []string{l}
		}
	}
	c.Pos = at
	return nil
}

// letter reads a letter or number of a list in a law: "a", "1°", "bb".
func (c *Cursor) letter() string {
	at := c.Pos
	c.Space()
	s := c.Digits()
	if s == "" {
		s = c.Ascii()
		if len(s) > 2 || len(s) == 2 && s[0] != s[1] {
			s = ""
		}
	}
	if s == "" || len(s) > 2 {
		c.Pos = at
		return ""
	}
	c.Pos += len(s)
	for _, degree := range []string{"°", "º", "e"} {
		if lexicon.Digit(s[0]) && strings.HasPrefix(c.Text[c.Pos:], degree) && c.Ends(c.Pos+len(degree)) {
			c.Pos += len(degree)
			break
		}
	}
	if !c.Ends(c.Pos) {
		c.Pos = at
		return ""
	}
	return s
}

// sentence reads "eerste volzin": part of the citation that jci does not express.
func (c *Cursor) sentence() bool {
	at := c.Pos
	c.Word("de")
	if (c.ordinal() != "" || c.Word("laatste", "slot")) && c.Word("volzin", "zin", "alinea", "gedachtestreepje", "gedachtenstreepje", "streepje", "aandachtstreepje", "liggend streepje") {
		return true
	}
	c.Pos = at
	return false
}
