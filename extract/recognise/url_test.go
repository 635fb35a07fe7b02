package recognise

import (
	"strings"
	"testing"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract/lexicon"
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
		s := newScan(lex, citationKeys(lex))
		s.Read(text)
		for _, m := range (urls{}).Recognise(s, nil) {
			if m.Start < 0 || m.End > len(text) || m.Start >= m.End {
				t.Fatalf("[%d, %d) of %d bytes", m.Start, m.End, len(text))
			}
			if !strings.Contains(m.Hint, "://") || strings.ContainsAny(m.Hint, " \n<>\"{}|\\^`") {
				t.Fatalf("%q is no address", m.Hint)
			}
		}
	})
}
