package recognise

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// references ties articles that stand without the name of their law to the law that the text named before:
//
//	behind the article          the law is                                    example
//	van die wet, dat verdrag    the last one named of the sort                "artikel 3 van die wet"
//	van de wet, het verdrag     the same, if the text names only one          "artikel 31 van het verdrag"
//	nothing                     that of the same article before               "artikel 13 van de Kieswet ... artikel 13"
//	nothing                     that of one of the same chapter before        "artikel 8:29 Awb ... artikel 8:42"
//	nothing                     that of the same article in an earlier     "artikel 13"
//	                            unit, or the only one that the paper names
//	nothing                     the last one named in the same sentence       "De Kieswet is, wat artikel 5 regelt, ruim."
//	nothing, begins a sentence  the only one named in the sentence before     "De Kieswet geldt. In artikel 5 staat hoe."
//	van het bestek, Bijlage     none                                          "artikel 3 van het bestek"
//
// Nothing that has articles too may stand between the law and the article.
type references struct {
	s       *grammar.Scan
	kind    extract.EntityKind
	anchors []grammar.Anchor
	ties    []tied
	again   int // where the last article stands that was tied so
}

// How many bytes back the law may stand: of an article with a word for the law behind it, and of one that stands alone.
// Nearer than phraseReach the two are one citation.
const antecedentReach, sentenceReach, phraseReach = 1200, 300, 36

// sorts are the words for laws and acts, by what they refer to.
var sorts = map[extract.EntityKind][]string{
	extract.KindLaw: {"wet", "wetboek", "besluit", "regeling", "rijkswet"},
	extract.KindEU:  {"richtlijn", "verordening", "verdrag", "conventie", "handvest", "protocol", "kaderbesluit", "kaderrichtlijn", "overeenkomst"},
}

// compounded are the last parts of words for acts and treaties that refer to one whose name has them: "de luchtvaartovereenkomst".
var compounded = strings.Fields("verdrag overeenkomst akkoord richtlijn verordening")

// holders are the last parts of words for other things with articles.
var holders = strings.Fields("wet wetboek besluit regeling verordening richtlijn verdrag conventie handvest protocol overeenkomst reglement cao statuten bestek contract convenant code " +
	"akkoord voorschrift voorschriften beleidsregels beschikking wetsvoorstel wetsontwerp voorstel ontwerp voorwaarden notitie nota rapport krant systeemcode polis leidraad circulaire")

// tie ties a citation without a name, if it is clear to what.
func (r *references) tie(list grammar.Articles) (tied, bool) {
	if len(list.Items) == 0 || list.Bare {
		return tied{}, false
	}
	c := &grammar.Cursor{Text: r.s.Text, Pos: list.End}
	c.Following()
	end := c.Pos
	c.Sign(",")
	if !c.Phrase("van toepassing", "van kracht", "van belang", "van overeenkomstige toepassing", "van betekenis") && c.Word("van", "uit", "bij") {
		a, ok := r.named(c, list)
		return tied{list.Start, c.Pos, list.Items, a}, ok
	}
	c.Pos = end
	if a, ok := r.numbered(list); ok && (standsAlone(r.s.Text, end) || strings.HasPrefix(r.s.Text[end:], " «")) {
		return tied{list.Start, list.End, list.Items, a}, true
	}
	if list.Items[0].Division != "" || !standsAlone(r.s.Text, end) || r.pointed(list) {
		return tied{}, false
	}
	if a, ok := r.citedBefore(list); ok {
		return tied{list.Start, list.End, list.Items, a}, true
	}
	if len(r.anchors) == 0 {
		return tied{}, false
	}
	if a, ok := r.repeated(list); ok {
		return tied{list.Start, list.End, list.Items, a}, true
	}
	i := r.near(list)
	if i < 0 {
		return tied{}, false
	}
	a, start := &r.anchors[i], list.Start
	r.again = start
	if !a.Used && sentenceBegin(r.s.Text, start) <= a.Start && start-a.End <= phraseReach && !r.inProposal(a.Start) {
		start, a.Used = a.Start, true // "de Kieswet, in het bijzonder artikel 5", which is one citation
	}
	return tied{start, list.End, list.Items, *a}, true
}

// named returns the antecedent of a citation with "die wet" at the cursor, which it moves behind the noun.
func (r *references) named(c *grammar.Cursor, list grammar.Articles) (grammar.Anchor, bool) {
	sure := c.Word("die", "dat", "deze", "dit", "dezelfde", "hetzelfde")
	article := !sure && c.Word("de", "het")
	c.Phrase("eerder", "hierboven", "hiervoor", "boven", "reeds")
	if c.Word("genoemde", "genoemd", "voornoemde", "voornoemd", "bovengenoemde", "eerdergenoemde", "laatstgenoemde", "laatstgenoemd", "vermelde", "desbetreffende", "onderhavige") {
		sure = true
	}
	if !sure && !article {
		return grammar.Anchor{}, false
	}
	if r.kind == extract.KindEU && c.Word("EG", "EU", "EEG", "Europese", "Europees") {
		c.Sign("-")
	}
	c.Space()
	noun := strings.ToLower(c.Ascii())
	compound := ""
	if !c.Word(sorts[r.kind]...) {
		if compound = noun; r.kind != extract.KindEU || !endsIn(noun, compounded) || !c.Word(noun) {
			return grammar.Anchor{}, false
		}
	}
	if rest := c.Text[c.Pos:]; strings.HasPrefix(rest, " ") && !endsClause(rest[1:], sure) || strings.HasPrefix(rest, "-") {
		return grammar.Anchor{}, false
	}
	if r.kind == extract.KindEU {
		if rest := c.Text[c.Pos:]; strings.HasPrefix(rest, ", ondertekend") || strings.HasPrefix(rest, ", gesloten") {
			return grammar.Anchor{}, false // another one, which its day tells
		}
		a, ok := r.namedAct(list, noun)
		name, _ := a.Clue.(extract.NameClue)
		return a, ok && (compound == "" || strings.Contains(strings.ToLower(name.Text), compound))
	}
	i := r.last(list.Start)
	if i < 0 {
		return r.ofPaper(noun)
	}
	for sure && i >= 0 && !agrees(r.s.Text[r.anchors[i].Start:r.anchors[i].End], noun) {
		i = r.last(r.anchors[i].Start)
	}
	if i < 0 || list.Start-r.anchors[i].End > antecedentReach {
		return grammar.Anchor{}, false
	}
	for _, a := range r.anchors[:i] {
		if !sure && a.Clue != r.anchors[i].Clue {
			return grammar.Anchor{}, false
		}
	}
	return r.anchors[i], true
}

// namedAct returns the act or treaty of the sort of a noun that the text named last before a citation, else the only one that the document
// numbered returns the law of an article that is numbered within a book or chapter, where the document has named only one law that has
// ofSort tells whether an act that is named by some words is of the sort of a noun: a directive, a regulation, a framework decision, or
// agrees tells whether a noun for laws can refer to one of a name: "deze wet" is no Wetboek and no Besluit. Of names that do not say
// endsClause tells whether the words behind "de wet" say nothing of which one it is: "van 1986", "inzake" do.
func endsClause(rest string, sure bool) bool {
	next, _ := utf8.DecodeRuneInString(rest)
	if unicode.IsUpper(next) && !sure || unicode.IsDigit(next) || next == '(' && !sure {
		return false
	}
	c := &grammar.Cursor{Text: rest, Pos: 0}
	return sure || !c.Word("van", "op", "inzake", "betreffende", "tot", "voor", "houdende", "over", "tegen", "ter", "met", "nr", "nummer")
}

// standsAlone tells whether no other name follows a citation: no capital, no word for a law, no hyphen.
func standsAlone(text string, end int) bool {
	rest := text[end:]
	if rest != "" && strings.IndexByte("-/:", rest[0]) >= 0 {
		return false
	}
	c := &grammar.Cursor{Text: rest, Pos: 0}
	c.Sign(",")
	c.Space()
	if next, _ := utf8.DecodeRuneInString(rest[c.Pos:]); unicode.IsUpper(next) || unicode.IsDigit(next) || next == '«' {
		return false
	}
	word := strings.ToLower(c.Ascii())
	return !endsIn(word, holders) && word != "in" && !(c.Pos == 1 && isCompoundOf(word))
}

// isCompoundOf tells whether a word in small letters behind an article is a noun that the article only tells more of: "artikel 19
// procedure".
func isCompoundOf(word string) bool {
	switch word {
	case "procedure", "procedures", "vragen", "vraag", "accountant", "status", "gemeente", "gemeenten", "zitting":
		return true
	}
	return len(word) > 6 && nominal(word) && !everyForm.attributive(word) && !strings.Contains(" "+lawStops+" ", " "+word+" ")
}

// pointed tells whether an article is one of a paper: "het artikel 1", of which the number is a note's mark.
func (r *references) pointed(list grammar.Articles) bool {
	i := r.s.WordAt(list.Start)
	if r.s.Words[i].Start != list.Start || !strings.HasPrefix(strings.ToLower(r.s.Word(i)), "art") {
		return false
	}
	if r.s.Gap(i-1) != " " {
		return false
	}
	switch r.s.Word(i - 1) {
	case "het", "een", "dit", "uw", "dat", "Het", "Een", "Dit":
		return !strings.HasPrefix(r.s.Word(i), "artikelen")
	}
	w := r.s.At(i - 1)
	return i > 0 && w.Upper && r.s.Gap(i-2) != "" && !sentenceStart(r.s, i-1)
}

// last returns the index of the last anchor before a byte, one that only an article would make count left out; -1 for none.
func (r *references) last(before int) int {
	i := sort.Search(len(r.anchors), func(i int) bool { return r.anchors[i].End > before }) - 1
	for ; i >= 0; i-- {
		if a := &r.anchors[i]; (a.Used || !a.Weak) && !r.s.GluedAfter(a.End) {
			return i
		}
	}
	return -1
}

// siblings tells whether two articles are numbered within one book or chapter: "7:274" and "7:275".
func siblings(a, b string) bool {
	i := strings.LastIndexAny(a, ":.") + 1
	return i > 0 && i == strings.LastIndexAny(b, ":.")+1 && a[:i] == b[:i]
}

// repeated returns the anchor of the same article, or of one of the same chapter, that was cited before in the text.
func (r *references) repeated(list grammar.Articles) (found grammar.Anchor, ok bool) {
	for _, t := range r.ties {
		for _, item := range t.items {
			if item.Number != list.Items[0].Number && !siblings(item.Number, list.Items[0].Number) || item.Division != "" {
				continue
			}
			if ok && t.anchor.Clue != found.Clue {
				return grammar.Anchor{}, false
			}
			found, ok = t.anchor, true
		}
	}
	if !ok || len(list.Items) > 1 {
		return grammar.Anchor{}, false
	}
	at := r.last(list.Start)
	return found, at >= 0 && !r.otherBetween(r.anchors[at].End, list.Start)
}

// near returns the index of the law that the same sentence names last, or the only one of the sentence before; -1 for none.
func (r *references) near(list grammar.Articles) int {
	i := r.last(list.Start)
	if i < 0 {
		return -1
	}
	a := r.anchors[i]
	if list.Start-a.End > sentenceReach || r.holderBetween(a.End, list.Start) || r.inProposal(a.Start) && !r.amends(a, list.Start) {
		return -1
	}
	begin := sentenceBegin(r.s.Text, list.Start)
	if begin <= a.Start {
		return i
	}
	before := sentenceBegin(r.s.Text, max(begin-2, 0))
	if list.Start-begin > len("Op grond van het bepaalde in ") || a.Start < before && r.again < before {
		return -1
	}
	for _, o := range r.anchors[:i] {
		if o.Start >= before && o.Clue != a.Clue {
			return -1
		}
	}
	return i
}

// otherBetween tells whether a name of the other kind stands between two bytes.
func (r *references) otherBetween(from, to int) bool {
	other := lexicon.KindEU
	if r.kind == extract.KindEU {
		other = lexicon.KindLaw
	}
	for _, h := range r.s.Hits(other) {
		if h.Start >= from && h.End <= to && !h.Name.Weak {
			return true
		}
	}
	return false
}

// holderBetween tells whether between two bytes stands something else that has articles, by name or by a noun that does not refer to
// the law itself.
func (r *references) holderBetween(from, to int) bool {
	if r.otherBetween(from, to) {
		return true
	}
	for i := r.s.WordAt(from); i < len(r.s.Words) && r.s.Words[i].Start < to; i++ {
		word := strings.ToLower(r.s.Word(i))
		if endsIn(word, holders) && !slices.Contains(sorts[r.kind], word) {
			return true
		}
	}
	return false
}

// inProposal tells whether the name at a byte is that of a bill.
func (r *references) inProposal(start int) bool {
	before := strings.ToLower(r.s.Text[max(0, start-40):start])
	before = before[strings.LastIndexAny(before, ".;")+1:]
	return strings.Contains(before, "wetsvoorstel") || strings.Contains(before, "wetsontwerp") || strings.Contains(before, "voorstel van wet") || strings.Contains(before, "tot wijziging van")
}

// amends tells whether an article is one of the law that a bill amends: "In het voorstel tot wijziging van de Kieswet wordt in
// artikel 9, tweede lid, een regeling getroffen". The bill's own articles bear Roman numbers.
func (r *references) amends(a grammar.Anchor, article int) bool {
	between := r.s.Text[a.End:article]
	return strings.HasSuffix(r.s.Text[:a.Start], "tot wijziging van de ") && strings.HasSuffix(between, " in ") && !strings.ContainsAny(between, ":;")
}

// longestSentence is how far the begin and the end of a sentence are looked for, in bytes.
const longestSentence = 2000

// sentenceBegin returns where the sentence begins in which byte pos stands, or which begins there: behind a stop with a capital behind
// it, or a line feed.
func sentenceBegin(text string, pos int) int {
	first := max(0, pos-longestSentence)
	for i := pos - 1; i > first; i-- {
		switch text[i] {
		case '\n':
			return i + 1
		case '.', '?', '!':
			begin := i + 1
			for begin < pos && text[begin] == ' ' {
				begin++
			}
			if next, _ := utf8.DecodeRuneInString(text[begin:]); begin > i+1 && unicode.IsUpper(next) {
				return begin
			}
		}
	}
	return first
}
