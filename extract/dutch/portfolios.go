package dutch

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// portfolios are the portfolios of ministers and state secretaries since 1946 whose names hold commas, "en" or "voor",
// so that a list of posts cannot be taken apart without knowing them. Source: the cabinets' lists of posts.
var portfolios = [...]string{
	"Algemene Zaken", "Arbeid en Participatie", "Armoedebeleid, Participatie en Pensioenen", "Asiel en Migratie",
	"Basis- en Voortgezet Onderwijs en Media", "Basis- en Voortgezet Onderwijs", "Bestuurlijke Vernieuwing en Koninkrijksrelaties", "Bestuurlijke Vernieuwing",
	"Binnenlandse Zaken en Koninkrijksrelaties", "Binnenlandse Zaken", "Buitenlandse Handel en Ontwikkelingssamenwerking",
	"Buitenlandse Handel en Ontwikkelingshulp", "Buitenlandse Handel en Ontwikkeling", "Buitenlandse Handel", "Buitenlandse Zaken", "Cultuur en Media", "Cultuur, Recreatie en Maatschappelijk Werk",
	"Defensie", "Digitale Economie en Soevereiniteit", "Digitalisering en Koninkrijksrelaties", "Digitale Zaken en Koninkrijksrelaties", "Douane en Belastingdienst", "Economische Zaken en Klimaat",
	"Economische Zaken, Landbouw en Innovatie", "Economische Zaken", "Europese Zaken en Internationale Samenwerking", "Europese Zaken", "Financiën",
	"Fiscaliteit en Belastingdienst", "Fiscaliteit, Belastingdienst en Douane", "Funderend Onderwijs en Emancipatie", "Grotestedenbeleid en Integratie", "Grote Steden- en Integratiebeleid", "Herstel en Toeslagen", "Herstel Groningen",
	"Immigratie en Asiel", "Immigratie, Integratie en Asiel", "Infrastructuur en Milieu", "Infrastructuur en Waterstaat", "Integratie, Jeugdbescherming, Preventie en Reclassering",
	"Jeugd en Gezin", "Jeugd, Preventie en Sport", "Justitie en Veiligheid", "Justitie", "Klimaat en Energie", "Klimaat en Groene Groei", "Koninkrijksrelaties en Digitalisering", "Koninkrijksrelaties",
	"Landbouw en Visserij", "Landbouw, Natuur en Voedselkwaliteit", "Landbouw, Natuurbeheer en Visserij", "Landbouw, Visserij, Voedselzekerheid en Natuur",
	"Langdurige en Maatschappelijke Zorg", "Langdurige Zorg en Sport", "Langdurige Zorg, Jeugd en Sport", "Langdurige Zorg", "Maatschappelijke Zorg", "Media", "Medische Zorg en Sport", "Medische Zorg", "Milieubeheer", "Milieu en Wonen",
	"Natuur en Stikstof", "Nederlands-Antilliaanse en Arubaanse Zaken", "Nederlands-Antilliaanse Zaken", "Publiekrechtelijke Bedrijfsorganisatie", "Onderwijs en Wetenschappen", "Onderwijs, Cultuur en Wetenschappen", "Onderwijs, Cultuur en Wetenschap",
	"Ontwikkelingssamenwerking", "Openbaar Vervoer en Milieu", "Participatie en Integratie", "Primair en Voortgezet Onderwijs", "Rechtsbescherming", "Rechtsbescherming en Gevangeniswezen", "Rechtsstaat en Veiligheid",
	"Sociale Zaken en Werkgelegenheid", "Sociale Zaken", "Stadsvernieuwing", "Surinaamse en Nederlands-Antilliaanse Zaken", "Wetenschapsbeleid", "Toeslagen en Douane", "Toeslagen", "Veiligheid en Justitie", "Verkeer en Waterstaat",
	"Volksgezondheid en Milieuhygiëne", "Volksgezondheid, Welzijn en Sport", "Volkshuisvesting en Ruimtelijke Ordening", "Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer",
	"Volkshuisvesting, Ruimtelijke Ordening en Milieu", "Vreemdelingenzaken en Integratie", "Vreemdelingenbeleid en Integratie", "Welzijn, Volksgezondheid en Cultuur", "Werk en Participatie", "Wonen en Rijksdienst",
	"Wonen, Wijken en Integratie", "Wonen", "Zorg en Jeugd",
}

// portfolioSlips are spellings that papers print again and again.
var portfolioSlips = [...]struct{ printed, meant string }{
	{"Binnenlandse Zaken en Koninkrijkrelaties", "Binnenlandse Zaken en Koninkrijksrelaties"},
	{"Binnenlandse Zaken en Koninkrijks relaties", "Binnenlandse Zaken en Koninkrijksrelaties"},
	{"Binnenlandse Zaken en Koningsrelaties", "Binnenlandse Zaken en Koninkrijksrelaties"},
	{"Koninksrijkrelaties en Digitalisering", "Koninkrijksrelaties en Digitalisering"},
	{"Landbouw, Natuur- en Voedselkwaliteit", "Landbouw, Natuur en Voedselkwaliteit"},
	{"Landbouw, Natuur en Voedselveiligheid", "Landbouw, Natuur en Voedselkwaliteit"},
	{"Volkshuisvesting, Ruimtelijke Ordening en Milieubescherming", "Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer"},
	{"Volksgezondheid, Welzijn en Cultuur", "Welzijn, Volksgezondheid en Cultuur"},
}

// spaceless is the form in which portfolios are compared: in lower case, without spaces and commas.
func spaceless(name string) string { return strings.ToLower(withoutSpaces.Replace(name)) }

var withoutSpaces = strings.NewReplacer(" ", "", ",", "")

// portfolioKeys holds the portfolios without spaces, commas and capitals by their first letter, longest first.
var portfolioKeys = makePortfolioKeys()

type portfolioKey struct{ key, name string }

func makePortfolioKeys() (byLetter ['z' - 'a' + 1][]portfolioKey) {
	keys := make([]portfolioKey, 0, len(portfolios))
	for _, p := range portfolios {
		keys = append(keys, portfolioKey{spaceless(p), p})
	}
	for _, slip := range portfolioSlips {
		keys = append(keys, portfolioKey{spaceless(slip.printed), slip.meant})
	}
	sort.SliceStable(keys, func(i, j int) bool { return len(keys[i].key) > len(keys[j].key) })
	for _, k := range keys {
		letter := k.key[0] - 'a'
		byLetter[letter] = append(byLetter[letter], k)
	}
	return byLetter
}

// KnownPortfolio reads the longest known portfolio at the front of s, ignoring case and spaces, and returns its
// usual spelling and the bytes read. It ends at the end of a word, or where the reader of a PDF glued the next word to it.
func KnownPortfolio(s string) (name string, width int) {
	letter := unicode.ToLower(FirstRune(s)) - 'a'
	if letter < 0 || int(letter) >= len(portfolioKeys) {
		return "", 0
	}
	keys := portfolioKeys[letter]
	for i := range keys {
		if w := matchSpaceless(s, keys[i].key); w > 0 && (w == len(s) || !continuesWord(s[w:])) {
			return keys[i].name, w
		}
	}
	return "", 0
}

// continuesWord tells whether s goes on with the word before it; a word glued to a known name begins with one of the
// few words that follow names in headers.
func continuesWord(s string) bool {
	if !IsLetter(s[0]) {
		return s[0] == '-' && len(s) > 1 && IsLetter(s[1])
	}
	for _, glued := range [...]string{"over", "en ", "inzake"} {
		if strings.HasPrefix(s, glued) {
			return false
		}
	}
	return true
}

// matchSpaceless compares s with a key without spaces and commas, ignoring capitals, spaces, commas and a lost diaeresis.
func matchSpaceless(s, key string) int {
	i, k := 0, 0
	for k < len(key) {
		switch {
		case i >= len(s):
			return 0
		case i > 0 && (s[i] == ' ' || s[i] == '\n' || s[i] == ','):
			i++
		case s[i] < utf8.RuneSelf && key[k] < utf8.RuneSelf:
			if !sameLetter(s[i], key[k]) {
				return 0
			}
			i, k = i+1, k+1
		default:
			a, wa := utf8.DecodeRuneInString(s[i:])
			b, wb := utf8.DecodeRuneInString(key[k:])
			if unicode.ToLower(a) != b && (b != 'ë' || a != 'e' && a != 'é') {
				return 0
			}
			i, k = i+wa, k+wb
		}
	}
	return i
}

// sameLetter tells whether a byte is that of a key, or its capital.
func sameLetter(c, key byte) bool { return c == key || c >= 'A' && c <= 'Z' && c|0x20 == key }

// MendPortfolio gives a known portfolio its usual spelling and leaves others as printed.
func MendPortfolio(s string) string {
	if name, width := KnownPortfolio(s); width > 0 && width == len(s) {
		return name
	}
	s = strings.Join(strings.Fields(s), " ")
	if name, width := KnownPortfolio(s); width > 0 {
		if width == len(s) {
			return name
		}
		if task, more := cutTask(s[width:]); width+more == len(s) {
			return name + task
		}
	}
	return s
}
