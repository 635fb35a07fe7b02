package printed

import (
	"strconv"
	"strings"
	"unicode"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/text"
)

// partDigits puts back the space between the number of a note and the figures with which its words begin, where a reader of PDF lost
// it: "1112-centrale, jaarverslag" is note 1, whose mark stands above. The row stands at the foot of a page.
func partDigits(rows []Row, head int) {
	for i, tried := head, 0; i < len(rows) && tried < maxGluedDigits; i++ {
		r := &rows[i]
		if r.has&holdsDigits == 0 || r.Kind != extract.LineUnknown || !dutch.IsDigit(r.Str[0]) {
			continue
		}
		if n := gluedDigits(r.Str); n > 0 && atFoot(rows, i) && isGlued(rows) {
			tried++
			if width := markedDigits(rows[head:i], r.Str, n); width > 0 {
				var b text.Builder
				b.Add(r.Text.Slice(0, width))
				b.Insert(" ", 0, 0)
				b.Add(r.Text.Slice(width, r.Text.Len()))
				r.Text = b.Text()
				r.Str = r.Text.String()
			}
		}
	}
}

// maxGluedDigits bounds how many such lines are looked into; a paper has one or two.
const maxGluedDigits = 100

// gluedDigits returns how many figures begin a line that can be a note whose words begin with figures: more than one, and words of a
// source behind them.
func gluedDigits(s string) int {
	figures := len(dutch.LeadingDigits(s))
	if figures < 2 || figures > 6 || figures == len(s) || strings.IndexByte(" .,:;%)", s[figures]) >= 0 || !namesSource(s[figures:]) {
		return 0
	}
	for _, c := range s[figures:] {
		if unicode.IsLetter(c) {
			return figures
		}
	}
	return 0
}

// markedDigits returns how many of the figures are the number of a note: one or two, whose mark stands behind a word of the rows and
// with which no row begins.
func markedDigits(rows []Row, s string, figures int) (width int) {
	for w := 1; w <= 2 && w < figures; w++ {
		number := s[:w]
		marked := s[0] != '0' && s[w] != '0'
		found := false
		for i := range rows {
			if start, ok := readNoteStart(rows[i].Str); ok && start.number == number && start.at < len(rows[i].Str) {
				marked = false
				break
			}
			t := rows[i].Text.String()
			dutch.EachMark(t, dutch.AppendFigures(nil, t), func(at int, mark string) {
				found = found || mark == number && (at > 0 || rows[i].Str == number)
			})
		}
		if n, _ := strconv.Atoi(number); marked && found && n > 0 {
			return w
		}
	}
	return 0
}

// atFoot tells whether a page ends behind row i or the lines of its note.
func atFoot(rows []Row, i int) bool {
	for k := i + 1; k < len(rows) && k <= i+maxFootRows; k++ {
		if rows[k].Kind == extract.LineFurniture {
			return true
		}
		if rows[k].Kind != extract.LineUnknown {
			return false
		}
	}
	return false
}

// maxFootRows bounds how many lines the notes below one have.
const maxFootRows = 12
