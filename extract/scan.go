package extract

import (
	"w3id.org/kamergraaf/internal/eight"
)

// firstDigit returns the place of the first digit from byte i on, len(s) where there is none.
func firstDigit(s string, i int) int {
	for ; i+8 <= len(s); i += 8 {
		if digits := eight.Digits(eight.Load(s, i)); digits != 0 {
			return i + eight.First(digits)
		}
	}
	for i < len(s) && !isDigit(s[i]) {
		i++
	}
	return i
}

// appendFigures appends where the runs of digits stand in s.
func appendFigures(figures []Span, s string) []Span {
	for i := firstDigit(s, 0); i < len(s); i = firstDigit(s, i) {
		start := i
		for i < len(s) && isDigit(s[i]) {
			i++
		}
		figures = append(figures, Span{start, i})
	}
	return figures
}

// twoSpaces returns where two spaces stand together in s, from byte at on, or -1.
func twoSpaces(s string, at int) int {
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
