package extract

import (
	"strings"
)

// claims are what a paper prints of its identity: parts of it, each on a line of its own, and identifiers, which are whole.
type claims struct {
	numbering
	caseNumber       string
	reply, questions OfficialID // "" where none is printed
}

// claim reads one line of page furniture for what it says of the document's identity.
func (c *claims) claim(s string) {
	if c.year == "" {
		if i := strings.Index(s, "ergaderjaar "); i >= 0 {
			c.year, _ = CutSessionYear(s[i+len("ergaderjaar "):])
		}
	}
	switch {
	case c.chamber != "":
	case strings.Contains(s, "Tweede Kamer"):
		c.chamber = "tk"
	case strings.Contains(s, "Eerste Kamer"):
		c.chamber = "ek"
	}
	if id, n := cutOfficialID(s); n > 0 {
		c.claimID(id)
	}
}

// claimCitation reads a title line that cites the paper itself: "Tweede Kamer, vergaderjaar 2010–2011, Aanhangsel van de
// Handelingen, nr. 1". It reports whether the line is one.
func (c *claims) claimCitation(s string) bool {
	if !hasAnyPrefix(s, "Tweede Kamer", "Eerste Kamer", "Vergaderjaar", "Aanhangsel") || !strings.Contains(s, "Aanhangsel") {
		return false
	}
	chamber := "tk"
	if strings.HasPrefix(s, "Eerste") {
		chamber = "ek"
	}
	at := strings.Index(s, "Aanhangsel")
	ids := ParseAanhangsel(s[at:], chamber)
	if len(ids) == 0 { // the year stands before the word
		if year, _ := CutSessionYear(afterWord(s[:at], "ergaderjaar ")); year != "" {
			ids = ParseAanhangsel(s[at:]+", vergaderjaar "+year, chamber)
		}
	}
	if len(ids) != 1 {
		return false
	}
	id, ok := ParseOfficialID(ids[0])
	if ok {
		c.claimID(id)
	}
	return ok
}

// afterWord returns what stands behind a word in s, or "".
func afterWord(s, word string) string {
	_, after, _ := strings.Cut(s, word)
	return after
}

// claimID takes the first identifier of each sort that the paper prints.
func (c *claims) claimID(id OfficialID) {
	into := &c.reply
	if id.Questions() {
		into = &c.questions
	}
	if into.Text == "" {
		*into = id
	}
}
