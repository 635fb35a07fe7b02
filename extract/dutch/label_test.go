package dutch

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/extract"
)

func TestParseNumbers(t *testing.T) {
	for _, test := range []struct {
		in   string
		want []int
		rest string
	}{
		{"3", []int{3}, ""},
		{"2, 3 en 4", []int{2, 3, 4}, ""},
		{"2 t/m 6", []int{2, 3, 4, 5, 6}, ""},
		{"4-7:", []int{4, 5, 6, 7}, ":"},
		{"9 tot en met 11", []int{9, 10, 11}, ""},
		{"7, 8, 9 10 en 11", []int{7, 8, 9, 10, 11}, ""},
		{"1,2,3,4 en 5", []int{1, 2, 3, 4, 5}, ""},
		{"3, Vraag 4, Vraag 5", []int{3, 4, 5}, ""},
		{"1 en 4.", []int{1, 4}, "."},
		{"12 juni", []int{12}, "juni"},
		{"geen", nil, "geen"},
		{"0", nil, "0"},
		{"12345", nil, "12345"},
	} {
		got, read := ParseNumbers(test.in)
		rest := test.in[read:]
		if len(rest) > 0 && rest[0] == ' ' {
			rest = rest[1:]
		}
		if diff := cmp.Diff(test.want, got); diff != "" || rest != test.rest {
			t.Errorf("ParseNumbers(%q) = %v and left %q, want %v and %q", test.in, got, rest, test.want, test.rest)
		}
	}
}

func TestReadLabel(t *testing.T) {
	for _, test := range []struct {
		in      string
		kind    extract.LineKind
		numbers []int
		rest    string
	}{
		{"Vraag 1", extract.LineQuestion, []int{1}, ""},
		{"Vraag 2 en 3", extract.LineQuestion, []int{2, 3}, ""},
		{"Vragen 2 en 3:", extract.LineQuestion, []int{2, 3}, ""},
		{"Vraag 4: Is dat zo?", extract.LineQuestion, []int{4}, "Is dat zo?"},
		{"Antwoord 5", extract.LineAnswer, []int{5}, ""},
		{"Antwoord", extract.LineAnswer, nil, ""},
		{"Antwoord:", extract.LineAnswer, nil, ""},
		{"Antwoord vraag 1:", extract.LineAnswer, []int{1}, ""},
		{"Antwoord op vraag 3 en 4", extract.LineAnswer, []int{3, 4}, ""},
		{"Antwoord vragen 1,2,3,4 en 5", extract.LineAnswer, []int{1, 2, 3, 4, 5}, ""},
		{"Antwoorden op vraag 3, 4, 5, 9 en 10", extract.LineAnswer, []int{3, 4, 5, 9, 10}, ""},
		{"Antwoord vraag 9-14:", extract.LineAnswer, []int{9, 10, 11, 12, 13, 14}, ""},
		{"Mededeling", extract.LineNotice, nil, ""},
		{"Toelichting:", extract.LineExplanation, nil, ""},
		{"Toelichting: dit gaat vooraf", extract.LineExplanation, nil, "dit gaat vooraf"},
	} {
		l, ok := ReadLabel(test.in)
		if !ok || l.Kind != test.kind || test.in[l.Rest:] != test.rest || !cmp.Equal(l.Numbers, test.numbers) {
			t.Errorf("readLabel(%q) = %v, %v with rest %q", test.in, l, ok, test.in[l.Rest:])
		}
	}
}

func TestSentencesAreNoLabels(t *testing.T) {
	for _, s := range []string{
		"Vraag is of dat waar is.", "Vragen van het lid", "Antwoord van Minister", "Vraag 3 gaat over iets anders", "Antwoord 3 en ook de rest",
		"Mededeling van de minister", "Toelichting op de wet", "Vraag", "antwoord 3", "",
	} {
		if l, ok := ReadLabel(s); ok && l.Rest == len(s) && l.Kind != extract.LineNotice {
			t.Errorf("readLabel(%q) takes a sentence for a label", s)
		}
	}
}

func TestParseDate(t *testing.T) {
	for in, want := range map[string]extract.Date{
		"(ingezonden 26 april 2018).": "2018-04-26", "ontvangen 1 0 juni 1994": "1994-06-10", "12juni 2018": "2018-06-12",
		"31 februari 2000": "", "vandaag": "", "in maart 2001, op 3 mei 2002": "2002-05-03", "1 Januari 1999": "1999-01-01",
	} {
		if got, _ := ParseDate(in); got != want {
			t.Errorf("ParseDate(%q) = %q, want %q", in, got, want)
		}
	}
}
