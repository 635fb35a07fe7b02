package recognise

import (
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
)

func TestAgencyLeavesThePoliceOfOtherStatesAlone(t *testing.T) {
	lex := testLexicon(t)
	finder := newFinder(t, lex)
	s := "De politie schoot, de Nederlandse politie niet."
	for portfolio, want := range map[string]int{"Buitenlandse Zaken": 1, "Justitie": 2} {
		d := &extract.Document{Addressees: []extract.Office{{Portfolio: portfolio}}, Answerers: []extract.Answerer{{Office: extract.Office{Portfolio: portfolio}}},
			Units: []extract.Unit{{Kind: extract.QuestionUnit, Text: text.Loose(s)}}}
		finder.Find(d)
		if len(d.Mentions) != want {
			t.Errorf("%s: %d mentions, want %d", portfolio, len(d.Mentions), want)
		}
	}
}
