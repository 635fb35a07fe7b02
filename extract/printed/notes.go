package printed

import (
	"strconv"
	"strings"
	"unicode"
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// markNotes finds the notes among rows of flat text: at the foot of pages, or, in drafts, behind the text.
func markNotes(rows []Row, head int) {
	starNotes(rows, head)
	partDigits(rows, head)
	f := noteFinder{rows: rows, head: head, figures: make([]extract.Span, 0, 16)}
	f.numberedNotes()
	if !f.expectNotes() {
		return
	}
	f.collectMarks()
	f.listedNotes()
	f.paged = f.hasPages()
	f.webNotes()
	end := head
	for i := head; i <= len(rows); i++ {
		if i < len(rows) && !f.endsPage(i) {
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
	paged   bool                   // the paper shows where its pages end
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
		f.stoppedMark(i)
	}
}

// stoppedMark notes the figure with which row i begins as a mark where the full stop behind it ends the sentence of the row before:
// "in het rapport", "2. Daarin". Behind a sign it is the number of an item.
func (f *noteFinder) stoppedMark(i int) {
	r := &f.rows[i]
	n, width := dutch.LeadingNumber(r.Str)
	if width == 0 || width > 3 || !f.isSought(r.Str[:width]) || r.Break || i == 0 || r.Kind != extract.LineUnknown {
		return
	}
	rest, ok := strings.CutPrefix(r.Str[width:], ".")
	if !ok || rest != "" && (len(rest) < 2 || rest[0] != ' ' || !unicode.IsUpper(dutch.FirstRune(rest[1:]))) {
		return
	}
	before := &f.rows[i-1]
	if before.Text.Len() == 0 || !strings.ContainsRune("»”’)", dutch.LastRune(before.Str)) && !unicode.IsLetter(dutch.LastRune(before.Str)) {
		return
	}
	if f.marks == nil {
		f.marks = map[string]markRows{}
	}
	number := strconv.Itoa(n)
	m := f.marks[number]
	m.weak = appendRow(m.weak, i)
	f.marks[number] = m
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
func (f *noteFinder) endsPage(i int) bool {
	r := &f.rows[i]
	if r.page || i > 0 && f.rows[i-1].foot && !r.foot {
		return true
	}
	return !f.paged && r.Break
}
