package graph

import (
	"strings"

	"kamergraaf/extract"
)

// officialSite publishes all official papers under their identifiers.
const officialSite = "https://zoek.officielebekendmakingen.nl/"

// firstPublished is the first session year whose papers stand on officialSite, as a document and as an id writes it.
const (
	firstPublished   = "1994-1995"
	firstPublishedID = "19941995"
)

// OfficialPage returns the address of the official page of the question, answer or notice with an id, or "" where it has
// none: papers of before 1994-1995 bear their session year in the same form, but were never put online under it.
func OfficialPage(id string) string {
	for _, numbered := range []string{"ah-tk-", "ah-ek-"} {
		if year, ok := strings.CutPrefix(id, numbered); ok && year < firstPublishedID {
			return ""
		}
	}
	if strings.HasPrefix(id, "ah-") || strings.HasPrefix(id, "kv-") {
		return officialSite + string(appendSegment(nil, id))
	}
	return ""
}

// officialPage returns the page on which a document was published.
func officialPage(d *extract.Document) Term {
	if address := OfficialPage(d.ID); address != "" && (d.SessionYear == "" || d.SessionYear >= firstPublished) {
		return checked(address)
	}
	return Term{}
}
