package structure

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// checkNotes reports what was lost of notes: the words of one, a number among those found, and marks of which there is no note. Shown
// tells that the format has all marks as such, so that no figure in a text is one.
func (a *assembly) checkNotes(shown bool) {
	var have map[string]bool // made when first needed: most papers have no notes
	highest := 0
	for i := range a.doc.Units {
		u := &a.doc.Units[i]
		if u.Kind != extract.NoteUnit {
			continue
		}
		if have == nil {
			have = map[string]bool{}
		}
		have[u.Number], have[markNumber(u)] = true, true
		if n, width := dutch.LeadingNumber(u.Number); width > 0 {
			highest = max(highest, n)
		}
		if u.Text.Len() == 0 {
			a.problem("note-empty", "No text stands under "+u.Name()+".", u.Line)
		}
	}
	var reported []string
	report := func(number string, u *extract.Unit) {
		if !have[number] && len(reported) < maxLost && !slices.Contains(reported, number) {
			reported = append(reported, number)
			a.problem("mark-without-note", "No note bears the number of the mark "+number+" in "+u.Name()+".", u.Line)
		}
	}
	for i := range a.doc.Units {
		u := &a.doc.Units[i]
		if u.Kind == extract.NoteUnit || u.Kind == extract.HeaderUnit {
			continue
		}
		for _, m := range u.Marks {
			if number := strings.TrimRight(m.Number, "b"); number != "0" && !isPower(u.Text.String()[:m.At]) {
				report(number, u)
			}
		}
		if shown {
			continue
		}
		for _, number := range a.plainMarks(u.Text.String()) {
			if n, _ := strconv.Atoi(number); n <= highest+1 {
				report(number, u)
				highest = max(highest, n)
			}
		}
	}
	a.reportGaps(have, highest, reported)
}

// reportGaps reports the numbers up to the highest that neither a note nor a mark reported before bears, or how many these are.
func (a *assembly) reportGaps(have map[string]bool, highest int, reported []string) {
	var missing []int
	for n := 1; n < highest; n++ {
		if number := strconv.Itoa(n); !have[number] && !slices.Contains(reported, number) {
			missing = append(missing, n)
		}
	}
	if len(missing) > maxLost {
		a.problem("note-missing", "No notes bear "+strconv.Itoa(len(missing))+" of the numbers below "+strconv.Itoa(highest)+".", a.noteAbove(missing[0]))
		return
	}
	for _, n := range missing {
		a.problem("note-missing", "No note bears number "+strconv.Itoa(n)+", though others have higher ones.", a.noteAbove(n))
	}
}

// maxLost bounds how many of one kind are reported one by one.
const maxLost = 20

// noteAbove returns the line of the first note with a number above n.
func (a *assembly) noteAbove(n int) int {
	for i := range a.doc.Units {
		u := &a.doc.Units[i]
		if m, _ := dutch.LeadingNumber(u.Number); u.Kind == extract.NoteUnit && m > n {
			return u.Line
		}
	}
	return 0
}

// isPower tells whether a raised figure behind s belongs to a unit of measure: "m2".
func isPower(s string) bool {
	s = strings.TrimRight(s, " ")
	return s != "" && dutch.IsLetter(s[len(s)-1]) && !dutch.MarkBefore(s, len(s))
}

// plainMarks returns the figures of one or two digits in a text that can only be marks of notes: directly behind a closing quote or
// the end of a question.
func (a *assembly) plainMarks(s string) (numbers []string) {
	p := &a.placer
	p.figures = dutch.AppendFigures(p.figures[:0], s)
	for _, f := range p.figures {
		if f.End-f.Start > 2 || f.Start == 0 || s[f.Start] == '0' || !dutch.MarkAfter(s, f.End) {
			continue
		}
		if r, _ := utf8.DecodeLastRuneInString(s[:f.Start]); r == '»' || r == '”' || r == '’' || r == '?' {
			numbers = append(numbers, s[f.Start:f.End])
		}
	}
	return numbers
}
