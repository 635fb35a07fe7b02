package recognise

import (
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
)

// Recogniser finds the mentions of one sort in a unit's text.
type Recogniser interface {
	// Name is the name of the recogniser's file.
	Name() string
	// Recognise appends what it finds: Kind, Start, End, Hint and Part. Mentions of one recogniser may share a span
	// (one citation of two articles) but not overlap otherwise.
	Recognise(s *Scan, found []extract.Mention) []extract.Mention
}

// All returns all recognisers; where two claim spans of equal length the earlier one has it.
func All(lex *lexicon.Lexicon) []Recogniser {
	return []Recogniser{
		newBills(lex),
		newLaws(lex),
		newActs(lex),
		newCases(lex),
		newPapers(lex),
		urls{},
		newMinisters(lex),
		newMembers(lex),
		newParties(lex),
		newMinistries(lex),
		newAgencies(lex),
		newAuthorities(lex),
	}
}
