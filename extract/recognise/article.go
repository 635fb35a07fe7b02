package recognise

import (
	"cmp"
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

// article is one article of a citation, with the parts of it that are cited; or a chapter or another division of a law.
type article struct {
	division string // "hoofdstuk" and its like, as jci has it; "" for an article
	number   string // "4:23", "138a", "Z3"
	parts    []part // none where the article is cited as a whole
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
	items = append(items, c.placed(item))
	for {
		if end = c.pos; len(items) > longestList {
			return items, end, true
		}
		c.remark()
		last := &items[len(items)-1]
		switch {
		case c.rangeSign() && len(last.parts) == 0:
			to, ok := c.rangeEnd(*last)
			if !ok {
				return items, end, true
			}
			if lid, ok := tiedLid(last.number, to); ok {
				last.parts = []part{{lid: lid}}
				continue
			}
			items = append(items, between(*last, to.number)...)
			items = append(items, to)
		case c.separator():
			next, ok := c.article()
			if !ok && len(last.parts) == 0 {
				next, ok = c.nextLetter(*last)
			}
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

// rangeEnd reads where a range that begins with an article ends: "9", "137g" or, behind "137c", only "g".
func (c *cursor) rangeEnd(from article) (article, bool) {
	if to, ok := c.article(); ok {
		return to, true
	}
	return c.nextLetter(from)
}

// longestStep is how far apart the letters of two articles in a list can be, of which the second leaves out the number.
const longestStep = 8

// nextLetter reads the "d" of "artikelen 137c en d": an article with the number of the one before it.
func (c *cursor) nextLetter(before article) (article, bool) {
	number := c.letterBehind(before.number)
	if number == "" {
		return article{}, false
	}
	return article{division: before.division, number: number, parts: c.parts()}, true
}

// letterBehind reads a letter that stands for a number with the digits of one that ends with a letter before it in the alphabet:
// "d" behind "137c".
func (c *cursor) letterBehind(number string) string {
	digits, last, ok := cutLetter(number)
	at := c.pos
	c.space()
	letter := c.ascii()
	if !ok || len(letter) != 1 || letter[0] <= last || letter[0] > last+longestStep || letter == "u" || !c.ends(c.pos+1) {
		c.pos = at
		return ""
	}
	c.pos++
	if c.peek() == '.' && !c.ends(c.pos+1) { // "e.v."
		c.pos = at
		return ""
	}
	return digits + letter
}

// cutLetter cuts the letter from an article's number: "137c".
func cutLetter(number string) (digits string, letter byte, ok bool) {
	n := len(number) - 1
	if n < 1 || !lexicon.Digit(number[n-1]) || number[n] < 'a' || number[n] > 'z' {
		return "", 0, false
	}
	return number[:n], number[n], true
}

// article reads a number and the parts cited of it.
func (c *cursor) article() (article, bool) {
	at := c.pos
	division := ""
	if !c.word("artikel", "artikelen", "art", "artt") {
		division = c.division()
	}
	c.sign(".")
	number := c.number()
	if number == "" {
		c.pos = at
		return article{}, false
	}
	number += c.within(division)
	at = c.pos
	parts := c.parts()
	if parts == nil {
		c.remark()
		if parts = c.parts(); parts == nil {
			c.pos = at
		}
	}
	return article{division, number, parts}, true
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
	if rest := c.text[c.pos:]; len(rest) > 2 && rest[0] == 'A' && rest[1] == ':' && lexicon.Digit(rest[2]) {
		c.pos += 2 // "7A:1645"
		c.pos += len(c.digits())
	}
	digits := c.text[start:c.pos]
	if rest := c.text[c.pos:]; len(digits) < 3 && len(rest) > 2 && rest[0] == ':' && rest[1] == ' ' && lexicon.Digit(rest[2]) {
		c.pos += 2
		digits += ":" + c.digits()
		c.pos += len(c.digits())
	}
	suffix := c.suffix()
	if suffix == "" {
		suffix = c.apart()
	}
	if !c.ends(c.pos) || c.unit() {
		c.pos = at
		return ""
	}
	return prefix + digits + suffix
}

// inserted are the numbers of articles that were put between others; "ter" is a word of its own as well.
var inserted = map[string]bool{"bis": true, "ter": true, "quater": true, "quinquies": true, "sexies": true, "septies": true, "octies": true, "novies": true, "decies": true}

// apart reads such a number in small letters that stands apart: "artikel 19 bis van", "artikel 4 ter, lid 2".
func (c *cursor) apart() string {
	if c.peek() != ' ' {
		return ""
	}
	next := cursor{c.text, c.pos + 1}
	latin := next.ascii()
	if next.pos += len(latin); !inserted[latin] || !next.ends(next.pos) {
		return ""
	}
	if end := next; latin == "ter" && !end.sign(",;.()") && !end.word("van", "en", "of", "lid", "tot") && end.pos < len(end.text) {
		return ""
	}
	c.pos = next.pos
	return latin
}

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
			if lexicon.Digit(c.peek()) || len(c.ascii()) == 1 && c.peek() >= 'a' && !strings.HasPrefix(dash, " ") {
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
	if again := *c; again.word("artikel", "artikelen", "art", "artt") {
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

// between returns the articles strictly between two, where it is clear which there are: of whole numbers and of letters not
// far apart ("137c", "137g"), and those of letters behind a whole number ("12", "12c").
func between(from article, to string) []article {
	prefix := from.number[:strings.LastIndexAny(from.number, ":.")+1]
	rest := strings.TrimPrefix(to, prefix)
	var items []article
	add := func(number string) { items = append(items, article{division: from.division, number: prefix + number}) }
	a, errA := strconv.Atoi(from.number[len(prefix):])
	b, errB := strconv.Atoi(rest)
	if errA == nil && errB == nil {
		for n := a + 1; n < b && b-a <= longestRange; n++ {
			add(strconv.Itoa(n))
		}
		return items
	}
	base, first, ok := cutLetter(from.number[len(prefix):])
	if errA == nil {
		base, first, ok = from.number[len(prefix):], 'a'-1, true
	}
	if last, end, sameSort := cutLetter(rest); ok && sameSort && last == base {
		for l := first + 1; l < end; l++ {
			add(base + string(rune(l)))
		}
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
	whole := cmp.Or(a.division, "artikel") + "=" + a.number
	if len(a.parts) == 0 {
		return []string{whole}
	}
	var out []string
	for _, p := range a.parts {
		s := whole
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
