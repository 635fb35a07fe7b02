package dutch

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
)

// EachMark calls yield for each of the figures in s that may be the mark of a note: one to three digits directly after a word
// or a sign that closes one.
func EachMark(s string, figures []extract.Span, yield func(at int, number string)) {
	end := 0 // of the marks that followed the one before
	for _, f := range figures {
		i, j := f.Start, f.End
		switch {
		case i < end:
		case j-i > 4 && j-i <= 6 && (s[i:i+2] == "19" || s[i:i+2] == "20"):
			yield(i+4, s[i+4:j])
		case j-i <= 3 && MarkBefore(s, i) && MarkAfter(s, j):
			yield(i, s[i:j])
			end = moreMarks(s, j, yield)
		case j-i <= 2 && i == 0 && frontMark(s[j:]):
			yield(i, s[i:j])
			end = moreMarks(s, j, yield)
		}
	}
}

// frontMark tells whether rest can follow a mark at the start of a line, where some readers of PDF put raised figures: "2, de
// afgelopen maanden".
func frontMark(rest string) bool {
	return rest == "" || rest[0] == ' ' || strings.HasPrefix(rest, "»") || strings.IndexByte(",;", rest[0]) >= 0 && (len(rest) == 1 || rest[1] == ' ')
}

// moreMarks reads marks that follow another: "1, 2" or "1 2".
func moreMarks(s string, at int, yield func(at int, number string)) int {
	for {
		i := at
		for i < len(s) && (s[i] == ' ' || s[i] == ',' || s[i] == ';') {
			i++
		}
		_, width := LeadingNumber(s[i:])
		if i == at || width == 0 || width > 2 || i+width < len(s) && !strings.ContainsRune(" ,.?!;:)»", rune(s[i+width])) && s[i+width] < 0x80 {
			return at
		}
		yield(i, s[i:i+width])
		at = i + width
	}
}

// MarkBefore tells whether a mark can follow the text before byte i.
func MarkBefore(s string, i int) bool {
	if i == 0 {
		return false
	}
	r, width := utf8.DecodeLastRuneInString(s[:i])
	before := s[:i-width]
	switch {
	case unicode.IsLetter(r):
		return !unitBefore(s[:i])
	case r == '.':
		return (!EndsInDigit(before) || endsInYear(before)) && !abbreviation(before)
	case r == ',':
		return !EndsInDigit(before) || strings.HasSuffix(strings.TrimRight(before, "0123456789"), "vraag ")
	case r == ':' || r == '/' || r == '–':
		return !EndsInDigit(before)
	}
	return strings.ContainsRune("»”’\"')]?!;…%*", r)
}

// abbreviation tells whether s ends in a word whose full stop a number may follow: "nr.", "art.", "blz.".
func abbreviation(s string) bool {
	word := strings.ToLower(s[strings.LastIndexAny(s, " (.,")+1:])
	switch word {
	case "nr", "nrs", "no", "art", "artt", "blz", "p", "pp", "pag", "par", "vr", "st", "stb", "hfdst", "ca", "c", "nl", "www", "lid", "jo", "m", "km", "zie", "e":
		return true
	}
	return false
}

// unitBefore tells whether s ends in letters that have figures of their own: "CO2", "m2", "H5", "A1".
func unitBefore(s string) bool {
	word := s[strings.LastIndexAny(s, " (/-")+1:]
	if strings.ContainsAny(word, "0123456789") {
		return true
	}
	switch word {
	case "m", "km", "cm", "dm", "mm", "CO", "SO", "NO", "NH", "PM", "H", "O", "N", "A", "B", "C", "D", "E", "F", "G", "K", "P", "Q", "R", "S", "T", "U", "V", "X", "Y", "Z", "L", "M", "J", "I", "W", "CH", "kg", "co", "WTS", "HNS", "COVID", "SARS", "Mp", "mp", "MH", "v", "a", "b", "c", "d":
		return true
	}
	return false
}

// EndsInDigit tells whether the last byte of a text is an ASCII digit.
func EndsInDigit(s string) bool { return s != "" && IsDigit(s[len(s)-1]) }

// MarkAfter tells whether a mark can end before byte j.
func MarkAfter(s string, j int) bool {
	if j == len(s) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s[j:])
	switch {
	case unicode.IsSpace(r):
		return true
	case r == '.' || r == ',':
		return j+1 == len(s) || !IsDigit(s[j+1])
	}
	return strings.ContainsRune("?!;:)]»”’\"'…–«“‘(", r)
}

// endsInYear tells whether s ends in a year, after whose full stop a figure is no decimal: "in 2018.12".
func endsInYear(s string) bool {
	n := len(s)
	return n >= 4 && AllDigits(s[n-4:]) && (s[n-4:n-2] == "19" || s[n-4:n-2] == "20") && (n == 4 || !IsDigit(s[n-5]) && s[n-5] != '.')
}

// EachBracketedNumber calls yield for each of the figures in s with a bracket: "[1]", "[^1]", "1)", "1 )".
func EachBracketedNumber(s string, figures []extract.Span, yield func(number string, span extract.Span, sign byte)) {
	for _, f := range figures {
		i, end := f.Start, f.End
		switch {
		case end-i > 3 || end == len(s):
		case s[end] == ')':
			yield(s[i:end], extract.Span{Start: i, End: end + 1}, ')')
		case s[end] == ' ' && strings.HasPrefix(s[end:], " )"):
			yield(s[i:end], extract.Span{Start: i, End: end + 2}, ')')
		case s[end] == ']' && strings.HasSuffix(s[:i], "["):
			yield(s[i:end], extract.Span{Start: i - 1, End: end + 1}, '[')
		case s[end] == ']' && strings.HasSuffix(s[:i], "[^"):
			yield(s[i:end], extract.Span{Start: i - 2, End: end + 1}, '[')
		}
	}
}

// EachTrailingNumber calls yield for numbers that end a word and have no better place: a mark after a unit of measure or
// after a name that ends in figures of its own ("NIS24").
func EachTrailingNumber(s string, figures []extract.Span, yield func(number string, span extract.Span)) {
	for _, f := range figures {
		i, end := f.Start, f.End
		if i > 0 && strings.IndexByte(" \n(-", s[i-1]) < 0 && !inDecimal(s, i) && (end == len(s) || !IsLetter(s[end])) {
			for at := max(i, end-3); at < end; at++ {
				if at == i || lettersBefore(s, i) {
					yield(s[at:end], extract.Span{Start: at, End: end})
				}
			}
		}
	}
}

// inDecimal tells whether the figures at byte i are those after the comma or full stop of a number.
func inDecimal(s string, i int) bool {
	return i > 1 && (s[i-1] == ',' || s[i-1] == '.') && IsDigit(s[i-2])
}

// lettersBefore tells whether a letter comes before byte i in the same word.
func lettersBefore(s string, i int) bool {
	for k := i - 1; k >= 0 && k > i-40 && s[k] != ' ' && s[k] != '\n'; k-- {
		if IsLetter(s[k]) {
			return true
		}
	}
	return false
}
