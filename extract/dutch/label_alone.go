package dutch

import (
	"strings"

	"w3id.org/kamergraaf/extract"
)

// IsLabel tells whether a line is a heading that stands alone, also one whose number is on the next line: "Vraag 2 en 3",
// "Antwoord op vraag 4", "Vraag", "Mededeling".
func IsLabel(s string) bool {
	l, ok := ReadLabel(s)
	return ok && l.Rest == len(s) || isLabelWord(strings.TrimRight(s, " .:"))
}

// isLabelWord tells whether s is the word of a label without its number.
func isLabelWord(s string) bool {
	switch s {
	case "Vraag", "Vragen", "Antwoord", "Antwoorden":
		return true
	}
	return false
}

// PartLabel reads the heading of a part whose kind the format tells, in capitals or not: "Vraag 3", "Antwoord op vraag 3 en
// 4", "Nadere mededeling", "Toelichting:", or only its numbers.
func PartLabel(kind extract.LineKind, s string) (numbers []int, ok bool) {
	s = strings.TrimRight(strings.TrimSpace(s), " .:")
	if s == "" {
		return nil, false
	}
	switch kind {
	case extract.LineNotice:
		r, ok := CutReplyName(s)
		return nil, ok && r.Notice && len(r.Name) == len(s)
	case extract.LineExplanation:
		return nil, strings.EqualFold(s, ExplanationLabel)
	case extract.LineQuestion, extract.LineAnswer:
	default:
		return nil, false
	}
	if numbers = LabelNumbers(s); len(numbers) > 0 {
		return numbers, true
	}
	capital := strings.ToUpper(s[:1]) + strings.ToLower(s[1:])
	if rest, ok := CutWord(capital, "Antwoorden", "Antwoord", "Vragen", "Vraag"); ok && cutQuestionWord(rest) == "" {
		return nil, true
	}
	l, ok := ReadLabel(capital)
	return l.Numbers, ok && l.Rest == len(capital)
}

// LabelNumbers reads the numbers of a label, which are all of it: "2, 3 en 4", "1/5" for one to five, "en 5" where the first was
// lost.
func LabelNumbers(s string) []int {
	s = strings.TrimPrefix(strings.TrimSpace(s), "en ")
	if !strings.Contains(s, "t/m") {
		s = strings.ReplaceAll(s, "/", "-")
	}
	numbers, n := ParseNumbers(s)
	if n < len(strings.TrimRight(s, " .,:)")) {
		return nil
	}
	return numbers
}

// CutExplanationLabel cuts the heading "Toelichting" with a colon or space off the front of s, and returns how many bytes that
// are, or 0 where it does not begin with it.
func CutExplanationLabel(s string) int {
	rest, ok := strings.CutPrefix(s, ExplanationLabel)
	after := strings.TrimLeft(rest, ": ")
	if !ok || len(after) == len(rest) {
		return 0
	}
	return len(s) - len(after)
}
