package extract

import (
	"strings"
	"testing"
)

// notesOf prints the notes of a document: number, the unit that bears the mark, text.
func notesOf(d *Document) string {
	var out []string
	for _, u := range d.Units {
		if u.Kind == NoteUnit {
			of := "?"
			if u.Of >= 0 {
				of = d.Units[u.Of].Name()
			}
			out = append(out, u.Number+" of "+of+": "+u.Text.String())
		}
	}
	return strings.Join(out, "; ")
}

// TestNotesOfPages shows where the marks of notes at the foot of a page may stand.
func TestNotesOfPages(t *testing.T) {
	const foot = "\nTweede Kamer, vergaderjaar 2004–2005, Aanhangsel 1\n"
	for _, test := range []struct{ name, in, want string }{
		{"mark behind a word", "Vraag 1\nKent u het bericht?1\nAntwoord 1\nJa.\n1 Krant, 4 mei 2005" + foot, "1 of question 1: Krant, 4 mei 2005"},
		{"mark and comma at the front of a line", "Vraag 1\nKent u het bericht\n1, dat gisteren verscheen?\nAntwoord 1\nJa.\n1Krant, 4 mei 2005" + foot,
			"1 of question 1: Krant, 4 mei 2005"},
		{"behind the text without a gap", "Vraag 1\nKent u het bericht?1)\n1) Krant, 4 mei 2005\nAntwoord 1\nJa.", "1 of question 1: Krant, 4 mei 2005"},
		{"a list is none", "Vraag 1\nWelke?\nAntwoord 1\nTwee.\n1) De ene.\n2) De andere.", ""},
	} {
		if got := notesOf(read(t, test.in)); got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
	}
}
