package printed

import (
	"slices"
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// page looks for notes among the rows [from, to), which end a page, from its end upwards.
func (f *noteFinder) page(from, to int, last bool) {
	if f.detached(from, to) {
		return
	}
	starts := f.pageStarts(from, to)
	if len(starts) == 0 {
		return
	}
	for k := len(starts) - 1; k >= 0; k-- {
		stop := to
		if k+1 < len(starts) {
			stop = starts[k+1]
		}
		f.takeNote(starts[k], stop)
	}
}

// pageStarts returns the rows on which the notes of a page begin. The lowest that fits comes first; above it only
// notes with a lower number, or whose mark stands earlier, are taken.
func (f *noteFinder) pageStarts(from, to int) []int {
	var starts []int
	lastValue, lastMark := 1<<30, 1<<30
	seen := map[string]bool{}
	for i := to - 1; i >= from; i-- {
		r := &f.rows[i]
		switch r.Kind {
		case extract.LineFurniture:
			continue
		case extract.LineUnknown:
		default:
			i = from
			continue
		}
		start, ok := readNoteStart(r.Str)
		if !ok || start.form.Listed() || f.taken[start.number] {
			continue
		}
		if seen[start.number] {
			if first := &starts[0]; f.isGlued(*first, start.number) && !f.isGlued(i, start.number) && gluedNote(r.Str[start.at:]) {
				*first = i
			}
			continue
		}
		mark := f.markFor(start.number, i, from, to)
		if mark < 0 && !f.unmarked(start, r.Str, i) {
			continue
		}
		if start.value < lastValue || mark >= 0 && mark < lastMark {
			starts = append([]int{i}, starts...)
			seen[start.number] = true
			lastValue, lastMark = start.value, max(mark, 0)
		}
	}
	starts = f.neighbours(starts, from, to, seen)
	for n := range seen {
		f.take(n)
	}
	return starts
}

// isGlued tells whether the words of the note at row i stand directly behind its number, which is the given one.
func (f *noteFinder) isGlued(i int, number string) bool {
	start, ok := readNoteStart(f.rows[i].Str)
	return ok && start.number == number && start.at == len(number)
}

// neighbours adds the notes whose marks were not seen but whose numbers count on from those found: below them on the
// page, and directly above.
func (f *noteFinder) neighbours(starts []int, from, to int, seen map[string]bool) []int {
	if len(starts) == 0 {
		return nil
	}
	var all []int
	next := 0
	for i := starts[0]; i < to; i++ {
		start, ok := readNoteStart(f.rows[i].Str)
		if ok && f.rows[i].Kind == extract.LineUnknown && (slices.Contains(starts, i) || start.value == next && !seen[start.number] && !beginsDate(f.rows[i].Str)) {
			all, next = append(all, i), start.value+1
			seen[start.number] = true
		}
	}
	lowest, _ := readNoteStart(f.rows[all[0]].Str)
	for i := all[0] - 1; i >= from && i > all[0]-8 && f.rows[i].Kind == extract.LineUnknown; i-- {
		start, ok := readNoteStart(f.rows[i].Str)
		if ok && start.value == lowest.value-1 && !f.taken[start.number] && (gluedNote(f.rows[i].Str[start.at:]) || f.rows[i].Break) && !beginsDate(f.rows[i].Str) {
			seen[start.number] = true
			return append([]int{i}, all...)
		}
	}
	return all
}

// markFor returns the row with the mark of a note that stands at row i of the page [from, to), or -1. The mark stands
// on the page, or further on under the label that runs over the page's end, or before in what was not yet noted.
func (f *noteFinder) markFor(number string, i, from, to int) int {
	marks := f.marks[number]
	rows := marks.rows
	if len(rows) == 0 && !beginsDate(f.rows[i].Str) && f.follows(number) {
		rows = marks.weak
	}
	limit := f.lookAhead(to)
	onPage, _ := slices.BinarySearch(rows, from)
	for _, k := range [...]int{onPage, onPage + 1, 0, 1} {
		if k < len(rows) && rows[k] != i && rows[k] < limit {
			return rows[k]
		}
	}
	return -1
}

// lookAhead returns the row, from row to on, before which the text under the last label ends.
func (f *noteFinder) lookAhead(to int) int {
	for f.limit = max(f.limit, to); f.limit < len(f.rows); f.limit++ {
		if k := f.rows[f.limit].Kind; k != extract.LineUnknown && k != extract.LineFurniture {
			break
		}
	}
	return f.limit
}

// unmarked accepts a note whose mark was lost in print or OCR: the next number, at the end of a page, with the words of
// a source.
func (f *noteFinder) unmarked(start noteStart, s string, i int) bool {
	if start.value > 1 && !f.taken[strconv.Itoa(start.value-1)] {
		return false
	}
	rest := s[start.at:]
	return dutch.HasAnyPrefix(rest, "http", "www.", "Kamerstuk", "Aanhangsel", "Tweede Kamer, vergaderjaar") ||
		f.paged && start.value > 1 && gluedNote(rest) && namesSource(rest) && !beginsDate(s) && f.endsText(i)
}

// namesSource tells whether a line has what sources have: a title between quotes, a year, a number, an address.
func namesSource(s string) bool {
	for _, sign := range [...]string{"«", "“", "‘", "http", "www.", "nr. ", "nrs. ", "blz. ", "ECLI", "Kamerstuk", "LJN"} {
		if strings.Contains(s, sign) {
			return true
		}
	}
	for i := 0; i+4 <= len(s); i++ {
		if (s[i:i+2] == "19" || s[i:i+2] == "20") && dutch.AllDigits(s[i:i+4]) && (i == 0 || !dutch.IsDigit(s[i-1])) && (i+4 == len(s) || !dutch.IsDigit(s[i+4])) {
			return true
		}
	}
	return false
}

// endsText tells whether the text of the page has ended above row i: with a sentence, a note or a label.
func (f *noteFinder) endsText(i int) bool {
	for k := i - 1; k >= 0; k-- {
		switch r := &f.rows[k]; r.Kind {
		case extract.LineFurniture:
		case extract.LineUnknown:
			return strings.ContainsRune(".?!»”)", dutch.LastRune(r.Str)) || dutch.EndsInDigit(r.Str)
		default:
			return true
		}
	}
	return true
}

// takeNote makes the rows [i, stop) one note, apart from furniture between them.
func (f *noteFinder) takeNote(i, stop int) {
	r := &f.rows[i]
	start, _ := readNoteStart(r.Str)
	r.Kind, r.Number, r.Form = extract.LineNote, start.number, start.form
	r.CutFront(start.at)
	for k := i + 1; k < stop; k++ {
		if f.rows[k].Kind == extract.LineUnknown {
			f.rows[k].Kind, f.rows[k].Number = extract.LineNote, ""
		}
	}
}

// follows tells whether a note with the number before was found or has a mark.
func (f *noteFinder) follows(number string) bool {
	n, _ := dutch.LeadingNumber(number)
	before := strconv.Itoa(n - 1)
	marks := f.marks[before]
	return n == 1 || f.taken[before] || len(marks.rows) > 0 || len(marks.weak) > 0
}
