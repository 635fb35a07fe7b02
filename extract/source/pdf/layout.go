package pdf

import (
	"math"

	"w3id.org/kamergraaf/extract"
)

// pdfFrame is what a document's pages have in common. Sizes and places are in points.
type pdfFrame struct {
	body        float64 // size of the letters of running text
	left, right float64 // of running text
	pitch       float64 // from line to line
}

// layOut finds out what each line of a document is and puts the lines of each paragraph together.
func layOut(pages [][]pdfRun) ([]extract.Line, []extract.Problem) {
	all := make([][]pdfLine, len(pages))
	for i, runs := range pages {
		all[i] = linesOf(i+1, runs)
	}
	frame := frameOf(all)
	official := markFurniture(all, frame)
	for i := range all {
		all[i] = inReadingOrder(all[i])
	}
	markNotes(all, frame)
	body, notes, furniture := split(all)
	frame.pitch = pitchOf(body, frame)
	markParagraphs(body, frame)
	partJoint(body)
	markStarts(notes)
	labelled := official && markHeadings(body)
	return assemble(len(pages), body, notes, furniture, labelled), missingText(pages)
}

// frameOf measures running text: the largest size in which at least a quarter of all letters are, so that neither
// titles nor foot notes count, and the margins of the lines of that size.
func frameOf(pages [][]pdfLine) (f pdfFrame) {
	bySize, total := map[int]int{}, 0
	eachLine(pages, func(l *pdfLine) {
		bySize[tenths(l.size)] += len(l.text)
		total += len(l.text)
	})
	for size, letters := range bySize {
		if 4*letters >= total {
			f.body = max(f.body, float64(size)/10)
		}
	}
	lefts, lines := map[int]int{}, 0
	eachLine(pages, func(l *pdfLine) {
		if f.isBody(l) {
			lefts[int(l.left/5)]++ // five points to a step, less than any indentation
			lines++
			f.right = max(f.right, l.right)
		}
	})
	f.left = math.Inf(1)
	for step, n := range lefts {
		if 10*(n+lefts[step+1]) >= lines {
			f.left = min(f.left, float64(step*5))
		}
	}
	return f
}

func tenths(size float64) int { return int(math.Round(size * 10)) }

// isBody tells whether a line is in the size of running text.
func (f pdfFrame) isBody(l *pdfLine) bool { return math.Abs(l.size-f.body) < 0.06*f.body }

// isSmall tells whether a line is in smaller print than running text.
func (f pdfFrame) isSmall(l *pdfLine) bool { return l.size < 0.93*f.body }

func eachLine(pages [][]pdfLine, do func(*pdfLine)) {
	for _, lines := range pages {
		for i := range lines {
			do(&lines[i])
		}
	}
}

// pitchOf returns the most frequent distance between lines that follow each other, in points; a usual one where lines
// are too few to tell.
func pitchOf(lines []pdfLine, f pdfFrame) float64 {
	count, best := map[int]int{}, 0
	for i := 1; i < len(lines); i++ {
		d := tenths(lines[i-1].base - lines[i].base)
		if d <= 0 || lines[i-1].page != lines[i].page {
			continue
		}
		if count[d]++; count[d] > count[best] || count[d] == count[best] && d < best {
			best = d
		}
	}
	if count[best] < 5 {
		return 1.25 * f.body
	}
	return float64(best) / 10
}

// split parts the lines of all pages into running text, foot notes and page furniture.
func split(pages [][]pdfLine) (body, notes, furniture []pdfLine) {
	eachLine(pages, func(l *pdfLine) {
		switch l.kind {
		case extract.LineFurniture:
			furniture = append(furniture, *l)
		case extract.LineNote:
			notes = append(notes, *l)
		default:
			l.rejectNumber()
			body = append(body, *l)
		}
	})
	return body, notes, furniture
}
