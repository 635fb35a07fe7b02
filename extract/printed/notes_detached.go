package printed

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// detached reads the notes of a page whose numbers stand on lines of their own, as programs print raised figures: before
// the words of their note, or, when the order was lost, two together or behind all of them. It reports false where the
// page has none.
func (f *noteFinder) detached(from, to int) bool {
	first := f.firstLone(from, to)
	if first < 0 {
		return false
	}
	var notes []*looseNote
	read, lone := map[int]bool{}, f.lastLone(first, to)
	for i := first; i < to; i++ {
		r := &f.rows[i]
		if r.Kind != extract.LineUnknown {
			continue
		}
		if n, ok := loneNumber(r.Str); ok && !f.taken[strconv.Itoa(n)] && !read[n] {
			notes = append(notes, &looseNote{number: n, row: i})
			read[n] = true
		} else if start, ok := f.attached(i, notes); ok && !read[start.value] && lone[start.value] <= i {
			notes = append(notes, &looseNote{number: start.value, row: i, lines: []int{i}, at: start.at})
			read[start.value] = true
		} else if len(notes) > 0 {
			last := notes[len(notes)-1]
			last.lines = append(last.lines, i)
		}
	}
	shareLines(f.rows, notes)
	for _, n := range notes {
		f.write(n)
	}
	return true
}

// looseNote is a note whose number stands on row, and whose words on lines.
type looseNote struct {
	number, row int
	lines       []int
	at          int // where the words begin on the first line, where the number stands before them
}

// attached recognises, among numbers on lines of their own, a note whose number stands before its words: the next
// after those read, or one whose mark is known.
func (f *noteFinder) attached(i int, notes []*looseNote) (noteStart, bool) {
	start, ok := readNoteStart(f.rows[i].Str)
	if !ok || start.form.Listed() || start.at == len(f.rows[i].Str) || f.taken[start.number] || beginsDate(f.rows[i].Str) {
		return start, false
	}
	return start, len(notes) > 0 && notes[len(notes)-1].number+1 == start.value || len(f.marks[start.number].rows) > 0
}

func loneNumber(s string) (n int, ok bool) {
	n, width := dutch.LeadingNumber(s)
	return n, width == len(s) && width > 0 && width < 4 && n > 0
}

// firstLone returns the first row of the page's notes that holds only the number of one, or -1. A figure alone is a mark
// and no note where the same number begins a line with words, or no text follows on the page.
func (f *noteFinder) firstLone(from, to int) int {
	first := -1
	var begun map[int]bool // made when first needed: most pages have no figure alone
	for i := to - 1; i >= from; i-- {
		r := &f.rows[i]
		if r.Kind == extract.LineFurniture {
			continue
		}
		if r.Kind != extract.LineUnknown {
			break
		}
		n, ok := loneNumber(r.Str)
		if !ok || f.taken[strconv.Itoa(n)] || !f.expected(n) {
			continue
		}
		if begun == nil {
			begun = f.begunNotes(from, to)
		}
		if !begun[n] {
			first = i
		}
	}
	if first < 0 || !f.wordsBehind(first, to) {
		return -1
	}
	return f.noteAbove(first, from)
}

// expected tells whether the note before n was found or n has a mark in running text.
func (f *noteFinder) expected(n int) bool {
	return n == 1 || f.marks[strconv.Itoa(n)].worded || f.taken[strconv.Itoa(n-1)]
}

// begunNotes returns the numbers that begin a line with words among the rows [from, to).
func (f *noteFinder) begunNotes(from, to int) map[int]bool {
	begun := map[int]bool{}
	for i := from; i < to; i++ {
		if start, ok := readNoteStart(f.rows[i].Str); ok && f.rows[i].Kind == extract.LineUnknown && start.at < len(f.rows[i].Str) && !beginsDate(f.rows[i].Str) {
			begun[start.value] = true
		}
	}
	return begun
}

// lastLone returns the last of the rows [from, to) on which each number stands alone.
func (f *noteFinder) lastLone(from, to int) map[int]int {
	last := map[int]int{}
	for i := from; i < to; i++ {
		if n, ok := loneNumber(f.rows[i].Str); ok && f.rows[i].Kind == extract.LineUnknown {
			last[n] = i
		}
	}
	return last
}

func (f *noteFinder) wordsBehind(i, to int) bool {
	for k := i + 1; k < to; k++ {
		if _, lone := loneNumber(f.rows[k].Str); f.rows[k].Kind == extract.LineUnknown && !lone {
			return true
		}
	}
	return false
}

// shareLines gives notes without words theirs: the tail of the note with the number before, or the front of the note
// behind.
func shareLines(rows []Row, notes []*looseNote) {
	slices.SortStableFunc(notes, func(a, b *looseNote) int { return a.number - b.number })
	for k, n := range notes {
		if len(n.lines) > 0 {
			continue
		}
		if k > 0 && len(notes[k-1].lines) > 1 {
			cut := secondNote(rows, notes[k-1].lines)
			n.lines, notes[k-1].lines = notes[k-1].lines[cut:], notes[k-1].lines[:cut]
		} else if k+1 < len(notes) && len(notes[k+1].lines) > 1 {
			cut := secondNote(rows, notes[k+1].lines)
			n.lines, notes[k+1].lines = notes[k+1].lines[:cut], notes[k+1].lines[cut:]
		}
	}
}

// secondNote returns which of the lines begins another note: one that opens like a source behind a line that ended
// early or in the sign that ends a note.
func secondNote(rows []Row, lines []int) int {
	widest := 0
	for _, i := range lines {
		widest = max(widest, utf8.RuneCountInString(rows[i].Str))
	}
	for k := 1; k < len(lines); k++ {
		prev, s := rows[lines[k-1]].Str, rows[lines[k]].Str
		ended := strings.HasSuffix(prev, ".") || strings.HasSuffix(prev, ")") || dutch.EndsInDigit(prev) || utf8.RuneCountInString(prev)*4 < widest*3
		if ended && gluedNote(s) {
			return k
		}
	}
	return 1
}

// write makes the rows of a note what they are. Its number stays a row of its own, since the words may stand elsewhere.
func (f *noteFinder) write(n *looseNote) {
	number := strconv.Itoa(n.number)
	f.take(number)
	if n.at == 0 {
		f.rows[n.row].Kind = extract.LineFurniture
	}
	if len(n.lines) == 0 {
		f.rows[n.row].Kind, f.rows[n.row].Number = extract.LineNote, number
		f.rows[n.row].CutFront(f.rows[n.row].Text.Len())
		return
	}
	for k, i := range n.lines {
		f.rows[i].Kind, f.rows[i].Number = extract.LineNote, ""
		if k == 0 {
			f.rows[i].Number = number
		}
		if i == n.row {
			f.rows[i].CutFront(n.at)
		}
	}
}

// noteAbove returns the row of the note directly before the one at row first whose number stands before its words, or
// first itself.
func (f *noteFinder) noteAbove(first, from int) int {
	lowest, _ := loneNumber(f.rows[first].Str)
	for i := first - 1; i >= from && i > first-6 && f.rows[i].Kind == extract.LineUnknown; i-- {
		start, ok := readNoteStart(f.rows[i].Str)
		if ok && start.value == lowest-1 && !f.taken[start.number] && start.at < len(f.rows[i].Str) && !beginsDate(f.rows[i].Str) {
			return i
		}
	}
	return first
}
