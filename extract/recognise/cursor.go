package recognise

import (
	"strings"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract/lexicon"
)

// cursor reads a text from a place on. Its methods move it only when they find what they look for.
type cursor struct {
	text string
	pos  int
}

// space skips blanks.
func (c *cursor) space() {
	for c.pos < len(c.text) {
		switch {
		case c.text[c.pos] == ' ':
			c.pos++
		case c.text[c.pos] == "\u00a0"[0] && strings.HasPrefix(c.text[c.pos:], "\u00a0"):
			c.pos += len("\u00a0")
		default:
			return
		}
	}
}

// peek returns the byte at the cursor, 0 at the end.
func (c *cursor) peek() byte {
	if c.pos < len(c.text) {
		return c.text[c.pos]
	}
	return 0
}

// sign reads one of the characters of set, behind blanks.
func (c *cursor) sign(set string) bool {
	at := c.pos
	c.space()
	switch b := c.peek(); {
	case b >= utf8.RuneSelf:
		if r, size := utf8.DecodeRuneInString(c.text[c.pos:]); strings.ContainsRune(set, r) {
			c.pos += size
			return true
		}
	case b != 0 && strings.IndexByte(set, b) >= 0:
		c.pos++
		return true
	}
	c.pos = at
	return false
}

// ascii returns the run of ASCII letters at the cursor.
func (c *cursor) ascii() string {
	end := c.pos
	for end < len(c.text) && (c.text[end]|0x20) >= 'a' && (c.text[end]|0x20) <= 'z' {
		end++
	}
	return c.text[c.pos:end]
}

// digits returns the run of digits at the cursor.
func (c *cursor) digits() string {
	end := c.pos
	for end < len(c.text) && lexicon.Digit(c.text[end]) {
		end++
	}
	return c.text[c.pos:end]
}

// word reads the word, behind blanks, if it is one of the list (in small letters).
func (c *cursor) word(list ...string) bool {
	at := c.pos
	c.space()
	w := c.ascii()
	if w != "" && c.ends(c.pos+len(w)) {
		for _, l := range list {
			if len(l) == len(w) && l[len(l)-1]|0x20 == w[len(w)-1]|0x20 && strings.EqualFold(l, w) {
				c.pos += len(w)
				return true
			}
		}
	}
	c.pos = at
	return false
}

// phrase reads one of the texts (in small letters), behind blanks, if no letter or digit follows.
func (c *cursor) phrase(list ...string) bool {
	at := c.pos
	c.space()
	for _, l := range list {
		if len(c.text)-c.pos >= len(l) && l[0]|0x20 == c.text[c.pos]|0x20 && strings.EqualFold(c.text[c.pos:c.pos+len(l)], l) && c.ends(c.pos+len(l)) {
			c.pos += len(l)
			return true
		}
	}
	c.pos = at
	return false
}

// ends tells whether no letter or digit stands at pos.
func (c *cursor) ends(pos int) bool {
	return pos >= len(c.text) || !wordByte(c.text[pos])
}

// wordByte tells bytes that go on a word; those of other than ASCII letters count as such.
func wordByte(b byte) bool {
	return b >= 0xC3 && b != 0xE2 || b < 0x80 && lexicon.InWord(rune(b))
}
