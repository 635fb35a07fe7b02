package dutch

import (
	"strings"

	"w3id.org/kamergraaf/extract"
)

// Months are the Dutch month names in order, as the Aanhangsel prints them.
var Months = [...]string{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
	"oktober", "november", "december"}

// ParseDate reads the first Dutch date in s: "12 juni 2018", also with the slips of OCR and typesetting ("1 0 juni", "12juni
// 2018"; "mme" for "mei" is not guessed). It returns "" if there is none, and the bytes of s that hold the date.
func ParseDate(s string) (extract.Date, extract.Span) {
	for at := 0; at < len(s); {
		i, month := nextMonth(s, at)
		if month == 0 {
			return "", extract.Span{}
		}
		day, start := dayBefore(s, i)
		year, end := yearAfter(s, i+len(Months[month-1]))
		if d := makeDate(year, month, day); d != "" {
			return d, extract.Span{Start: start, End: end}
		}
		at = i + 3
	}
	return "", extract.Span{}
}

// nextMonth finds the next month from byte at on, ignoring case; month is 0 if there is none.
func nextMonth(s string, at int) (pos, month int) {
	for ; at < len(s); at++ {
		switch s[at] | 0x20 {
		case 'j':
			month = monthOf(s[at:], 1, 6, 7)
		case 'f':
			month = monthOf(s[at:], 2)
		case 'm':
			month = monthOf(s[at:], 3, 5)
		case 'a':
			month = monthOf(s[at:], 4, 8)
		case 's', 'o', 'n', 'd':
			month = monthOf(s[at:], 9, 10, 11, 12)
		}
		if month > 0 {
			return at, month
		}
	}
	return -1, 0
}

// monthOf returns which of the months s begins with, 0 where it begins with none.
func monthOf(s string, candidates ...int) int {
	for _, month := range candidates {
		if name := Months[month-1]; len(s) >= len(name) && s[1]|0x20 == name[1] && strings.EqualFold(s[:len(name)], name) {
			return month
		}
	}
	return 0
}

// dayBefore reads the day that ends before byte i, allowing a space between its two digits.
func dayBefore(s string, i int) (day, start int) {
	j, scale, digits := i, 1, 0
	for j > 0 && (s[j-1] == ' ' || s[j-1] == '\n') {
		j--
	}
	start = j
	for j > 0 && digits < 2 {
		c := s[j-1]
		if c == ' ' && digits == 1 && j > 1 && s[j-2] >= '1' && s[j-2] <= '3' && (j < 3 || !IsDigit(s[j-3])) {
			j--
			continue
		}
		if !IsDigit(c) {
			break
		}
		day += int(c-'0') * scale
		scale, digits, j, start = scale*10, digits+1, j-1, j-1
	}
	return day, start
}

func yearAfter(s string, i int) (year, end int) {
	j := i
	for j < len(s) && (s[j] == ' ' || s[j] == '\n') {
		j++
	}
	digits := 0
	for j < len(s) && digits < 4 && IsDigit(s[j]) {
		year, digits, j = year*10+int(s[j]-'0'), digits+1, j+1
	}
	if digits != 4 {
		return 0, i
	}
	return year, j
}

// IsDigit tells whether a byte is an ASCII digit.
func IsDigit(c byte) bool { return c >= '0' && c <= '9' }

// makeDate returns the date, or "" where there is no such day or no paper can be of that year.
func makeDate(year, month, day int) extract.Date {
	if year < 1800 || year > 2200 {
		return ""
	}
	return extract.NewDate(year, month, day)
}
