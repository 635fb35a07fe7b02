package recognise

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
)

func TestTownIsNamedAgainWithoutItsSort(t *testing.T) {
	finder := newFinder(t, testLexicon(t))
	for _, c := range []struct{ name, header, answer, want string }{
		{"in what the title is about", "over zwembaden in de gemeente Borne", "De baden in Borne zijn dicht.", "gemeente Borne, Borne"},
		{"as who acts", "over zwembaden", "De gemeente Borne meldt dit. Borne heeft geen geld, omdat Borne geen leden heeft.", "gemeente Borne, Borne, Borne"},
		{"as a place only", "over zwembaden", "De gemeente Borne meldt dat de baden in Borne dicht zijn.", "gemeente Borne"},
		{"before it is introduced", "over zwembaden", "Borne is groen. De gemeente Borne meldt dit.", "gemeente Borne"},
		{"as who acts, before it is introduced", "over zwembaden", "Klopt het dat Borne dit weet? Daarom wil Borne dit. De gemeente Borne meldt dit.", "Borne, Borne, gemeente Borne"},
		{"as who is dealt with", "over zwembaden", "De gemeente Borne meldt dit. Ik schreef aan Borne over het verzoek van Borne; de weg van Borne naar zee is lang.", "gemeente Borne, Borne, Borne"},
		{"a province", "over de provincie Limburg", "Ik vond dat Limburg dit wist, maar in Limburg regent het.", "provincie Limburg, Limburg"},
		{"in a longer name", "over zwembaden in de gemeente Borne", "Het station in Borne Zuid, FC Borne en Borne-West.", "gemeente Borne"},
		{"beside the province of that name", "over de gemeente Groningen", "De provincie Groningen betaalt; in Groningen niet.", "gemeente Groningen, provincie Groningen"},
	} {
		d := &extract.Document{Units: []extract.Unit{{Kind: extract.HeaderUnit, Text: text.Plain(c.header, 0)}, {Kind: extract.AnswerUnit, Text: text.Plain(c.answer, 0)}}}
		finder.Find(d)
		var got []string
		for _, m := range d.Mentions {
			if m.Kind == extract.KindAuthority {
				got = append(got, d.Units[m.Unit].Text.String()[m.Start:m.End])
			}
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
