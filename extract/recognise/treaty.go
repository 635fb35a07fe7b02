package recognise

import (
	"slices"
	"sort"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// treaties finds treaties and directives that no register has, by the form of their names.
type treaties struct {
	names   *lawNames
	head    lexicon.WordSet
	subject lexicon.WordSet // "inzake", "tot"
	about   lexicon.WordSet // those that need a capital behind them
	vague   lexicon.WordSet // those of them that begin a title of a treaty in small letters too
	adj     lexicon.WordSet // "Europees", "Internationaal"
	between lexicon.WordSet // "belastingverdrag": a treaty of two powers
	private lexicon.WordSet // those of them that persons make as well
	made    lexicon.WordSet // "gesloten": behind the powers and before the treaty
	members lexicon.WordSet // "EU", "Nederland": powers beside other states
	abroad  *grammar.Abroad
	some    lexicon.WordSet // "een", "nieuw": no treaty that is there
	plain   lexicon.WordSet
	ilo     lexicon.WordSet
	many    lexicon.WordSet // "verdragen", behind which numbers of the ILO can stand
	number  lexicon.WordSet
	keys    lexicon.Keys // of head, between and many, and "protocol"
	// "aanvullend Protocol inzake", "Protocol bij het Verdrag"
	protocol, bij lexicon.WordID
	added         lexicon.WordSet
	bound         lexicon.WordSet // words of a sentence that show that a protocol is a treaty
	van           lexicon.WordID
	english       lexicon.WordSet // "Convention": a title in English follows
	leads         lexicon.WordSet // "on", "against": how such a title begins
	dutch         lexicon.WordSet // words that end it
	agreement     lexicon.WordSet // "overeenkomst", which private persons make as well
	charter       lexicon.WordSet
	twoSided      lexicon.WordSet // "bilaterale": which of the treaties with a state remains open
	power         lexicon.WordSet // words for states and unions of them: "koninkrijk", "lidstaten"
}

func newTreaties(l *lexicon.Lexicon, names *lawNames, abroad *grammar.Abroad) *treaties {
	head, many, between := []string{"verdrag", "conventie"}, []string{"verdragen", "conventies"}, strings.Fields(bilateral)
	english, agreement := []string{"convention", "treaty", "covenant"}, []string{"overeenkomst", "akkoord"}
	return &treaties{
		english: l.Set(english...), agreement: l.Set(agreement...), charter: l.Set("handvest"),
		leads:    l.Set("on", "for", "against", "relating", "concerning", "between", "regarding"),
		dutch:    l.Set(strings.Fields("de het een van en wordt worden zijn heeft hebben die dat te voor met door op aan bij als ook niet uit naar waarin waarvan ondertekend geratificeerd geldt zou zal kan dit deze")...),
		twoSided: l.Set("bilaterale", "bilateraal"), power: l.Set(strings.Fields("koninkrijk republiek regering regeringen staten lidstaten unie gemeenschap gemeenschappen bondsrepubliek gewest nederland")...),
		names: names.inPairs(), protocol: l.Word("protocol"), added: l.Set("aanvullend", "facultatief", "aanvullende", "facultatieve", "additioneel", "optioneel", "eerste", "tweede", "derde", "vierde", "zesde", "zevende", "elfde", "twaalfde", "dertiende"), bij: l.Word("bij"),
		bound: l.Set("geratificeerd", "ratificatie", "ratificeren", "ondertekend", "ondertekening", "bekrachtigd", "verdragspartij", "verdragspartijen", "goedgekeurd", "partij", "geratificeerde"), van: l.Word("van"), keys: l.Keys(slices.Concat(head, many, between, english, agreement, []string{"protocol", "handvest"})...),
		head:    l.Set(head...),
		subject: l.Set("inzake", "tot", "betreffende", "nopens", "tegen", "ter", "aangaande"),
		vague:   l.Set("inzake", "betreffende", "nopens", "aangaande"),
		between: l.Set(between...), private: l.Set(strings.Fields(privateToo)...), abroad: abroad,
		made:    l.Set("gesloten", "afgesloten", "bestaande", "geldende", "ondertekende", "overeengekomen"),
		members: l.Set(strings.Fields("eu eg eeg unie gemeenschap gemeenschappen nederland benelux mercosur gcc asean staten koninkrijk")...),
		some:    l.Set("een", "geen", "nieuw", "nieuwe", "elk", "enig", "ander", "bilateraal"),
		about:   l.Set("voor", "over"),
		adj:     l.Set("europees", "europese", "internationaal", "internationale", "haags", "haagse", "weens", "geneefs", "geneefse", "gezamenlijk", "vn", "ilo", "iao"),
		plain: l.Set("staatsverdrag", "toetredingsverdrag", "uitleveringsverdrag", "rechtshulpverdrag", "luchtvaartverdrag",
			"belastingverdrag", "moederverdrag", "statusverdrag", "modelverdrag", "ontwerpverdrag", "handelsverdrag", "vredesverdrag", "associatieverdrag", "huurverdrag",
			"beleidsrichtlijn", "ketenrichtlijn", "zorgrichtlijn", "beroepsrichtlijn", "kwaliteitsrichtlijn", "subsidierichtlijn", "strafvorderingsrichtlijn", "structuurrichtlijn", "ouderenrichtlijn", "inspectierichtlijn", "beoordelingsrichtlijn", "kaderrichtlijn", "ontwerprichtlijn",
			"uitvoeringsrichtlijn", "dochterrichtlijn", "gedragsrichtlijn", "behandelrichtlijn", "handhavingsrichtlijn", "afdoeningsrichtlijn", "conceptrichtlijn"),
		ilo:    l.Set("ilo", "iao"),
		many:   l.Set(many...),
		number: l.Set("nr", "nrs", "no", "nummer"),
	}
}

// anchors returns the treaties of the text, in no order.
func (r *treaties) anchors(s *grammar.Scan) (anchors []grammar.Anchor) {
	for _, key := range s.Keys(r.keys) {
		i := int(key)
		w := &s.Words[i]
		switch {
		case r.head.Has(w.ID):
			if first, last, hint := r.at(s, i); last >= 0 {
				anchors = append(anchors, grammar.Anchor{Start: s.Words[first].Start, End: s.Words[last].End, Clue: extract.NameClue{Text: hint}})
			} else if s.Has(i-1, r.ilo) && s.Gap(i-1) == "-" {
				if a, ok := again(s, i-1, i, anchors); ok {
					anchors = append(anchors, a)
				}
			}
		case w.ID == r.protocol:
			if first, last := r.protocolAt(s, i); last >= 0 {
				a := named(s, first, last)
				if s.Is(i+1, r.van) {
					a.End = w.End // the treaty is named too
				}
				anchors = append(anchors, a)
			} else if a, ok := r.addedAgain(s, i, anchors); ok {
				anchors = append(anchors, a)
			}
		case r.many.Has(w.ID) && s.Has(i-1, r.ilo):
			anchors = r.labours(s, i, anchors)
		case r.many.Has(w.ID):
			if s.Is(i+1, r.van) && s.At(i+2).Upper && s.Gap(i) == " " && s.Gap(i+1) == " " { // "de Verdragen van Wenen"
				a := named(s, i, i+2)
				a.Clue = extract.NameClue{Text: "Verdrag van " + s.Text[s.Words[i+2].Start:a.End]}
				anchors = append(anchors, a)
			}
		case s.Gap(i-1) == "-" && strings.EqualFold(s.Word(i-1), "associatie"):
			if last := r.parties(s, i); last >= 0 {
				anchors = append(anchors, named(s, i-1, last))
			}
		case r.english.Has(w.ID):
			if first, last := r.englishAt(s, i); last >= 0 {
				anchors = append(anchors, named(s, first, last))
			}
		case r.agreement.Has(w.ID) && s.Word(i) != "Akkoord" || r.charter.Has(w.ID):
			if first, last := r.agreementAt(s, i); last >= 0 {
				anchors = append(anchors, named(s, first, last))
			}
		case r.between.Has(w.ID):
			if a, ok := r.bilateralAt(s, i, anchors); ok {
				anchors = append(anchors, a)
			}
		}
	}
	for _, clue := range s.Clues {
		i := int(clue)
		w := &s.Words[i]
		if w.Upper && w.End-w.Start > 9 && r.compoundWord(s.Text[w.Start:w.End]) && !r.plain.Has(w.ID) && !sentenceStart(s, i) {
			anchors = append(anchors, named(s, i, i))
		}
	}
	return anchors
}

// compoundWord tells names of treaties and directives in one word: "Zeerechtverdrag", "Zwavelrichtlijn".
func (r *treaties) compoundWord(word string) bool {
	switch word[len(word)-1] {
	case 't', 'g', 'n':
		return strings.HasSuffix(word, "verdrag") || strings.HasSuffix(word, "richtlijn")
	}
	return false
}

// at reads the name of a treaty around the word "verdrag" at i.
func (r *treaties) at(s *grammar.Scan, i int) (first, last int, hint string) {
	first = i
	for first > 0 && s.Has(first-1, r.adj) && (s.Gap(first-1) == " " || s.Gap(first-1) == "-") {
		first--
	}
	if last, number := r.labour(s, i); last >= 0 {
		if s.Has(i-1, r.ilo) {
			first = i - 1
		}
		return first, last, "ILO-conventie " + number
	}
	next := i + 1
	if next+1 >= len(s.Words) || s.Gap(i) != " " {
		return r.compound(s, i)
	}
	if last = r.betweenPowers(s, i); last >= 0 {
		return first, last, s.Text[s.Words[i].Start:s.Words[last].End]
	}
	if s.Is(next, r.van) && s.Words[next+1].Upper && s.Gap(next) == " " && !s.Words[next+1].Digit {
		last = next + 1
		return first, last, s.Text[s.Words[i].Start:s.Words[last].End]
	}
	if s.Is(next, r.van) && s.Words[i].Upper && !sentenceStart(s, i) {
		for at := next + 2; at < next+8 && at < len(s.Words) && strings.Trim(s.Gap(at-1), " ,") == ""; at++ {
			if last = dayAt(s, at); last > 0 { // "Verdrag van vriendschap en handel van 27 maart 1956"
				return first, last, s.Text[s.Words[i].Start:s.Words[at-1].End]
			}
		}
	}
	if (s.Has(next, r.subject) || s.Has(next, r.about) && s.Words[next+1].Upper) && s.Words[first].Upper {
		if last := r.names.title(s, i); last > next {
			return first, last, s.Text[s.Words[first].Start:s.Words[last].End]
		}
	}
	if s.Has(next, r.vague) && s.Word(first-1) == "het" && s.Gap(first-1) == " " {
		if last := r.names.title(s, i); last > next+1 {
			return first, last, s.Text[s.Words[first].Start:s.Words[last].End]
		}
	}
	return r.compound(s, i)
}

// apart reads "Internationaal Telecommunicatie Verdrag": names with capitals before the word at i.
func (r *treaties) apart(s *grammar.Scan, i int) (first, last int, hint string) {
	first = i
	for first > 0 && s.Words[first-1].Upper && s.Gap(first-1) == " " && first > i-4 && !sentenceStart(s, first-1) {
		first--
	}
	if first == i || !neuter(s.Word(first-1)) || s.Has(i-1, r.adj) || s.Words[i-1].Digit || !r.names.capitalNoun(s, i-1) {
		return 0, -1, ""
	}
	return first, i, s.Text[s.Words[first].Start:s.Words[i].End]
}

// neuter tells whether a word that points to one thing can stand before "Verdrag".
func neuter(word string) bool {
	switch word {
	case "het", "Het", "dit", "dat", "bilaterale", "multilaterale", "bovengenoemde", "genoemde", "voornoemde":
		return true
	}
	return false
}

// compound reads "Marpol-verdrag", "Kyoto-verdrag": a name with a capital, tied to the word at i.
func (r *treaties) compound(s *grammar.Scan, i int) (first, last int, hint string) {
	if s.Word(i) == "Verdrag" && s.Gap(i-1) == " " {
		return r.apart(s, i)
	}
	if i == 0 || s.Gap(i-1) != "-" || !s.Words[i-1].Upper || s.Has(i-1, r.adj) || s.Has(i-1, r.ilo) {
		return 0, -1, ""
	}
	switch s.Word(i - 1) {
	case "EU", "EG", "EEG", "NAVO", "WOTS", "OESO", "TOM", "BW":
		return 0, -1, ""
	}
	return i - 1, i, s.Text[s.Words[i-1].Start:s.Words[i].End]
}

// labours appends the conventions of a list: "ILO-verdragen 87 en 98".
func (r *treaties) labours(s *grammar.Scan, i int, anchors []grammar.Anchor) []grammar.Anchor {
	start := s.Words[i-1].Start
	for at := i + 1; at < len(s.Words) && strings.Trim(s.Gap(at-1), " ,.") == ""; at++ {
		w := s.Words[at]
		switch {
		case s.Has(at, r.number) || s.Word(at) == "en":
		case w.Digit && w.End-w.Start <= 3:
			anchors = append(anchors, grammar.Anchor{Start: start, End: w.End, Clue: extract.NameClue{Text: "ILO-conventie " + s.Word(at)}})
			if at+1 < len(s.Words) {
				start = s.Words[at+1].Start
			}
			if s.Word(at+1) == "en" && at+2 < len(s.Words) {
				start = s.Words[at+2].Start
			}
		default:
			return anchors
		}
	}
	return anchors
}

// labour reads a convention of the ILO: "ILO-conventie 98", "conventie nr. 98 van de Internationale Arbeidsorganisatie".
func (r *treaties) labour(s *grammar.Scan, i int) (last int, number string) {
	at := i + 1
	for s.Has(at, r.number) {
		at++
	}
	if at >= len(s.Words) || !s.Words[at].Digit || s.Words[at].End-s.Words[at].Start > 3 || strings.Trim(s.Gap(at-1), " .") != "" {
		return -1, ""
	}
	if s.Has(i-1, r.ilo) {
		return at, s.Word(at)
	}
	behind := s.Text[s.Words[at].End:]
	for _, body := range []string{" van de Internationale Arbeidsorganisatie", " van de IAO", " van de ILO", " van de International Labour Organization"} {
		if strings.HasPrefix(behind, body) {
			end := s.Words[at].End + len(body)
			return sort.Search(len(s.Words), func(k int) bool { return s.Words[k].End >= end }), s.Word(at)
		}
	}
	return -1, ""
}
