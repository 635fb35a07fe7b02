package structure

import (
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// TestQuestionsAnsweredByLetter shows that the sentence that tells so is no part of the last question, and what it tells.
func TestQuestionsAnsweredByLetter(t *testing.T) {
	const head = "Vragen van het lid Jansma (SP) aan de Minister van Defensie over sluizen (ingezonden 3 mei 2005).\n\nVraag 1\nEen?\nVraag 2\nTwee?\n\n"
	for _, test := range []struct{ sentence, answered, by string }{
		{"Deze vragen zijn beantwoord bij brief van 4 juni 2005, Kamerstuk 29 800 X, nr. 12.", "2005-06-04", ""},
		{"De vragen zijn beantwoord door minister Kamp (Defensie) en staatssecretaris Van der Knaap (Defensie), bij brief van 4 juni 2005 (29 800 X, nr. 12).", "2005-06-04", "Kamp Defensie Van der Knaap Defensie "},
		{"Bovenstaande vragen zijn per brief van 4 juni 2005 van de minister van Defensie beantwoord.", "2005-06-04", " Defensie "},
		{"Deze vragen werden beantwoord in een brief aan de Kamer (ontvangen 4 juni 2005).", "2005-06-04", ""},
	} {
		d := read(t, head+test.sentence)
		by := ""
		for _, who := range d.Answerers {
			by += who.Name + " " + who.Portfolio + " "
		}
		if u := d.Units[2]; u.Text.String() != "Twee?" || d.Kind != extract.AnswerPaper || string(d.Answered) != test.answered || by != test.by {
			t.Errorf("%s: %q, %s of %q by %q", test.sentence, u.Text.String(), d.Kind, d.Answered, by)
		}
		if n := d.Units[3]; n.Kind != extract.NoticeUnit || n.Text.String() != test.sentence || len(d.Problems) > 0 {
			t.Errorf("%s: %s %q, %v", test.sentence, n.Kind, n.Text.String(), d.Problems)
		}
	}
	for _, s := range []string{"Zijn deze vragen beantwoord bij brief?", "Deze vragen worden graag per brief beantwoord.", "Wilt u aangeven waarom de vragen zijn beantwoord per brief? En wanneer?"} {
		if d := read(t, head+s); d.Kind != extract.QuestionPaper || len(d.Units) != 3 {
			t.Errorf("%q: read as %s", s, d.Kind)
		}
	}
}

// TestTitlesOfAnnexes shows what the title of a letter's annex may be, and who answers where it does not say so.
func TestTitlesOfAnnexes(t *testing.T) {
	const letter = "Datum 16 mei 2005\nBetreft: Beantwoording vragen van het lid Jansma (SP) over sluizen\nIn antwoord op uw brief van 3 mei 2005, nr. 2005Z01234, deel ik u mede dat de vragen van het lid Jansma (SP) aan de minister van Defensie over sluizen worden beantwoord in de bijlage.\n\nDe Minister van Defensie,\nH.G.J. Kamp\n\n"
	const want = "Jansma (SP) > minister van Defensie | sluizen | 2005-05-03 < minister Kamp (Defensie) &  | 2005-05-16"
	for _, title := range []string{
		"Antwoorden op Kamervragen van het lid Jansma (SP) over sluizen",
		"Antwoord op de vragen van het lid Jansma (SP) over\nsluizen (ingezonden 3 mei 2005, nr. 2005Z01234)",
		"Beantwoording van de schriftelijke vragen van het lid Jansma (SP) over sluizen (2005Z01234)",
		"Beantwoording Kamervragen van het lid Jansma (SP) inzake sluizen (kenmerk 2005Z01234, ingezonden 3 mei 2005).",
		"Antwoorden van de Minister van Defensie op vragen van het lid Jansma (SP) over sluizen",
	} {
		d := read(t, letter+title+"\n\nVraag 1\nHoeveel?\n\nAntwoord op vraag 1\nEen.")
		if got := summary(d); got != want || d.CaseNumber != "2005Z01234" || len(d.Problems) > 0 {
			t.Errorf("%s:\n got  %s, %s, %v\n want %s", title, got, d.CaseNumber, d.Problems, want)
		}
	}
	for _, s := range []string{"Beantwoording van de vragen over sluizen", "Antwoorden op vragen van de leden van de SP-fractie", "Beantwoording vragen gemeente"} {
		if dutch.OpensAnnex(s) {
			t.Errorf("%q is taken for a title", s)
		}
	}
}
