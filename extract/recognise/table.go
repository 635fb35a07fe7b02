package recognise

import (
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/bodies"
	"w3id.org/kamergraaf/extract/recognise/courts"
	"w3id.org/kamergraaf/extract/recognise/grammar"
	"w3id.org/kamergraaf/extract/recognise/people"
)

// Scan is a unit's text as recognisers read it.
type Scan = grammar.Scan

// Recogniser finds the mentions of one sort in a unit's text. Several goroutines use one, each with a scan of its own. The words
// and keys that it looks for it gets from the lexicon when it is made: Lexicon.Word, Set, Clue, Keys.
type Recogniser interface {
	// Name is what mentions bear as their Recogniser: of the built-in ones the name of the file.
	Name() string
	// Recognise appends what it finds: Kind, Start, End, Clue and Part. Mentions of one recogniser may share a span
	// (one citation of two articles) but not overlap otherwise.
	Recognise(s *grammar.Scan, found []extract.Mention) []extract.Mention
}

// builtIn returns the recognisers that every finder has; where two claim spans of equal length the earlier one has it.
func builtIn(lex *lexicon.Lexicon) []Recogniser {
	names, abroad := newLawNames(lex), grammar.NewAbroad(lex)
	return []Recogniser{
		newBills(lex, names),
		newLaws(lex, names, abroad),
		newActs(lex, names, abroad),
		courts.NewCases(lex),
		newPapers(lex),
		urls{},
		people.NewMinisters(lex, abroad),
		people.NewMembers(lex),
		people.NewParties(lex),
		bodies.NewMinistries(lex, abroad),
		bodies.NewAgencies(lex, abroad),
		bodies.NewAuthorities(lex, abroad),
	}
}
