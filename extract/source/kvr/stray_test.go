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
