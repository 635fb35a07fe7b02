package extract

import (
	"strings"
)

// numbering says which document of the Aanhangsel one is. Its parts stand in one source, or are gathered from several.
type numbering struct {
	chamber, year, number, reprint string
	from                           string // the source
}

// whole tells whether no part is missing.
func (n numbering) whole() bool { return n.chamber != "" && n.year != "" && n.number != "" }

// id returns the official identifier, "" where a part is missing.
func (n numbering) id() string {
	if !n.whole() {
		return ""
	}
	id := "ah-" + n.chamber + "-" + strings.ReplaceAll(n.year, "-", "") + "-" + n.number
	if n.reprint != "" {
		id += "-" + n.reprint
	}
	return id
}

// numberingOf returns what an identifier says.
func numberingOf(id OfficialID, from string) numbering {
	return numbering{id.Chamber, id.SessionYear, id.Number, id.Reprint, from}
}

// part is one of the parts of two numberings that are compared.
type part struct {
	name string
	own  *string
	said string
}

func (n *numbering) parts(said numbering) [3]part {
	return [...]part{{"chamber", &n.chamber, said.chamber}, {"session year", &n.year, said.year}, {"number", &n.number, said.number}}
}

func setOnce(field *string, value string) {
	if *field == "" {
		*field = value
	}
}
