package papers

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// ParseAanhangsel returns the ids of the documents of the Aanhangsel that a text names, in order: "Zie ook
// Aanhangsel Handelingen, nrs. 755 en 870, vergaderjaar 1999-2000" gives ah-tk-19992000-755 and -870. Chamber is
// "tk" or "ek" and holds unless the text names one; "" means "tk".
func ParseAanhangsel(text, chamber string) []string {
	var ids []string
	for _, c := range CiteAanhangsel(text, chamber, "") {
		if c.ID != "" {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

// CiteAanhangsel finds the documents of the Aanhangsel that a text names, wherever their session year is.
// SessionYear ("2003-2004") is taken where the text names none; with "" such citations have no ID.
func CiteAanhangsel(text, chamber, sessionYear string) []Citation {
	var out []Citation
	for at := 0; ; {
		i := indexAanhangsel(text[at:])
		if i < 0 {
			return out
		}
		start := at + i
		tokens := aanhangselTokens(text, start)
		at = tokens[len(tokens)-1].span.End
		cite := aanhangselCitation{start: start, chamber: chamber, year: yearBefore(text[:start])}
		cite.read(tokens)
		if len(cite.numbers) == 0 {
			cite.before(text[:start])
		}
		out = append(out, cite.list(sessionYear)...)
	}
}

// indexAanhangsel returns where "Aanhangsel" or its abbreviation "Aanh." begins in s, or -1.
func indexAanhangsel(s string) int {
	for at := 0; ; {
		i := strings.Index(s[at:], "anh")
		if i < 0 {
			return -1
		}
		i += at
		at = i + len("anh")
		if i == 0 || s[i-1] != 'A' && s[i-1] != 'a' || !dutch.StartsWord(s, i-1) {
			continue
		}
		if strings.HasPrefix(s[at:], "angsel") || strings.HasPrefix(s[at:], ".") {
			return i - 1
		}
	}
}

// yearBefore returns the session year that ends s, as in "vergaderjaar 2002-2003, Aanhangsel, nr. 1673".
func yearBefore(s string) string {
	s = strings.TrimRight(s, " ,(")
	for i := len(s) - len("2002-03"); i >= 0 && i > len(s)-16; i-- {
		if year, n := dutch.CutSessionYear(s[i:]); n > 0 && i+n == len(s) && dutch.StartsWord(s, i) {
			return year
		}
	}
	return ""
}

// before takes the number that stands between a session year and the word: "vergaderjaar 1995-1996, 1092, Aanhangsel".
func (c *aanhangselCitation) before(s string) {
	s = strings.TrimRight(s, " ,")
	from := len(s)
	for from > 0 && dutch.IsDigit(s[from-1]) {
		from--
	}
	year := yearBefore(strings.TrimRight(s[:from], " ,nr."))
	if n := len(s) - from; n > 0 && n <= 4 && year != "" && c.year == "" {
		c.numbers = append(c.numbers, aanhangselNumber{year, strings.TrimLeft(s[from:], "0"), extract.Span{Start: from, End: c.start + len("Aanhangsel")}})
	}
}

type citeTokenKind uint8

const (
	citeWord citeTokenKind = iota
	citeYear
	citeNumber
)

// citeToken is a word (in lower case), session year or number of a citation.
type citeToken struct {
	kind citeTokenKind
	text string
	span extract.Span
}

// citationWords are the words of a citation of the Aanhangsel besides years and numbers.
var citationWords = wordSet(`aanhangsel aanhangsels aanh van de het der tot met bij verslag handelingen handeling hand
	tweede eerste kamer staten-generaal staten generaal tk ek i ii vergaderjaar vergaderjaren verga derjaar verg jaar
	zitting zittingsjaar nr nrs nummer nummers no nos kamervragen en respectievelijk resp t/m ook alsmede jaargang
	blz pag pagina bladzijde p`)

// pageWords come before the number of a page.
var pageWords = wordSet(`blz pag pagina bladzijde p`)

// notNumbered are words that show that the figure before them is not the number of a document.
var notNumbered = wordSet(`januari februari maart april mei juni juli augustus september oktober november december
	vragen vraag leden lid andere jaar jaren maal keer miljoen miljard euro procent`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// aanhangselTokens returns the tokens of the citation that begins at start, up to the first that cannot belong to
// it. It returns at least the first word.
func aanhangselTokens(text string, start int) []citeToken {
	var tokens []citeToken
	for at := start; at < len(text); {
		token, ok := nextCiteToken(text, at)
		if token.text == "" {
			if !ok || !joins(text, at, tokens) {
				break
			}
			at = token.span.End
			continue
		}
		if !ok && len(tokens) > 0 {
			if numbersQuestions(text, token, tokens, start) {
				at = token.span.End
				continue
			}
			if token.kind == citeWord && strings.HasPrefix(text[token.span.End:], " vergaderjaar ") && text[at] >= 'A' && text[at] <= 'Z' {
				at = token.span.End // the name of who asked: "Aanhangsel Handelingen, Jansen vergaderjaar 2002-2003, nr. 719"
				continue
			}
			break
		}
		tokens = append(tokens, token)
		at = token.span.End
	}
	return tokens
}

// numbersQuestions tells whether a word calls the documents of the Aanhangsel by what they hold: "TK 1999-2000,
// Aanhangsel, vragen 691". Behind a number it is the question inside the document that is meant, and without a session
// year anything.
func numbersQuestions(text string, word citeToken, tokens []citeToken, start int) bool {
	if word.text != "vragen" && word.text != "vraag" && word.text != "antwoord" || !strings.HasSuffix(strings.TrimRight(text[start:word.span.Start], " \n"), ",") {
		return false
	}
	dated := yearBefore(text[:start]) != ""
	for _, t := range tokens {
		if t.kind == citeNumber {
			return false
		}
		dated = dated || t.kind == citeYear
	}
	next := strings.TrimLeft(text[word.span.End:], " \n")
	for _, short := range [...]string{"nrs.", "nr."} {
		next = strings.TrimLeft(strings.TrimPrefix(next, short), " \n")
	}
	digits, _ := dutch.CutDigits(next)
	return dated && digits != ""
}

// nextCiteToken reads the token at text[at:]. White space and punctuation give a token without text; ok is false
// for a token that no citation holds.
func nextCiteToken(text string, at int) (token citeToken, ok bool) {
	s := text[at:]
	if year, n := dutch.CutSessionYear(s); n > 0 {
		return citeToken{citeYear, year, extract.Span{Start: at, End: at + n}}, true
	}
	if chamber, n := cutOrdinal(s); n > 0 {
		return citeToken{citeWord, chamber, extract.Span{Start: at, End: at + n}}, true
	}
	if digits, rest := dutch.CutDigits(s); digits != "" {
		word, _ := cutCiteWord(strings.TrimLeft(rest, " \n"))
		r, _ := utf8.DecodeRuneInString(rest)
		ok := len(digits) <= 4 && !notNumbered[word] && !unicode.IsLetter(r) && r != '%'
		return citeToken{citeNumber, strings.TrimLeft(digits, "0"), extract.Span{Start: at, End: at + len(digits)}}, ok
	}
	if word, n := cutCiteWord(s); n > 0 {
		return citeToken{citeWord, word, extract.Span{Start: at, End: at + n}}, citationWords[word]
	}
	_, n := utf8.DecodeRuneInString(s)
	return citeToken{span: extract.Span{Start: at, End: at + n}}, strings.ContainsAny(s[:n], " \n,.-/()'’\u00a0")
}

// cutCiteWord returns the word at the start of s in lower case, with its length. "t/m" and "Staten-Generaal" are words.
func cutCiteWord(s string) (word string, n int) {
	for i, r := range s {
		inner := (r == '/' || r == '-') && i > 0 && i+1 < len(s) && unicode.IsLetter(rune(s[i+1]))
		if !unicode.IsLetter(r) && !inner {
			return strings.ToLower(s[:i]), i
		}
	}
	return strings.ToLower(s), len(s)
}

// joins tells whether the mark at text[at:] can be inside a citation, after the tokens read so far.
func joins(text string, at int, tokens []citeToken) bool {
	last := citeToken{}
	if len(tokens) > 0 {
		last = tokens[len(tokens)-1]
	}
	switch text[at] {
	case '.': // ends an abbreviation, else the sentence
		return last.kind == citeWord && len(last.text) <= len("resp") || startsSession(strings.TrimLeft(text[at+1:], " \n"))
	case ')', '(':
		return len(tokens) == 1
	case '-', '/':
		return last.kind == citeWord
	}
	return true
}

// startsSession tells whether a text begins with "vergaderjaar" and a session year.
func startsSession(s string) bool {
	rest, ok := strings.CutPrefix(s, "vergaderjaar ")
	if !ok {
		rest, ok = strings.CutPrefix(s, "Vergaderjaar ")
	}
	_, n := dutch.CutSessionYear(rest)
	return ok && n > 0
}

// aanhangselCitation collects what one citation names.
type aanhangselCitation struct {
	start   int
	chamber string
	year    string // that holds for the numbers to come
	ahead   bool   // the year comes before its numbers
	waiting int    // index of the first number whose year is still to come
	numbers []aanhangselNumber
}

type aanhangselNumber struct {
	year, number string
	span         extract.Span
}

// read takes years and numbers from the tokens. A year before the first number holds for the numbers after it; a year after
// numbers holds for those before it.
func (c *aanhangselCitation) read(tokens []citeToken) {
	upTo, pages := false, false
	for i, t := range tokens {
		if pages = inPages(tokens, i, pages); pages {
			continue
		}
		switch {
		case t.kind == citeNumber:
			c.number(t, upTo)
			upTo = false
		case t.kind == citeYear:
			c.sessionYear(t)
		case t.text == "t/m", t.text == "met" && i > 0 && tokens[i-1].text == "en":
			upTo = true
		case t.text == "ek", t.text == "i", t.text == "eerste":
			c.chamber = "ek"
		case t.text == "tk", t.text == "ii", t.text == "tweede":
			c.chamber = "tk"
		}
	}
}

// inPages tells whether token i tells pages, where the one before it did or did not: "blz. 3 en 4", "pag. 3 t/m 5".
func inPages(tokens []citeToken, i int, before bool) bool {
	joined := func(word string) bool { return word == "en" || word == "t/m" }
	switch t := tokens[i]; {
	case pageWords[t.text]:
		return true
	case !before:
		return false
	case t.kind == citeNumber:
		return pageWords[tokens[i-1].text] || joined(tokens[i-1].text)
	default:
		return joined(t.text)
	}
}

func (c *aanhangselCitation) number(t citeToken, upTo bool) {
	n := aanhangselNumber{number: t.text, span: t.span}
	if len(c.numbers) == 0 {
		c.ahead = c.year != ""
		n.span.Start = c.start
	}
	if c.ahead {
		n.year = c.year
	}
	if upTo && len(c.numbers) > 0 {
		for _, between := range numbersBetween(c.numbers[len(c.numbers)-1].number, t.text) {
			c.numbers = append(c.numbers, aanhangselNumber{n.year, between, n.span})
		}
	}
	c.numbers = append(c.numbers, n)
}

func (c *aanhangselCitation) sessionYear(t citeToken) {
	c.year = t.text
	if c.ahead {
		return
	}
	for i := c.waiting; i < len(c.numbers); i++ {
		c.numbers[i].year = t.text
	}
	if c.waiting == len(c.numbers)-1 {
		c.numbers[c.waiting].span.End = t.span.End
	}
	c.waiting = len(c.numbers)
}

// list returns what was read as citations; numbers without any year get the fallback.
func (c *aanhangselCitation) list(fallback string) []Citation {
	chamber := c.chamber
	if chamber == "" {
		chamber = "tk"
	}
	var out []Citation
	for _, n := range c.numbers {
		year := n.year
		if year == "" {
			year = c.year
		}
		if year == "" {
			year = fallback
		}
		id := ""
		if year != "" {
			id = "ah-" + chamber + "-" + strings.ReplaceAll(year, "-", "") + "-" + n.number
		}
		out = append(out, Citation{id, n.span})
	}
	return out
}

// numbersBetween returns the numbers between two printed ones, or none where they are more than a list would name.
func numbersBetween(first, last string) []string {
	from, errFrom := strconv.Atoi(first)
	to, errTo := strconv.Atoi(last)
	if errFrom != nil || errTo != nil || to-from > 20 {
		return nil
	}
	var out []string
	for n := from + 1; n < to; n++ {
		out = append(out, strconv.Itoa(n))
	}
	return out
}
