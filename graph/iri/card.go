package iri

import (
	"strings"

	"w3id.org/kamergraaf/extract"
)

// Card is what the linking pass needs of a document: a few hundred bytes, which it copies.
type Card struct {
	Document  string // key of its IRI
	Inquiry   string // key of its inquiry's IRI
	ID        string // official id, "" where the paper prints none
	Kind      extract.DocumentKind
	CaseID    string // chamber and case number, "" where there is none to rely on
	Submitted extract.Date
	Answered  extract.Date
	Askers    string // surnames as slugs, sorted, a space between them
	Subject   string // squeezed
	Title     string // the subject as printed
	SeeAlso   []string
	Questions []Question
}

// NewCard returns the card of a document.
func NewCard(d *extract.Document) Card {
	names := surnames(d.Askers)
	c := Card{
		ID: OfficialID(d), Kind: d.Kind, Submitted: d.Submitted, Answered: d.Answered, SeeAlso: d.SeeAlso,
		Askers: strings.Join(names, " "), Subject: squeeze(d.Subject),
		Title: d.Subject, Questions: questionsOf(d),
	}
	c.Document, c.Inquiry = keysOf(d, names, c.Subject)
	if n := caseNumberOf(d); n != "" {
		c.CaseID = ChamberOf(d) + n
	}
	return c
}

// Dated tells whether the key of the inquiry holds the day of submission, so that all of its documents agree on it.
func (c *Card) Dated() bool { return c.Submitted != "" && c.Subject != "" }

// caseNumberOf returns the number of the case where it is one that no other case can have: 2018Z07913, or the ten
// digits of before, whose last is an H in a reprint and does not count.
func caseNumberOf(d *extract.Document) string {
	n := strings.ReplaceAll(strings.ToUpper(d.CaseNumber), " ", "")
	switch {
	case len(n) == 10 && n[4] == 'Z' && Digits(n[:4]) && Digits(n[5:]):
		return n
	case len(n) == 10 && Digits(n[:9]) && strings.Trim(n, "0") != "":
		return n[:9]
	}
	return ""
}

// names returns the askers' surnames.
func (c *Card) names() []string { return strings.Fields(c.Askers) }

// MayShare tells whether nothing rules out that two documents are about one inquiry: they agree on the day and the
// case, or one does not say.
func (c *Card) MayShare(o *Card) bool {
	return (c.Submitted == o.Submitted || c.Submitted == "" || o.Submitted == "") &&
		(c.CaseID == o.CaseID || c.CaseID == "" || o.CaseID == "")
}

// SameDay tells whether both documents print the same day of submission.
func (c *Card) SameDay(o *Card) bool { return c.Submitted == o.Submitted && c.Submitted != "" }

// SharesAsker tells whether one of the askers of both documents is the same.
func (c *Card) SharesAsker(o *Card) bool {
	for _, a := range c.names() {
		for _, b := range o.names() {
			if a == b {
				return true
			}
		}
	}
	return false
}
