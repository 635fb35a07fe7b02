package recognise

import (
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
	"w3id.org/kamergraaf/extract/text"
	"w3id.org/kamergraaf/internal/soak"
)

// findPapers returns the papers that a document of one text cites.
func findPapers(t testing.TB, d *extract.Document) []extract.Mention {
	t.Helper()
	lex := lexicon.NewLexicon()
	r := newPapers(lex)
	s := grammar.NewScan(lex, grammar.CitationKeys(lex))
	s.Doc = d
	s.Read(d.Units[0].Text.String())
	return r.Recognise(s, nil)
}

func TestPaperTakesYearAndChamberOfTheDocument(t *testing.T) {
	d := &extract.Document{Chamber: "ek", SessionYear: "1999-2000", Units: []extract.Unit{{Text: text.Loose("Handelingen, nr. 5, blz. 238")}}}
	found := findPapers(t, d)
	if len(found) != 1 || clueOf(found[0]) != "h-ek-19992000-5-238" {
		t.Errorf("got %+v", found)
	}
}

func FuzzPaperSpansStayInTheText(f *testing.F) {
	soak.Add(f, "Kamerstukken II 2021/22, 29 628, nrs. 3 en 4, Handelingen TK 28-1919, ah-tk-2017–2018, nr. 3")
	soak.Add(f, "24 036 en 24 557, nr. 2 kst-")
	f.Fuzz(func(t *testing.T, s string) {
		d := &extract.Document{Units: []extract.Unit{{Text: text.Loose(s)}}}
		for _, m := range findPapers(t, d) {
			if m.Start < 0 || m.End > len(s) || m.Start >= m.End {
				t.Fatalf("[%d, %d) of %d bytes", m.Start, m.End, len(s))
			}
		}
	})
}
