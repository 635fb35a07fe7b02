// Package papers reads citations of parliamentary papers by their grammar: Kamerstukken, the Aanhangsel, Handelingen, and the
// numbers of questions and letters.
package papers

import (
	"w3id.org/kamergraaf/extract"
)

// Citation is a paper that a text cites by number: the official id and where in the text it is named.
type Citation struct {
	ID   string       // "" where the text leaves the session year open
	Span extract.Span // in bytes; the first paper of a list has the words before it, the others only their number
}

// Home is what holds for citations that do not say it: the chamber ("tk", "ek" or "") and session year of the document.
type Home struct{ Chamber, SessionYear string }
