package printed

import (
	"strings"

	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/papers"
)

// Claims are what a paper prints of its identity: parts of it, each on a line of its own, and identifiers, which are whole.
type Claims struct {
	dutch.Numbering
	CaseNumber       string
	Reply, Questions dutch.OfficialID // "" where none is printed
}

// Claim reads one line of page furniture for what it says of the document's identity.
func (c *Claims) Claim(s string) {
	if c.Year == "" {
		if i := strings.Index(s, "ergaderjaar "); i >= 0 {
			c.Year, _ = dutch.CutSessionYear(s[i+len("ergaderjaar "):])
		}
	}
	switch {
	case c.Chamber != "":
	case strings.Contains(s, "Tweede Kamer"):
		c.Chamber = "tk"
	case strings.Contains(s, "Eerste Kamer"):
		c.Chamber = "ek"
	}
	if id, n := dutch.CutOfficialID(s); n > 0 {
		c.claimID(id)
	}
}

// claimCitation reads a title line that cites the paper itself: "Tweede Kamer, vergaderjaar 2010–2011, Aanhangsel van de
// Handelingen, nr. 1". It reports whether the line is one.
func (c *Claims) claimCitation(s string) bool {
	if !dutch.HasAnyPrefix(s, "Tweede Kamer", "Eerste Kamer", "Vergaderjaar", "Aanhangsel") || !strings.Contains(s, "Aanhangsel") {
		return false
	}
	chamber := "tk"
	if strings.HasPrefix(s, "Eerste") {
		chamber = "ek"
	}
	at := strings.Index(s, "Aanhangsel")
	ids := papers.ParseAanhangsel(s[at:], chamber)
	if len(ids) == 0 { // the year stands before the word
		if year, _ := dutch.CutSessionYear(afterWord(s[:at], "ergaderjaar ")); year != "" {
			ids = papers.ParseAanhangsel(s[at:]+", vergaderjaar "+year, chamber)
		}
	}
	if len(ids) != 1 {
		return false
	}
	id, ok := dutch.ParseOfficialID(ids[0])
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
func (c *Claims) claimID(id dutch.OfficialID) {
	into := &c.Reply
	if id.Questions() {
		into = &c.Questions
	}
	if into.Text == "" {
		*into = id
	}
}
