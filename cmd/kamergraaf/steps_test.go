package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"w3id.org/kamergraaf/internal/growth"
)

// many are papers with n things of a sort that some step could walk through for each of them.
var many = map[string]func(n int) string{
	"times the same question": paperOf("Vraag 1\nWaarom %[2]s %[1]d?\n\n", "Antwoord 1\nDaarom %[2]s %[1]d.\n\n"),
	"questions":               paperOf("Vraag %[1]d\nWaarom is geval %[1]d zo?\n\n", "Antwoord %[1]d\nZie het antwoord op vraag %[1]d.\n\n"),
	"askers": func(n int) string {
		return "2018Z07913\n\nVragen van de leden " + times(n, "Jansen%[2]s (SP), ") + "Klaassen (CDA) aan de Minister van Justitie over fietsen (ingezonden 3 mei 2005).\n\nVraag 1\nWaarom?\n"
	},
	"askers of a delay": func(n int) string {
		return "Mededeling van Minister Donner (Justitie) (ontvangen 26 mei 2005).\n\nDe vragen van de leden " + times(n, "Jansen%[2]s (SP), ") +
			"Klaassen (CDA), ingezonden op 3 mei 2005, kunnen niet binnen de gebruikelijke termijn worden beantwoord.\n"
	},
	"names in the header": func(n int) string {
		return "Vragen van het lid Jansen (SP) aan de Minister van Justitie over " + times(n, "artikel %[1]d van de Arbowet en het lid Pietersen%[2]s, ") + " (ingezonden 3 mei 2005).\n\nVraag 1\nWaarom?\n"
	},
	"posts": func(n int) string {
		return "Vragen van het lid Jansen (SP) aan " + times(n, "de Minister van Zaak%[2]s en ") + "de Minister van Justitie over fietsen (ingezonden 3 mei 2005).\n\nVraag 1\nWaarom?\n"
	},
	"notes":         paperOf("Vraag %[1]d\nKent u dit?%[1]d\n\n%[1]d Courant, 3 mei 2005, www.krant%[2]s.nl/a\n\n", ""),
	"divided words": paperOf("een afgebro-\nken woord%[2]s concept-rapport en concept-\nrapport%[2]s\n", ""),
	"see also":      paperOf("Toelichting: Deze vragen dienen ter aanvulling op eerdere vragen terzake van de leden Jansen%[2]s en Klaassen (CDA), ingezonden 3 mei 2005 (vraagnummer 20405%[1]d)\n\n", ""),
}

// named are what texts can name many times, in one question or in a question each.
var named = map[string]string{
	"laws":             "artikel %[1]d van de Arbowet, die wet, artikel 7:%[1]d, de Grondwet en ",
	"acts":             "artikel 3 van richtlijn 2001/%[1]d/EG, artikel %[1]d van die richtlijn, het Verdrag van %[2]s, dat verdrag en ",
	"people":           "het lid Jansen%[2]s (SP), minister Zalm, de heer Pietersen%[2]s en ",
	"bodies":           "de Stichting Brug%[2]s (SB%[2]s), de SB%[2]s, de inspectie, de inspectie, de gemeente Brug%[2]s en ",
	"cases and papers": "de uitspraak van de rechtbank Arnhem van 3 mei 2004 (nr. 04/%[1]d), Kamerstuk 29 000, nr. %[1]d en ",
}

// times repeats a text with another number, and another word, for each time; all are of one length, so that each time is alike.
func times(n int, each string) string {
	var b strings.Builder
	for i := range n {
		word := []byte{'a' + byte(i/676%26), 'a' + byte(i/26%26), 'a' + byte(i%26)}
		fmt.Fprintf(&b, each, i%150+100, word)
	}
	return b.String()
}

func question(text string) string {
	return "Vragen van het lid Jansen (SP) aan de Minister van Justitie over fietsen (ingezonden 3 mei 2005).\n\nVraag 1\nKent u " + text + "zo meer?\n"
}

func paperOf(questions, answers string) func(n int) string {
	return func(n int) string {
		return "Vragen van het lid Jansen (SP) aan de Minister van Justitie over fietsen (ingezonden 3 mei 2005).\n\n" +
			"Antwoord van Minister Donner (Justitie) (ontvangen 5 mei 2005).\n\n" + times(n, questions) + times(n, answers)
	}
}

func TestNoStepWalksThroughADocumentForEachOfItsThings(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program to count its steps")
	}
	texts := maps.Clone(many)
	for name, each := range named {
		texts[name+" in one question"] = func(n int) string { return question(times(n, each)) }
		texts[name+" in many questions"] = paperOf("Vraag %[1]d\nKent u "+each+"zo meer?\n\n", "")
	}
	program := growth.Build(t, ".")
	const n = 150 // so that the largest text is below what is read at once
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			var steps [3]growth.Steps
			for i := range steps {
				dir := t.TempDir()
				file := filepath.Join(dir, "stuk.txt")
				if err := os.WriteFile(file, []byte(text(n<<i)), 0o600); err != nil {
					t.Fatal(err)
				}
				steps[i] = program.Run(t, "export", "--workers", "1", "-f", "nquads", "-o", filepath.Join(dir, "out.nq"), file)
			}
			for _, place := range growth.Walks(n, steps[0], steps[1], steps[2]) {
				t.Error(place)
			}
		})
	}
}
