package ontology

import "slices"

//go:generate go test . -run Written -update

// EntityKind is what all code has to know of a kind of entities. kinds.ttl says it.
type EntityKind struct {
	Name         string  // "law"
	Class        Class   // of its entities
	Variants     []Class // that its entities can have instead: parts, treaties, dossiers
	Named        bool    // texts name it: mentions are of this kind
	Capacity     Class   // that whom a text names so gets beside: a member, a minister; the zero Class for others
	Cited        bool    // texts cite it rather than only mention it
	Dated        bool    // it has other names at other times
	Unregistered bool    // what no register knows is stated too, as not identified
	Key          string  // the form of its keys, a regular expression
	Form         Form    // of its IRIs
	Segment      string  // of IRIs of our own
	Example      string  // a key
	ExampleIRI   string  // what it gives, with {base} and {document}
	Register     Register
	Gold         Comparison
}

// Form is how the IRIs of a kind are made from keys.
type Form uint8

// Register is which register says what of a kind, NoRegister where none does.
type Register uint8

// Comparison is how ids that readers mark are compared with keys; NoComparison where texts do not name the kind.
type Comparison uint8

// Page is what a site has to know of a class whose things have pages of their own.
type Page struct {
	Name    string // of the kind or variant: the first segment of the places of its things
	Class   Class
	Menu    string   // the entry of the menu under which the pages are, or ""
	Indexes []string // that list the things
	Schema  string   // the type at schema.org, or ""
	NL, EN  string   // what pages call such a thing
}

// Kinds returns all kinds of entities, those of mentions first.
func Kinds() []EntityKind { return slices.Clone(kinds[:]) }

// Pages returns what has pages, in the order in which pages list what a document names.
func Pages() []Page { return slices.Clone(pages[:]) }
