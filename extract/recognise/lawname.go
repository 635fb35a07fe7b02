package recognise

import (
	"strings"

	"w3id.org/kamergraaf/extract/lexicon"
)

// lawNames is the grammar of names of laws that no register has: "Wet op de huurcommissies (Whc)", "Koppelingswet".
type lawNames struct {
	head   lexicon.WordSet // words that begin a name and need more: "Wet", "Besluit"
	link   lexicon.WordSet // small words that may stand inside a name
	first  lexicon.WordSet // those of them that may stand right behind the head
	loose  lexicon.WordSet // those of them that as often go on the sentence
	stop   lexicon.WordSet // words that end it
	plain  lexicon.WordSet // words that look like names of laws and are not: "Raadsbesluit"
	code   lexicon.WordSet // "Wetboek", which goes on with "van"
	wet    lexicon.WordID
	en     lexicon.WordID
	before lexicon.WordSet // "de", "het": what stands before "wet Mulder"
}

// The words of the grammar. The heads that are themselves generic need a name behind them.
const (
	lawHeads = "wet wetboek rijkswet besluit regeling kaderwet invoeringswet uitvoeringswet overgangswet interimwet aanpassingswet " +
		"uitvoeringsregeling uitvoeringsbesluit subsidieregeling stimuleringsregeling vrijstellingsregeling vrijstellingsbesluit warenwetbesluit " +
		"warenwetregeling bijdrageregeling bijdragebesluit kaderregeling kaderbesluit bekostigingsbesluit rechtspositiebesluit formatiebesluit " +
		"lozingenbesluit landbouwkwaliteitsbesluit landbouwkwaliteitsregeling investeringsregeling garantieregeling toezichtwet experimentenwet " +
		"harmonisatiewet implementatiewet machtigingswet sanctieregeling sanctiebesluit instellingswet tegemoetkomingsregeling eindexamenbesluit " +
		"inrichtingsbesluit bezoldigingsbesluit kwaliteitswet"
	lawLinks = "op de het van der en voor tot inzake betreffende houdende ter tegen tussen bij in aan naar met"
	lawFirst = "op tot inzake betreffende houdende ter tegen voor de het" // links that may follow the head at once
	lawStops = "is zijn was waren wordt worden werd werden kan kunnen kon moet moeten heeft hebben had biedt bieden bepaalt stelt regelt kent geldt gelden dat die " +
		"waarin waarmee waarop waardoor waarbij om niet ook dan door per zoals te ten zal zullen zou zouden blijkt welke hierop of maar omdat indien mits tenzij " +
		"artikel artikelen art lid leden dit deze een alsmede dan wel respectievelijk vanaf sinds gaat komt komen vereist verplicht maakt maken ziet " +
		"voorziet schrijft luidt nog reeds thans al nu er hun zijn mijn uw wij u ik ja neen nee mag mogen dient dienen wil willen vindt vinden valt vallen " +
		"treedt ontbreekt leidt betreft beoogt bevat bevatten geeft geven vormt vormen verbiedt onder volgens krachtens ingevolge conform waarvan evenmin echter " +
		"heb hebt ik mij wij zij hij wel geen noch toe uitgevoerd genoemd genoemde bedoeld bedoelde opgenomen gewijzigd aangepast vastgesteld ingevoerd onlangs inmiddels hierin daarin " +
		"strafbaar verboden mogelijk belast bevoegd nodig aangewezen toegepast geregeld gebaseerd berust behoort stond staat staan ligt lag lopen loopt " +
		"hierna verder zake tijdens zich gedurende voorgeschreven ingesteld vallende doen doet doende toegenomen omzeilt behoeft behoeven draagt zorgt ervoor bevestigend als uit twee drie beter opnieuw laatst laat laten staande houdt houden neemt nemen brengt brengen blijft blijven blijken gebruik toegestaan afgegeven ontleend steeds zelf hier daar destijds verwacht liggen krijgt krijgen gepleit ingediend beschreven afgelegde neergelegde vastgestelde ingestelde gestelde verantwoordelijk vooral juist tevens eveneens samen ontbreken uitgaan zien dus zodat waarvoor waarover waaronder waaraan anders minder meer alleen slechts tijdens binnen buiten volstaat voldoet voldoen opzichte toepassing overtreden overtreedt naleving bestaat bestaan bestond wellicht gold golden mede immers"
	lawPlain = "wet grondwet strafwet noodwet veegwet verzamelwet reparatiewet spoedwet begrotingswet basiswet raamwet moederwet modelwet wijzigingswet " +
		"kabinetsbesluit raadsbesluit collegebesluit principebesluit regeringsbesluit ministerraadsbesluit koninklijk verkeersbesluit bestemmingsplanbesluit " +
		"verzoekbesluit subsidiebesluit ontwerpbesluit conceptbesluit ontwerpregeling conceptregeling uitkeringsregeling overgangsregeling spaarregeling " +
		"pensioenregeling klachtenregeling klachtregeling gedragsregeling afvloeiingsregeling vertrekregeling ontslagregeling verlofregeling schadevergoedingsregeling " +
		"deelregeling vergoedingsregeling zorgregeling overeenkomst wachtgeldregeling onkostenregeling schuldregeling prijsregeling noodverordening " +
		"ontwerpwet conceptwet kaderwet invoeringswet uitvoeringswet overgangswet interimwet aanpassingswet rijkswet regelgeving verordening regeling besluit " +
		"kwaliteitsregeling uitgavenregeling ruimteregeling kredietregeling instellingsbesluit reglement uitvoeringsregeling uitvoeringsbesluit subsidieregeling stimuleringsregeling kaderregeling machtigingsbesluit wraakwet natuurwet " +
		"bestuursreglement kamerreglement huishoudelijk clubreglement statutenreglement klokkenluidersregeling cao-regeling vut-regeling ouderenregeling " +
		"ziektekostenregeling bonusregeling generaalpardonregeling pardonregeling garantieregeling tegemoetkomingsregeling gemeentewetten vrijstellingsregeling " +
		"experimentenwet implementatiewet machtigingswet sanctieregeling toezichtwet harmonisatiewet bijdrageregeling bijdragebesluit sanctiebesluit"
)

func newLawNames(l *lexicon.Lexicon) *lawNames {
	set := func(words string) lexicon.WordSet { return l.Set(strings.Fields(words)...) }
	l.Clue("wet")
	return &lawNames{head: set(lawHeads), link: set(lawLinks), first: set(lawFirst), loose: set("bij aan met naar tussen"), stop: set(lawStops), plain: set(lawPlain), before: set("de het"),
		code: l.Set("wetboek"), wet: l.Word("wet"), en: l.Word("en")}
}

// at returns the last word of a law's name that begins at word i, or -1.
func (g *lawNames) at(s *Scan, i int) int {
	w := s.Words[i]
	if g.head.Has(w.ID) {
		if w.Upper || w.ID == g.wet && s.Has(i-1, g.before) && g.capital(s, i) {
			return g.title(s, i)
		}
		return -1
	}
	if w.Upper && g.compound(s, i) {
		return g.year(s, i)
	}
	return -1
}

// capital tells whether a name behind "wet" in small letters begins with a capital: "wet Mulder", "wet op de Kamers".
func (g *lawNames) capital(s *Scan, i int) bool {
	for i++; i < len(s.Words) && s.Gap(i-1) == " " && g.first.Has(s.Words[i].ID) && !s.Words[i].Upper; i++ {
	}
	return i < len(s.Words) && s.Gap(i-1) == " " && s.Words[i].Upper && s.Words[i].End-s.Words[i].Start > 1
}

// title reads the words of a name behind its head.
func (g *lawNames) title(s *Scan, head int) int {
	if last := g.defined(s, head); last > 0 {
		return last
	}
	last, content := head, 0
	for i := head + 1; i < len(s.Words) && i <= head+14 && g.tied(s, i); i++ {
		w := s.Words[i]
		if content == 1 && !w.Upper && !w.Digit && isAcronym(s.Word(last)) && s.Gap(i-1) != "-" {
			break
		}
		switch {
		case w.Digit:
			if w.End-w.Start == 4 && content > 0 {
				return i
			}
			return g.ended(last, content)
		case !w.Upper && g.stop.Has(w.ID):
			return g.ended(last, content)
		case !w.Upper && g.link.Has(w.ID):
			if i == head+1 && !g.first.Has(w.ID) && !g.code.Has(s.Words[head].ID) || !g.links(s, i, head) {
				return g.ended(last, content)
			}
			continue
		case !w.Upper && content >= 5:
			return g.ended(last, content)
		}
		content++
		last = i
	}
	return g.ended(last, content)
}

// tied tells whether word i goes on the phrase of the word before: behind a blank, a hyphen or an apostrophe.
func (g *lawNames) tied(s *Scan, i int) bool {
	switch s.Gap(i - 1) {
	case " ":
		return true
	case "-", "'", "’":
		return !s.Words[i].Digit
	case "- ":
		return s.Is(i, g.en)
	}
	return false
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

// links tells whether the small word i goes on the name: "van", "voor" and their like before a noun, right behind the
// head ("Wet op de") or between words that both begin with a capital.
func (g *lawNames) links(s *Scan, i, head int) bool {
	next := i + 1
	for next < len(s.Words) && g.link.Has(s.Words[next].ID) && !s.Words[next].Upper {
		next++
	}
	if next >= len(s.Words) || strings.Trim(s.Gap(i), " ’'") != "" || (g.stop.Has(s.Words[next].ID) || g.head.Has(s.Words[next].ID)) {
		return false
	}
	if i <= head+2 && s.Words[i].ID != g.en && (i == head+1 || !g.loose.Has(s.Words[i].ID)) {
		return true
	}
	switch s.Word(i) {
	case "de", "het":
		return g.link.Has(s.Words[i-1].ID)
	case "van", "voor", "der", "en", "inzake", "betreffende":
		return next-i == 1 || s.Word(i) != "en" && next-i == 2
	}
	return s.Words[next].Upper && next-i == 1 && s.Words[i-1].Upper
}

// defined returns the last word of a name that ends where its abbreviation stands in brackets, or 0.
func (g *lawNames) defined(s *Scan, head int) int {
	for i := head + 1; i < len(s.Words) && i <= head+16; i++ {
		gap := s.Gap(i)
		if strings.HasPrefix(gap, " (") && i+1 < len(s.Words) {
			short := s.Word(i + 1)
			if strings.EqualFold(short, "wet") {
				return i
			}
			full := s.Text[s.Words[head].Start:s.Words[i].End]
			if len(short) >= 2 && (short[0]|0x20) == (full[0]|0x20) && strings.HasPrefix(s.Gap(i+1), ")") && abbreviates(short, full) {
				return i
			}
			return 0
		}
		if strings.Trim(gap, " -") != "" {
			return 0
		}
	}
	return 0
}

// compound tells whether word i is the name of a law in one word.
func (g *lawNames) compound(s *Scan, i int) bool {
	w := s.Words[i]
	if g.plain.Has(w.ID) || w.Caps {
		return false
	}
	word := s.Text[w.Start:w.End]
	if strings.HasSuffix(word, "wet") {
		return len(word) >= 7
	}
	for _, ending := range []string{"besluit", "regeling"} {
		if strings.HasSuffix(word, ending) {
			return len(word) > len(ending)+3 && !sentenceStart(s, i)
		}
	}
	return false
}

// year takes the year behind a name: "Comptabiliteitswet 2001".
func (g *lawNames) year(s *Scan, i int) int {
	if i+1 < len(s.Words) && s.Gap(i) == " " {
		if w := s.Word(i + 1); isYear(w) {
			return i + 1
		}
	}
	return i
}

// sentenceStart tells whether word i is the first of a sentence, where a capital says nothing.
func sentenceStart(s *Scan, i int) bool {
	gap := s.Gap(i - 1)
	return i == 0 || strings.ContainsAny(gap, ".?!:\n«\"")
}
