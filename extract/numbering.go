package extract

import "strings"

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

// settle returns which document one is, by sources in the order in which they count: the first that is whole is taken as it
// stands, so that no paper is made up of parts of two. Where none is, parts of several are put together, as far as they agree.
// Contradictions are reported; sure is false where they leave no whole.
func (a *assembly) settle(sources []numbering) (n numbering, sure bool) {
	for _, s := range sources {
		if s.whole() {
			n = s
			break
		}
	}
	sure = true
	gather := !n.whole()
	for _, s := range sources {
		setOnce(&n.from, s.from)
		for _, p := range n.parts(s) {
			switch {
			case p.said == "" || p.said == *p.own:
			case *p.own != "":
				a.contradict(p.name, n.from, *p.own, s.from, p.said)
				sure = sure && !gather
			case gather:
				*p.own = p.said
			}
		}
		if s.reprint != "" && s.number == n.number {
			setOnce(&n.reprint, s.reprint)
		}
	}
	return n, sure
}

// contradict reports two sources that do not say the same; the first counts.
func (a *assembly) contradict(name, from, value, other, said string) {
	a.problem("facts-contradict", "The "+from+"'s "+name+" is "+value+", the "+other+" says "+said+".", 0)
}

// Names of sources: what is printed, and what the file is called.
const (
	paper    = "paper"
	fileName = "file name"
)
