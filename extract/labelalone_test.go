package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPartsKnowTheLabelsOfText shows that the heading of a part in a marked-up paper is understood as a line of text is.
func TestPartsKnowTheLabelsOfText(t *testing.T) {
	for _, test := range []struct {
		kind LineKind
		in   string
		want []int
		ok   bool
	}{
		{LineQuestion, "Vraag 3", []int{3}, true}, {LineQuestion, "VRAAG 3:", []int{3}, true}, {LineQuestion, "vraag nr. 3", []int{3}, true}, {LineQuestion, "5.", []int{5}, true},
		{LineAnswer, "Antwoord op de vragen 3 en 4", []int{3, 4}, true}, {LineAnswer, "Antwoord", nil, true}, {LineAnswer, "Antwoord op vraag", nil, true},
		{LineAnswer, "Antwoord 1 (en 2)", []int{1, 2}, true}, {LineAnswer, "antwoord van de minister", nil, true}, {LineAnswer, "1/5", []int{1, 2, 3, 4, 5}, true},
		{LineAnswer, "en 5", []int{5}, true}, {LineQuestion, "Vraag 2 (gedeeltelijk)", []int{2}, true}, {LineQuestion, "Vraag 3 gaat over heggen", nil, false},
		{LineNotice, "Mededeling", nil, true}, {LineNotice, "NADERE MEDEDELING", nil, true}, {LineNotice, "Antwoord", nil, false}, {LineNotice, "Mededeling van de minister", nil, false},
		{LineExplanation, "Toelichting:", nil, true}, {LineExplanation, "Toelichting op de wet", nil, false}, {LineBody, "Vraag 3", nil, false}, {LineQuestion, "", nil, false},
	} {
		got, ok := PartLabel(test.kind, test.in)
		if ok != test.ok || ok && !cmp.Equal(got, test.want) {
			t.Errorf("%q: %v, %t", test.in, got, ok)
		}
	}
}

// TestLabelsThatStandAlone shows which lines are headings, and nothing but headings.
func TestLabelsThatStandAlone(t *testing.T) {
	for s, want := range map[string]bool{"Vraag": true, "Vragen:": true, "Vraag 2 (gedeeltelijk)": true, "Antwoord nr. 3": true, "Antwoord van de minister": true,
		"Nadere mededeling": true, "Aanvullende mededeling:": true, "Toelichting": true, "Toelichting: dit": false, "Vraag 3: Is dat zo?": false, "Nader antwoord": false, "": false} {
		if IsLabel(s) != want {
			t.Errorf("%q: %t", s, !want)
		}
	}
}
