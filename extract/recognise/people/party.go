package people

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// parties finds political parties by name and abbreviation. A name that is also something else ("Volt", "AOV") counts
// only in brackets behind a person, with the word "fractie", or beside another party.
type parties struct{ words grammar.WordMarks }

// NewParties returns the recogniser of political parties; it asks the lexicon for its words.
func NewParties(lex *lexicon.Lexicon) parties {
	words, _ := grammar.NewWordMarks(lex, nil,
		[]string{"fractie", "fracties", "partij", "partijen", "Kamerfractie", "fractievoorzitter", "fractievoorzitters", "Kamerlid", "Kamerleden", "woordvoerder",
			"woordvoerders", "woordvoerster", "partijleider", "lijsttrekker", "fractieleider", "verkiezingsprogramma", "bewindslieden", "bewindspersonen"},
		[]string{"van", "de", "het", "der"},
		[]string{"beiden", "allen", "bieden", "beide"},
		[]string{"en", "of"},
	)
	return parties{words}
}

// What words mean to the recogniser of parties.
const (
	_ = iota
	markGroupWord
	markSmall
	markAll
	markOr
)

func (parties) Name() string { return "party" }

// Recognise checks each name of a party that the text has.
func (r parties) Recognise(s *grammar.Scan, found []extract.Mention) []extract.Mention {
	hits := s.Hits(lexicon.KindParty)
	for n, hit := range hits {
		if !r.stands(s, hit) || hit.Name.Weak && !r.meant(s, hits, n) {
			continue
		}
		found = append(found, extract.Mention{Kind: extract.KindParty, Start: hit.Start, End: hit.End, Clue: extract.NameClue{Text: hit.Name.Key}})
	}
	return found
}

// stands tells whether the name is a word of its own or tied to one that belongs to parties: "CDA-fractie", not
// "SP-nummer"; and no party of another country ("de Franse Socialistische Partij").
func (r parties) stands(s *grammar.Scan, h lexicon.Hit) bool {
	if s.GluedAfter(h.End) && !partyWord(s.Text[h.End+1:]) {
		return false
	}
	if s.GluedBefore(h.Start) && !strings.HasSuffix(s.Text[:h.Start-1], "ud") && !s.Words[h.First].Caps {
		return false
	}
	if h.Name.Text == "SGP" && !s.GluedAfter(h.End) && (s.Word(h.First-1) == "het" || strings.HasSuffix(s.Word(h.First-1), "pact")) {
		return false // "het stabiliteits- en groeipact (SGP)"
	}
	return h.First == h.Last && s.Words[h.First].Caps || !foreignBefore(s, h.First)
}

// partyWord tells whether the second half of a compound belongs to a party.
func partyWord(s string) bool {
	for _, word := range partyWords {
		if len(s) >= len(word) && strings.EqualFold(s[:len(word)], word) {
			return true
		}
	}
	return false
}

// partyWords are beginnings of words that are tied to a party's name.
var partyWords = [...]string{
	"fractie", "kamer", "tweede", "eerste", "lid", "leden", "wethouder", "minister", "staatssecretaris", "bewinds", "voorman", "leider", "voorzitter",
	"motie", "amendement", "verkiezing", "senator", "europ", "staten", "raad", "gemeenteraad", "woordvoerder", "congres", "voorstel", "plan", "initiatief",
	"politic", "standpunt", "burgemeester", "gedeputeerde", "partij", "kiezer", "stem", "afdeling", "bestuur", "actie", "meldpunt", "nota", "rapport",
	"er", "ers", "top", "coryfee", "prominent", "programma", "jongeren", " ", "PvdA", "GroenLinks", "VVD", "CDA", "D66",
}

// meant tells whether a name that is also something else stands where a party does.
func (r parties) meant(s *grammar.Scan, hits []lexicon.Hit, n int) bool {
	h := hits[n]
	if s.GluedAfter(h.End) {
		return true
	}
	before := s.Gap(h.First - 1)
	if slices.ContainsFunc(hits, func(o lexicon.Hit) bool { return o.Name == h.Name && ofOtherWords(s, o) }) {
		return false
	}
	if day := date(s); h.Name.Since != "" && day != "" {
		if day >= h.Name.Since {
			return true
		}
		if day.Add(foundedBefore) < h.Name.Since {
			return false
		}
	}
	if strings.HasPrefix(s.Text[h.End:], ")") && (strings.HasSuffix(before, "(") && h.First > 0 && s.Words[h.First-1].Upper || r.words.Of(s, h.First-1) == markAll) {
		return true
	}
	back := h.First - 1
	for r.words.Of(s, back) == markSmall && back > h.First-3 {
		back--
	}
	return r.words.Of(s, back) == markGroupWord || n > 0 && r.beside(s, hits[n-1].Last, h.First) || n+1 < len(hits) && r.beside(s, h.Last, hits[n+1].First)
}

// foundedBefore is how many days before its first seat a party can be spoken of.
const foundedBefore = 3 * 365

// date returns the day of the document, or "".
func date(s *grammar.Scan) extract.Date {
	if s.Doc == nil {
		return ""
	}
	return s.Doc.Date()
}

// ofOtherWords tells whether a name in brackets has the initials of the words before it, which are not the party's own name:
// "National Security Council (NSC)".
func ofOtherWords(s *grammar.Scan, h lexicon.Hit) bool {
	if !strings.HasSuffix(s.Gap(h.First-1), "(") || !strings.HasPrefix(s.Text[h.End:], ")") {
		return false
	}
	if party, ok := partyEnding(s, h.First-1); ok && party.Name.Key == h.Name.Key {
		return false
	}
	letters := h.Name.Text
	if h.First < len(letters) {
		return false
	}
	for i := range letters {
		if word := s.Word(h.First - len(letters) + i); !strings.EqualFold(word[:1], letters[i:i+1]) {
			return false
		}
	}
	return true
}

// beside tells whether two names of parties, which end and begin with these words, stand in one list.
func (r parties) beside(s *grammar.Scan, last, first int) bool {
	switch first - last {
	case 1:
		gap := s.Gap(last)
		return gap == ", " || gap == "/" || gap == " / "
	case 2:
		return r.words.Of(s, last+1) == markOr && s.Gap(last) == " " && s.Gap(last+1) == " "
	}
	return false
}

// foreignBefore tells whether an adjective of another country stands before word i: "de Russische minister".
func foreignBefore(s *grammar.Scan, i int) bool {
	if i == 0 || s.Gap(i-1) != " " || !s.Words[i-1].Upper {
		return false
	}
	word := s.Word(i - 1)
	for _, ending := range [...]string{"se", "sche", "ese", "aanse", "kse", "tse", "eense"} {
		if strings.HasSuffix(word, ending) && word != "Nederlandse" && word != "Deze" {
			return true
		}
	}
	return false
}
