package recognise

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/recognise/bodies"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// BenchmarkBodies measures the recognisers of ministries, public bodies, authorities, papers and addresses on text that
// was already scanned.
func BenchmarkBodies(b *testing.B) {
	lex := testLexicon(b)
	abroad := grammar.NewAbroad(lex)
	text := strings.Repeat("De gemeente Texel en de Arbeidsinspectie van het ministerie van Sociale Zaken en Werkgelegenheid hebben in 2003 samen met "+
		"politie en bedrijven 12 controles gehouden, waarover de Kamer is ingelicht (Kamerstuk 28 828, nr. 70). Het bericht staat op www.voorbeeld.nl/nieuws. ", 200)
	for _, r := range []Recogniser{bodies.NewMinistries(lex, abroad), bodies.NewAgencies(lex, abroad), bodies.NewAuthorities(lex, abroad), newPapers(lex), urls{}} {
		b.Run(r.Name(), func(b *testing.B) {
			s := grammar.NewScan(lex, grammar.CitationKeys(lex))
			s.Read(text)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			var found []extract.Mention
			for b.Loop() {
				found = r.Recognise(s, found[:0])
			}
		})
	}
}
