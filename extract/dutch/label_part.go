package dutch

import (
	"strings"
)

// cutQualifier reads what may follow the numbers of a label: further numbers in brackets ("Antwoord 1 (en 2)") or the part of
// a question ("Antwoord op vraag 1, tweede deel"). It returns the rest.
func (l *Label) cutQualifier(tail string) (rest string) {
	if tail == "" || tail[0] == ':' || tail[0] == '.' {
		return tail
	}
	inner := strings.TrimLeft(tail, ", (")
	closing := ""
	if strings.ContainsRune(tail[:len(tail)-len(inner)], '(') {
		closing = ")"
	}
	if after, ok := cutPart(inner); ok && strings.HasPrefix(after, closing) {
		l.Part = true
		return strings.TrimLeft(after[len(closing):], " ")
	}
	width, _ := Separator(inner)
	if closing == "" || width == 0 {
		return tail
	}
	more := inner[SkipSpaces(inner, width):]
	ns, read := ParseNumbers(more)
	if len(ns) == 0 || !strings.HasPrefix(more[read:], closing) {
		return tail
	}
	l.Numbers = append(l.Numbers, ns...)
	return strings.TrimLeft(more[read+1:], " ")
}

// cutPart cuts the words for a part of a question from the front of s.
func cutPart(s string) (rest string, ok bool) {
	if after, ok := CutWord(s, "gedeeltelijk", "vervolg", "deels"); ok {
		return after, true
	}
	if after, ok := CutWord(s, "deel"); ok {
		_, width := LeadingNumber(after)
		return strings.TrimLeft(after[width:], " "), width > 0
	}
	which, ok := CutWord(s, "eerste", "tweede", "derde", "vierde", "vijfde", "laatste")
	if !ok {
		return s, false
	}
	return CutWord(which, "deel", "gedeelte", "onderdeel", "deelvraag", "zin", "helft")
}
