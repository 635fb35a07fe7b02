package timeline

import "strings"

// officialSite publishes the papers under their identifiers.
const officialSite = "https://zoek.officielebekendmakingen.nl/"

// firstPublished is the session year, as identifiers write it, from which papers with a number stand there.
const firstPublished = "19941995"

// Page returns the address of the official page of the paper with an id, or "" where it has none: papers of before
// 1994-1995 bear ids of the same form, but were never put online under them.
func Page(id string) string {
	for _, form := range []string{"ah-tk-", "ah-ek-"} {
		if year, ok := strings.CutPrefix(id, form); ok && year < firstPublished {
			return ""
		}
	}
	if strings.HasPrefix(id, "ah-") || strings.HasPrefix(id, "kv-") {
		return officialSite + id
	}
	return ""
}
