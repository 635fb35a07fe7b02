package pdf

import (
	"math"
	"strings"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
)

// pdfLine is a printed line, or the part of one that is in one column or cell of a table.
type pdfLine struct {
	kind        extract.LineKind
	page        int // from 1
	left, right float64
	base        float64 // height of its base line
	size        float64 // of its largest letters
	text        string
	marks       []extract.Mark
	number      string // of the foot note that begins here; a mark where the line turns out to be none
	starts      bool   // a paragraph begins here
	gap         bool   // with white space above it
}

// linesOf puts the runs of a page together into lines, in the order in which they are drawn.
func linesOf(page int, runs []pdfRun) (lines []pdfLine) {
	for len(runs) > 0 {
		n, tallest := 1, runs[0]
		for n < len(runs) && sameLine(tallest, runs[n-1], runs[n]) {
			if runs[n].size > tallest.size {
				tallest = runs[n]
			}
			n++
		}
		if line := makeLine(page, runs[:n]); line.text != "" {
			lines = append(lines, line)
		}
		runs = runs[n:]
	}
	if len(lines) > maxPlaced {
		return lines
	}
	return adoptMarks(lines)
}

// maxPlaced bounds the lines of a page that are compared with each other; real pages have a hundred.
const maxPlaced = 3000

// sameLine tells whether next goes on where the last run ended: at the height of the tallest run of the line, give or
// take a superscript, without as much space as between columns.
func sameLine(tallest, last, next pdfRun) bool {
	if next.size > tallest.size {
		tallest = next
		tallest.base = last.base
	}
	return math.Abs(next.base-tallest.base) <= 0.6*tallest.size && next.left > last.right-tallest.size && next.left < last.right+3*tallest.size
}

// makeLine makes a line of runs, the note marks taken out of its text.
func makeLine(page int, runs []pdfRun) pdfLine {
	l := pdfLine{kind: extract.LineBody, page: page, left: runs[0].left, right: runs[len(runs)-1].right}
	for _, r := range runs {
		if r.size > l.size && strings.TrimSpace(r.text) != "" {
			l.size, l.base = r.size, r.base
		}
	}
	for i, r := range runs {
		switch {
		case !l.raises(r) || !isNoteMark(r.text) || isPower(l.text, r.text):
			l.add(r, i > 0 && r.apart && r.left-runs[i-1].right > 0.15*r.size)
		case i == 0:
			l.number = strings.TrimSpace(r.text)
			l.left = runs[min(1, len(runs)-1)].left
		default:
			l.mark(r.text)
		}
	}
	l.text = strings.TrimRight(l.text, " ")
	return l
}

// raises tells whether a run is small and higher than the line, as note marks do.
func (l *pdfLine) raises(r pdfRun) bool {
	return r.size < 0.8*l.size && r.base > l.base+0.1*l.size
}

// add appends a run, with a space before it where there is one on paper only.
func (l *pdfLine) add(r pdfRun, space bool) {
	if space && !strings.HasSuffix(l.text, " ") {
		l.text += " "
	}
	text := r.text
	if l.text == "" || strings.HasSuffix(l.text, " ") {
		text = strings.TrimLeft(text, " ")
	}
	if n := len(l.marks); n > 0 && text != "" && strings.ContainsRune(".,;:?!)", rune(text[0])) && l.marks[n-1].At == len(strings.TrimRight(l.text, " ")) {
		l.text = strings.TrimRight(l.text, " ")
	}
	l.text += text
}

// mark notes the numbers of a note mark at the end of the text so far. A space on either side of it remains, once.
func (l *pdfLine) mark(text string) {
	at := len(strings.TrimRight(l.text, " "))
	for _, number := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == ',' }) {
		l.marks = append(l.marks, extract.Mark{At: at, Number: number})
	}
	if strings.HasSuffix(text, " ") && at == len(l.text) && at > 0 {
		l.text += " "
	}
}

// isNoteMark tells whether raised text is one or more numbers of notes: "3", "1, 2", "*".
func isNoteMark(s string) bool {
	digits := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			if digits++; digits > 3 {
				return false
			}
		case c == ' ' || c == ',' || c == '*':
			digits = 0
		default:
			return false
		}
	}
	return strings.Trim(s, " ,") != ""
}

// isPower tells whether a raised figure belongs to the unit or number before it: "m2", "10-6".
func isPower(before, s string) bool {
	s = strings.TrimSpace(s)
	if s != "2" && s != "3" {
		return false
	}
	switch before[strings.LastIndexAny(before, " (/0123456789")+1:] {
	case "m", "km", "cm", "dm", "mm", "hm", "µm":
		return true
	}
	return false
}

// rejectNumber turns what looked like the number of a foot note into a mark: the line is no note.
func (l *pdfLine) rejectNumber() {
	if l.number == "" {
		return
	}
	found := pdfLine{}
	found.mark(l.number)
	l.marks = append(found.marks, l.marks...)
	l.number = ""
}

// leadWidth estimates the width of the first word.
func (l *pdfLine) leadWidth() float64 {
	word, _, _ := strings.Cut(l.text, " ")
	return (l.right - l.left) * float64(utf8.RuneCountInString(word)) / float64(max(utf8.RuneCountInString(l.text), 1))
}
