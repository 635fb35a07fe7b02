package iri

import (
	"strings"
	"testing"
)

func TestWordingsAreAlikeInSpiteOfSlips(t *testing.T) {
	const question = "Kent u het bericht dat bruggen in de provincie Oever 's nachts niet meer worden bediend? Wat vindt u daarvan, en wat gaat u eraan doen?"
	for text, want := range map[string]bool{
		question:                  true,
		strings.ToUpper(question): true,
		strings.Replace(question, "bruggen", "hruggen", 1):                         true,
		strings.Replace(question, "bruggen in de provincie ", "bruggen in de ", 1): true,
		"Bent u bereid deze vragen voor het debat over sluizen te beantwoorden?":   false,
		"": false,
	} {
		if NewWording(question).Like(NewWording(text)) != want || NewWording(text).Like(NewWording(question)) != want {
			t.Errorf("%q: want %v", text, want)
		}
	}
	if NewWording("").Like(NewWording("")) {
		t.Error("nothing is like nothing")
	}
}
