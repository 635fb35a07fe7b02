package dutch

import (
	"strings"
)

// Numbering identifies a document of the Aanhangsel. Its parts come from one source, or are collected from several.
type Numbering struct {
	Chamber, Year, Number, Reprint string
	From                           string // the source
}

// Whole tells whether no part is missing.
func (n Numbering) Whole() bool { return n.Chamber != "" && n.Year != "" && n.Number != "" }

// Id returns the official identifier, "" where a part is missing.
func (n Numbering) Id() string {
	if !n.Whole() {
		return ""
	}
	id := "ah-" + n.Chamber + "-" + strings.ReplaceAll(n.Year, "-", "") + "-" + n.Number
	if n.Reprint != "" {
		id += "-" + n.Reprint
	}
	return id
}

// NumberingOf returns what an identifier says.
func NumberingOf(id OfficialID, from string) Numbering {
	return Numbering{id.Chamber, id.SessionYear, id.Number, id.Reprint, from}
}

// part is one of the parts of two numberings that are compared.
type part struct {
	Name string
	Own  *string
	Said string
}

// Parts returns the parts of the numbering beside what another source says of each. Own points into n, so that a part that is
// not known can be filled in.
func (n *Numbering) Parts(said Numbering) [3]part {
	return [...]part{{"chamber", &n.Chamber, said.Chamber}, {"session year", &n.Year, said.Year}, {"number", &n.Number, said.Number}}
}

// SetOnce sets a field that is empty, and leaves any other as it is.
func SetOnce(field *string, value string) {
	if *field == "" {
		*field = value
	}
}
