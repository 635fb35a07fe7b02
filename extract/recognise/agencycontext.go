package recognise

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
)

// abroad tells the bodies of other states and of the Union from Dutch ones of the same name: "de Duitse politie", "het
// ministerie van Defensie van Polen".
type abroad struct {
	adjectives, countries, halves, behindWords lexicon.WordSet
}

func newAbroad(lex *lexicon.Lexicon) *abroad {
	return &abroad{
		adjectives:  lex.Set(strings.Fields(foreignAdjectives)...),
		countries:   lex.Set(strings.Fields(foreignCountries)...),
		halves:      lex.Set("de", "het", "Nederlandse", "Sint", "Verenigde", "land", "eiland"),
		behindWords: lex.Set("van", "in", "te", "uit"),
	}
}

const foreignAdjectives = `Belgische Belgisch Vlaamse Waalse Duitse Duits Franse Frans Britse Brits Engelse Engels Ierse Schotse Spaanse Portugese
	Italiaanse Italiaans Oostenrijkse Zwitserse Deense Zweedse Noorse Finse Poolse Pools Tsjechische Slowaakse Hongaarse Roemeense Bulgaarse
	Griekse Turkse Turks Russische Russisch Oekraïense Amerikaanse Amerikaans Canadese Mexicaanse Braziliaanse Surinaamse Surinaams
	Antilliaanse Arubaanse Curaçaose Indonesische Indonesisch Chinese Chinees Japanse Indiase Pakistaanse Afghaanse Iraanse Iraakse Israëlische
	Israëlisch Palestijnse Egyptische Marokkaanse Marokkaans Tunesische Algerijnse Libische Syrische Libanese Saoedische Saudische Somalische
	Soedanese Keniaanse Nigeriaanse Ghanese Congolese Rwandese Ethiopische Zuid-Afrikaanse Afrikaanse Australische Servische Kroatische Bosnische
	Kosovaarse Albanese Macedonische Letse Litouwse Estse Cypriotische Maltese Luxemburgse Colombiaanse Venezolaanse Peruaanse Chileense
	Argentijnse Thaise Vietnamese Filipijnse Maleisische Birmese Nepalese Tibetaanse Georgische Armeense Azerbeidzjaanse Wit-Russische Tsjetsjeense
	Europese Europees buitenlandse buitenlands internationale Vaticaanse Sovjet Joegoslavische Cubaanse Nigeriaans Iraans Koerdische
	Zimbabwaanse Eritrese Jemenitische Haïtiaanse Bengaalse Burundese Angolese Kameroense IJslandse Sloveense Rwandese Oegandese Tanzaniaanse Senegalese Taiwanese Jordaanse`

const foreignCountries = `België Vlaanderen Duitsland Frankrijk Engeland Brittannië Ierland Schotland Spanje Portugal Italië Oostenrijk Zwitserland
	Denemarken Zweden Noorwegen Finland Polen Tsjechië Slowakije Hongarije Roemenië Bulgarije Griekenland Turkije Rusland Oekraïne Amerika VS
	Canada Mexico Brazilië Suriname Aruba Curaçao Indonesië China Japan India Pakistan Afghanistan Iran Irak Israël Egypte Marokko Tunesië
	Algerije Libië Syrië Libanon Soedan Kenia Nigeria Ghana Congo Rwanda Ethiopië Australië Servië Kroatië Bosnië Kosovo Albanië Macedonië
	Colombia Venezuela Peru Chili Argentinië Thailand Vietnam Maleisië Birma Nepal Georgië Armenië Antillen Luxemburg Cuba Zimbabwe Eritrea IJsland Estland Letland Litouwen
	Slovenië Cyprus Malta Oeganda Uganda Tanzania Zambia Senegal Mali Koeweit Jordanië Qatar VAE Emiraten Taiwan Korea Zuid-Afrika
	Kazachstan Oezbekistan Maarten Flanders Belgium Germany France`

// before tells whether the word before word i is another state's adjective.
func (a *abroad) before(s *Scan, i int) bool {
	return s.Has(i-1, a.adjectives) && s.Gap(i-1) == " " || i >= 2 && s.Has(i-2, a.adjectives) && s.Gap(i-2) == " " && !s.Words[i-1].Upper && s.Gap(i-1) == " " && len(s.Word(i-1)) > 3
}

// behind tells whether "van", "in" or "te" and another state follow word i.
func (a *abroad) behind(s *Scan, i int) bool { return s.Has(i+1, a.behindWords) && a.state(s, i+2) }

// state tells whether another state is named at word i, behind an article or half a name: "de Nederlandse Antillen",
// "Sint Maarten".
func (a *abroad) state(s *Scan, i int) bool {
	for ; i < len(s.Words) && s.Gap(i-1) == " "; i++ {
		if s.Has(i, a.countries) {
			return true
		}
		if !s.Has(i, a.halves) {
			return false
		}
	}
	return false
}

// others tells a body from what only has its name or abbreviation: associations, firms and the like.
type others struct {
	private lexicon.WordSet // "Stichting", "Vrienden": begin names of private bodies
	joins   lexicon.WordSet // between such a word and the name
}

func newOthers(lex *lexicon.Lexicon) *others {
	return &others{private: lex.Set(strings.Fields(privateBodies)...), joins: lex.Set("van", "de", "der", "het", "voor", "bij")}
}

const privateBodies = `Stichting Vereniging Verenigingen Vrienden Bond Federatie Comité Museum Vakbond Personeelsvereniging Koor Orkest Muziekkorps
	Belangenvereniging Sportvereniging`

// privateSorts are how words end that call something by its sort that is no public body.
var privateSorts = []string{"club", "muziekgroep", "popgroep", "actiegroep", "belangengroep", "terreurgroep", "popband", "rockband", "vereniging", "bond", "bedrijf",
	"firma", "onderneming", "fabrikant", "producent", "zender", "omroep", "winkelketen", "concern", "festival", "tijdschrift", "radioprogramma", "partij",
	"maatschappij", "leverancier", "winkel", "school", "kerk", "beweging", "orkest", "koor", "holding"}

// named tells whether the name at a hit is part of a private body's: "Stichting Vrienden van de Koninklijke Marechaussee".
func (o *others) named(s *Scan, h lexicon.Hit) bool {
	for i := h.First - 1; i >= 0 && h.First-i <= 6 && s.Gap(i) == " "; i-- {
		if s.Has(i, o.private) && s.Words[i].Upper {
			return h.Name.Weak || i < h.First-1 // a foundation can be the body itself: "Stichting Nidos"
		}
		if !s.Words[i].Upper && !s.Has(i, o.joins) {
			return false
		}
	}
	return false
}

// called tells whether the word before an abbreviation says that it is something else: "voetbalclub CVZ".
func (o *others) called(s *Scan, h lexicon.Hit) bool {
	if h.Name.Case != extract.CaseExact || s.Gap(h.First-1) != " " || s.At(h.First-1).Upper {
		return false
	}
	sort := s.Word(h.First - 1)
	return sort == "band" || slices.ContainsFunc(privateSorts, func(end string) bool { return strings.HasSuffix(sort, end) })
}

// oneOfMany tells whether an abbreviation is a common noun's: "een SVB is een systeem", "elk COA".
func oneOfMany(s *lexicon.Scan, h lexicon.Hit) bool {
	if h.Name.Case != extract.CaseExact || s.Gap(h.First-1) != " " {
		return false
	}
	switch s.Word(h.First - 1) {
	case "een", "Een", "elk", "Elk", "elke", "Elke", "ieder", "Ieder", "iedere", "Iedere":
	default:
		return false
	}
	if gap := s.Gap(h.Last); gap != " " {
		return gap != "" && strings.IndexByte(".,;:?)", gap[0]) >= 0
	}
	switch s.Word(h.Last + 1) {
	case "is", "was", "wordt", "werd", "heeft", "kan", "moet", "mag", "blijft", "geldt", "bestaat":
		return true
	}
	return false
}

// inAddress tells whether a name stands in a web address: "politie.nl", "www.politie".
func inAddress(text string, start, end int) bool {
	if end+2 < len(text) && text[end] == '.' {
		c := cursor{text: text, pos: end + 1}
		switch domain := c.ascii(); domain {
		case "nl", "com", "org", "eu", "nu", "net", "info", "gov", "be", "de", "int", "overheid":
			return c.ends(c.pos + len(domain))
		}
	}
	before := text[:start]
	return strings.HasSuffix(before, "@") || strings.HasSuffix(before, "//") || strings.HasSuffix(before, "www.")
}
