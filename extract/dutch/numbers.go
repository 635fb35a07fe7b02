package dutch

import (
	"strings"
)

// MaxLabelNumber bounds the numbers of questions: the longest set in thirty years has a few hundred. maxLabelRange bounds
// what "1 t/m 300" may stand for.
const (
	MaxLabelNumber = 999
	maxLabelRange  = 300
)

// ParseNumbers reads the numbers of a label: "3", "2, 3 en 4", "2 t/m 6", "4-7", "7, 8, 9 10 en 11",
// "3, Vraag 4, Vraag 5". It returns how many bytes of s it read; nothing is read where s does not begin with a
// number.
func ParseNumbers(s string) (ns []int, read int) {
	i, span := 0, false
	for i < len(s) {
		n, width := LeadingNumber(s[i:])
		if width == 0 || n < 1 || n > MaxLabelNumber {
			break
		}
		i += width
		if SubLetter(s, i) { // "4a en 4b" are parts of one question
			i++
		}
		if span && n-ns[len(ns)-1] > maxLabelRange {
			break
		}
		ns, read = appendNumber(ns, n, span), i
		j := SkipSpaces(s, i)
		width, span = Separator(s[j:])
		if width == 0 && j == i {
			break
		}
		i = SkipSpaces(s, j+width)
	}
	return ns, read
}

// appendNumber appends a number of a label, and those between it and the one before where the two are a range.
func appendNumber(ns []int, n int, span bool) []int {
	if len(ns) > 0 {
		last := ns[len(ns)-1]
		if n == last {
			return ns
		}
		for k := last + 1; span && k < n; k++ {
			ns = append(ns, k)
		}
	}
	return append(ns, n)
}

// separators are between the numbers of a label, longest first; the first six make a range of what they join.
var separators = [...]string{"tot en met", "t/m", "t.e.m.", "tot", "–", "-", "en de vragen", "en vragen", "en vraag", "en", "&", "+", "/", ",", ";", "alsmede"}

const rangeSeparators = 6

// SubLetter tells whether the letter of a part of a question is at byte i: "4a".
func SubLetter(s string, i int) bool {
	return i < len(s) && s[i] >= 'a' && s[i] <= 'h' && (i+1 == len(s) || !IsLetter(s[i+1]) && !IsDigit(s[i+1]))
}

// Separator reads what stands between two numbers of a label at the beginning of s: its width in bytes, 0 where there is none, and
// whether it makes a range of them ("t/m").
func Separator(s string) (width int, span bool) {
	if s == "" || IsLetter(s[0]) && strings.IndexByte("tTeEaA\xe2", s[0]) < 0 || IsDigit(s[0]) {
		return 0, false // as most of what is looked at
	}
	lower := s[:min(len(s), 12)]
	for i, sep := range separators {
		if len(lower) >= len(sep) && strings.EqualFold(lower[:len(sep)], sep) {
			width, span = len(sep), i < rangeSeparators
			break
		}
	}
	if width == 0 {
		return 0, false
	}
	rest := s[SkipSpaces(s, width):]
	for _, again := range [...]string{"en ", "op ", "de ", "vragen ", "vraag ", "antwoord "} {
		if len(rest) > len(again) && strings.EqualFold(rest[:len(again)], again) {
			width = len(s) - len(rest) + len(again)
			rest = s[width:]
		}
	}
	return width, span
}

// LeadingNumber reads the number that a text begins with, of at most four digits, and its width in bytes: 0 where it begins with none.
func LeadingNumber(s string) (n, width int) {
	for width < len(s) && width < 4 && IsDigit(s[width]) {
		n, width = n*10+int(s[width]-'0'), width+1
	}
	return n, width
}

// SkipSpaces returns where the spaces that begin at byte i end: i itself where there are none. Only " " is a space here.
func SkipSpaces(s string, i int) int {
	for i < len(s) && s[i] == ' ' {
		i++
	}
	return i
}
