package dutch

import "strings"

// Nearly tells whether two names differ in at most slips letters that were changed, lost or added.
func Nearly(a, b string, slips int) bool {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	if a == "" || b == "" {
		return len(a)+len(b) <= slips
	}
	return slips > 0 && (Nearly(a[1:], b[1:], slips-1) || Nearly(a[1:], b, slips-1) || Nearly(a, b[1:], slips-1))
}

// SlippedPortfolio returns the length of the longest portfolio at the front of s that is printed with a slip or two, or 0:
// "Econonmische Zaken", "Binnenlandse Zaken en Koninkrijksrelatie". Names of few letters have no slips.
func SlippedPortfolio(s string) (width int) {
	letter := FirstRune(s) - 'A'
	if letter < 0 || int(letter) >= len(portfolioKeys) {
		return 0
	}
	for i := range portfolioKeys[letter] {
		p := &portfolioKeys[letter][i]
		slips := min(len(p.key)/7, 2)
		if slips == 0 || len(p.name) <= width {
			continue
		}
		if end := wordsEnd(s, strings.Count(p.name, " ")+1); end > width && end < 2*len(p.name) && Nearly(spaceless(s[:end]), p.key, slips) {
			width = end
		}
	}
	return width
}

// wordsEnd returns where the first n words of s end, without the signs behind the last one.
func wordsEnd(s string, n int) int {
	end := 0
	for ; n > 0; n-- {
		for end < len(s) && (s[end] == ' ' || s[end] == '\n' || s[end] == ',') {
			end++
		}
		from := end
		for end < len(s) && (IsLetter(s[end]) || s[end] == '-') {
			end++
		}
		if end == from {
			return 0
		}
	}
	return end
}
