package recognise

import (
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract/lexicon"
)

// articles is a citation of articles without the name of what they are of: "artikelen 3 en 7, eerste lid, onder a".
type articles struct {
	start, end int // bytes
	items      []article
	bare       bool   // without the word "artikel": only its law's name beside it shows what it is
	lid        string // of "het derde lid van dat artikel", which has no items
}

// article is one article of a citation, with the parts of it that are cited.
type article struct {
	number string // "4:23", "138a", "Z3"
	parts  []part // none where the article is cited as a whole
}

// part is a paragraph (lid) and a letter or number below it; either may be empty.
type part struct{ lid, onder string }

// longestRange is the number of articles up to which a range is spelled out; of longer ones only the ends are kept.
const longestRange = 20

// longestList is the number of articles up to which one citation is read.
const longestList = 60

// readArticles reads a citation whose first number stands at from; ok is false where there is none.
func readArticles(text string, from int) (items []article, end int, ok bool) {
	c := &cursor{text, from}
	item, ok := c.article()
	if !ok {
		return nil, from, false
	}
	items = append(items, item)
	for {
		if end = c.pos; len(items) > longestList {
			return items, end, true
		}
		c.remark()
		last := &items[len(items)-1]
		switch {
		case c.rangeSign() && len(last.parts) == 0:
			to, ok := c.article()
			if !ok {
				return items, end, true
			}
			if lid, ok := tiedLid(last.number, to); ok {
				last.parts = []part{{lid: lid}}
				continue
			}
			items = append(items, between(last.number, to.number)...)
			items = append(items, to)
		case c.separator():
			next, ok := c.article()
			if !ok || isYear(next.number) {
				return items, end, true
			}
			items = append(items, next)
		default:
			return items, end, true
		}
	}
}

// tiedLid reads the paragraph in "artikel 23-4", where the second number is too small to end a range.
func tiedLid(from string, to article) (lid string, ok bool) {
	a, errA := strconv.Atoi(from)
	b, errB := strconv.Atoi(to.number)
	return to.number, errA == nil && errB == nil && b < a && b < 10 && len(to.parts) == 0
}

// article reads a number and the parts cited of it.
func (c *cursor) article() (article, bool) {
	at := c.pos
	c.word("artikel", "artikelen", "art", "artt")
	c.sign(".")
	number := c.number()
	if number == "" {
		c.pos = at
		return article{}, false
	}
	at = c.pos
	parts := c.parts()
	if parts == nil {
		c.remark()
		if parts = c.parts(); parts == nil {
			c.pos = at
		}
	}
	return article{number, parts}, true
}

// number reads an article's number: "7", "7:220", "3.3", "138a", "126 bb", "Z 3", "IV".
func (c *cursor) number() string {
	at := c.pos
	c.space()
	letters := c.ascii()
	prefix := ""
	if letters != "" {
		rest := cursor{c.text, c.pos + len(letters)}
		if len(letters) <= 2 && strings.ToUpper(letters) == letters {
			rest.space()
			if lexicon.Digit(rest.peek()) {
				prefix, c.pos = letters, rest.pos
			}
		}
		if prefix == "" {
			if isRoman(letters) && c.ends(c.pos+len(letters)) {
				c.pos += len(letters)
				return letters
			}
			c.pos = at
			return ""
		}
	}
	main := c.digits()
	if main == "" || len(main) > 4 {
		c.pos = at
		return ""
	}
	start := c.pos
	c.pos += len(main)
	for (c.peek() == ':' || c.peek() == '.') && c.pos+1 < len(c.text) && lexicon.Digit(c.text[c.pos+1]) {
		c.pos++
		c.pos += len(c.digits())
	}
	digits := c.text[start:c.pos]
	if rest := c.text[c.pos:]; len(digits) < 3 && len(rest) > 2 && rest[0] == ':' && rest[1] == ' ' && lexicon.Digit(rest[2]) {
		c.pos += 2
		digits += ":" + c.digits()
		c.pos += len(c.digits())
	}
	suffix := c.suffix()
	for _, latin := range []string{"bis", "ter", "quater"} {
		// a lower-case word that stands apart: "artikel 19 bis van"
		if suffix == "" && strings.HasPrefix(c.text[c.pos:], " "+latin+" v") && c.word(latin) {
			suffix = latin
		}
	}
	if !c.ends(c.pos) || c.unit() {
		c.pos = at
		return ""
	}
	return prefix + digits + suffix
}

// inserted are the numbers of articles that were put between others.
var inserted = map[string]bool{"quater": true, "quinquies": true, "sexies": true, "septies": true, "octies": true, "novies": true, "decies": true}

// suffix reads the letters of a number: "138a", "126bb" or "126 bb".
func (c *cursor) suffix() string {
	s := c.ascii()
	if s == "e" && strings.HasPrefix(c.text[c.pos:], "e lid") {
		return ""
	}
	if s != "" && (len(s) <= 3 || inserted[s]) && c.ends(c.pos+len(s)) {
		c.pos += len(s)
		return s
	}
	if s == "" && c.peek() == ' ' {
		next := cursor{c.text, c.pos + 1}
		if d := next.ascii(); len(d) == 2 && d[0] == d[1] && d[0] >= 'a' && next.ends(next.pos+2) {
			c.pos = next.pos + 2
			return d
		}
	}
	return ""
}

// unit tells whether what follows makes a number an amount or date, not an article.
func (c *cursor) unit() bool {
	next := *c
	return next.peek() == '%' || next.word("procent", "jaar", "maanden", "dagen", "weken", "euro", "miljoen", "januari", "februari", "maart",
		"april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december")
}

// rangeSign reads "tot en met", "t/m" or a dash between two numbers.
func (c *cursor) rangeSign() bool {
	if c.phrase("tot en met", "t/m", "t/ m", "tm", "tot") {
		return true
	}
	at := c.pos
	for _, dash := range []string{"-", "–", " - ", " – "} {
		if strings.HasPrefix(c.text[c.pos:], dash) {
			c.pos += len(dash)
			if lexicon.Digit(c.peek()) {
				return true
			}
			c.pos = at
		}
	}
	return false
}

// separator reads what stands between two articles of a list.
func (c *cursor) separator() bool {
	at := c.pos
	comma := c.sign(",;")
	if c.phrase("en/of", "en", "of", "dan wel", "danwel", "alsmede", "juncto", "jo", "jº", "j°", "resp", "respectievelijk", "en met", "evenals") {
		c.sign(".")
		c.word("van")
		c.word("de", "het")
		return true
	}
	if comma {
		return true
	}
	if c.peek() == '/' {
		c.pos++
		return lexicon.Digit(c.peek())
	}
	c.pos = at
	return false
}

// remark skips a short remark in brackets: "artikel 285 (bedreiging)".
func (c *cursor) remark() {
	at := c.pos
	if !c.sign("(") {
		return
	}
	end := strings.IndexByte(c.text[c.pos:min(len(c.text), c.pos+45)], ')')
	if end < 0 || strings.ContainsAny(c.text[c.pos:c.pos+end], "0123456789(\n") {
		c.pos = at
		return
	}
	c.pos += end + 1
}

// between returns the articles strictly between two numbers, if they are whole numbers not far apart.
func between(from, to string) []article {
	prefix := from[:strings.LastIndexAny(from, ":.")+1]
	a, errA := strconv.Atoi(from[len(prefix):])
	b, errB := strconv.Atoi(strings.TrimPrefix(to, prefix))
	if errA != nil || errB != nil || b-a > longestRange {
		return nil
	}
	var items []article
	for n := a + 1; n < b; n++ {
		items = append(items, article{number: prefix + strconv.Itoa(n)})
	}
	return items
}

// isYear tells whether a number in a list is rather a year: "artikel 59, 2000".
func isYear(number string) bool {
	return len(number) == 4 && (strings.HasPrefix(number, "19") || strings.HasPrefix(number, "20"))
}

// isRoman tells Roman numbers up to 89.
func isRoman(s string) bool {
	if s == "" || len(s) > 6 {
		return false
	}
	return strings.Trim(s, "IVXL") == ""
}

// jci returns the jci parts of an article, one for each part cited.
func (a article) jci() []string {
	if len(a.parts) == 0 {
		return []string{"artikel=" + a.number}
	}
	var out []string
	for _, p := range a.parts {
		s := "artikel=" + a.number
		if p.lid != "" {
			s += "&lid=" + p.lid
		}
		if p.onder != "" {
			s += "&o=" + p.onder
		}
		out = append(out, s)
	}
	return out
}
