package extract

import (
	"slices"
	"strings"
)

// Clue is what a recogniser read that the resolver needs beside a mention's words: one of the types below. A mention whose words
// say all has none. String shows it as the examples of recognisers do.
type Clue interface {
	String() string
	clue()
}

// NumberClue is the number that identifies a paper, a judgment or an act of the Union, in its official form.
type NumberClue struct{ ID string }

// AddressClue is a web address, mended so that it can be followed.
type AddressClue struct{ URL string }

// NameClue is the name of a law, act, bill or body without what else is cited of it: registers are searched for it.
type NameClue struct{ Text string }

// SortClue is the sort alone by which a text takes up a body again ("de Inspectie"). The resolver finds which body it is, or that it
// is none.
type SortClue struct{ Sort string }

// AuthorityClue is the sort and the name of a decentral authority: "gemeente", "Borne".
type AuthorityClue struct{ Sort, Name string }

// OfficeClue is an office, by its role and portfolio, or the role and the name of who holds it.
type OfficeClue struct{ Role, Preposition, Portfolio, Name string }

// MemberClue is the party of a member, if the text tells it, and whether it says that they sat in parliament before ("het toenmalige
// Kamerlid").
type MemberClue struct {
	Party string
	Once  bool
}

// InOfficeClue says that no title announces a person's name in full: it counts only if someone of that name holds a seat or a post on
// the document's day.
type InOfficeClue struct{}

// IntroducedClue says that a bare surname may be a member's: it counts only if the document names that member elsewhere.
type IntroducedClue struct{}

func (c NumberClue) String() string    { return c.ID }
func (c AddressClue) String() string   { return c.URL }
func (c NameClue) String() string      { return c.Text }
func (c SortClue) String() string      { return "<" + c.Sort }
func (c AuthorityClue) String() string { return c.Sort + " " + c.Name }
func (InOfficeClue) String() string    { return "=" }
func (IntroducedClue) String() string  { return "^" }

func (c OfficeClue) String() string {
	words := []string{c.Role, c.Preposition, c.Portfolio, c.Name}
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), " ")
}

func (c MemberClue) String() string {
	if c.Once {
		return "~" + c.Party
	}
	return c.Party
}

func (NumberClue) clue()     {}
func (OfficeClue) clue()     {}
func (MemberClue) clue()     {}
func (InOfficeClue) clue()   {}
func (IntroducedClue) clue() {}
func (AddressClue) clue()    {}
func (NameClue) clue()       {}
func (SortClue) clue()       {}
func (AuthorityClue) clue()  {}
