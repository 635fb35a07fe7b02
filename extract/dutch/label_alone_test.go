package dutch

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/extract"
)

// TestPartsKnowTheLabelsOfText shows that the heading of a part in a marked-up paper is understood as a line of text is.
func TestPartsKnowTheLabelsOfText(t *testing.T) {
	for _, test := range []struct {
		kind extract.LineKind
		in   string
		want []int
		ok   bool
	}{
		{extract.LineQuestion, "Vraag 3", []int{3}, true}, {extract.LineQuestion, "VRAAG 3:", []int{3}, true}, {extract.LineQuestion, "vraag nr. 3", []int{3}, true}, {extract.LineQuestion, "5.", []int{5}, true},
		{extract.LineAnswer, "Antwoord op de vragen 3 en 4", []int{3, 4}, true}, {extract.LineAnswer, "Antwoord", nil, true}, {extract.LineAnswer, "Antwoord op vraag", nil, true},
		{extract.LineAnswer, "Antwoord 1 (en 2)", []int{1, 2}, true}, {extract.LineAnswer, "antwoord van de minister", nil, true}, {extract.LineAnswer, "1/5", []int{1, 2, 3, 4, 5}, true},
		{extract.LineAnswer, "en 5", []int{5}, true}, {extract.LineQuestion, "Vraag 2 (gedeeltelijk)", []int{2}, true}, {extract.LineQuestion, "Vraag 3 gaat over heggen", nil, false},
		{extract.LineNotice, "Mededeling", nil, true}, {extract.LineNotice, "NADERE MEDEDELING", nil, true}, {extract.LineNotice, "Antwoord", nil, false}, {extract.LineNotice, "Mededeling van de minister", nil, false},
		{extract.LineExplanation, "Toelichting:", nil, true}, {extract.LineExplanation, "Toelichting op de wet", nil, false}, {extract.LineBody, "Vraag 3", nil, false}, {extract.LineQuestion, "", nil, false},
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
