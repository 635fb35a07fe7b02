package extract

import "strings"

// readOfficialID returns the identifier of a document of the Aanhangsel or of a set of questions at the front of s:
// "ah-tk-20232024-1786", "ah-tk-20182019-12-h1", "kv-tk-2024Z18441", "kv-2030418720". It returns "" where there is
// none. Source of the forms: the list of publications of officielebekendmakingen.
func readOfficialID(s string) string {
	if len(s) < len("kv-") || s[2] != '-' || !strings.EqualFold(s[:2], "ah") && !strings.EqualFold(s[:2], "kv") {
		return ""
	}
	lower := strings.ToLower(s[:min(len(s), 40)])
	end := 0
	for end < len(lower) && (isDigit(lower[end]) || lower[end] >= 'a' && lower[end] <= 'z' || lower[end] == '-') {
		end++
	}
	parts := strings.Split(strings.TrimRight(lower[:end], "-"), "-")
	ok := false
	switch {
	case len(parts) >= 4 && parts[0] == "ah" && isChamber(parts[1]):
		ok = len(parts[2]) == 8 && allDigits(parts[2]) && allDigits(parts[3]) && (len(parts) == 4 || len(parts) == 5 && isSuffix(parts[4]))
	case len(parts) == 3 && parts[0] == "kv" && isChamber(parts[1]):
		ok = isCaseNumber(strings.ToUpper(parts[2])) || allDigits(parts[2])
	case len(parts) == 2 && parts[0] == "kv":
		ok = isCaseNumber(strings.ToUpper(parts[1])) || len(parts[1]) == 10 && allDigits(parts[1])
	}
	if !ok {
		return ""
	}
	return strings.ReplaceAll(strings.Join(parts, "-"), "z", "Z")
}

func isChamber(s string) bool { return s == "tk" || s == "ek" }

// isSuffix recognises "h1" (herdruk) and "n1" (nader) behind a number.
func isSuffix(s string) bool {
	return len(s) >= 2 && (s[0] == 'h' || s[0] == 'n') && allDigits(s[1:])
}

// isCaseNumber recognises the number of a Zaak: "2018Z07913".
func isCaseNumber(s string) bool {
	return len(s) == 10 && allDigits(s[:4]) && s[4] == 'Z' && allDigits(s[5:])
}

// claims are what the parts of a paper say of its identity.
type claims struct{ chamber, year, number, reprint, caseNumber string }

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
	if id := readOfficialID(s); id != "" {
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
	c.claimID(ids[0])
	return true
}

// afterWord returns what stands behind a word in s, or "".
func afterWord(s, word string) string {
	_, after, _ := strings.Cut(s, word)
	return after
}

// claimID takes an official identifier apart.
func (c *claims) claimID(id string) {
	parts := strings.Split(id, "-")
	if parts[0] == "kv" {
		last := parts[len(parts)-1]
		setOnce(&c.caseNumber, last)
		if len(parts) == 3 {
			setOnce(&c.chamber, parts[1])
		}
		return
	}
	setOnce(&c.chamber, parts[1])
	setOnce(&c.year, parts[2][:4]+"-"+parts[2][4:])
	setOnce(&c.number, parts[3])
	if len(parts) == 5 {
		setOnce(&c.reprint, parts[4])
	}
}

func setOnce(field *string, value string) {
	if *field == "" {
		*field = value
	}
}
