package kvr

import (
	"context"
	"strings"
	"testing"
)

// TestTextBetweenElementsIsReported shows that words where a record has none are no silent loss.
func TestTextBetweenElementsIsReported(t *testing.T) {
	const record = "<kvr type=\"Antwoord\">A<meta></meta><vragen>B<vraag nummer=\"1\">Hoeveel kamelen?</vraag>C<noten>D<noot nummer=\"1\">Zie daar.</noot></noten></vragen>" +
		"<antwoorden><antwoord nummer=\"1\">Drie.</antwoord>E</antwoorden>F</kvr>"
	for _, c := range []struct{ stray, want string }{{"", ""}, {"ABCDEF", "ABCDEF"}, {"D", "D"}} {
		data := strings.Map(func(r rune) rune {
			if r >= 'A' && r <= 'F' && !strings.ContainsRune(c.stray, r) {
				return '\n'
			}
			return r
		}, strings.NewReplacer("Antwoord", "antwoord", "Drie", "drie").Replace(record))
		p, err := Read(context.Background(), "test.xml", []byte(data))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, problem := range p.Problems {
			if problem.Code == "record-text" {
				_, quote, _ := strings.Cut(problem.Message, "«")
				got += quote[:1]
			}
		}
		if got != c.want {
			t.Errorf("with %q: %q is reported", c.stray, got)
		}
	}
}

// TestUnknownElementsAreFound shows that a problem tells of an element that no record has which words it holds, and where they end.
func TestUnknownElementsAreFound(t *testing.T) {
	const unknown = "<kameel>\n<p>Hoeveel bulten &amp; poten?</p>\n</kameel>"
	for name, c := range map[string]struct{ record, want string }{
		"among questions":    {"<vragen>" + unknown + "</vragen>", "«Hoeveel bulten & poten?», to line 3."},
		"in the record":      {unknown, "«Hoeveel bulten & poten?», to line 3."},
		"among askers":       {"<meta><vraagdata>" + unknown + "</vraagdata></meta>", "«Hoeveel bulten & poten?», to line 3."},
		"among who answered": {"<meta><antwoorddata>" + unknown + "</antwoorddata></meta>", "«Hoeveel bulten & poten?», to line 3."},
		"without text":       {"<vragen><kameel/></vragen>", "The element kameel is not known."},
	} {
		record := `<kvr type="Antwoord">` + c.record + `<vragen><vraag nummer="1">Hoeveel?</vraag></vragen></kvr>`
		p, err := Read(context.Background(), "test.xml", []byte(record))
		if err != nil {
			t.Fatal(err)
		}
		told := false
		for _, problem := range p.Problems {
			told = told || problem.Code == "record-element" && strings.HasSuffix(problem.Message, c.want)
		}
		if !told {
			t.Errorf("%s: no problem ends in %q among %v", name, c.want, p.Problems)
		}
	}
}
