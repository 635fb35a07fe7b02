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

// FirstDate reads the first date in s, in words or as "26-6-1989", and the bytes of s that hold it.
func FirstDate(s string) (extract.Date, extract.Span) {
	day, at := ParseDate(s)
	for i := 0; i < len(s) && (day == "" || i < at.Start); i++ {
		if !IsDigit(s[i]) || i > 0 && IsDigit(s[i-1]) {
			continue
		}
		end := i
		for end < len(s) && (IsDigit(s[end]) || s[end] == '-') {
			end++
		}
		if parts := strings.Split(s[i:end], "-"); len(parts) == 3 && len(parts[2]) == 4 {
			if d := IsoDate(parts[2] + "-" + parts[1] + "-" + parts[0]); d != "" {
				return d, extract.Span{Start: i, End: end}
			}
		}
	}
	return day, at
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
