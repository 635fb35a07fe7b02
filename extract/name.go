package extract

// Case says how the capitals of a name bind its finder.
type Case uint8

// The rules for capitals.
const (
	CaseCapital Case = iota // any, but at least one word of the text must begin with a capital: names
	CaseExact               // as the name has them: abbreviations
	CaseAny                 // any: names that are also written without capitals
)

// Name is one name of a register's entity. Registers hand their names to the lexicon, which finds them in texts:
// so neither has to know the other.
type Name struct {
	Kind EntityKind
	Text string // the name; white space and hyphens between its words count as the same
	Key  string // of the entity, as in Entity.Key; "" where the name fits more than one
	// Clue is what a mention should have for a clue instead of Text: what is behind an abbreviation that a document defines for
	// itself.
	Clue    Clue
	Case    Case
	Weak    bool     // also an ordinary word or another thing's name: the recogniser wants more than the bare name
	Since   Date     // of a weak name: from that day on the bare name is enough
	Endings []string // that the last word may bear in texts: "s", "en"
}
