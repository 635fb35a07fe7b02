package structure

import (
	"strings"
	"testing"
)

// TestLostNotesAreProblems shows that what was lost of notes is reported, and that whole papers have nothing to report.
func TestLostNotesAreProblems(t *testing.T) {
	const foot = "\nTweede Kamer, vergaderjaar 2004–2005, Aanhangsel 1\n"
	for _, test := range []struct{ name, in, want string }{
		{"a note without its mark", "Vraag 1\nKent u het bericht?1\nAntwoord 1\nJa.\n1 Krant, 4 mei 2005\n2 Blad, 5 mei 2005" + foot, "note-unmarked"},
		{"a note at the foot whose mark was lost", "Vraag 1\nKent u het bericht?1\nAntwoord 1\nJa.\n1 Krant, 4 mei 2005" + foot + "Vraag 2\nTwee?\nAntwoord 2\nNee.\n2 Uitspraak van 6 mei 2005" + foot, "note-unmarked"},
		{"a mark without its note", "Vraag 1\nKent u «Lekke sluis»1 en «Droge sluis»2?\nAntwoord 1\nJa.\n1 Krant, 4 mei 2005" + foot, "mark-without-note"},
		{"a mark, and no notes", "Vraag 1\nKent u het bericht?1\nAntwoord 1\nJa.", "mark-without-note"},
		{"a number among others", "Vraag 1\nKent u het bericht [1] en de nota [3]?\nAntwoord 1\nJa.\n\n[1] Krant, 4 mei 2005\n[3] Nota", "note-missing"},
		{"nothing lost", "Vraag 1\nKent u het bericht?1 En is het «7 m²»?\nAntwoord 1\nJa.\n1 Krant, 4 mei 2005" + foot, ""},
		{"no marks", "Vraag 1\nZijn er 2? Kent u de «A12»?\nAntwoord 1\nJa.", ""},
	} {
		var got []string
		for _, p := range read(t, webHead+"Antwoord van Minister Kamp (Defensie) (ontvangen 5 mei 2005).\n\n"+test.in).Problems {
			if strings.Contains(p.Code, "not") && !strings.Contains(p.Code, "unanswered") {
				got = append(got, p.Code)
			}
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("%s: got %s, want %s", test.name, s, test.want)
		}
	}
}

// TestNotesThatLostALineEnd shows that two notes of a list on one line are two.
func TestNotesThatLostALineEnd(t *testing.T) {
	d := read(t, webHead+"Vraag 1\nKent u het bericht [1] en de nota [2]?\n\n[1] https://krant.nl/a[2] Nota")
	if got := notesOf(d); got != "1 of question 1: https://krant.nl/a; 2 of question 1: Nota" {
		t.Errorf("got %s", got)
	}
}
