package pdf

import (
	"math"
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract"
)

// markNotes finds the foot notes: lines in small print at the end of a page, from the first that begins with a raised
// number, or from the first of all where a note of the page before runs on.
func markNotes(pages [][]pdfLine, f pdfFrame) {
	last := 0 // number of the last note
	open := false
	for _, lines := range pages {
		from := len(lines)
		for from > 0 && f.isSmall(&lines[from-1]) && lines[from-1].kind != extract.LineFurniture {
			from--
		}
		notes := lines[from:]
		if first := firstNote(notes, last); !open || isTable(notes[:first]) {
			notes = notes[first:]
		}
		for i := range notes {
			notes[i].kind = extract.LineNote
			last = notes[i].readNumber(last)
		}
		open = len(notes) > 0
	}
}

// isTable tells whether lines stand beside each other, as the cells of a table in small print do and the rest of a note does not.
func isTable(lines []pdfLine) bool {
	for i := 1; i < len(lines); i++ {
		if math.Abs(lines[i].base-lines[i-1].base) < 0.3*lines[i].size && lines[i].left > lines[i-1].right {
			return true
		}
	}
	return false
}

// firstNote returns the index of the first line that begins a note.
func firstNote(lines []pdfLine, last int) int {
	for i := range lines {
		if lines[i].number != "" || plainNumber(lines[i].text, last) > 0 {
			return i
		}
	}
	return len(lines)
}

// readNumber takes the number off the front of a note that begins with one, raised or not, and returns the number of
// the last note so far.
func (l *pdfLine) readNumber(last int) int {
	if l.number == "" {
		if n := plainNumber(l.text, last); n > 0 {
			l.number = l.text[:n]
			l.text = strings.TrimLeft(l.text[n:], ") ")
			l.marks = nil
		}
	}
	if n, err := strconv.Atoi(l.number); err == nil {
		return n
	}
	return last
}

// plainNumber returns the length of the number with which a line begins, if it is the one that follows last.
func plainNumber(s string, last int) int {
	want := strconv.Itoa(last + 1)
	if rest, ok := strings.CutPrefix(s, want); ok && (strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, ") ")) {
		return len(want)
	}
	return 0
}

// markStarts marks where notes begin.
func markStarts(notes []pdfLine) {
	for i := range notes {
		notes[i].starts = i == 0 || notes[i].number != ""
	}
}
