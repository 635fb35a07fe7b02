package printed

import (
	"strings"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/text"
)

// raisedFigures are the figures that Unicode has raised, in order from 0.
const raisedFigures = "⁰¹²³⁴⁵⁶⁷⁸⁹"

// lowerRaised writes raised figures of Unicode that are the numbers and marks of notes as usual ones, which is how all
// other readers print them. A figure stays raised where no line begins with its number, as in "m²".
func lowerRaised(rows []Row) {
	var numbers map[string]bool // of lines that can begin a note; made when first needed
	for i := range rows {
		r := &rows[i]
		if r.has&holdsSigns == 0 || r.Kind != extract.LineUnknown || raisedIn(r.Str, 0) < 0 {
			continue
		}
		if numbers == nil {
			numbers = lineNumbers(rows)
		}
		r.Text = lowered(r.Text, numbers)
		r.Str = r.Text.String()
		r.has |= holdsDigits
	}
}

// raisedIn returns where a raised figure stands in s, from byte at on, or -1.
func raisedIn(s string, at int) int {
	for i := at; i < len(s); i++ {
		k := strings.IndexByte(s[i:], '\xc2')
		if k < 0 {
			break
		}
		if i += k; i+1 < len(s) && (s[i+1] == '\xb9' || s[i+1]&^1 == '\xb2') {
			return i
		}
	}
	for i := at; i < len(s); i++ {
		k := strings.Index(s[i:], "\xe2\x81")
		if k < 0 {
			break
		}
		if i += k; i+2 < len(s) && (s[i+2] == '\xb0' || s[i+2] >= '\xb4' && s[i+2] <= '\xb9') {
			return i
		}
	}
	return -1
}

// raisedNumber reads the raised figures at the front of s as usual ones.
func raisedNumber(s string) (number string, width int) {
	var digits []byte
	for i, r := range s {
		place := strings.IndexRune(raisedFigures, r)
		if place < 0 {
			return string(digits), i
		}
		n := byte('0')
		for range raisedFigures[:place] {
			n++
		}
		digits = append(digits, n)
	}
	return string(digits), len(s)
}

// lineNumbers returns the numbers, raised or not, with which lines begin.
func lineNumbers(rows []Row) map[string]bool {
	numbers := map[string]bool{}
	for i := range rows {
		if start, ok := readNoteStart(rows[i].Str); ok {
			numbers[start.number] = true
		} else if number, width := raisedNumber(rows[i].Str); width > 0 {
			numbers[number] = true
		}
	}
	return numbers
}

// raisedFrom returns where the mark begins whose figures stand at byte i of s, with the blank that parts it from the word before, or -1
// where what stands there bears no mark.
func raisedFrom(s string, i int) int {
	if i == 0 || dutch.MarkBefore(s, i) {
		return i
	}
	before := strings.TrimRight(s[:i], " ")
	if len(before) == i || before == "" {
		return -1
	}
	if r, _ := utf8.DecodeLastRuneInString(before); strings.ContainsRune(raisedFigures, r) {
		return i // one mark behind another
	}
	if !dutch.MarkBefore(s, len(before)) {
		return -1
	}
	return len(before)
}

// lowered returns t with the raised figures lowered that can be notes of one of the numbers.
func lowered(t text.Text, numbers map[string]bool) text.Text {
	s := t.String()
	var b text.Builder
	done := 0
	for i := raisedIn(s, 0); i >= 0; {
		number, width := raisedNumber(s[i:])
		if from := raisedFrom(s, i); numbers[number] && from >= 0 {
			b.Add(t.Slice(done, max(from, done)))
			from, to, _ := t.Source(i, i+width)
			b.Insert(number, from, to)
			done = i + width
		}
		i = raisedIn(s, i+width)
	}
	b.Add(t.Slice(done, len(s)))
	return b.Text()
}
