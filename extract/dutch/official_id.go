package dutch

import (
	"strings"
)

// OfficialID is the identifier under which a document was published, taken apart.
type OfficialID struct {
	Text        string // "ah-tk-20172018-2140", "ah-1151601", "kv-tk-2018Z07913"
	Chamber     string // "" where the identifier does not tell
	SessionYear string // with Number, of a numbered document of the Aanhangsel
	Number      string
	Reprint     string // "h1", "n1"
	CaseNumber  string // of a set of questions
}

// Questions tells whether the identifier is that of a set of questions, not of a reply.
func (id OfficialID) Questions() bool { return id.CaseNumber != "" }

// ParseOfficialID takes an official identifier apart; ok is false where s is none. It is the one place where their forms are
// checked: "ah-tk-20232024-1786", with "-h1" or "-n1" after it for a reprint; "ah-1151601", given out since 2024 before there is
// a number; "kv-tk-2024Z18441"; "kv-2030418720". Source of the forms: the list of publications of officielebekendmakingen.
func ParseOfficialID(s string) (id OfficialID, ok bool) {
	id, n := CutOfficialID(s)
	if n == 0 || n < len(s) {
		return OfficialID{}, false
	}
	return id, true
}

// CutOfficialID reads an official identifier at the front of s, in capitals or not, and returns the bytes that it takes.
func CutOfficialID(s string) (id OfficialID, n int) {
	if len(s) < len("kv-") || s[2] != '-' || !strings.EqualFold(s[:2], "ah") && !strings.EqualFold(s[:2], "kv") {
		return OfficialID{}, 0
	}
	lower := strings.ToLower(s[:min(len(s), maxOfficialID)])
	for n < len(lower) && (IsDigit(lower[n]) || lower[n] >= 'a' && lower[n] <= 'z' || lower[n] == '-') {
		n++
	}
	n = len(strings.TrimRight(lower[:n], "-"))
	parts, ok := strings.Split(lower[:n], "-"), false
	if parts[0] == "ah" {
		id, ok = replyID(parts[1:])
	} else {
		id, ok = questionID(parts[1:])
	}
	if !ok {
		return OfficialID{}, 0
	}
	id.Text = strings.ReplaceAll(lower[:n], "z", "Z")
	return id, n
}

// maxOfficialID is more than the length of any.
const maxOfficialID = 40

// replyID reads what follows "ah".
func replyID(parts []string) (id OfficialID, ok bool) {
	switch len(parts) {
	case 1:
		return id, len(parts[0]) >= minBareID && len(parts[0]) <= maxBareID && AllDigits(parts[0])
	case 4:
		id.Reprint = parts[3]
		if !isSuffix(id.Reprint) {
			return id, false
		}
	case 3:
	default:
		return id, false
	}
	id.Chamber, id.Number = parts[0], parts[2]
	if len(parts[1]) != 8 || !IsChamber(id.Chamber) || !IsPaperNumber(id.Number) {
		return id, false
	}
	id.SessionYear, _ = CutSessionYear(parts[1][:4] + "-" + parts[1][4:])
	return id, id.SessionYear != ""
}

// The fewest and most figures of an identifier that tells no session year.
const (
	minBareID = 6
	maxBareID = 12
)

// questionID reads what follows "kv".
func questionID(parts []string) (id OfficialID, ok bool) {
	if len(parts) == 2 && IsChamber(parts[0]) {
		id.Chamber, parts = parts[0], parts[1:]
	}
	if len(parts) != 1 {
		return id, false
	}
	id.CaseNumber = strings.ToUpper(parts[0])
	return id, IsCaseNumber(id.CaseNumber) || IsOldCaseNumber(id.CaseNumber)
}

// IsChamber tells whether s is the code of a chamber in identifiers: "tk" or "ek".
func IsChamber(s string) bool { return s == "tk" || s == "ek" }

// isSuffix recognises "h1" (herdruk) and "n1" (nader) after a number.
func isSuffix(s string) bool {
	return len(s) >= 2 && (s[0] == 'h' || s[0] == 'n') && AllDigits(s[1:])
}

// IsPaperNumber recognises the number of a document in the Aanhangsel of a session year.
func IsPaperNumber(s string) bool { return len(s) <= 5 && AllDigits(s) && strings.Trim(s, "0") != "" }

// IsCaseNumber recognises the number of a Zaak: "2018Z07913".
func IsCaseNumber(s string) bool {
	return len(s) == 10 && AllDigits(s[:4]) && s[4] == 'Z' && AllDigits(s[5:])
}

// IsOldCaseNumber recognises the number that questions were given before there were Zaken: "2030418720", in a reprint with an H
// for the last figure.
func IsOldCaseNumber(s string) bool {
	return len(s) == 10 && AllDigits(s[:9]) && (IsDigit(s[9]) || s[9] == 'H')
}
