package recognise

import (
	"slices"
	"sort"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
)

// anchor is the name of a law or act in a text, to which citations of articles are tied.
type anchor struct {
	start, end int    // bytes
	hint       string // the name without its articles, for the resolver
	weak       bool   // counts only with an article beside it
	books      bool   // the Burgerlijk Wetboek: "7:220" is article 220 of book 7
	book       string // the book, where the name says it
	used       bool
}

// cites ties the citations of articles in a text to the anchors, and appends the mentions: one for each part cited,
// and one for each anchor without articles.
func cites(s *Scan, kind extract.EntityKind, anchors []anchor, found []extract.Mention) []extract.Mention {
	if len(anchors) == 0 && kind != extract.KindLaw {
		return found
	}
	if kind == extract.KindEU {
		defineByNumber(s.Text, anchors)
	}
	var last *tied
	back := references{s: s, kind: kind, anchors: anchors}
	for _, list := range s.Articles() {
		t, ok := tie(s.Text, list, anchors)
		if !ok {
			if t, ok := back.tie(list); ok {
				found = t.mentions(kind, found)
				last = &t
			} else if last != nil && len(list.items) == 0 && list.start > last.end && list.start-last.end < antecedentReach {
				found = append(found, last.again(kind, list))
			} else if kind == extract.KindLaw && !list.bare {
				found = s.byLetters(list, found)
			}
			continue
		}
		found = t.mentions(kind, found)
		last = &t
		back.ties = append(back.ties, t)
	}
	for i, a := range anchors {
		if !a.used && !a.weak && !(i > 0 && inBrackets(s.Text, anchors[i-1].end, a)) {
			found = append(found, extract.Mention{Kind: kind, Start: a.start, End: a.end, Hint: a.hint})
		}
	}
	return found
}

// inBrackets tells whether a is only the abbreviation that is given behind a name: "Wet wapens en munitie (WWM)".
func inBrackets(text string, end int, a anchor) bool {
	if a.start-end > 24 || a.start < end {
		return false
	}
	switch gap := text[end:a.start]; {
	case gap == " (":
		return strings.HasPrefix(text[a.end:], ")")
	default:
		return strings.HasPrefix(strings.TrimLeft(gap, " ,("), "hierna")
	}
}

// defineByNumber gives names that their act's number follows in brackets that number for a hint: names change hands, and
// "Arbeidstijdenrichtlijn (richtlijn 93/104/EG" says which act is meant.
func defineByNumber(text string, anchors []anchor) {
	for i := 1; i < len(anchors); i++ {
		number := anchors[i].hint
		if len(number) != len("32001L0020") || number[0] != '3' || anchors[i].start-anchors[i-1].end > len(" (EG-") || anchors[i].start < anchors[i-1].end {
			continue
		}
		if strings.HasPrefix(text[anchors[i-1].end:anchors[i].start], " (") {
			anchors[i-1].hint = number
		}
	}
}

// tied is a citation with the anchor it belongs to.
type tied struct {
	start, end int
	items      []article
	anchor     anchor
}

// tie finds the anchor of a citation: the name right behind it ("artikel 5 van de Kieswet") or right before it
// ("de Kieswet bepaalt in artikel 5").
func tie(text string, list articles, anchors []anchor) (tied, bool) {
	if len(list.items) == 0 {
		return tied{}, false
	}
	if i := anchorAt(anchors, connect(text, list.end)); i >= 0 {
		a := &anchors[i]
		a.used = true
		t := tied{min(list.start, a.start), a.end, list.items, *a}
		t.trailing(text)
		return t, true
	}
	if list.bare {
		return tied{}, false
	}
	i := sort.Search(len(anchors), func(i int) bool { return anchors[i].end > list.start }) - 1
	if i < 0 || anchors[i].used || !leads(text[anchors[i].end:list.start]) {
		return tied{}, false
	}
	anchors[i].used = true
	return tied{anchors[i].start, list.end, list.items, anchors[i]}, true
}

// byLetters appends the mentions of a citation whose law is an abbreviation that no register has: "artikel 3 van de WCGK".
func (s *Scan) byLetters(list articles, found []extract.Mention) []extract.Mention {
	if len(list.items) == 0 || list.items[0].division != "" {
		return found
	}
	places := connect(s.Text, list.end)
	if len(places) == 0 {
		return found
	}
	i := s.WordAt(places[len(places)-1])
	if i >= len(s.Words) || s.Words[i].Start != places[len(places)-1] {
		return found
	}
	w := s.Words[i]
	if !w.Caps || w.Digit || w.End-w.Start < 3 || w.End-w.Start > 7 || s.GluedAfter(w.End) || s.NameAt(w.Start) || places[0] == list.end {
		return found
	}
	t := tied{start: list.start, end: w.End, items: list.items, anchor: anchor{hint: s.Text[w.Start:w.End]}}
	return t.mentions(extract.KindLaw, found)
}

// anchorAt returns the index of the anchor that starts at one of the places, or -1.
func anchorAt(anchors []anchor, places []int) int {
	for _, p := range places {
		i := sort.Search(len(anchors), func(i int) bool { return anchors[i].start >= p })
		if i < len(anchors) && anchors[i].start == p {
			return i
		}
	}
	return -1
}

// trailing reads the paragraphs that stand behind the law's name: "art. 7:220 BW lid 1".
func (t *tied) trailing(text string) {
	last := &t.items[len(t.items)-1]
	if len(last.parts) > 0 {
		return
	}
	c := &cursor{text, t.end}
	c.sign(".")
	if parts := c.parts(); parts != nil {
		t.items = append([]article(nil), t.items...)
		t.items[len(t.items)-1].parts = parts
		t.end = c.pos
	}
}

// mentions appends a mention for each part cited.
func (t tied) mentions(kind extract.EntityKind, found []extract.Mention) []extract.Mention {
	for _, item := range t.items {
		hint := t.anchor.hint
		if t.anchor.books {
			hint, item.number = bookOf(t.anchor, item.number)
		}
		for _, p := range item.jci() {
			found = append(found, extract.Mention{Kind: kind, Start: t.start, End: t.end, Hint: hint, Part: p})
		}
	}
	return found
}

// again is the mention for "het derde lid van dat artikel" behind t.
func (t tied) again(kind extract.EntityKind, list articles) extract.Mention {
	item := t.items[len(t.items)-1]
	hint := t.anchor.hint
	if t.anchor.books {
		hint, item.number = bookOf(t.anchor, item.number)
	}
	item.parts = []part{{lid: list.lid}}
	return extract.Mention{Kind: kind, Start: list.start, End: list.end, Hint: hint, Part: item.jci()[0]}
}

// bookOf splits "7:220" into the name of the book and the article.
func bookOf(a anchor, number string) (hint, rest string) {
	book := a.book
	if i := strings.IndexByte(number, ':'); i > 0 {
		book, number = number[:i], number[i+1:]
	}
	if book == "" {
		return a.hint, number
	}
	return a.hint + " Boek " + book, number
}

// connect returns the places behind a citation where the name of its law may begin: with and without the article and
// adjectives before it.
func connect(text string, end int) []int {
	c := &cursor{text, end}
	places := make([]int, 0, 7)
	if in := *c; in.sign("(") {
		places = append(places, in.pos) // "artikel 12a (Sr)"
	}
	c.remark()
	c.following()
	if c.sign(",.") && text[c.pos-1] == '.' && c.begins() {
		return places
	}
	c.phrase("van", "uit", "in", "bij", "ex", "in de zin van")
	for range 4 {
		c.space()
		places = append(places, c.pos)
		if c.peek() == '(' || !c.word("de", "het", "deze", "die", "genoemde", "voornoemde", "onze", "ons", "uw", "eigen", "huidige", "nieuwe", "oude", "toenmalige", "geldende", "Nederlandse",
			"voormalige", "herziene", "gewijzigde", "bovengenoemde", "EG", "EU", "Europese", "Europees", "Internationaal", "Internationale", "Haags", "Haagse") {
			break
		}
		c.sign("-")
	}
	if c.sign("«\"“‘'") {
		places = append(places, c.pos)
	}
	return places
}

// following skips "e.v." and its like, which say that a citation goes on with articles that it does not name.
func (c *cursor) following() {
	for {
		at := c.pos
		c.sign(",")
		if !c.phrase("e.v.", "e.v", "ev.", "ev", "en volgende", "e.a.", "dan wel volgende", "en verder") {
			c.pos = at
			return
		}
	}
}

// begins tells whether a sentence begins at the cursor: a full stop stands before it, and an article with a capital behind it.
func (c *cursor) begins() bool {
	c.space()
	switch next := c.ascii(); next {
	case "De", "Het", "Een", "Deze", "Dit", "In", "Onze", "Ons", "Uit", "Bij":
		return true
	}
	return false
}

// leads tells whether the text between a law's name and a citation ties the two.
func leads(gap string) bool {
	if len(gap) > 60 || strings.ContainsAny(gap, ".;\n") && !strings.HasSuffix(gap, "(Stb.") {
		return false
	}
	c := &cursor{gap, 0}
	if i := strings.IndexByte(gap, ')'); c.sign("(") && i > 0 && !strings.ContainsAny(gap[:i], "0123456789") {
		c.pos = i + 1
	} else {
		c.pos = 0
	}
	c.sign(",(")
	for c.word("bepaalt", "bepaald", "stelt", "regelt", "geeft", "schrijft", "luidt", "namelijk", "te", "weten", "meer", "name", "met", "bijzonder", "zie", "kent", "bevat",
		"noemt", "spreekt", "biedt", "verplicht", "verbiedt", "eist", "nl") {
		c.sign(",.")
	}
	c.phrase("op grond van", "krachtens", "ingevolge")
	for c.word("in", "het", "van") {
	}
	c.sign(",(:")
	c.space()
	return c.pos == len(gap)
}

// Articles returns the citations of articles in the text, in order; they are read at the first call. One without items
// is "het derde lid van dat artikel".
func (s *Scan) Articles() []articles {
	if s.cited {
		return s.articles
	}
	s.cited, s.articles = true, s.articles[:0]
	s.cites = append(s.cites[:0], s.Keys(s.citation)...)
	for _, figure := range s.Figures {
		if w := &s.Words[figure]; w.Digit && w.End < len(s.Text) && (s.Text[w.End] == ':' || s.beforeLetters(int(figure))) {
			s.cites = append(s.cites, figure)
		}
	}
	slices.Sort(s.cites)
	end := 0
	for _, at := range s.cites {
		if s.Words[at].Start < end {
			continue
		}
		read := s.articlesAt
		if s.Words[at].Digit {
			read = s.bareArticles
		}
		if list, ok := read(int(at)); ok {
			s.articles = append(s.articles, list)
			end = list.end
		}
	}
	return s.articles
}

// articlesAt reads a citation that begins with the word "artikel" at word i, with a paragraph before it.
func (s *Scan) articlesAt(i int) (articles, bool) {
	w := s.Words[i]
	start, before := s.lidBefore(i)
	items, end, ok := readArticles(s.Text, w.Start)
	if !ok {
		return s.thatArticle(i)
	}
	if len(before) > 0 && len(items) == 1 && len(items[0].parts) == 0 {
		items[0].parts = before
	} else {
		start = w.Start
	}
	return articles{start: start, end: end, items: items}, true
}

// bareArticles reads "7:220 leden 1 en 2" that stands without the word "artikel".
func (s *Scan) bareArticles(i int) (articles, bool) {
	w := s.Words[i]
	if s.Text[w.End] == ':' && (w.End-w.Start > 2 || w.End+1 >= len(s.Text) || !lexicon.Digit(s.Text[w.End+1])) {
		return articles{}, false
	}
	items, end, ok := readArticles(s.Text, w.Start)
	return articles{start: w.Start, end: end, items: items, bare: true}, ok
}

// beforeLetters tells whether word i can be an article without the word "artikel", as it has a letter or stands in brackets, and
// the abbreviation of a law is right behind it: "137c Sr", "(310 Sr)".
func (s *Scan) beforeLetters(i int) bool {
	w, next := &s.Words[i], s.At(i+1)
	if !next.Upper || next.Start != w.End+1 || s.Text[w.End] != ' ' || next.End-next.Start > longestAbbreviation || !s.NameAt(next.Start) {
		return false
	}
	switch number := s.Text[w.Start:w.End]; {
	case lexicon.Digit(number[len(number)-1]):
		return w.Start > 0 && s.Text[w.Start-1] == '(' && s.Text[next.End:min(next.End+1, len(s.Text))] == ")" && len(number) <= 3
	default:
		_, letter, ok := cutLetter(number)
		return ok && letter != 'e' && len(number) <= len("250a")
	}
}

// longestAbbreviation is the length of the longest abbreviation of a law that follows the bare number of an article.
const longestAbbreviation = 6

// lidBefore reads "het derde lid van", "de leden 1 en 2 van" or "onderdeel c van" before word i; start is where it begins.
func (s *Scan) lidBefore(i int) (start int, parts []part) {
	j := i - 1
	if s.Word(j) != "van" {
		return 0, nil
	}
	from := max(0, s.Words[i].Start-60)
	before := s.Text[from:s.Words[j].Start]
	for j--; j >= 0 && s.Words[j].Start >= from; j-- {
		c := &cursor{before, s.Words[j].Start - from}
		if list := c.parts(); list != nil {
			c.sign(",")
			c.space()
			if c.pos != len(before) || s.Word(j) == "het" {
				break
			}
			start, parts = s.Words[j].Start, list
		}
	}
	return start, parts
}

// thatArticle reads "het derde lid van dat artikel".
func (s *Scan) thatArticle(i int) (articles, bool) {
	if w := s.Word(i - 1); w != "dat" && w != "dit" && w != "genoemd" && w != "voornoemd" {
		return articles{}, false
	}
	start, parts := s.lidBefore(i - 1)
	if len(parts) != 1 || parts[0].onder != "" {
		return articles{}, false
	}
	return articles{start: start, end: s.Words[i].End, lid: parts[0].lid}, true
}
