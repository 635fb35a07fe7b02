package recognise

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract/lexicon"
)

// lawStops are words that go on a sentence behind the title of a law.
const lawStops = "danwel vorm volgen niets iets veel weinig we men jullie is zijn was waren wordt worden werd werden kan kunnen kon moet moeten heeft hebben had biedt bieden bepaalt stelt regelt kent geldt gelden dat die " +
	"waarin waarmee waarop waardoor waarbij om niet ook dan door per zoals te ten zal zullen zou zouden blijkt welke hierop of maar omdat indien mits tenzij " +
	"artikel artikelen art lid leden dit deze een alsmede dan wel respectievelijk vanaf sinds gaat komt komen vereist verplicht maakt maken ziet " +
	"voorziet schrijft luidt nog reeds thans al nu er hun zijn mijn uw wij u ik ja neen nee mag mogen dient dienen wil willen vindt vinden valt vallen " +
	"treedt ontbreekt leidt betreft beoogt bevat bevatten geeft geven vormt vormen verbiedt onder volgens krachtens ingevolge conform waarvan evenmin echter " +
	"heb hebt ik mij wij zij hij wel geen noch toe uitgevoerd genoemd genoemde bedoeld bedoelde opgenomen gewijzigd aangepast vastgesteld ingevoerd onlangs inmiddels hierin daarin " +
	"strafbaar verboden mogelijk belast bevoegd nodig aangewezen toegepast geregeld gebaseerd berust behoort stond staat staan ligt lag lopen loopt " +
	"heden danwel haar eind begin medio na inclusief exclusief zodanig sprake aanleiding bekend beschikbaar gehele hele " +
	"voortvloeiende vervatte ingebed hierna verder zake tijdens zich gedurende voorgeschreven ingesteld vallende doen doet doende toegenomen omzeilt behoeft behoeven draagt zorgt ervoor bevestigend als uit twee drie beter opnieuw laatst laat laten staande houdt houden neemt nemen brengt brengen blijft blijven blijken gebruik toegestaan afgegeven ontleend steeds zelf hier daar destijds verwacht liggen krijgt krijgen gepleit ingediend beschreven afgelegde neergelegde vastgestelde ingestelde gestelde verantwoordelijk vooral juist tevens eveneens samen ontbreken uitgaan zien dus zodat waarvoor waarover waaronder waaraan anders minder meer alleen slechts tijdens binnen buiten volstaat voldoet voldoen opzichte toepassing overtreden overtreedt naleving bestaat bestaan bestond wellicht gold golden mede immers"

// lawClauses are words that show that a clause has begun.
const lawClauses = "is zijn was waren wordt worden werd werden heeft hebben had kan kunnen zal zou moet mag dat die waarin waarmee waarop waardoor waarbij om te niet " +
	"terwijl maar geldt gelden ik u wij hij artikel artikelen wet grondwet"

// Endings by which verbs in the third person are known, and words that end so and are none.
var (
	verbEndings = []string{"dt", "gt", "mt", "lt", "kt", "eert", "dert", "tert", "vert", "gert", "ft", "pt", "tst", "wijst"}
	noVerbs     = strings.Fields("markt beperkt verrijkt opgewekt asfalt smelt concert advert schrift gift drift lift recept concept script excerpt laatst")
)

// Beginnings of participles that a verb can have before "ge", and nouns that begin as participles do.
var (
	separable  = strings.Fields("aan achter af bij binnen door in langs los mee na neer om onder op over samen tegen terug toe uit vast voor voort vrij weg")
	noParticip = strings.Fields("gebied geluid geweld geld gewest geslacht gewicht gehakt gezond gebrek geheugen gemeente gedeelte gehalte geboorte gezindte geneeskunde gebergte gevaarte " +
		"gesteente geboden gemoed gerecht geschut geschrift gewricht gedicht gezicht gemiddelde")
	// beginnings of participles before a noun, behind what is separable
	participles = []string{"ge", "ver", "be", "ont", "her", "er", "toe", "vaard"}
	strong      = strings.Fields("genomen gegeven getroffen gebleven gesproken geschreven gekomen gekozen gehouden gelaten gevonden gezien gedaan gegaan geworden gedragen gesloten")
	// participles and other forms of verbs with a beginning of their own
	otherForms = wordMap(otherVerbs)
)

// wordMap returns the words of a text as a set.
func wordMap(text string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(text) {
		set[w] = true
	}
	return set
}

const otherVerbs = `kost eist vereist past wijst berust lost kiest bestaat ontstaat gaat staat laat verlaat haalt kent dient begint ontkent verleent wint leent
	voert hoort duurt stuurt keurt leert beheert eert bracht brachten zocht wist moest sluit ontbrak bleef bleek gaf nam kwam kwamen gold ging
	verliest verloor schiet verzet zet roept treft onderschrijft schrijft geeft blijft heft betaamt bewaart verklaart ervaart
	vervangen vervallen verleend verstrekt verbeterd verworpen verhoogd verlaagd verlengd vertraagd vereenvoudigd verstuurd verzonden verschenen verkregen
	ontvangen ontstaan ontworpen ontwikkeld behandeld betaald bereikt besloten besproken betrokken bekrachtigd bepaald bereid beschouwd bewezen
	herleven herleeft herzien ondervangen omvatten ontnemen ontlenen opleggen toestaan tegengaan achten vinden noemen verklaren
	mist helpen leverde leverden kreeg kregen leed toonde bood mocht raakte kwamen gaven namen bleven leidden hadden werkt werken werkte voldeed voldeden tegemoet stand`

// wordForms tells verbs and participles by their forms, but for the words on lists of exceptions.
type wordForms struct {
	other         map[string]bool // verbs without a verb's ending
	noVerbs       []string        // nouns with one
	noParticiples []string        // nouns that begin as participles do
}

// everyForm has all exceptions.
var everyForm = wordForms{otherForms, noVerbs, noParticip}

// newWordForms returns the forms with the exceptions that the lexicon does not leave out.
func newWordForms(l *lexicon.Lexicon) wordForms {
	f := everyForm
	if !l.Rule("verbs without an ending") {
		f.other = nil
	}
	if !l.Rule("nouns that end as verbs") {
		f.noVerbs = nil
	}
	if !l.Rule("nouns that begin as participles") {
		f.noParticiples = nil
	}
	return f
}

// verbal tells whether a word in small letters is, by its form, a verb in the third person or a participle that ends a sentence:
// such a word stands in no title, or at its beginning only.
func (f wordForms) verbal(word string) bool {
	if f.other[word] {
		return true
	}
	if len(word) < 14 && endsIn(word, verbEndings) {
		return !endsIn(word, f.noVerbs)
	}
	rest := afterSeparable(word)
	if !strings.HasPrefix(rest, "ge") || startsIn(rest, f.noParticiples) {
		return false
	}
	switch last := rest[len(rest)-1]; last {
	case 'd', 't':
		return len(rest) > 5 && len(rest) < 13 && !strings.HasSuffix(rest, "heid")
	case 'n':
		return endsIn(rest, strong)
	}
	return false
}

// attributive tells whether a word in small letters is, by its form, a participle before a noun: "genoemde", "aangewezen",
// "voortvloeiende". Titles have those as well, so that it takes a sentence that asks for one.
func (f wordForms) attributive(word string) bool {
	if strings.HasSuffix(word, "ende") && len(word) > 7 || endsIn(word, strong) || strings.HasSuffix(word, "gewezen") || strings.HasSuffix(word, "geschreven") || f.verbal(word) {
		return true
	}
	if !strings.HasSuffix(word, "de") && !strings.HasSuffix(word, "te") {
		return false
	}
	rest := afterSeparable(word)
	return len(rest) >= 6 && !startsIn(rest, f.noParticiples) && startsIn(rest, participles)
}

// infinitive tells whether a word has the form of a verb with a preposition before it: "aangeven", "opleggen".
func infinitive(word string) bool {
	return strings.HasSuffix(word, "en") && !strings.HasSuffix(word, "ingen") && !strings.HasSuffix(word, "heden") && !strings.HasSuffix(word, "tuigen") && startsIn(word, separable)
}

// afterSeparable cuts what a verb can have before its participle: "in" of "ingesteld".
func afterSeparable(word string) string {
	for _, s := range separable {
		if rest, ok := strings.CutPrefix(word, s); ok && (strings.HasPrefix(rest, "ge") || strings.HasPrefix(rest, "ver") || strings.HasPrefix(rest, "be") || strings.HasPrefix(rest, "vaard")) {
			return rest
		}
	}
	return word
}

// pronominal tells adverbs that stand for "van het" and its like: "daarvan", "hierop".
func pronominal(word string) bool {
	for _, first := range []string{"daar", "hier", "waar", "er"} {
		if rest, ok := strings.CutPrefix(word, first); ok {
			switch rest {
			case "aan", "achter", "af", "bij", "binnen", "buiten", "door", "in", "mee", "na", "naar", "naast", "om", "onder", "op", "over", "tegen", "toe", "tussen", "uit", "van", "voor":
				return true
			}
		}
	}
	return false
}

// predicate tells whether a word in small letters is, by its form, an adjective without an ending, as it stands behind what it is
// said of: "de Regeling onvoldoende vinden".
func predicate(word string) bool {
	return endsIn(word, adjectives) && !strings.HasSuffix(word, "huwelijk")
}

// adjectival tells whether a word in small letters has the form of an adjective before a noun: "zorgvuldige", "wettelijke".
func adjectival(word string) bool {
	rest, ok := strings.CutSuffix(word, "e")
	return ok && len(word) > 6 && endsIn(rest, adjectives)
}

var adjectives = strings.Fields("ig elijk erlijk baar loos zaam isch voldoende streng goed slecht juist helder snel laat vroeg ruim klein groot hard zwaar licht nieuw oud")

// inflected are endings of adjectives before a noun.
var inflected = strings.Fields("ene lijke ische ele bare ieve aire ale ige nde")

// nominal tells whether a word has the form of a noun that says what a decree is about.
func nominal(word string) bool {
	return endsIn(word, nounEndings)
}

var nounEndings = strings.Fields("en ens ers iers eurs ries ing heid tie schap iek uur eit zorg recht bedrijf beheer vervoer gebruik toezicht onderwijs water vee vlees zuivel")

// isAct tells nouns that say what a bill does: "invoering", "goedkeuring".
func isAct(word string) bool { return strings.HasSuffix(word, "ing") && len(word) > 6 }

// isDeed tells nouns for what a bill does: "invoering", "implementatie", "afschaffing", "verbod".
func isDeed(word string) bool {
	return isAct(word) || endsIn(word, []string{"atie", "verbod", "behoud", "herstel", "stelling", "opheffing", "regeling", "verhoging"}) && len(word) > 5
}

// measures are endings of nouns that begin titles: "aftopping", "maatregelen", "computercriminaliteit".
var measures = strings.Fields(`ing ingen heid heden tie ties schap teit maatregelen recht toezicht zorg tarieven stelsel beheer bestuur vervoer verkeer
	onderwijs spelen voorzieningen opvang dwang markt handel vergunning straf strafrecht arbeid pensioen leeftijd inkomen wonen energie huur woningen scholen
	studenten jeugd asiel inburgering privacy persoonsgegevens donoren tabak alcohol kansspelen wapens dieren landbouw mest consumenten krediet
	verzekeringen accountants notarissen advocaten bijstand kinderen ouderschap naamrecht erfrecht diensten rechten plichten verboden belastingen toeslagen
	uitkeringen regels kosten gegevens wachter model plicht verbod belasting premie toeslag fonds`)

// isMeasure tells nouns that begin titles.
func isMeasure(word string) bool {
	return (len(word) >= 6 || len(word) > 3 && slices.Contains(measures, word) && !strings.HasPrefix(word, "ing")) && !strings.HasPrefix(word, "waar") && endsIn(word, measures)
}

// subjects are the ends of nouns that stand in small letters behind a decree and say what it is about.
var subjects = strings.Fields("ing ingen heid heden schap schappen middelen zorg onderwijs vaart opvang subsidie energie industrie kosten bedrijf bedrijven vervoer")

// regulated are the last parts of what a reglement of the state is about: "Binnenvaartpolitiereglement".
var regulated = strings.Fields("vaart politie mijn spoorweg spoor verkeers scheepvaart loods vissers jacht dienst griffie notaris")

// decided are the first parts of decisions in single cases, which are no legislation: "Aanwijzingsbesluit".
var decided = wordMap(decisions)

const decisions = `kader wijzigings aanwijzings benoemings trace ontwerptrace wegaanpassings peil project handhavings dwangsom intrekkings sluitings ontbindings vernietigings kap sloop
	mandaat ontheffings goedkeurings toekennings afwijzings weigerings herzienings terugvorderings toelatings opheffings ontslag schorsings plaatsings indicatie
	selectie gunnings aanbestedings concessie vergunning vergunnings bouw beleids uitzettings overdrachts overplaatsings verlengings toewijzings inpassings
	herindelings fusie verkeers bestemmings kabinets raads college voorbereidings uitwerkings rijksinpassings annexatie aanhoudings onttrekkings splitsings
	aankoop verkoop kwijtscheldings betalings vaststellings verdelings investerings koop bezwaar beroeps hoofd deel basis keuze stop start eind voor proef nood`

// endsIn and startsIn tell whether a word ends or begins as one of a list.
func endsIn(word string, list []string) bool {
	for _, l := range list {
		if strings.HasSuffix(word, l) {
			return true
		}
	}
	return false
}

func startsIn(word string, list []string) bool {
	for _, l := range list {
		if strings.HasPrefix(word, l) {
			return true
		}
	}
	return false
}
