package pdf

import (
	"slices"

	"w3id.org/kamergraaf/extract"
)

// inReadingOrder sorts the lines of a page into reading order. Files nearly always draw them in that order, tables cell by
// cell; positions on the page decide only where they do not, or where a page has two columns.
func inReadingOrder(lines []pdfLine) []pdfLine {
	var furniture, text []pdfLine
	for _, l := range lines {
		if l.kind == extract.LineFurniture {
			furniture = append(furniture, l)
		} else {
			text = append(text, l)
		}
	}
	if gutter, ok := findGutter(text); ok {
		text = byColumn(text, gutter)
	} else if shuffled(text) {
		slices.SortStableFunc(text, downwards)
	}
	return append(furniture, text...)
}

// downwards compares lines by their place from top to bottom, then from left to right.
func downwards(a, b pdfLine) int {
	switch {
	case a.base > b.base+1:
		return -1
	case a.base < b.base-1:
		return 1
	case a.left < b.left:
		return -1
	case a.left > b.left:
		return 1
	}
	return 0
}

// shuffled tells whether the lines are drawn in no order at all: every third goes up the page.
func shuffled(lines []pdfLine) bool {
	up := 0
	for i := 1; i < len(lines); i++ {
		if lines[i].base > lines[i-1].base+1 {
			up++
		}
	}
	return up > 3 && 3*up > len(lines)
}

// findGutter looks for the white space between two columns: many lines wholly on either side of it, side by side, and
// hardly any across.
func findGutter(lines []pdfLine) (x float64, ok bool) {
	const enough = 8 // lines in a column
	if len(lines) > maxPlaced {
		return 0, false
	}
	best := -1
	for _, l := range lines {
		left, right, across := 0, 0, 0
		for _, m := range lines {
			switch {
			case m.right < l.left:
				left++
			case m.left >= l.left-1:
				right++
			default:
				across++
			}
		}
		if small := min(left, right); small >= enough && 10*across <= len(lines) && small > best {
			best, x = small, l.left-1
		}
	}
	return x, best > 0 && sideBySide(lines, x)
}

// sideBySide tells whether most lines of the smaller column have a neighbour in the other.
func sideBySide(lines []pdfLine, x float64) bool {
	var bases [2][]float64
	for _, l := range lines {
		if l.right < x+1 {
			bases[0] = append(bases[0], l.base)
		} else if l.left >= x {
			bases[1] = append(bases[1], l.base)
		}
	}
	if len(bases[1]) < len(bases[0]) {
		bases[0], bases[1] = bases[1], bases[0]
	}
	low, high, within := slices.Min(bases[1]), slices.Max(bases[1]), 0
	for _, base := range bases[0] {
		if base > low-5 && base < high+5 {
			within++
		}
	}
	return 2*within > len(bases[0])
}

// byColumn reads the left column before the right one, between lines that run across both.
func byColumn(lines []pdfLine, x float64) (out []pdfLine) {
	lines = slices.Clone(lines)
	slices.SortStableFunc(lines, downwards)
	var left, right []pdfLine
	for _, l := range lines {
		switch {
		case l.right < x+1:
			left = append(left, l)
		case l.left >= x:
			right = append(right, l)
		default:
			out = append(append(append(out, left...), right...), l)
			left, right = nil, nil
		}
	}
	return append(append(out, left...), right...)
}
