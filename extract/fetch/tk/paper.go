package tk

import (
	"regexp"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/fetch"
)

// paper is a document of the Gegevensmagazijn.
type paper struct {
	id, kind, subject, day, year, number, appendix, changed, file string
	cases                                                         []string // numbers
	bytes                                                         int
	deleted                                                       bool
}

var (
	appendixForm = regexp.MustCompile(`^(\d\d)(\d\d)(\d{5})$`)
	caseForm     = regexp.MustCompile(`^\d{4}[Zz]\d{3,6}$`)
	numberForm   = regexp.MustCompile(`^\d{4}D\d+$`)
)

// entry returns what is told of a paper, and whether it is one that is fetched.
func (c Config) entry(p paper) (fetch.Entry, bool) {
	kind := c.kind(p.kind)
	id := identifier(p, kind)
	if kind == "" || id == "" {
		return fetch.Entry{}, false
	}
	e := fetch.Entry{
		ID: id, Source: Name, Kind: kind, Chamber: "tk", SessionYear: p.year, Cases: p.cases, Title: p.subject, Modified: p.changed, Key: p.id, Gone: p.deleted,
		Number: appendixNumber(p.appendix),
	}
	if len(p.day) >= len(extract.Date("2031-12-04")) {
		e.Day = extract.Date(p.day[:10])
	}
	if p.file != "" {
		e.Places = []fetch.Place{{Form: fetch.AnyForm, Address: p.file, Bytes: p.bytes}}
	}
	return e, true
}

// identifier returns the official identifier of a paper: its number in the Aanhangsel, of questions that of their case; else the
// number of the document for the time being.
func identifier(p paper, kind extract.DocumentKind) string {
	switch m := appendixForm.FindStringSubmatch(p.appendix); {
	case m != nil && kind != extract.QuestionPaper:
		return "ah-tk-" + century(m[1]) + m[1] + century(m[2]) + m[2] + "-" + appendixNumber(p.appendix)
	case kind == extract.QuestionPaper && len(p.cases) == 1 && caseForm.MatchString(p.cases[0]):
		return "kv-tk-" + strings.ToUpper(p.cases[0])
	case numberForm.MatchString(p.number):
		return "tk-" + p.number
	}
	return ""
}

// appendixNumber returns the number in the Aanhangsel of the form "242501244".
func appendixNumber(appendix string) string {
	m := appendixForm.FindStringSubmatch(appendix)
	if m == nil {
		return ""
	}
	return strings.TrimLeft(m[3], "0")
}

// century returns the century of a year of two digits: the Gegevensmagazijn begins in 2008.
func century(year string) string {
	if year >= "90" {
		return "19"
	}
	return "20"
}
