package recognise

import (
	"testing"

	"w3id.org/kamergraaf/extract"
)

func TestAgencyLeavesThePoliceOfOtherStatesAlone(t *testing.T) {
	lex := testLexicon(t)
	finder := NewFinder(lex)
	text := "De politie schoot, de Nederlandse politie niet."
	for portfolio, want := range map[string]int{"Buitenlandse Zaken": 1, "Justitie": 2} {
		d := &extract.Document{Addressees: []extract.Office{{Portfolio: portfolio}}, Answerers: []extract.Answerer{{Office: extract.Office{Portfolio: portfolio}}},
			Units: []extract.Unit{{Kind: extract.QuestionUnit, Text: extract.LooseText(text)}}}
		finder.Find(d)
		if len(d.Mentions) != want {
			t.Errorf("%s: %d mentions, want %d", portfolio, len(d.Mentions), want)
		}
	}
}
