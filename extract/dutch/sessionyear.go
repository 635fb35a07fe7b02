package dutch

import (
	"strconv"
)

// CutSessionYear reads a session year ("1999-2000", "1999/2000", "2022/-23", "1997–98") at the start of s. It
// returns it as "1999-2000" and the number of bytes that it takes, or "" and 0 where s begins with none.
func CutSessionYear(s string) (year string, n int) {
	if len(s) < len("1997-98") || !IsDigit(s[0]) || !IsDigit(s[3]) || IsDigit(s[4]) {
		return "", 0 // most texts that are asked
	}
	first, rest := CutDigits(s)
	if len(first) != 4 {
		return "", 0
	}
	rest, marks := cutYearMarks(rest)
	if marks == 0 {
		return "", 0
	}
	second, rest := CutDigits(rest)
	from, _ := strconv.Atoi(first)
	to, err := strconv.Atoi(second)
	long := len(second) == 4 && to == from+1
	if err != nil || !isFirstYear(from) || !long && !(len(second) == 2 && to == (from+1)%100) {
		return "", 0
	}
	n = len(s) - len(rest)
	if long && n == len("1999-2000") && s[4] == '-' {
		return s[:n], n
	}
	return first + "-" + strconv.Itoa(from+1), n
}

// isFirstYear tells whether a session year of the chambers can begin in a year.
func isFirstYear(year int) bool { return year >= 1814 && year <= 2100 }

// IsSessionYear tells whether s is a session year in its usual form.
func IsSessionYear(s string) bool {
	year, n := CutSessionYear(s)
	return n == len(s) && n > 0 && year == s
}

// CutDigits splits s after its leading ASCII digits.
func CutDigits(s string) (digits, rest string) {
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	return s[:i], s[i:]
}

// cutYearMarks drops the dash or slash between two years, with the white space around it, and counts the marks.
func cutYearMarks(s string) (rest string, marks int) {
	for i, c := range s {
		switch c {
		case '-', '/', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014':
			marks++
		case ' ', '\n', '\u00a0':
		default:
			return s[i:], marks
		}
		if marks > 2 || i > 8 {
			return s, 0
		}
	}
	return "", marks
}
