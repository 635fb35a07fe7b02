package grammar

import (
	"strings"

	"w3id.org/kamergraaf/extract/lexicon"
)

// Abroad tells the bodies of other states and of the Union from Dutch ones of the same name: "de Duitse politie", "het
// ministerie van Defensie van Polen".
type Abroad struct {
	Adjectives, Countries, halves, behindWords, dutch, and lexicon.WordSet
}

// NewAbroad returns what tells bodies of other states apart; it asks the lexicon for its words.
func NewAbroad(lex *lexicon.Lexicon) *Abroad {
	return &Abroad{
		Adjectives:  lex.Except("adjectives of other states", withNeuter(strings.Fields(foreignAdjectives))...),
		Countries:   lex.Except("names of other states", strings.Fields(foreignCountries)...),
		halves:      lex.Set("de", "het", "Nederlandse", "Sint", "Verenigde", "land", "eiland"),
		behindWords: lex.Set("van", "in", "te", "uit"),
		dutch:       lex.Set("Nederlandse", "Nederlands"),
		and:         lex.Set("en", "of"),
	}
}

// withNeuter adds to adjectives the form before a neuter noun: "de Thaise politie", "het Thais parlement"; "Chinese",
// "Chinees".
func withNeuter(adjectives []string) []string {
	all := adjectives
	for _, a := range adjectives {
		switch stem, ok := strings.CutSuffix(a, "e"); {
		case !ok:
		case strings.HasSuffix(stem, "es"):
			all = append(all, strings.TrimSuffix(stem, "es")+"ees")
		case strings.HasSuffix(stem, "s") || strings.HasSuffix(stem, "sch"):
			all = append(all, stem)
		}
	}
	return all
}

// Before tells whether the word before word i is another state's adjective.
func (a *Abroad) Before(s *Scan, i int) bool {
	if s.Has(i-3, a.dutch) && s.Has(i-2, a.and) && s.Gap(i-3) == " " {
		return false // "de Nederlandse en Belgische douane"
	}
	return s.Has(i-1, a.Adjectives) && s.Gap(i-1) == " " || i >= 2 && s.Has(i-2, a.Adjectives) && s.Gap(i-2) == " " && !s.Words[i-1].Upper && s.Gap(i-1) == " " && len(s.Word(i-1)) > 3
}

// Behind tells whether "van", "in" or "te" and another state follow word i.
func (a *Abroad) Behind(s *Scan, i int) bool { return s.Has(i+1, a.behindWords) && a.State(s, i+2) }

// State tells whether another state is named at word i, behind an article or half a name: "de Nederlandse Antillen",
// "Sint Maarten".
func (a *Abroad) State(s *Scan, i int) bool {
	for ; i < len(s.Words) && s.Gap(i-1) == " "; i++ {
		if s.Has(i, a.Countries) {
			return true
		}
		if !s.Has(i, a.halves) {
			return false
		}
	}
	return false
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
	Zimbabwaanse Eritrese Jemenitische Haïtiaanse Bengaalse Burundese Angolese Kameroense IJslandse Sloveense Rwandese Oegandese Tanzaniaanse Senegalese Taiwanese Jordaanse
	Israelische Gambiaanse Mongoolse Oezbeekse Kazachse Moldavische Montenegrijnse Boliviaanse Ecuadoraanse Paraguayaanse Uruguayaanse
	Dominicaanse Jamaicaanse Guatemalteekse Hondurese Nicaraguaanse Panamese Laotiaanse Cambodjaanse Lankaanse Singaporese Koreaanse
	Koeweitse Omaanse Namibische Mozambikaanse Zambiaanse Malawische Liberiaanse Leoonse Ivoriaanse Togolese Malinese Tsjadische
	Guinese Mauritaanse Gabonese Liechtensteinse Trinidadse Guyaanse Bangladeshe internationaal`

const foreignCountries = `België Vlaanderen Duitsland Frankrijk Engeland Brittannië Ierland Schotland Spanje Portugal Italië Oostenrijk Zwitserland
	Denemarken Zweden Noorwegen Finland Polen Tsjechië Slowakije Hongarije Roemenië Bulgarije Griekenland Turkije Rusland Oekraïne Amerika VS
	Canada Mexico Brazilië Suriname Aruba Curaçao Indonesië China Japan India Pakistan Afghanistan Iran Irak Israël Egypte Marokko Tunesië
	Algerije Libië Syrië Libanon Soedan Kenia Nigeria Ghana Congo Rwanda Ethiopië Australië Servië Kroatië Bosnië Kosovo Albanië Macedonië
	Colombia Venezuela Peru Chili Argentinië Thailand Vietnam Maleisië Birma Nepal Georgië Armenië Antillen Luxemburg Cuba Zimbabwe Eritrea IJsland Estland Letland Litouwen
	Slovenië Cyprus Malta Oeganda Uganda Tanzania Zambia Senegal Mali Koeweit Jordanië Qatar VAE Emiraten Taiwan Korea Zuid-Afrika
	Kazachstan Oezbekistan Gambia Mongolië Bolivia Ecuador Paraguay Uruguay Jamaica Guatemala Honduras Nicaragua Panama Laos Cambodja
	Singapore Bahrein Oman Namibië Mozambique Malawi Botswana Liberia Ivoorkust Togo Benin Niger Tsjaad Guinee Mauritanië Gabon Madagaskar
	Liechtenstein Monaco Montenegro Moldavië Bangladesh Burundi Kameroen Angola Somalië Jemen Haïti Sudan Filippijnen Filipijnen Belarus
	Tsjetsjenië Joegoslavië Azerbeidzjan Guyana Vaticaanstad Maarten Flanders Belgium Germany France`
