package extract

// Clue is what a recogniser read that the resolver needs beside a mention's words: one of the types below. A mention whose words
// say all has none. String shows it as the examples of recognisers do.
type Clue interface {
	String() string
	clue()
}

// NumberClue is the number that identifies a paper or a judgment, in its official form.
type NumberClue struct{ ID string }

// AddressClue is a web address, mended so that it can be followed.
type AddressClue struct{ URL string }

func (c NumberClue) String() string  { return c.ID }
func (c AddressClue) String() string { return c.URL }

func (NumberClue) clue()  {}
func (AddressClue) clue() {}
