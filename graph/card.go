package graph

import (
	"strings"

	"w3id.org/kamergraaf/extract"
)

// Card is what the linking pass needs of a document: a few hundred bytes, which it copies.
type Card struct {
	document  string // key of its IRI
	inquiry   string // key of its inquiry's IRI
	id        string // official id, "" where the paper prints none
	kind      extract.DocumentKind
	caseID    string // chamber and case number, "" where there is none to rely on
	submitted extract.Date
	answered  extract.Date
	askers    string // surnames as slugs, sorted, a space between them
	subject   string // squeezed
	seeAlso   []string
}

// NewCard returns the card of a document.
func NewCard(d *extract.Document) Card {
	names := surnames(d.Askers)
	c := Card{
		id: d.ID, kind: d.Kind, submitted: d.Submitted, answered: d.Answered, seeAlso: d.SeeAlso,
		askers: strings.Join(names, " "), subject: squeeze(d.Subject),
	}
	c.document, c.inquiry = keysOf(d, names, c.subject)
	if n := caseNumberOf(d); n != "" {
		c.caseID = chamberOf(d) + n
	}
	return c
}

// caseNumberOf returns the number of the case where it is one that no other case can have: 2018Z07913, or the ten
// digits of before, whose last is an H in a reprint and does not count.
func caseNumberOf(d *extract.Document) string {
	n := strings.ReplaceAll(strings.ToUpper(d.CaseNumber), " ", "")
	switch {
	case len(n) == 10 && n[4] == 'Z' && digits(n[:4]) && digits(n[5:]):
		return n
	case len(n) == 10 && digits(n[:9]) && strings.Trim(n, "0") != "":
		return n[:9]
	}
	return ""
}

// names returns the askers' surnames.
func (c *Card) names() []string { return strings.Fields(c.askers) }

// mayShare tells whether nothing rules out that two documents are about one inquiry: they agree on the day and the
// case, or one does not say.
func (c *Card) mayShare(o *Card) bool {
	return (c.submitted == o.submitted || c.submitted == "" || o.submitted == "") &&
		(c.caseID == o.caseID || c.caseID == "" || o.caseID == "")
}

// sameDay tells whether both documents print the same day of submission.
func (c *Card) sameDay(o *Card) bool { return c.submitted == o.submitted && c.submitted != "" }

// sharesAsker tells whether one of the askers of both documents is the same.
func (c *Card) sharesAsker(o *Card) bool {
	for _, a := range c.names() {
		for _, b := range o.names() {
			if a == b {
				return true
			}
		}
	}
	return false
}
