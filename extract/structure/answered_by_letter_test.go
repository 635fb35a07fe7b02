package structure

import (
	"testing"

	"w3id.org/kamergraaf/extract"
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
