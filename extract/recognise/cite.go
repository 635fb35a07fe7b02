package recognise

import (
	"slices"
	"sort"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// cites ties the citations of articles in a text to the anchors, and appends the mentions: one for each part cited,
// and one for each anchor without articles.
func cites(s *grammar.Scan, kind extract.EntityKind, anchors []grammar.Anchor, found []extract.Mention) []extract.Mention {
	if len(anchors) == 0 && kind != extract.KindLaw && !s.Earlier(kind) {
		return found
	}
	if kind == extract.KindEU {
		defineByNumber(s.Text, anchors)
	}
	var last *tied
	back := references{s: s, kind: kind, anchors: anchors}
	for _, list := range s.Citations() {
		t, ok := tie(s.Text, list, anchors)
		if !ok {
			if t, ok := back.tie(list); ok {
				found = t.mentions(kind, found)
				last = &t
			} else if last != nil && len(list.Items) == 0 && list.Start > last.end && list.Start-last.end < antecedentReach {
				found = append(found, last.again(kind, list))
			} else if kind == extract.KindLaw && !list.Bare {
				found = byLetters(s, list, found)
			}
			continue
		}
		found = t.mentions(kind, found)
		last = &t
		back.ties = append(back.ties, t)
	}
	for i, a := range anchors {
		if !a.Used && !a.Weak && !(i > 0 && inBrackets(s.Text, anchors[i-1], a)) {
			found = append(found, extract.Mention{Kind: kind, Start: a.Start, End: a.End, Clue: a.Clue})
		}
	}
	return found
}

// inBrackets tells whether a is only the abbreviation that is given behind a name: "Wet wapens en munitie (WWM)".
func inBrackets(text string, of, a grammar.Anchor) bool {
	end := of.End
	if a.Start-end > 24 || a.Start < end {
		return false
	}
	switch gap := text[end:a.Start]; {
	case gap == " (":
		return (strings.HasPrefix(text[a.End:], ")") || strings.HasPrefix(text[a.End:], schemeEnd)) && (a.Clue == of.Clue || grammar.Abbreviates(text[a.Start:a.End], text[of.Start:end]))
	default:
		return strings.HasPrefix(strings.TrimLeft(gap, " ,("), "hierna")
	}
}

// defineByNumber gives names that their act's number follows in brackets that number for a clue: names change hands, and
// "Arbeidstijdenrichtlijn (richtlijn 93/104/EG" says which act is meant.
func defineByNumber(text string, anchors []grammar.Anchor) {
	for i := 1; i < len(anchors); i++ {
		number, ok := anchors[i].Clue.(extract.NumberClue)
		if !ok || anchors[i].Start-anchors[i-1].End > len(" (EG-") || anchors[i].Start < anchors[i-1].End {
			continue
		}
		if strings.HasPrefix(text[anchors[i-1].End:anchors[i].Start], " (") {
			anchors[i-1].Clue = number
		}
	}
}

// tied is a citation with the anchor it belongs to.
type tied struct {
	start, end int
	items      []grammar.Article
	anchor     grammar.Anchor
}

// tie finds the anchor of a citation: the name right behind it ("artikel 5 van de Kieswet") or right before it
// ("de Kieswet bepaalt in artikel 5").
func tie(text string, list grammar.Articles, anchors []grammar.Anchor) (tied, bool) {
	if len(list.Items) == 0 {
		return tied{}, false
	}
	if i := anchorAt(anchors, connect(text, list.End)); i >= 0 {
		a := &anchors[i]
		a.Used = true
		t := tied{min(list.Start, a.Start), a.End, list.Items, *a}
		t.trailing(text)
		return t, true
	}
	i := sort.Search(len(anchors), func(i int) bool { return anchors[i].End > list.Start })
	if list.Bare {
		if i--; i >= 0 && anchors[i].Books && !anchors[i].Used && text[anchors[i].End:list.Start] == " " && strings.Contains(list.Items[0].Number, ":") {
			anchors[i].Used = true
			return tied{anchors[i].Start, list.End, list.Items, anchors[i]}, true // "BW 3:264"
		}
		return tied{}, false
	}
	for _, a := range anchors[i:min(len(anchors), i+2)] {
		if a.Start >= list.End && described(text[list.End:a.Start]) {
			return tied{list.Start, a.End, list.Items, a}, true
		}
	}
	if i--; i < 0 || anchors[i].Used {
		return tied{}, false
	}
	parts, ok := leads(text[anchors[i].End:list.Start])
	if !ok || lettersBehind(text, list.End) {
		return tied{}, false
	}
	items := list.Items
	if len(parts) > 0 && len(items) == 1 && len(items[0].Parts) == 0 {
		items = []grammar.Article{{Division: items[0].Division, Number: items[0].Number, Parts: parts}}
	}
	anchors[i].Used = true
	return tied{anchors[i].Start, list.End, items, anchors[i]}, true
}

// lettersBehind tells whether the letters of another law, which no register has, follow an article: "de Kieswet (artikel 61b IB)".
func lettersBehind(text string, end int) bool {
	capital := func(i int) bool { return i < len(text) && text[i] >= 'A' && text[i] <= 'Z' }
	return strings.HasPrefix(text[end:], " ") && capital(end+1) && capital(end+2)
}

// longestDescription is the length of the longest phrase between an article and the name of its law.
const longestDescription = 70

// described tells whether the text between an article and a name only says more of the law: "van de in 1993 aanvaarde", "van het op de
// Mijnwet gebaseerde".
func described(gap string) bool {
	if len(gap) > longestDescription || strings.ContainsAny(gap, ".,;:()?!«\n") {
		return false
	}
	c := &grammar.Cursor{Text: gap, Pos: 0}
	if !c.Word("van", "uit", "in") || !c.Word("de", "het") {
		return false
	}
	words := strings.Fields(gap[c.Pos:])
	return len(words) > 1 && everyForm.attributive(words[len(words)-1]) && !slices.ContainsFunc(words, func(w string) bool { return w == "die" || w == "dat" || w == "en" || w == "is" })
}

// byLetters appends the mentions of a citation whose law is an abbreviation that no register has: "artikel 3 van de WCGK".
func byLetters(s *grammar.Scan, list grammar.Articles, found []extract.Mention) []extract.Mention {
	if len(list.Items) == 0 || list.Items[0].Division != "" {
		return found
	}
	places := connect(s.Text, list.End)
	if len(places) == 0 {
		return found
	}
	i := s.WordAt(places[len(places)-1])
	if i >= len(s.Words) || s.Words[i].Start != places[len(places)-1] {
		return found
	}
	w := s.Words[i]
	if name, last, ok := actInSmall(s, i); ok && places[0] != list.End {
		t := tied{start: list.Start, end: s.Words[last].End, items: list.Items, anchor: grammar.Anchor{Clue: extract.NameClue{Text: name}}}
		return t.mentions(extract.KindLaw, found)
	}
	if name, last, ok := misspelt(s, i); ok && places[0] != list.End {
		t := tied{start: list.Start, end: s.Words[last].End, items: list.Items, anchor: grammar.Anchor{Clue: extract.NameClue{Text: name}}}
		return t.mentions(extract.KindLaw, found)
	}
	if !w.Caps || w.Digit || w.End-w.Start < 3 || w.End-w.Start > 7 || s.GluedAfter(w.End) || s.NameAt(w.Start) || places[0] == list.End {
		return found
	}
	t := tied{start: list.Start, end: w.End, items: list.Items, anchor: grammar.Anchor{Clue: extract.NameClue{Text: s.Text[w.Start:w.End]}}}
	return t.mentions(extract.KindLaw, found)
}

// anyAct are words for acts that say nothing of which one is meant, and the beginnings of those for acts that are none yet.
var anyAct = strings.Fields("strafwet grondwet noodwet moederwet raamwet kaderwet basiswet rijkswet invoeringswet uitvoeringswet overgangswet wijzigingswet modelwet ontwerp concept voorontwerp")

// actInSmall returns the name in one word of an act in small letters that no register has, with the year behind it, and its last word:
// "de winkelsluitingswet 1976". A small l at its beginning can be a capital I that was read wrong.
func actInSmall(s *grammar.Scan, i int) (name string, last int, ok bool) {
	w, word := s.Words[i], s.Word(i)
	if w.Upper && s.Gap(i) == "-" && s.Word(i+1) == "wet" && !s.NameAt(w.Start) {
		return word + "-wet", i + 1, true // "artikel 22 van de Vut-wet"
	}
	if w.Upper || !strings.HasSuffix(word, "wet") || len(word) < len("kansspelwet") || startsIn(word, anyAct) || s.NameAt(w.Start) || s.GluedAfter(w.End) {
		return "", 0, false
	}
	name, last = word, i
	if rest, misread := strings.CutPrefix(word, "ln"); misread {
		name = "In" + rest
	}
	if year := s.Word(i + 1); s.Gap(i) == " " && grammar.IsYear(year) {
		name, last = name+" "+year, i+1
	}
	return name, last, true
}

// misspelt returns the name in one word of an act of the lexicon whose last letters are wrong in the text, with the year behind it, and
// its last word: "artikel 8 van de Wegenverkeersweg 1994".
func misspelt(s *grammar.Scan, i int) (name string, last int, ok bool) {
	word := s.Word(i)
	for _, slip := range [...]string{"weg", "wer", "wte", "wett", "wey", "we"} {
		stem, cut := strings.CutSuffix(word, slip)
		if name = stem + "wet"; !cut || !s.Words[i].Upper || s.NameAt(s.Words[i].Start) || len(stem) < len("Woning") || !s.Lex.Bears(extract.KindLaw, name) {
			continue
		}
		if year := s.Word(i + 1); s.Gap(i) == " " && grammar.IsYear(year) {
			return name + " " + year, i + 1, true
		}
		return name, i, true
	}
	return "", 0, false
}

// anchorAt returns the index of the anchor that starts at one of the places, or -1.
func anchorAt(anchors []grammar.Anchor, places []int) int {
	for _, p := range places {
		i := sort.Search(len(anchors), func(i int) bool { return anchors[i].Start >= p })
		if i < len(anchors) && anchors[i].Start == p {
			return i
		}
	}
	return -1
}

// trailing reads the paragraphs that stand behind the law's name: "art. 7:220 BW lid 1".
func (t *tied) trailing(text string) {
	last := &t.items[len(t.items)-1]
	if len(last.Parts) > 0 {
		return
	}
	c := &grammar.Cursor{Text: text, Pos: t.end}
	c.Sign(".")
	if parts := c.Parts(); parts != nil {
		t.items = append([]grammar.Article(nil), t.items...)
		t.items[len(t.items)-1].Parts = parts
		t.end = c.Pos
	}
}

// mentions appends a mention for each part cited.
func (t tied) mentions(kind extract.EntityKind, found []extract.Mention) []extract.Mention {
	book := ""
	for _, item := range t.items {
		if i := strings.IndexByte(item.Number, ':'); i > 0 {
			book = item.Number[:i+1]
		} else if t.anchor.Books && t.anchor.Book == "" && item.Division == "" {
			item.Number = book + item.Number // "7:274 en 275"
		}
		clue, item := t.inBook(item)
		for _, p := range item.Jci() {
			found = append(found, extract.Mention{Kind: kind, Start: t.start, End: t.end, Clue: clue, Part: p})
		}
	}
	return found
}

// again is the mention for "het derde lid van dat artikel" behind t.
func (t tied) again(kind extract.EntityKind, list grammar.Articles) extract.Mention {
	clue, item := t.inBook(t.items[len(t.items)-1])
	item.Parts = []grammar.Part{{Lid: list.Lid}}
	return extract.Mention{Kind: kind, Start: list.Start, End: list.End, Clue: clue, Part: item.Jci()[0]}
}

// inBook returns what an article is of, and the article: "7:220" of the Burgerlijk Wetboek is article 220 of book 7.
func (t tied) inBook(item grammar.Article) (extract.Clue, grammar.Article) {
	if !t.anchor.Books {
		return t.anchor.Clue, item
	}
	book := t.anchor.Book
	if i := strings.IndexByte(item.Number, ':'); i > 0 {
		book, item.Number = item.Number[:i], item.Number[i+1:]
	}
	if book == "" {
		return t.anchor.Clue, item
	}
	return bookClue(book), item
}

// connect returns the places behind a citation where the name of its law may begin: with and without the article and
// adjectives before it.
func connect(text string, end int) []int {
	c := &grammar.Cursor{Text: text, Pos: end}
	places := make([]int, 0, 7)
	if in := *c; in.Sign("(") {
		places = append(places, in.Pos) // "artikel 12a (Sr)"
	}
	c.Remark()
	c.Following()
	if c.Sign(",.") && text[c.Pos-1] == '.' && c.Begins() {
		return places
	}
	if after := *c; after.Word("lid") && after.Word("van") {
		c.Word("lid") // its number is left out
	}
	if !c.Word("bepaalt", "schrijft", "stelt", "regelt", "geeft", "verplicht", "verbiedt", "eist", "biedt") {
		c.Phrase("van", "der", "uit", "in", "bij", "ex", "in de zin van")
	}
	for range 4 {
		c.Space()
		places = append(places, c.Pos)
		if c.Peek() == '(' || !c.Word("de", "het", "deze", "die", "genoemde", "voornoemde", "onze", "ons", "uw", "eigen", "huidige", "nieuwe", "oude", "toenmalige", "geldende", "Nederlandse",
			"voormalige", "herziene", "gewijzigde", "bovengenoemde", "eerdergenoemd", "eerdergenoemde", "EG", "EU", "Europese", "Europees", "Internationaal", "Internationale", "Haags", "Haagse") {
			break
		}
		c.Sign("-")
	}
	if c.Sign("«\"“‘'") {
		places = append(places, c.Pos)
	}
	return places
}

// leads tells whether the text between a law's name and a citation ties the two, and returns the paragraphs that stand there: "Kieswet,
// lid 1, artikel 5".
func leads(gap string) (parts []grammar.Part, ok bool) {
	if len(gap) > 60 || strings.ContainsAny(gap, ".;\n") && !strings.HasSuffix(gap, "(Stb.") {
		return nil, false
	}
	c := &grammar.Cursor{Text: gap, Pos: 0}
	if i := strings.IndexByte(gap, ')'); c.Sign("(") && i > 0 && !strings.ContainsAny(gap[:i], "0123456789") {
		c.Pos = i + 1
	} else {
		c.Pos = 0
	}
	c.Sign(",(")
	if parts = c.Parts(); parts != nil {
		c.Sign(",")
		c.Word("van")
	}
	for c.Word("bepaalt", "bepaald", "stelt", "regelt", "geeft", "schrijft", "luidt", "namelijk", "te", "weten", "meer", "name", "met", "bijzonder", "zie", "kent", "bevat",
		"noemt", "spreekt", "biedt", "verplicht", "verbiedt", "eist", "nl", "voorziet", "vermeldt", "zegt", "staat") {
		c.Sign(",.")
	}
	c.Phrase("op grond van", "krachtens", "ingevolge")
	for c.Word("in", "het", "van") {
	}
	c.Sign(",(:")
	c.Space()
	return parts, c.Pos == len(gap)
}
