package recognise

import (
	"strings"

	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// lawNames is the grammar of names of laws that no register has: "Wet op de huurcommissies (Whc)", "Koppelingswet".
type lawNames struct {
	wordForms
	cases  bool            // whether words for decisions in single cases are no legislation
	head   lexicon.WordSet // words that begin a name and need more: "Wet", "Besluit"
	link   lexicon.WordSet // small words that may stand inside a name
	first  lexicon.WordSet // those of them that may stand right behind the head
	loose  lexicon.WordSet // those of them that as often go on the sentence
	stop   lexicon.WordSet // words that end it
	clause lexicon.WordSet // those of them that are in no list of a title
	judge  lexicon.WordSet // verbs with a judgment before them: "onjuist achten"
	plain  lexicon.WordSet // words that look like names of laws and are not: "Raadsbesluit"
	code   lexicon.WordSet // "Wetboek", which goes on with "van"
	wet    lexicon.WordID
	rule   lexicon.WordID // "Voorschrift", which takes a noun with a capital
	change lexicon.WordID // "wijziging"
	// heads of instructions and circulars
	instructs lexicon.WordSet
	alone     lexicon.WordSet // heads of which a capital makes a name: "de Harmonisatiewet"
	low       lexicon.WordSet // heads in one word that may stand in small letters before what they are about
	en        lexicon.WordID
	before    lexicon.WordSet // "de", "het": what stands before "wet Mulder"
	// "de in de Regeling schoolmelk genoemde norm": an article and a preposition before a name tell that a participle follows it
	preposition, determiner lexicon.WordSet
	paired                  bool            // whether "de arbeid en de rust" may stand in a title: see inPairs
	general                 lexicon.WordSet // heads that are ordinary words too
	pronoun                 lexicon.WordSet // "we", "u": a verb stands before them
	modifier                lexicon.WordSet // "Tijdelijke", "Nadere": a head in small letters may follow them
	op, grond, van, tot     lexicon.WordID
}

// The words of the grammar. The heads that are themselves generic need a name behind them.
const (
	lawHeads = "wet wetboek beschikking rijkswet besluit regeling voorschrift kaderwet invoeringswet uitvoeringswet overgangswet interimwet aanpassingswet aanvullingswet " +
		"uitvoeringsregeling uitvoeringsbesluit subsidieregeling stimuleringsregeling vrijstellingsregeling vrijstellingsbesluit warenwetbesluit " +
		"warenwetregeling bijdrageregeling bijdragebesluit kaderregeling bekostigingsbesluit rechtspositiebesluit formatiebesluit " +
		"lozingenbesluit landbouwkwaliteitsbesluit landbouwkwaliteitsregeling investeringsregeling garantieregeling toezichtwet experimentenwet " +
		"harmonisatiewet implementatiewet machtigingswet sanctieregeling sanctiebesluit instellingswet tegemoetkomingsregeling eindexamenbesluit " +
		"inrichtingsbesluit bezoldigingsbesluit kwaliteitswet spoedwet noodwet verzamelwet reparatiewet wijzigingswet"
	lowHeads = "rijksbijdrageregeling bijdrageregeling subsidieregeling stimuleringsregeling vrijstellingsregeling vrijstellingsbesluit bekostigingsbesluit " +
		"bekostigingsregeling financieringsregeling rechtspositiebesluit formatiebesluit warenwetbesluit investeringspremieregeling kaderregeling garantieregeling"
	lawLinks = "op de het van der en voor tot inzake betreffende houdende ter tegen tussen bij in aan naar met"
	lawFirst = "op tot inzake betreffende houdende ter tegen voor de het" // links that may follow the head at once
	lawPlain = "wet grondwet strafwet noodwet veegwet verzamelwet reparatiewet spoedwet begrotingswet basiswet raamwet moederwet modelwet wijzigingswet " +
		"kabinetsbesluit raadsbesluit collegebesluit principebesluit regeringsbesluit ministerraadsbesluit koninklijk verkeersbesluit bestemmingsplanbesluit " +
		"verzoekbesluit subsidiebesluit ontwerpbesluit conceptbesluit ontwerpregeling conceptregeling uitkeringsregeling overgangsregeling spaarregeling " +
		"pensioenregeling klachtenregeling klachtregeling gedragsregeling afvloeiingsregeling vertrekregeling ontslagregeling verlofregeling schadevergoedingsregeling " +
		"deelregeling vergoedingsregeling zorgregeling overeenkomst wachtgeldregeling onkostenregeling schuldregeling prijsregeling noodverordening " +
		"ontwerpwet conceptwet kaderwet invoeringswet uitvoeringswet overgangswet interimwet aanpassingswet aanvullingswet rijkswet regelgeving verordening regeling besluit " +
		"kwaliteitsregeling uitgavenregeling ruimteregeling kredietregeling instellingsbesluit reglement uitvoeringsregeling uitvoeringsbesluit subsidieregeling stimuleringsregeling kaderregeling machtigingsbesluit wraakwet natuurwet " +
		"bestuursreglement kamerreglement huishoudelijk clubreglement statutenreglement klokkenluidersregeling cao-regeling vut-regeling ouderenregeling " +
		"ziektekostenregeling bonusregeling generaalpardonregeling pardonregeling garantieregeling tegemoetkomingsregeling gemeentewetten vrijstellingsregeling " +
		"experimentenwet implementatiewet machtigingswet sanctieregeling toezichtwet harmonisatiewet bijdrageregeling bijdragebesluit sanctiebesluit"
)

func newLawNames(l *lexicon.Lexicon) *lawNames {
	set := func(words string) lexicon.WordSet { return l.Set(strings.Fields(words)...) }
	l.Clue("wet")
	return &lawNames{wordForms: newWordForms(l), cases: l.Rule("decisions in single cases"), clause: set(lawClauses), judge: set("achten vinden noemen verklaren acht vindt noemt verklaart"), grond: l.Word("grond"), op: l.Word("op"), van: l.Word("van"), tot: l.Word("tot"),
		pronoun:     set("we wij ik hij zij u men jullie"),
		modifier:    set("tijdelijke nadere algemene buitengewoon buitengewone bijzondere voorlopige eenmalige uniforme aanvullend aanvullende"),
		preposition: set("in op bij krachtens ingevolge volgens uit onder door conform met van voor aan tegen over naar"), determiner: set("de het een deze dit die dat alle geen"), general: set("besluit regeling beschikking voorschrift aanwijzing circulaire verordening"),
		head: set(lawHeads), link: set(lawLinks), first: set(lawFirst), loose: set("bij aan met naar tussen"), stop: set(lawStops), plain: set(lawPlain), before: set("de het"),
		code: l.Set("wetboek"), wet: l.Word("wet"), rule: l.Word("voorschrift"), instructs: set("aanwijzing circulaire verordening"), change: l.Word("wijziging"), alone: set("harmonisatiewet kwaliteitswet spoedwet reparatiewet overgangswet experimentenwet machtigingswet toezichtwet aanpassingswet invoeringswet"), low: l.Clue(strings.Fields(lowHeads)...), en: l.Word("en")}
}

// inPairs returns the grammar for titles of bills and treaties, in which pairs may stand: "beheer en het onderhoud".
func (g *lawNames) inPairs() *lawNames {
	titles := *g
	titles.paired = true
	return &titles
}

// subjectBehind tells whether an adjective at word i has a noun in small letters behind it: "Besluit maatschappelijk werk".
func (g *lawNames) subjectBehind(s *grammar.Scan, i int) bool {
	w := s.At(i + 1)
	return s.Gap(i) == " " && !w.Upper && !w.Digit && !g.stop.Has(w.ID) && !g.judge.Has(w.ID) && !g.link.Has(w.ID) && !g.verbal(s.Word(i+1)) && !predicate(s.Word(i+1))
}

// framed tells whether an article and a preposition before the name at word head tell that a participle follows the name: "de op
// grond van artikel 12 van het Besluit X vereiste machtiging".
func (g *lawNames) framed(s *grammar.Scan, head int) bool {
	for i := head - 1; i > 0 && i > head-14; i-- {
		if strings.ContainsAny(s.Gap(i), ".;:?!\n()") {
			return false
		}
		before := i - 1
		if word := s.Word(before); word == "ook" || word == "mede" || word == "reeds" || word == "al" {
			before--
		}
		if g.preposition.Has(s.Words[i].ID) && s.Has(before, g.determiner) && s.Gap(i-1) == " " {
			return true
		}
	}
	return false
}

// basis tells whether the words from word i on are "op grond van" and a noun without an article, as titles have it: "gelijke
// behandeling op grond van leeftijd".
func (g *lawNames) basis(s *grammar.Scan, i int) bool {
	if !s.Is(i, g.op) || !s.Is(i+1, g.grond) || !s.Is(i+2, g.van) || s.Gap(i+2) != " " {
		return false
	}
	w := s.At(i + 3)
	return !w.Upper && !w.Digit && !g.stop.Has(w.ID) && !g.link.Has(w.ID) && !g.head.Has(w.ID)
}

// capital tells whether a name behind "wet" in small letters begins with a capital: "wet Mulder", "wet op de Kamers".
func (g *lawNames) capital(s *grammar.Scan, i int) bool {
	for i++; i < len(s.Words) && s.Gap(i-1) == " " && g.first.Has(s.Words[i].ID) && !s.Words[i].Upper; i++ {
	}
	return i < len(s.Words) && s.Gap(i-1) == " " && s.Words[i].Upper && s.Words[i].End-s.Words[i].Start > 1
}

// title reads the words of a name behind its head.
func (g *lawNames) title(s *grammar.Scan, head int) int {
	if last := g.defined(s, head); last > 0 {
		return last
	}
	last, content := head, 0
	framed := g.framed(s, head)
	for i := head + 1; i < len(s.Words) && i <= head+14 && g.tied(s, i); i++ {
		w := s.Words[i]
		if content == 1 && !w.Upper && !w.Digit && isAcronym(s.Word(last)) && s.Gap(i-1) != "-" {
			break
		}
		switch {
		case w.Digit:
			if w.End-w.Start == 4 && content > 0 {
				return g.until(s, i)
			}
			return g.trimmed(s, last, content)
		case !w.Upper && content > 0 && !s.Words[last].Upper && (g.judge.Has(w.ID) || g.pronoun.Has(w.ID) && last == i-1):
			return g.ended(last-1, content-1) // "de Regeling onrechtmatig achten", "de Wet X verlengen we"
		case i == head+1 && g.general.Has(s.Words[head].ID) && (s.Is(i, g.tot) || predicate(s.Word(i)) && !g.subjectBehind(s, i)):
			return -1 // "het Besluit tot sluiting", "de Regeling onvoldoende vinden"
		case i == head+1 && !w.Upper && (s.Words[head].ID != g.wet && g.begins(s, i) || g.other[s.Word(i)] && strings.HasSuffix(s.Word(i), "t")):
			return -1 // "in het nieuwe Besluit ondervangen", "de Regeling bepaalde tot mei"
		case !w.Upper && content > 1 && g.shifts(s, head, i):
			return g.ended(last, content)
		case !w.Upper && (g.stop.Has(w.ID) && !g.deed(s, i) || content > 0 && g.verbal(s.Word(i)) || pronominal(s.Word(i)) || framed && content > 0 && g.attributive(s.Word(i))):
			return g.trimmed(s, last, content)
		case !w.Upper && content > 1 && g.basis(s, i):
			i += 2
			continue
		case !w.Upper && g.link.Has(w.ID):
			if i == head+1 && !g.first.Has(w.ID) && !g.code.Has(s.Words[head].ID) || !g.links(s, i, head) {
				return g.trimmed(s, last, content)
			}
			continue
		case !w.Upper && (content > 5 || content == 5 && !endsIn(s.Word(last), inflected)): // not before the noun of an adjective
			return g.trimmed(s, last, content)
		}
		content++
		last = i
	}
	return g.trimmed(s, last, content)
}

// begins tells whether a verb at word i, right behind the head, goes on the sentence: none stands there in a title but a participle
// before its noun.
func (g *lawNames) begins(s *grammar.Scan, i int) bool {
	word, next := s.Word(i), s.At(i+1)
	alone := strings.Trim(s.Gap(i), " ") != "" || i+1 == len(s.Words) || g.link.Has(next.ID) || g.stop.Has(next.ID) || next.Digit
	return !g.link.Has(s.Words[i].ID) && (alone && (g.verbal(word) || g.attributive(word)) || g.other[word] && g.general.Has(s.Words[i-1].ID))
}

// shifts tells whether a name all of whose words have a capital ends before word i in small letters: an adjective or adverb, or another
// member of a pair, is the sentence's.
func (g *lawNames) shifts(s *grammar.Scan, head, i int) bool {
	for k := head + 1; k < i; k++ {
		if !s.Words[k].Upper && !g.link.Has(s.Words[k].ID) {
			return false
		}
	}
	word := s.Word(i)
	return s.Gap(i-1) == " " && (s.Is(i-1, g.en) || predicate(word) || adjectival(word) || g.attributive(word))
}

// tied tells whether word i goes on the phrase of the word before: behind a blank, a hyphen or an apostrophe.
func (g *lawNames) tied(s *grammar.Scan, i int) bool {
	switch s.Gap(i - 1) {
	case " ":
		return true
	case "-", "'", "’":
		return !s.Words[i].Digit
	case "- ":
		return s.Is(i, g.en)
	case " (":
		return s.Gap(i) == ") " && !s.Words[i].Upper && !s.Words[i].Digit && !g.stop.Has(s.Words[i].ID) && (g.link.Has(s.Words[i].ID) || predicate(s.Word(i))) // "aanvullend (vrijwillig) fonds"
	case "(":
		return s.Gap(i) == ")" // "elektr(on)ische"
	case ")":
		return s.Gap(i-2) == "("
	case ", ", ") ":
		if i > 1 && s.Gap(i-2) == " (" && s.Gap(i-1) == ") " {
			return true
		}
		return s.Words[i-1].Digit && s.Words[i].Upper // the title of a bill behind the number of its papers
	case ".":
		return isLetter(s, i) && isLetter(s, i-1) // "Bekostigingsbesluit W.B.O."
	}
	return false
}

// deed tells whether word i, with which a sentence about a law often goes on, is part of a longer title: "de toepassing van goede
// praktijken", "het gebruik van frequenties".
func (g *lawNames) deed(s *grammar.Scan, i int) bool {
	if g.paired && s.Word(i) == "gebruik" && predicate(s.Word(i-1)) && s.Gap(i) == " " && nominal(s.Word(i+1)) {
		return true // "duurzaam gebruik pesticiden"
	}
	if !g.paired || !s.Is(i+1, g.van) || s.Gap(i) != " " {
		return false
	}
	switch s.Word(i) {
	case "toepassing", "naleving", "gebruik", "vorm":
		return true
	}
	return false
}

// capitalNoun tells whether the capitalised word i is none of the words that end a name or begin one.
func (g *lawNames) capitalNoun(s *grammar.Scan, i int) bool {
	return !s.Has(i, g.stop) && !s.Has(i, g.head) && !s.Has(i, g.link)
}

// isLetter tells whether word i is one capital.
func isLetter(s *grammar.Scan, i int) bool {
	return s.Words[i].Upper && s.Words[i].End-s.Words[i].Start == 1
}

// isAcronym tells whether a word is an abbreviation: "SENS", "WOb".
func isAcronym(word string) bool {
	return len(word) > 1 && (word[1] >= 'A' && word[1] <= 'Z' || len(word) < 6 && !strings.ContainsAny(word, "aeiouyAEIOUY"))
}

func (g *lawNames) ended(last, content int) int {
	if content == 0 {
		return -1
	}
	return last
}

// trimmed is ended without the adjective without an ending with which a question goes on: "Is de Wet X voldoende bekend?"
func (g *lawNames) trimmed(s *Scan, last, content int) int {
	if content > 1 && !s.Words[last].Upper && predicate(s.Word(last)) && s.Gap(last-1) == " " {
		return g.ended(last-1, content-1)
	}
	return g.ended(last, content)
}

// links tells whether the small word i goes on the name: "van", "voor" and their like before a noun, right behind the
// head ("Wet op de") or between words that both begin with a capital.
func (g *lawNames) links(s *grammar.Scan, i, head int) bool {
	next := i + 1
	for next < len(s.Words) && g.link.Has(s.Words[next].ID) && !s.Words[next].Upper {
		next++
	}
	if next >= len(s.Words) || strings.Trim(s.Gap(i), " ’'") != "" || (g.stop.Has(s.Words[next].ID) && !g.deed(s, next) || g.head.Has(s.Words[next].ID)) {
		return false
	}
	if i <= head+2 && s.Words[i].ID != g.en && (i == head+1 || !g.loose.Has(s.Words[i].ID)) {
		return true
	}
	switch s.Word(i) {
	case "de", "het":
		return g.link.Has(s.Words[i-1].ID)
	case "van", "voor", "der", "en", "inzake", "betreffende":
		return next-i == 1 || next-i == 2 && (s.Word(i) != "en" || g.paired && !s.Words[next].Upper && g.articled(s, head, i))
	}
	if w := s.Word(i); g.paired && next-i == 1 && (w == "op" || w == "tegen") && !s.Words[next].Digit {
		return true // "het verbod op mensenhandel", "bescherming van kinderen tegen geweld"
	}
	return s.Words[next].Upper && next-i == 1 && s.Words[i-1].Upper
}

// articled tells whether an article stands between two words: "de arbeid en de rust" are a pair, "vrede en de rust" are none.
func (g *lawNames) articled(s *grammar.Scan, from, to int) bool {
	for i := from + 1; i < to; i++ {
		if s.Has(i, g.before) {
			return true
		}
	}
	return false
}

// defined returns the last word of a name that ends where its abbreviation stands in brackets, or 0. Commas may stand in it
// where no word goes on the sentence: "Wet toezicht, handhaving en vergunningen (Wthv)".
func (g *lawNames) defined(s *grammar.Scan, head int) int {
	commas, stops := false, false
	for i := head + 1; i < len(s.Words) && i <= head+16; i++ {
		gap := s.Gap(i)
		commas, stops = commas || gap == ", ", stops || g.clause.Has(s.Words[i].ID)
		if commas && stops {
			return 0
		}
		if strings.HasPrefix(gap, " (") && i+1 < len(s.Words) {
			short := s.Word(i + 1)
			if strings.EqualFold(short, "wet") {
				return i
			}
			full := s.Text[s.Words[head].Start:s.Words[i].End]
			if len(short) >= 2 && (short[0]|0x20) == (full[0]|0x20) && strings.HasPrefix(s.Gap(i+1), ")") && grammar.Abbreviates(short, full) {
				return i
			}
			return 0
		}
		if strings.Trim(gap, " -") != "" && gap != ", " {
			return 0
		}
	}
	return 0
}

// until takes the year to which a name reaches: "Wet uitkeringen burger-oorlogsslachtoffers 1940-1945".
func (g *lawNames) until(s *grammar.Scan, i int) int {
	if gap := s.Gap(i); (gap == "-" || gap == "–") && grammar.IsYear(s.Word(i)) && grammar.IsYear(s.Word(i+1)) && s.Word(i+1) > s.Word(i) {
		return i + 1
	}
	return i
}
