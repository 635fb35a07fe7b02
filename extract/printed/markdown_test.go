package printed

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
)

// TestMarkdownSigns shows which signs of Markdown are taken off a line, and that others stay.
func TestMarkdownSigns(t *testing.T) {
	for in, want := range map[string]string{
		"### Vraag 1":               "Vraag 1",
		"**Vraag 1**":               "Vraag 1",
		"### **Antwoord 1**  ":      "Antwoord 1",
		"__Antwoord 1__":            "Antwoord 1",
		"***Antwoord 1***":          "Antwoord 1",
		"*Vraag 2*":                 "Vraag 2",
		"_Vraag 2_":                 "Vraag 2",
		"**Vraag 3:** Fietst u?":    "Vraag 3: Fietst u?",
		"* een punt van een lijst":  "* een punt van een lijst",
		"*) bron van de noot":       "*) bron van de noot",
		"____________":              "____________",
		"** twee sterren, geen nut": "** twee sterren, geen nut",
	} {
		p := extract.Paper{Flat: text.Plain(in+"\n", 0)}
		for l := range EachLine(&p) {
			if got := strings.TrimSpace(l.Text.String()); got != want || l.Place != 1 {
				t.Errorf("%q became %q on line %d, want %q", in, got, l.Place, want)
			}
		}
	}
}
