package recognise

import (
	"strings"
	"testing"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
	"w3id.org/kamergraaf/internal/soak"
)

func FuzzAddressesAreMended(f *testing.F) {
	soak.Add(f, "zie https:// nos.nl/a-b/ c-d-e en www.x.nl/%zz.")
	soak.Add(f, "(ttps://voorbeeld.nl/a_(b))")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		lex := lexicon.NewLexicon()
		s := grammar.NewScan(lex, grammar.CitationKeys(lex))
		s.Read(text)
		for _, m := range (urls{}).Recognise(s, nil) {
			if m.Start < 0 || m.End > len(text) || m.Start >= m.End {
				t.Fatalf("[%d, %d) of %d bytes", m.Start, m.End, len(text))
			}
			address := m.Clue.String()
			if !strings.Contains(address, "://") || strings.ContainsAny(address, " \n<>\"{}|\\^`") {
				t.Fatalf("%q is no address", address)
			}
		}
	})
}

// Brackets belong to an address in pairs; the mark of a note and what stands behind a bar with an address of its own do not.
func TestAddressesHaveBracketsAndBars(t *testing.T) {
	tests := []struct{ text, want string }{
		{"zie https://a.voorbeeld.nl/z?k[]=1&l[2]=x, en", "https://a.voorbeeld.nl/z?k%5B%5D=1&l%5B2%5D=x"},
		{"zie [https://a.voorbeeld.nl/z] en", "https://a.voorbeeld.nl/z"},
		{"zie https://a.voorbeeld.nl/z[12] en", "https://a.voorbeeld.nl/z"},
		{"zie [stuk](https://a.voorbeeld.nl/z(1).pdf).", "https://a.voorbeeld.nl/z(1).pdf"},
		{"zie https://a.voorbeeld.nl/?l=x|y|z.", "https://a.voorbeeld.nl/?l=x%7Cy%7Cz"},
		{"zie https://a.voorbeeld.nl/x|https://b.voorbeeld.nl/y", "https://a.voorbeeld.nl/x https://b.voorbeeld.nl/y"},
	}
	lex := lexicon.NewLexicon()
	s := grammar.NewScan(lex, grammar.CitationKeys(lex))
	for _, test := range tests {
		s.Read(test.text)
		var got []string
		for _, m := range (urls{}).Recognise(s, nil) {
			got = append(got, m.Clue.String())
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%q: got %q, want %s", test.text, got, test.want)
		}
	}
}
