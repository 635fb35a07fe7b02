package printed

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// noteStart is a line that may begin a note: its number, and the byte where the note's words begin.
type noteStart struct {
	number string
	value  int
	at     int
	form   NoteForm
}

// NoteForm tells how the number of a note, and its mark, are written.
type NoteForm byte

const (
	plainNote  NoteForm = iota // "1 NOS": at the foot of a page, with a raised mark
	RoundNote                  // "1)": behind the text of a draft
	SquareNote                 // "[1]" or "[^1]:": behind the text of a draft
	MarkedNote                 // the format itself ties the note to its mark
)

// Listed tells whether a note of this form stands in a list behind the text.
func (f NoteForm) Listed() bool { return f == RoundNote || f == SquareNote }

// readNoteStart reads the number that begins a note: "1 NOS, ...", "1NOS", a figure alone, "1)", "[1]", "[^1]:".
func readNoteStart(s string) (noteStart, bool) {
	i := 0
	bracket := strings.HasPrefix(s, "[")
	if bracket {
		i = 1
		if strings.HasPrefix(s, "[^") {
			i = 2
		}
	}
	n, width := dutch.LeadingNumber(s[i:])
	if width == 0 || width > 3 || n == 0 {
		return noteStart{}, false
	}
	start := noteStart{number: s[i : i+width], value: n}
	i += width
	rest := s[i:]
	switch {
	case bracket:
		if !strings.HasPrefix(strings.TrimLeft(rest, " "), "]") {
			return noteStart{}, false
		}
		i += strings.IndexByte(rest, ']') + 1
		start.form = SquareNote
		if strings.HasPrefix(s[i:], ":") {
			i++
		}
	case strings.HasPrefix(rest, ")"):
		i++
		start.form = RoundNote
	case rest == "":
	case rest[0] == ' ':
	case !gluedNote(rest):
		return noteStart{}, false
	}
	start.at = dutch.SkipSpaces(s, i)
	return start, true
}

// gluedNote tells whether words glued to a number can be those of a note: they begin with a capital, a quote or an
// address.
func gluedNote(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return r >= 'A' && r <= 'Z' || r >= 0xC0 || strings.ContainsRune("«“‘'\"(", r) || strings.HasPrefix(rest, "http") || strings.HasPrefix(rest, "www.")
}

// markNotes finds the notes among rows of flat text: at the foot of pages, or, in drafts, behind the text.
func markNotes(rows []Row, head int) {
	f := noteFinder{rows: rows, head: head, figures: make([]extract.Span, 0, 16)}
	if !f.expectNotes() {
		return
	}
	f.collectMarks()
	f.listedNotes()
	paged := f.hasPages()
	end := head
	for i := head; i <= len(rows); i++ {
		if i < len(rows) && !f.endsPage(i, paged) {
			continue
		}
		f.page(end, i, i == len(rows))
		end = i
	}
}

// noteFinder looks for notes at the ends of pages.
type noteFinder struct {
	rows    []Row
	head    int
	sought  [maxNote/64 + 1]uint64 // set of the numbers of which marks matter
	marks   map[string]markRows    // of the numbers sought; made when first needed, as are the others
	signs   map[string]int         // numbers with a bracket, and the first row on which each stands
	taken   map[string]bool        // numbers of notes found
	figures []extract.Span         // of the row that is looked at
	limit   int                    // see lookAhead
}

// maxNote is the highest number that a note can bear.
const maxNote = 999

// markRows are the rows on which a number stands as marks do.
type markRows struct {
	rows   []int // that look like the mark of a note
	weak   []int // that begin with a figure, which some readers of PDF make of a mark
	worded bool  // one of them has words too
}

// seek notes that the marks of a number matter.
func (f *noteFinder) seek(n int) { f.sought[n/64] |= 1 << (n % 64) }

// isSought tells whether the marks of a number matter.
func (f *noteFinder) isSought(number string) bool {
	n, width := dutch.LeadingNumber(number)
	return width == len(number) && n <= maxNote && f.sought[n/64]&(1<<(n%64)) != 0
}

// take notes that the note with a number was found.
func (f *noteFinder) take(number string) {
	if f.taken == nil {
		f.taken = map[string]bool{}
	}
	f.taken[number] = true
}

// expectNotes reports whether any row could begin a note, and notes which marks matter: of such a number and of the one
// before it.
func (f *noteFinder) expectNotes() bool {
	candidates := false
	for i := f.head; i < len(f.rows); i++ {
		if r := &f.rows[i]; r.has&holdsDigits != 0 {
			if start, ok := readNoteStart(r.Str); ok {
				candidates = candidates || r.bearsMarks()
				f.seek(start.value)
				f.seek(start.value - 1)
			}
		}
	}
	return candidates
}

// bearsMarks tells whether the row can have the mark of a note, as running text has.
func (r *Row) bearsMarks() bool {
	switch r.Kind {
	case extract.LineUnknown, extract.LineQuestion, extract.LineAnswer, extract.LineNotice, extract.LineExplanation:
		return r.has&holdsDigits != 0 && r.Text.Len() > 0
	}
	return false
}

// collectMarks notes where figures stand that may be note marks.
func (f *noteFinder) collectMarks() {
	for i := f.head; i < len(f.rows); i++ {
		r := &f.rows[i]
		if !r.bearsMarks() {
			continue
		}
		s := r.Text.String()
		f.figures = dutch.AppendFigures(f.figures[:0], s)
		dutch.EachMark(s, f.figures, func(at int, number string) {
			if !f.isSought(number) {
				return
			}
			m := f.marks[number]
			if at == 0 && len(number) < len(r.Str) || at > 0 && s[at-1] == ',' {
				m.weak = appendRow(m.weak, i)
			} else {
				m.rows = appendRow(m.rows, i)
				m.worded = m.worded || number != r.Str
			}
			if f.marks == nil {
				f.marks = map[string]markRows{}
			}
			f.marks[number] = m
		})
	}
}

// appendRow appends a row that is not the last already.
func appendRow(rows []int, i int) []int {
	if n := len(rows); n > 0 && rows[n-1] == i {
		return rows
	}
	return append(rows, i)
}

// hasPages tells whether the paper shows where its pages end.
func (f *noteFinder) hasPages() bool {
	for i := range f.rows {
		if f.rows[i].foot || f.rows[i].page && i > 0 {
			return true
		}
	}
	return false
}

// endsPage tells whether a page ends before row i. Papers without any sign of pages may end one at every gap.
func (f *noteFinder) endsPage(i int, paged bool) bool {
	r := &f.rows[i]
	if r.page || i > 0 && f.rows[i-1].foot && !r.foot {
		return true
	}
	return !paged && r.Break
}

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
	return strings.HasPrefix(rest, "http") || strings.HasPrefix(rest, "www.") || strings.HasPrefix(rest, "Kamerstuk") ||
		strings.HasPrefix(rest, "Aanhangsel") || strings.HasPrefix(rest, "Tweede Kamer, vergaderjaar")
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

// listedNotes takes the notes of drafts, "1) ..." or "[1] ...", which stand together behind the text they belong to.
func (f *noteFinder) listedNotes() {
	next := 0
	for i := f.head; i < len(f.rows); i++ {
		r := &f.rows[i]
		if r.Kind != extract.LineUnknown {
			next = 0
			continue
		}
		start, ok := readNoteStart(r.Str)
		if !ok || !start.form.Listed() {
			if ok = next > 0 && !r.Break && !r.Whole; ok {
				r.Kind = extract.LineNote
			}
			continue
		}
		if !r.Break && !r.Whole && next == 0 && !f.closesText(i, start) || next == 0 && !f.listBegins(i, start) {
			continue
		}
		f.takeNote(i, i+1)
		f.take(start.number)
		next = start.value + 1
	}
}

// closesText tells whether the note at row i, before which no gap stands, ends the text under a label: a sentence ended
// above it, the mark stands close behind a word of that text, and the next label, gap or note follows soon.
func (f *noteFinder) closesText(i int, start noteStart) bool {
	if i == 0 || !strings.ContainsRune(".?!])»", dutch.LastRune(f.rows[i-1].Str)) {
		return false
	}
	marked := false
	for k := i - 1; k >= max(f.head, i-maxMarkRows) && !marked; k-- {
		s := f.rows[k].Str
		f.figures = dutch.AppendFigures(f.figures[:0], s)
		dutch.EachBracketedNumber(s, f.figures, func(number string, span extract.Span, _ byte) {
			marked = marked || number == start.number && span.Start > 0 && s[span.Start-1] != ' '
		})
	}
	for k := i + 1; k < len(f.rows) && k <= i+3; k++ {
		next, ok := readNoteStart(f.rows[k].Str)
		if f.rows[k].Kind != extract.LineUnknown || f.rows[k].Break || ok && next.value == start.value+1 {
			return marked
		}
	}
	return marked && i+3 >= len(f.rows)
}

// maxMarkRows bounds how far above a note without a gap before it its mark is looked for, in rows.
const maxMarkRows = 100

// listBegins tells whether a list of notes begins at row i: a mark of that number, in the same form, stands above.
func (f *noteFinder) listBegins(i int, start noteStart) bool {
	if f.signs == nil {
		f.signs = map[string]int{}
		for k := f.head; k < len(f.rows); k++ {
			f.figures = dutch.AppendFigures(f.figures[:0], f.rows[k].Str)
			dutch.EachBracketedNumber(f.rows[k].Str, f.figures, func(number string, span extract.Span, _ byte) {
				if _, ok := f.signs[number]; !ok && span.Start > 0 {
					f.signs[number] = k
				}
			})
		}
	}
	first, ok := f.signs[start.number]
	return ok && first < i
}

// follows tells whether a note with the number before was found or has a mark.
func (f *noteFinder) follows(number string) bool {
	n, _ := dutch.LeadingNumber(number)
	before := strconv.Itoa(n - 1)
	marks := f.marks[before]
	return n == 1 || f.taken[before] || len(marks.rows) > 0 || len(marks.weak) > 0
}

// beginsDate tells whether a line begins with a day and a month.
func beginsDate(s string) bool {
	_, width := dutch.LeadingNumber(s)
	word := strings.TrimRight(dutch.FirstWord(strings.TrimLeft(s[width:], " ")), ".,;:")
	return slices.Contains(dutch.Months[:], word)
}
