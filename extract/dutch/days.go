package dutch

import (
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract"
)

// SessionYearIn returns the first session year in s, "" where there is none, and where it ends.
func SessionYearIn(s string) (year string, end int) {
	for i := range len(s) {
		if s[i] >= '1' && s[i] <= '2' && (i == 0 || s[i-1] < '0' || s[i-1] > '9') {
			if year, n := CutSessionYear(s[i:]); n > 0 {
				return year, i + n
			}
		}
	}
	return "", 0
}

// IsoDate reads "2001-07-3", with or without leading zeros, or returns "".
func IsoDate(s string) extract.Date {
	year, rest, _ := strings.Cut(strings.TrimSpace(s), "-")
	month, day, _ := strings.Cut(rest, "-")
	if len(year) != 4 || len(month) > 2 || len(day) > 2 {
		return ""
	}
	var numbers [3]int
	for i, part := range [...]string{year, month, day} {
		n, err := strconv.ParseUint(part, 10, 16)
		if err != nil {
			return ""
		}
		numbers[i] = int(n)
	}
	return extract.NewDate(numbers[0], numbers[1], numbers[2])
}

// AnyDate reads a date in figures or in words.
func AnyDate(s string) extract.Date {
	if d := IsoDate(s); d != "" {
		return d
	}
	d, _ := ParseDate(s)
	return d
}

// LongDate prints a date as the Aanhangsel does: "3 juli 2001".
func LongDate(d extract.Date) string {
	month, _ := strconv.Atoi(string(d[5:7]))
	return strings.TrimPrefix(string(d[8:]), "0") + " " + Months[month-1] + " " + string(d[:4])
}

// LeadingDigits returns the ASCII digits that a text begins with, "" where it begins with none.
func LeadingDigits(s string) string {
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	return s[:i]
}
