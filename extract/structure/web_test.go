package structure

import (
	"strings"
	"testing"
)

const webHead = "Vragen van het lid Jansma (SP) aan de Minister van Defensie over sluizen (ingezonden 3 mei 2005).\n\n"

// TestCopiedPages shows what pages that were copied from a browser have beside the paper, and how their notes stand.
func TestCopiedPages(t *testing.T) {
	const questions = webHead + "Vraag 1\n\nKent u het bericht?1\n\nVraag 2\n\nWie betaalt?2\n\n"
	const want = "question 1: Kent u het bericht?; question 2: Wie betaalt?; note 1: Krant, 2 mei 2005; note 2: Kamerstuk 25 424, nr. 6"
	for _, test := range []struct{ name, in, want string }{
		{"words above the number", questions + "X Noot\n1\n\nKrant, 2 mei 2005\n\nX Noot\n2\n\nKamerstuk 25 424, nr. 6\n\nNaar boven\n", want},
		{"words on two lines", questions + "X\nNoot\n1\nKrant, 2 mei 2005\nX\nNoot\n2\nKamerstuk 25 424, nr. 6\nTerug naar boven\n", want},
		{"numbers only", questions + "1\n\nKrant, 2 mei 2005\n\n2\n\nKamerstuk 25 424, nr. 6\n", want},
		{"a table has no marks", webHead + "Vraag 1\nHoeveel?\n\n1\n\nNoord\n\n2\n\nZuid\n", "question 1: Hoeveel? 1 Noord 2 Zuid"},
		{"who asks below the paper", webHead + "Vraag 1\nHoeveel?\nIndieners\n-\nGericht aan\nH. Kamp, minister van Defensie\nIndiener\nA. Jansma, Tweede Kamerlid\n", "question 1: Hoeveel?"},
		{"papers that are related", webHead + "Vraag 1\nHoeveel?\n\nGerelateerde documenten\nHier staan stukken.\n", "question 1: Hoeveel?"},
		{"one word is no tail", webHead + "Vraag 1\nWie was het?\nIndiener\nWas hij het?\n", "question 1: Wie was het? Indiener Was hij het?"},
		{"asterisks", webHead + "Vraag 1\nKent u het bericht* en de nota (**)?\n\n* Krant, 2 mei 2005\n** Nota\n", "question 1: Kent u het bericht en de nota?; note *: Krant, 2 mei 2005; note **: Nota"},
		{"an asterisk behind a blank", webHead + "1.)\nKent u het bericht? *\n\n(*) Krant,\n2 mei 2005\n", "question 1: Kent u het bericht?; note *: Krant, 2 mei 2005"},
		{"bullets are no notes", webHead + "Vraag 1\nKent u het bericht*?\nAntwoord 1\nJa:\n* dit;\n* dat.\n", "question 1: Kent u het bericht*?; answer 1: Ja: * dit; * dat."},
	} {
		var got []string
		for _, u := range read(t, test.in).Units[1:] {
			got = append(got, u.Name()+": "+strings.ReplaceAll(u.Text.String(), "\n", " "))
		}
		if s := strings.Join(got, "; "); s != test.want {
			t.Errorf("%s:\n got  %s\n want %s", test.name, s, test.want)
		}
	}
}

// TestMarkInTheHeader shows that a mark behind the subject is no part of it.
func TestMarkInTheHeader(t *testing.T) {
	d := read(t, "Vragen van het lid Jansma (SP) aan de Minister van Defensie over “lekke sluizen” (*)\n\nVraag 1\nHoeveel?\n\n(*) Krant, 2 mei 2005")
	if got := notesOf(d); d.Subject != "“lekke sluizen”" || got != "* of header: Krant, 2 mei 2005" {
		t.Errorf("%q, %s", d.Subject, got)
	}
}

// TestHeadsInTables shows heads whose lines are rows of a table, and the number before the sentence.
func TestHeadsInTables(t *testing.T) {
	for _, in := range []string{
		"| Tweede Kamer der Staten-Generaal | 2 |\n| --- | --- |\n| Vergaderjaar 2004–2005 | Aanhangsel van de Handelingen |\n| 77 | Vragen van het lid Jansma (SP) aan de Minister van Defensie over sluizen (ingezonden 3 mei 2005). |\n",
		"Tweede Kamer der Staten-Generaal | 2 |\nVergaderjaar 2004–2005 | Aanhangsel van de Handelingen\n77 |\nVragen van het lid Jansma (SP) aan de Minister van Defensie over sluizen (ingezonden 3 mei 2005).\n",
		"Tweede Kamer der Staten-Generaal\t2\nVergaderjaar 2004–2005\tAanhangsel van de Handelingen\n77\tVragen van het lid Jansma (SP) aan de Minister van Defensie over sluizen (ingezonden 3 mei 2005).\n",
		"Tweede Kamer der Staten-Generaal\nVergaderjaar 2004–2005 Aanhangsel van de Handelingen\n77 Vragen van het lid Jansma (SP) aan de Minister van Defensie over sluizen (ingezonden 3 mei 2005).\n",
	} {
		d := read(t, in+"Antwoord van Minister Kamp (Defensie) (ontvangen 5 mei 2005).\n\nVraag 1\nHoeveel?\nAntwoord 1\nEen.\n")
		if d.ID != "ah-tk-20042005-77" || len(d.Askers) != 1 || d.Subject != "sluizen" || len(d.Problems) > 0 {
			t.Errorf("%q: %s of %v on %q, %v", in, d.ID, d.Askers, d.Subject, d.Problems)
		}
	}
}
