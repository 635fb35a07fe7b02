package grammar

import (
	"strings"

	"w3id.org/kamergraaf/extract/lexicon"
)

// number reads an article's number: "7", "7:220", "3.3", "138a", "126 bb", "Z 3", "IV".
func (c *Cursor) number() string {
	at := c.Pos
	c.Space()
	letters := c.Ascii()
	prefix := ""
	if letters != "" {
		rest := Cursor{c.Text, c.Pos + len(letters)}
		if len(letters) <= 2 && strings.ToUpper(letters) == letters {
			rest.Space()
			if lexicon.Digit(rest.Peek()) {
				prefix, c.Pos = letters, rest.Pos
			}
		}
		if prefix == "" {
			if IsRoman(letters) && c.Ends(c.Pos+len(letters)) {
				c.Pos += len(letters)
				return letters
			}
			if letter := c.lettered(letters); letter != "" {
				return letter
			}
			c.Pos = at
			return ""
		}
	}
	main := c.Digits()
	if main == "" || len(main) > 4 {
		c.Pos = at
		return ""
	}
	start := c.Pos
	c.Pos += len(main)
	if more, letter := c.split(main); more != "" {
		return prefix + main + more + letter
	}
	for (c.Peek() == ':' || c.Peek() == '.') && c.Pos+1 < len(c.Text) && lexicon.Digit(c.Text[c.Pos+1]) {
		c.Pos++
		c.Pos += len(c.Digits())
	}
	if rest := c.Text[c.Pos:]; len(rest) > 2 && rest[0] == 'A' && rest[1] == ':' && lexicon.Digit(rest[2]) {
		c.Pos += 2 // "7A:1645"
		c.Pos += len(c.Digits())
	}
	digits := c.Text[start:c.Pos]
	if next := (Cursor{c.Text, c.Pos}); strings.IndexByte(digits, '.') > 0 && next.Sign(".") && next.Peek() == ' ' && next.Word("en", "of", "van", "lid") {
		c.Pos++ // "artikel 6.4.8. en 12.3.18."
		return prefix + digits
	}
	if rest := c.Text[c.Pos:]; len(digits) < 3 && len(rest) > 2 && rest[0] == ':' && rest[1] == ' ' && lexicon.Digit(rest[2]) {
		c.Pos += 2
		digits += ":" + c.Digits()
		c.Pos += len(c.Digits())
	}
	suffix := c.suffix()
	if suffix == "" {
		suffix = c.apart()
	}
	if !c.Ends(c.Pos) || c.unit() {
		c.Pos = at
		return ""
	}
	return prefix + digits + suffix
}

// lettered reads an article of the treaties of the Union of the nineties: "F" before a paragraph or the treaty, "K.3".
func (c *Cursor) lettered(letters string) string {
	next := Cursor{c.Text, c.Pos + len(letters)}
	if len(letters) != 1 || letters < "A" || letters > "S" {
		return ""
	}
	if next.Peek() == '.' && next.Pos+1 < len(c.Text) && lexicon.Digit(c.Text[next.Pos+1]) {
		next.Pos++
		digits := next.Digits()
		if next.Pos += len(digits); len(digits) > 2 || !next.Ends(next.Pos) {
			return ""
		}
		c.Pos = next.Pos
		return letters + "." + digits
	}
	end := next.Pos
	next.Sign(",")
	if !next.Word("lid", "eerste", "tweede", "derde", "vierde") && !next.Phrase("van het verdrag", "van het eu-verdrag", "eu-verdrag") {
		return ""
	}
	c.Pos = end
	return letters
}

// split reads on a number in which a scan put a blank: "1 50a", which has a letter and follows a lone 1, or it is two numbers.
func (c *Cursor) split(main string) (digits, letter string) {
	if main != "1" || c.Peek() != ' ' {
		return "", ""
	}
	next := Cursor{c.Text, c.Pos + 1}
	digits = next.Digits()
	next.Pos += len(digits)
	letter = next.Ascii()
	if next.Pos += len(letter); len(digits) != 2 || len(letter) != 1 || !next.Ends(next.Pos) {
		return "", ""
	}
	c.Pos = next.Pos
	return digits, letter
}

// inserted are the numbers of articles that were put between others; "ter" is a word of its own as well.
var inserted = map[string]bool{"bis": true, "ter": true, "quater": true, "quinquies": true, "sexies": true, "septies": true, "octies": true, "novies": true, "decies": true}

// apart reads such a number in small letters that stands apart: "artikel 19 bis van", "artikel 4 ter, lid 2".
func (c *Cursor) apart() string {
	if c.Peek() != ' ' {
		return ""
	}
	next := Cursor{c.Text, c.Pos + 1}
	latin := next.Ascii()
	if next.Pos += len(latin); !inserted[latin] || !next.Ends(next.Pos) {
		return ""
	}
	if end := next; latin == "ter" && !end.Sign(",;.()") && !end.Word("van", "en", "of", "lid", "tot") && end.Pos < len(end.Text) {
		return ""
	}
	c.Pos = next.Pos
	return latin
}

// suffix reads the letters of a number: "138a", "126bb" or "126 bb".
func (c *Cursor) suffix() string {
	s := c.Ascii()
	if s == "e" && strings.HasPrefix(c.Text[c.Pos:], "e lid") {
		return ""
	}
	if s != "" && (len(s) <= 3 || inserted[s]) && c.Ends(c.Pos+len(s)) {
		c.Pos += len(s)
		return s
	}
	if s == "" && c.Peek() == ' ' {
		next := Cursor{c.Text, c.Pos + 1}
		d := next.Ascii()
		next.Pos += len(d)
		if next.Ends(next.Pos) && (len(d) == 2 && d[0] == d[1] && d[0] >= 'a' || d == "ij" || len(d) == 1 && d[0] >= 'a' && next.ofArticle()) {
			c.Pos = next.Pos
			return d
		}
	}
	return ""
}

// ofArticle tells whether what follows a letter that stands apart shows that it belongs to an article's number: "artikel 61 e sub a",
// "artikel 11 g, lid 1".
func (c *Cursor) ofArticle() bool {
	next := *c
	next.Sign(",")
	return next.Word("lid", "leden", "sub", "onder") && (next.Ascii() != "" || next.Peek() == ' ')
}

// unit tells whether what follows makes a number an amount or date, not an article.
func (c *Cursor) unit() bool {
	next := *c
	return next.Peek() == '%' || next.Word("procent", "jaar", "maanden", "dagen", "weken", "euro", "miljoen", "januari", "februari", "maart",
		"april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december")
}
