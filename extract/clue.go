package extract

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

func (c NumberClue) String() string    { return c.ID }
func (c AddressClue) String() string   { return c.URL }
func (c NameClue) String() string      { return c.Text }
func (c SortClue) String() string      { return "<" + c.Sort }
func (c AuthorityClue) String() string { return c.Sort + " " + c.Name }

func (NumberClue) clue()    {}
func (AddressClue) clue()   {}
func (NameClue) clue()      {}
func (SortClue) clue()      {}
func (AuthorityClue) clue() {}
