package iri

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/rdf"
)

// OfficialSite publishes all official papers under their identifiers.
const OfficialSite = "https://zoek.officielebekendmakingen.nl/"

// firstPublished is the first session year whose papers are on OfficialSite, as a document and as an id writes it.
const (
	firstPublished   = "1994-1995"
	firstPublishedID = "19941995"
)

// OfficialPage returns the address of the official page of the question, answer or notice with an id, or "" where it has
// none: papers of before 1994-1995 have their session year in the same form, but were never put online under it.
func OfficialPage(id string) string { return IRIs{}.OfficialPage(id).Value() }

// OfficialPage returns the IRI of what the function of that name returns the address of.
func (m IRIs) OfficialPage(id string) rdf.Term {
	for _, numbered := range [...]string{"ah-tk-", "ah-ek-"} {
		if year, ok := strings.CutPrefix(id, numbered); ok && year < firstPublishedID {
			return rdf.Term{}
		}
	}
	if strings.HasPrefix(id, "ah-") || strings.HasPrefix(id, "kv-") {
		return m.at(OfficialSite, id)
	}
	return rdf.Term{}
}

// PublishedPage returns the IRI of the page on which a document was published, or on which it can be read as it was printed.
func (m IRIs) PublishedPage(d *extract.Document) rdf.Term {
	if d.SessionYear == "" || d.SessionYear >= firstPublished {
		if page := m.OfficialPage(OfficialID(d)); !page.IsZero() {
			return page
		}
	}
	return Checked(d.Permalink)
}
