package structure

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
)

// notesOf prints the notes of a document: number, the unit that bears the mark, text.
func notesOf(d *extract.Document) string {
	var out []string
	for _, u := range d.Units {
		if u.Kind == extract.NoteUnit {
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
	const glued = "Tweede Kamer der Staten-Generaal2\nVergaderjaar 2004–2005 Aanhangsel van de Handelingen\n"
	for _, test := range []struct{ name, in, want string }{
		{"mark behind a word", "Vraag 1\nKent u het bericht?1\nAntwoord 1\nJa.\n1 Krant, 4 mei 2005" + foot, "1 of question 1: Krant, 4 mei 2005"},
		{"mark and comma at the front of a line", "Vraag 1\nKent u het bericht\n1, dat gisteren verscheen?\nAntwoord 1\nJa.\n1Krant, 4 mei 2005" + foot,
			"1 of question 1: Krant, 4 mei 2005"},
		{"behind the text without a gap", "Vraag 1\nKent u het bericht?1)\n1) Krant, 4 mei 2005\nAntwoord 1\nJa.", "1 of question 1: Krant, 4 mei 2005"},
		{"raised figures of Unicode", "Vraag 1\nKent u het bericht?¹\nAntwoord 1\nJa, 5 m² groot.²\n¹ Krant, 4 mei 2005\n² Blad, 5 mei 2005" + foot,
			"1 of question 1: Krant, 4 mei 2005; 2 of answer 1: Blad, 5 mei 2005"},
		{"mark and full stop at the front of a line", "Vraag 1\nKent u het bericht\n1. Wat vindt u ervan?\nAntwoord 1\nJa.\n1Kamerstuk 25 424, nr. 6" + foot,
			"1 of question 1: Kamerstuk 25 424, nr. 6"},
		{"a blank before raised figures", "Vraag 1\nKent u het bericht ¹ ² over sluizen?\nAntwoord 1\nJa, 5 m² groot ³.\n\n¹ Krant, 4 mei 2005\n² Blad, 5 mei 2005\n³ Gids, 6 mei 2005",
			"1 of question 1: Krant, 4 mei 2005; 2 of question 1: Blad, 5 mei 2005; 3 of answer 1: Gids, 6 mei 2005"},
		{"mark with the full stop on a line of its own", "Vraag 1\nHebt u het plan?1\nAntwoord 1\nDat staat in de nota\n2.\nVraag 2\nWaarom?\n1Krant, 4 mei 2005\n2Nota sluizen" + foot,
			"1 of question 1: Krant, 4 mei 2005; 2 of answer 1: Nota sluizen"},
		{"a newspaper with its article", "Vraag 1\nKent u het bericht?1\nAntwoord 1\nJa.\n1de Krant, 4 mei 2005" + foot, "1 of question 1: de Krant, 4 mei 2005"},
		{"a site", "Vraag 1\nKent u het bericht?1\nAntwoord 1\nJa.\n1sluizen.nl, 4 mei 2005" + foot, "1 of question 1: sluizen.nl, 4 mei 2005"},
		{"the number of a case", "Vraag 1\nKent u het bericht?1 En het verzoek?2\nAntwoord 1\nJa.\n1Krant, 4 mei 2005\n22012Z01234" + foot,
			"1 of question 1: Krant, 4 mei 2005; 2 of question 1: 2012Z01234"},
		{"words that begin with figures", glued + "Vraag 1\nKent u het bericht?1\nAntwoord 1\nJa.\n1112-centrale, jaarverslag 2004" + foot, "1 of question 1: 112-centrale, jaarverslag 2004"},
		{"a year without a mark", glued + "Vraag 1\nKent u het bericht?\nAntwoord 1\nIn dat jaar.\n2004-cijfers staan in «de nota»" + foot, ""},
		{"no figure behind a comma is a mark", "Vraag 1\nIs het peil 3,1 meter?\nAntwoord 1\nJa.\nVraag 2\nTwee?\nAntwoord 2\nNee.\n1Kamerstuk 25 424, nr. 6" + foot,
			"1 of ?: Kamerstuk 25 424, nr. 6"},
		{"nor one in brackets", "Vraag 1\nKent u de motie (25 424, nr. 1)?\nAntwoord 1\nJa.\n1Kamerstuk 25 424, nr. 6" + foot, "1 of ?: Kamerstuk 25 424, nr. 6"},
		{"nor one in a row of a table", "Vraag 1\nKent u de nota\n2? En de krant?1\nAntwoord 1\nAantal:\n2004 8 2\n2005 9 3\nVraag 2\nTwee?\n1Krant\n2Nota" + foot, "1 of question 1: Krant; 2 of question 1: Nota"},
		{"a list is none", "Vraag 1\nWelke?\nAntwoord 1\nTwee.\n1) De ene.\n2) De andere.", ""},
	} {
		if got := notesOf(read(t, test.in)); got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
	}
}

// TestRaisedFiguresStay shows that figures which are no marks of notes stay raised.
func TestRaisedFiguresStay(t *testing.T) {
	d := read(t, "Vraag 1\nHoeveel m² kost 10² euro?¹ En x³?\nAntwoord 1\nJa.\n¹ Krant, 4 mei 2005\n2 Blad\nTweede Kamer, vergaderjaar 2004–2005, Aanhangsel 1\n")
	if got, want := d.Units[0].Text.String(), "Hoeveel m² kost 10² euro? En x³?"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestNotesOfLetters shows notes that stand in paragraphs behind the text of a letter.
func TestNotesOfLetters(t *testing.T) {
	for _, test := range []struct {
		name  string
		paras []string
		want  string
	}{
		{"a list with full stops, marks with brackets", []string{"Vraag 1", "Kent u het bericht en de nota? 1) 2)", "Antwoord 1", "Ja.", "1. Krant, 4 mei 2005", "2. Nota"},
			"1 of question 1: Krant, 4 mei 2005; 2 of question 1: Nota"},
		{"the same with square brackets", []string{"Vraag 1", "Kent u het bericht [1]?", "Antwoord 1", "Ja.", "1. Krant, 4 mei 2005", "www.krant.nl/a"}, "1 of question 1: Krant, 4 mei 2005 www.krant.nl/a"},
		{"a list without marks", []string{"Vraag 1", "Wat?", "Antwoord 1", "De eisen zijn:", "1. dit;", "2. dat."}, ""},
		{"an address in a paragraph of its own", []string{"Vraag 1", "Kent u het bericht? [1]", "Antwoord 1", "Ja.", "[1] Krant, 4 mei 2005,", ") https://krant.nl/a)."},
			"1 of question 1: Krant, 4 mei 2005, ) https://krant.nl/a)."},
		{"an address of the answer", []string{"Vraag 1", "Kent u het bericht? [1]", "Antwoord 1", "Ja, zie:", "https://sluis.nl/b", "[1] Krant, 4 mei 2005"}, "1 of question 1: Krant, 4 mei 2005"},
	} {
		p := &extract.Paper{}
		for _, s := range test.paras {
			p.Lines = append(p.Lines, extract.Line{Text: text.Loose(s), Whole: true})
		}
		d, err := Parse(p)
		if err != nil {
			t.Fatal(err)
		}
		if got := notesOf(d); got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
	}
}
