package recognise

import (
	"testing"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/recognise/grammar"
	"w3id.org/kamergraaf/extract/recognise/people"
	"w3id.org/kamergraaf/internal/soak"
)

// Whatever the text, mentions of people and parties are whole runes inside it that begin and end at words.
func FuzzPeople(f *testing.F) {
	lex := testLexicon(f)
	for _, seed := range []string{
		"Vragen van de leden Kant (SP), Arib en Bos (beiden PvdA) aan de ministers van Justitie en voor",
		"de motie-Bruins Slot/Pia Dijkstra c.s. en minister Vliegenthart van VWS (", "het lid ", "minister-president, minister van",
		"de minister en de staatssecretaris van ", "lid (", "motie-", "leden Q. Z.-", "(beiden Volt)", "de heer Kamp van de fractie van ",
	} {
		soak.Add(f, seed)
	}
	recognisers := []Recogniser{people.NewMembers(lex), people.NewMinisters(lex, grammar.NewAbroad(lex)), people.NewParties(lex)}
	s := grammar.NewScan(lex, grammar.CitationKeys(lex))
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		s.Read(text)
		for _, r := range recognisers {
			for _, m := range r.Recognise(s, nil) {
				if m.Start < 0 || m.End > len(text) || m.Start >= m.End || !utf8.ValidString(text[m.Start:m.End]) || m.Kind == extract.KindLaw {
					t.Errorf("%s found %+v in %q", r.Name(), m, text)
				}
			}
		}
	})
}
