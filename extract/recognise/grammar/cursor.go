package grammar

import (
	"strings"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract/lexicon"
)

// Cursor reads a text from a place on. Its methods move it only when they find what they look for.
type Cursor struct {
	Text string
	Pos  int
}

// Space skips blanks.
func (c *Cursor) Space() {
	for c.Pos < len(c.Text) {
		switch {
		case c.Text[c.Pos] == ' ':
			c.Pos++
		case c.Text[c.Pos] == "\u00a0"[0] && strings.HasPrefix(c.Text[c.Pos:], "\u00a0"):
			c.Pos += len("\u00a0")
		default:
			return
		}
	}
}

// Peek returns the byte at the cursor, 0 at the end.
func (c *Cursor) Peek() byte {
	if c.Pos < len(c.Text) {
		return c.Text[c.Pos]
	}
	return 0
}

// Sign reads one of the characters of set, behind blanks.
func (c *Cursor) Sign(set string) bool {
	at := c.Pos
	c.Space()
	switch b := c.Peek(); {
	case b >= utf8.RuneSelf:
		if r, size := utf8.DecodeRuneInString(c.Text[c.Pos:]); strings.ContainsRune(set, r) {
			c.Pos += size
			return true
		}
	case b != 0 && strings.IndexByte(set, b) >= 0:
		c.Pos++
		return true
	}
	c.Pos = at
	return false
}

// Ascii returns the run of ASCII letters at the cursor.
func (c *Cursor) Ascii() string {
	end := c.Pos
	for end < len(c.Text) && (c.Text[end]|0x20) >= 'a' && (c.Text[end]|0x20) <= 'z' {
		end++
	}
	return c.Text[c.Pos:end]
}

// Digits returns the run of digits at the cursor.
func (c *Cursor) Digits() string {
	end := c.Pos
	for end < len(c.Text) && lexicon.Digit(c.Text[end]) {
		end++
	}
	return c.Text[c.Pos:end]
}

// Word reads the word, behind blanks, if it is one of the list (in small letters).
func (c *Cursor) Word(list ...string) bool {
	at := c.Pos
	c.Space()
	w := c.Ascii()
	if w != "" && c.Ends(c.Pos+len(w)) {
		for _, l := range list {
			if len(l) == len(w) && l[len(l)-1]|0x20 == w[len(w)-1]|0x20 && strings.EqualFold(l, w) {
				c.Pos += len(w)
				return true
			}
		}
	}
	c.Pos = at
	return false
}

// Phrase reads one of the texts (in small letters), behind blanks, if no letter or digit follows.
func (c *Cursor) Phrase(list ...string) bool {
	at := c.Pos
	c.Space()
	for _, l := range list {
		if len(c.Text)-c.Pos >= len(l) && l[0]|0x20 == c.Text[c.Pos]|0x20 && strings.EqualFold(c.Text[c.Pos:c.Pos+len(l)], l) && c.Ends(c.Pos+len(l)) {
			c.Pos += len(l)
			return true
		}
	}
	c.Pos = at
	return false
}

// Ends tells whether no letter or digit stands at pos.
func (c *Cursor) Ends(pos int) bool {
	return pos >= len(c.Text) || !WordByte(c.Text[pos])
}

// WordByte tells bytes that go on a word; those of other than ASCII letters count as such.
func WordByte(b byte) bool {
	return b >= 0xC3 && b != 0xE2 || b < 0x80 && lexicon.InWord(rune(b))
}

// Following skips "e.v." and its like, which say that a citation goes on with articles that it does not name.
func (c *Cursor) Following() {
	for {
		at := c.Pos
		c.Sign(",")
		if !c.Phrase("e.v.", "e.v", "ev.", "ev", "en volgende", "e.a.", "dan wel volgende", "en verder") {
			c.Pos = at
			return
		}
	}
}

// Begins tells whether a sentence begins at the cursor: a full stop stands before it, and an article with a capital behind it.
func (c *Cursor) Begins() bool {
	c.Space()
	switch next := c.Ascii(); next {
	case "De", "Het", "Een", "Deze", "Dit", "In", "Onze", "Ons", "Uit", "Bij":
		return true
	}
	return false
}
