package iri

import (
	"strings"

	"w3id.org/kamergraaf/graph/rdf"
)

// Form is a form of the IRIs in another owner's space that we use for what the owner has named.
type Form struct {
	What    string // is named
	Begin   string // of the IRI
	Rest    string // what follows, a regular expression
	Example string // an IRI
	Source  string // where the form can be seen
}

// Forms returns all forms. No other IRI of these owners is given to a thing: what is there under another name, or not there, has
// an IRI of ours.
func Forms() []Form { return outsideForms[:] }

var outsideForms = [...]Form{
	{"law, treaty", lawSite, `BWB[RV][0-9]{7}`, lawSite + "BWBR0010346",
		"wetten.overheid.nl, Juriconnect standard BWB 1.3"},
	{"part of a law or treaty", lawSite + "jci1.3:c:", `BWB[RV][0-9]{7}(&[a-z]+=[^&]+)+`, lawSite + "jci1.3:c:BWBR0010346&artikel=3&lid=2",
		"Juriconnect standard BWB 1.3"},
	{"European act", euSite, `[0-9]{5}[A-Z]+(([0-9]{4}|%2F[A-Z]{3})(\([0-9]{2}\)|R\([0-9]{2}\))?)`, euSite + "32016R0679",
		"Publications Office: Cellar, resource/celex"},
	{"judgment", ecliSite, `ECLI:[A-Z]{2}:[A-Z0-9]+:[0-9]{4}:[A-Z0-9.]+`, ecliSite + "ECLI:NL:HR:2005:AR5213",
		"e-justice.europa.eu, Council conclusions 2011/C 127/01"},
	{"body", tooiSite, `(ministerie/mnre|oorg/oorg|zbo/zb|col/col|gemeente/gm|provincie/pv|waterschap/ws|samenwerkingsorganisatie/so|caribisch-openbaar-lichaam/cl)[0-9]+`,
		tooiSite + "ministerie/mnre1073", "standaarden.overheid.nl/tooi, waardelijsten"},
	{"Kamerstuk", OfficialSite + "kst-", `[0-9]{5}(-[A-Z]+|-[0-9]{2})?(-[0-9]+[a-z]?|-[A-Z]+)(-[hn][0-9]+)?`, OfficialSite + "kst-35322-5",
		"officielebekendmakingen.nl: papers of session year 1994-1995 and later, see surelyPublished"},
	{"report of a debate", OfficialSite + "h-", `(tk|ek|vv)-20[1-9][0-9]20[1-9][0-9]-[0-9]+-[0-9]{1,2}`, OfficialSite + "h-tk-20172018-70-6",
		"officielebekendmakingen.nl: meeting and item, from session year 2011-2012 on; before, ranges of pages that no citation tells whole"},
	{"official journal", OfficialSite, `(stb|stcrt|trb)-[12][0-9]{3}-[0-9]+(-[hn][0-9]+)?`, OfficialSite + "stb-2018-395",
		"officielebekendmakingen.nl: Staatsblad and Tractatenblad from 1995 on, Staatscourant from 2009 on"},
	{"annex, and journals of other authorities", OfficialSite, `(blg|nds|ag|gmb|prb|wsb|bgr)-[0-9][0-9a-z-]*`, OfficialSite + "blg-859071",
		"officielebekendmakingen.nl: such numbers occur in its addresses only"},
}

// surelyPublished tells whether OfficialSite has a paper under its id. Papers of before session year 1994-1995 were never
// put there, and of those of a dossier that was opened before only high numbers are surely later.
func surelyPublished(id string) bool {
	series, rest, _ := strings.Cut(id, "-")
	switch series {
	case "kst":
		dossier, number, found := cutLast(WithoutReprint(rest))
		number = strings.TrimRight(number, "abcdefghijklmnopqrstuvwxyz")
		return found && isNewDossier(dossier) || Digits(number) && (len(number) > 3 || len(number) == 3 && number >= "400")
	case "h":
		_, rest, _ = strings.Cut(rest, "-")
		year, place, _ := strings.Cut(rest, "-")
		meeting, item, _ := strings.Cut(place, "-")
		return year >= "20112012" && Digits(year) && Digits(meeting) && Digits(item) && len(item) < 3
	case "stb", "trb":
		return rest >= "1995-" && rest < "21"
	case "stcrt":
		return rest >= "2009-" && rest < "21"
	}
	return true
}

// firstNewDossier is the first dossier of session year 1994-1995, the first whose papers are published.
const firstNewDossier = "23900"

// isNewDossier tells whether a dossier was opened when papers were published already: 35322, 27400-VIII.
func isNewDossier(dossier string) bool {
	number, _, _ := strings.Cut(dossier, "-")
	return len(number) == len(firstNewDossier) && Digits(number) && number >= firstNewDossier
}

// cutLast cuts at the last hyphen.
func cutLast(s string) (before, after string, found bool) {
	i := strings.LastIndexByte(s, '-')
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+1:], true
}

// DossierPage returns the IRI of the page of a dossier, or the zero Term where it has none.
func (m IRIs) DossierPage(key string) rdf.Term {
	dossier, found := strings.CutPrefix(key, "dossier-")
	if !found || !isNewDossier(dossier) {
		return rdf.Term{}
	}
	return m.at(OfficialSite+"dossier/", dossier)
}
