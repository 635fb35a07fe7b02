package pdf

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
)

// adoptMarks gives note marks and numbers of notes that the file draws apart from their lines to those lines.
func adoptMarks(lines []pdfLine) []pdfLine {
	given := make([]bool, len(lines))
	for i, l := range lines {
		given[i] = isNoteMark(l.text) && giveMark(lines, l)
	}
	kept := lines[:0]
	for i, l := range lines {
		if !given[i] {
			kept = append(kept, l)
		}
	}
	return kept
}

// giveMark finds the line beside which a mark is small and raised, and gives it the mark.
func giveMark(lines []pdfLine, mark pdfLine) bool {
	for i := range lines {
		l := &lines[i]
		rise := mark.base - l.base
		if mark.size > 0.8*l.size || rise < 0.1*l.size || rise > 0.6*l.size {
			continue
		}
		switch number := strings.TrimSpace(mark.text); {
		case mark.right < l.left+1 && mark.right > l.left-2*l.size:
			if l.number != "" {
				return false
			}
			l.number = number
			return true
		case mark.left >= l.left && mark.left < l.right+l.size:
			l.marks = append(l.marks, extract.Mark{At: l.placeOf(mark.left), Number: number})
			slices.SortStableFunc(l.marks, func(a, b extract.Mark) int { return a.At - b.At })
			return true
		}
	}
	return false
}

// placeOf estimates the end of the word nearest to x.
func (l *pdfLine) placeOf(x float64) int {
	share := (x - l.left) / max(l.right-l.left, 1)
	want := int(share * float64(len(l.text)))
	best := len(l.text)
	for i := 1; i < len(l.text); i++ {
		if l.text[i] == ' ' && abs(i-want) < abs(best-want) {
			best = i
		}
	}
	return best
}

func abs(n int) int { return max(n, -n) }
