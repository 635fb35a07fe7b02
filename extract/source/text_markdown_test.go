package source

import (
	"context"
	"strings"
	"testing"
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
		p, err := readText(context.Background(), "x.md", []byte(in+"\n"))
		if err != nil || len(p.Lines) != 1 {
			t.Fatalf("%q: %d lines, %v", in, len(p.Lines), err)
		}
		if got := strings.TrimSpace(p.Lines[0].Text.String()); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}
