package courts

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// prosecution reads a number of the public prosecutor: "09/754095-04".
func prosecution(_ *cases, s *grammar.Scan, i int) (m extract.Mention, ok bool) {
	if !s.Words[i].Digit {
		return m, false
	}
	c := &grammar.Cursor{Text: s.Text, Pos: s.Words[i].Start}
	number, ok := prosecutionNumber(c, "/")
	if !ok && s.Words[i].End-s.Words[i].Start == len("497040") && i > 0 && s.Words[i].Start == s.Words[i-1].End+1 { // "13.497040-2007"
		c.Pos = s.Words[i-1].Start
		if number, ok = prosecutionNumber(c, "."); ok && c.Pos-s.Words[i-1].Start == len("13.497040-2007") {
			return caseMention(s.Words[i-1].Start, c.Pos, number), true
		}
		return m, false
	}
	return caseMention(s.Words[i].Start, c.Pos, number), ok
}

// prosecutionNumber reads the two, six and two digits of a number of the public prosecutor, with one of the signs behind the first
// two; where no hyphen stands there it gives the number its usual signs.
func prosecutionNumber(c *grammar.Cursor, signs string) (string, bool) {
	const size = len("09/754095-04")
	if len(c.Text)-c.Pos < size {
		return "", false
	}
	long := grammar.IsYear((&grammar.Cursor{Text: c.Text, Pos: c.Pos + size - 2}).Digits()) // "13.497040-2007"
	if !c.Ends(c.Pos+size) && !long {
		return "", false
	}
	number := c.Text[c.Pos : c.Pos+size]
	for i := range size {
		switch i {
		case 2:
			if strings.IndexByte(signs, number[i]) < 0 {
				return "", false
			}
		case 9:
			if strings.IndexByte("/-.", number[i]) < 0 && (number[i] != ' ' || !strings.Contains(signs, " ")) {
				return "", false
			}
		default:
			if !lexicon.Digit(number[i]) {
				return "", false
			}
		}
	}
	c.Pos += size
	if long {
		c.Pos += len("07")
		number = c.Text[c.Pos-len("13.497040-2007") : c.Pos]
	}
	if number[2] == '-' { // of a court of appeal
		return number, true
	}
	return number[:2] + "/" + number[3:9] + "-" + number[10:], true
}
