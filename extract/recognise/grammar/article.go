package grammar

import (
	"cmp"
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract/lexicon"
)

// Articles is a citation of articles without the name of what they are of: "artikelen 3 en 7, eerste lid, onder a".
type Articles struct {
	Start, End int // bytes
	Items      []Article
	Bare       bool   // without the word "artikel": only its law's name beside it shows what it is
	Lid        string // of "het derde lid van dat artikel", which has no items
}

// Article is one article of a citation, with the parts of it that are cited; or a chapter or another division of a law.
type Article struct {
	Division string // "hoofdstuk" and its like, as jci has it; "" for an article
	Number   string // "4:23", "138a", "Z3"
	Parts    []Part // none where the article is cited as a whole
}

// Part is a paragraph (lid) and a letter or number below it; either may be empty.
type Part struct{ Lid, onder string }

// longestRange is the number of articles up to which a range is spelled out; of longer ones only the ends are kept.
const longestRange = 20

// longestList is the number of articles up to which one citation is read.
const longestList = 60

// ReadArticles reads a citation whose first number stands at from; ok is false where there is none.
func ReadArticles(text string, from int) (items []Article, end int, ok bool) {
	items, end, ok = readList(text, from)
	if many := (&Cursor{text, from}); ok && many.Word("artikelen", "artt") {
		items = apart(items)
	}
	return items, end, ok
}

// readList reads the articles of a list as they stand.
func readList(text string, from int) (items []Article, end int, ok bool) {
	c := &Cursor{text, from}
	item, ok := c.article()
	if !ok {
		return nil, from, false
	}
	items = append(items, c.placed(item))
	for {
		if end = c.Pos; len(items) > longestList {
			return items, end, true
		}
		c.Remark()
		last := &items[len(items)-1]
		switch {
		case c.rangeSign() && len(last.Parts) == 0:
			to, ok := c.rangeEnd(*last)
			if !ok {
				return items, end, true
			}
			if lid, ok := tiedLid(last.Number, to); ok {
				last.Parts = []Part{{Lid: lid}}
				continue
			}
			items = append(items, between(*last, to.Number)...)
			items = append(items, to)
		case c.separator():
			next, ok := c.article()
			if !ok && len(last.Parts) == 0 {
				next, ok = c.nextLetter(*last)
			}
			if !ok || IsYear(next.Number) {
				return items, end, true
			}
			items = append(items, next)
		default:
			return items, end, true
		}
	}
}

// apart makes an article of the paragraph at the end of a list of articles that goes on the list: "artikelen 3 lid 1 en 5".
func apart(items []Article) []Article {
	last := &items[len(items)-1]
	n := len(last.Parts) - 1
	if n < 1 || last.Parts[n].onder != "" {
		return items
	}
	number, errN := strconv.Atoi(last.Number)
	lid, errL := strconv.Atoi(last.Parts[n].Lid)
	if errN != nil || errL != nil || lid <= number {
		return items
	}
	last.Parts = last.Parts[:n]
	return append(items, Article{Number: strconv.Itoa(lid)})
}

// tiedLid reads the paragraph in "artikel 23-4", where the second number is too small to end a range.
func tiedLid(from string, to Article) (lid string, ok bool) {
	a, errA := strconv.Atoi(from)
	b, errB := strconv.Atoi(to.Number)
	return to.Number, errA == nil && errB == nil && b < a && b < 10 && len(to.Parts) == 0
}

// rangeEnd reads where a range that begins with an article ends: "9", "137g" or, behind "137c", only "g".
func (c *Cursor) rangeEnd(from Article) (Article, bool) {
	if to, ok := c.article(); ok {
		return to, true
	}
	return c.nextLetter(from)
}

// longestStep is how far apart the letters of two articles in a list can be, of which the second leaves out the number.
const longestStep = 8

// nextLetter reads the "d" of "artikelen 137c en d": an article with the number of the one before it.
func (c *Cursor) nextLetter(before Article) (Article, bool) {
	number := c.letterBehind(before.Number)
	if number == "" {
		return Article{}, false
	}
	return Article{Division: before.Division, Number: number, Parts: c.Parts()}, true
}

// letterBehind reads a letter that stands for a number with the digits of one that ends with a letter before it in the alphabet:
// "d" behind "137c".
func (c *Cursor) letterBehind(number string) string {
	digits, last, ok := cutLetter(number)
	at := c.Pos
	c.Space()
	letter := c.Ascii()
	if !ok || len(letter) != 1 || letter[0] <= last || letter[0] > last+longestStep || letter == "u" || !c.Ends(c.Pos+1) {
		c.Pos = at
		return ""
	}
	c.Pos++
	if c.Peek() == '.' && !c.Ends(c.Pos+1) { // "e.v."
		c.Pos = at
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
func (c *Cursor) article() (Article, bool) {
	at := c.Pos
	division := ""
	if !c.Word("artikel", "artikelen", "art", "artt") {
		division = c.division()
	}
	c.Sign(".")
	number := c.number()
	if number == "" {
		c.Pos = at
		return Article{}, false
	}
	number += c.within(division)
	at = c.Pos
	parts := c.Parts()
	if parts == nil {
		c.Remark()
		if parts = c.Parts(); parts == nil {
			c.Pos = at
		}
	}
	return Article{division, number, parts}, true
}

// rangeSign reads "tot en met", "t/m" or a dash between two numbers.
func (c *Cursor) rangeSign() bool {
	if c.Phrase("tot en met", "t/m", "t/ m", "tm", "tot") {
		return true
	}
	at := c.Pos
	for _, dash := range []string{"-", "–", " - ", " – "} {
		if strings.HasPrefix(c.Text[c.Pos:], dash) {
			c.Pos += len(dash)
			if lexicon.Digit(c.Peek()) || len(c.Ascii()) == 1 && c.Peek() >= 'a' && !strings.HasPrefix(dash, " ") {
				return true
			}
			c.Pos = at
		}
	}
	return false
}

// separator reads what stands between two articles of a list.
func (c *Cursor) separator() bool {
	at := c.Pos
	comma := c.Sign(",;")
	if c.Phrase("en/of", "en", "of", "dan wel", "danwel", "alsmede", "juncto", "jo", "jº", "j°", "resp", "respectievelijk", "en met", "evenals") {
		c.Sign(".")
		c.Word("van")
		c.Word("de", "het")
		return true
	}
	if comma {
		return true
	}
	if again := *c; again.Word("artikel", "artikelen", "art", "artt") {
		return true
	}
	if c.Peek() == '/' {
		c.Pos++
		return lexicon.Digit(c.Peek())
	}
	c.Pos = at
	return false
}

// Remark skips a short remark in brackets: "artikel 285 (bedreiging)".
func (c *Cursor) Remark() {
	at := c.Pos
	if !c.Sign("(") {
		return
	}
	end := strings.IndexByte(c.Text[c.Pos:min(len(c.Text), c.Pos+45)], ')')
	if end < 0 || strings.ContainsAny(c.Text[c.Pos:c.Pos+end], "0123456789(\n") {
		c.Pos = at
		return
	}
	c.Pos += end + 1
}

// between returns the articles strictly between two, where it is clear which there are: of whole numbers and of letters not
// far apart ("137c", "137g"), and those of letters behind a whole number ("12", "12c").
func between(from Article, to string) []Article {
	prefix := from.Number[:strings.LastIndexAny(from.Number, ":.")+1]
	rest := strings.TrimPrefix(to, prefix)
	var items []Article
	add := func(number string) { items = append(items, Article{Division: from.Division, Number: prefix + number}) }
	a, errA := strconv.Atoi(from.Number[len(prefix):])
	b, errB := strconv.Atoi(rest)
	if errA == nil && errB == nil {
		for n := a + 1; n < b && b-a <= longestRange; n++ {
			add(strconv.Itoa(n))
		}
		return items
	}
	base, first, ok := cutLetter(from.Number[len(prefix):])
	if errA == nil {
		base, first, ok = from.Number[len(prefix):], 'a'-1, true
	}
	if last, end, sameSort := cutLetter(rest); ok && sameSort && last == base {
		for l := first + 1; l < end; l++ {
			add(base + string(rune(l)))
		}
	}
	return items
}

// IsYear tells whether a number in a list is rather a year: "artikel 59, 2000".
func IsYear(number string) bool {
	return len(number) == 4 && (strings.HasPrefix(number, "19") || strings.HasPrefix(number, "20"))
}

// IsRoman tells Roman numbers up to 89.
func IsRoman(s string) bool {
	if s == "" || len(s) > 6 {
		return false
	}
	return strings.Trim(s, "IVXL") == ""
}

// Jci returns the jci parts of an article, one for each part cited.
func (a Article) Jci() []string {
	whole := cmp.Or(a.Division, "artikel") + "=" + a.Number
	if len(a.Parts) == 0 {
		return []string{whole}
	}
	var out []string
	for _, p := range a.Parts {
		s := whole
		if p.Lid != "" {
			s += "&lid=" + p.Lid
		}
		if p.onder != "" {
			s += "&o=" + p.onder
		}
		out = append(out, s)
	}
	return out
}
