package dutch

import (
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/internal/eight"
)

// firstDigit returns the place of the first digit from byte i on, len(s) where there is none.
func firstDigit(s string, i int) int {
	for ; i+8 <= len(s); i += 8 {
		if digits := eight.Digits(eight.Load(s, i)); digits != 0 {
			return i + eight.First(digits)
		}
	}
	for i < len(s) && !IsDigit(s[i]) {
		i++
	}
	return i
}

// AppendFigures appends where the runs of digits are in s.
func AppendFigures(figures []extract.Span, s string) []extract.Span {
	for i := firstDigit(s, 0); i < len(s); i = firstDigit(s, i) {
		start := i
		for i < len(s) && IsDigit(s[i]) {
			i++
		}
		figures = append(figures, extract.Span{Start: start, End: i})
	}
	return figures
}

// TwoSpaces returns where two spaces are together in s, from byte at on, or -1.
func TwoSpaces(s string, at int) int {
	for ; at+8 <= len(s); at += 7 { // the last byte may be the first of two
		if pairs := eight.Pairs(eight.Equal(eight.Load(s, at), ' ')); pairs != 0 {
			return at + eight.First(pairs)
		}
	}
	for ; at+1 < len(s); at++ {
		if s[at] == ' ' && s[at+1] == ' ' {
			return at
		}
	}
	return -1
}
