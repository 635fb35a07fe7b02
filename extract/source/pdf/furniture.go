package pdf

import (
	"math"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// markFurniture finds the lines that belong to the page and not to the text: the title block of the first page, the
// running foot with all that is beside and below it, and what comes back at the same place on other pages. It
// tells whether the pages are those of the official publication.
func markFurniture(pages [][]pdfLine, f pdfFrame) (official bool) {
	for _, lines := range pages {
		if foot, ok := runningFoot(lines, f); ok {
			official = true
			markAsFurniture(lines, func(l *pdfLine) bool { return l.base <= foot.base+0.3*foot.size || l.right < f.left-f.body })
		}
	}
	if len(pages) > 0 && titleBlock(pages[0], f) {
		official = true
	}
	if !official {
		markRepeated(pages)
	}
	return official
}

func markAsFurniture(lines []pdfLine, belongs func(*pdfLine) bool) {
	for i := range lines {
		if belongs(&lines[i]) {
			lines[i].kind = extract.LineFurniture
		}
	}
}

// runningFoot finds "Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 3": the lowest such line, for the text cites
// papers in the same words.
func runningFoot(lines []pdfLine, f pdfFrame) (foot *pdfLine, ok bool) {
	for i := range lines {
		l := &lines[i]
		if isRunningFoot(l.text) && !f.isSmall(l) && (foot == nil || l.base < foot.base) {
			foot = l
		}
	}
	return foot, foot != nil
}

func isRunningFoot(s string) bool {
	rest, _ := cutChamber(s)
	rest, ok := strings.CutPrefix(rest, ", vergaderjaar ")
	if !ok {
		return false
	}
	_, n := dutch.CutSessionYear(rest)
	paper, ok := strings.CutPrefix(rest[n:], ", ")
	return ok && n > 0 && (strings.HasPrefix(paper, "Aanhangsel") || strings.HasPrefix(paper, "Vragen") || strings.HasPrefix(paper, "Mondelinge")) &&
		!strings.Contains(paper, ",")
}

func cutChamber(s string) (rest string, ok bool) {
	if rest, ok = strings.CutPrefix(s, "Tweede Kamer"); !ok {
		rest, ok = strings.CutPrefix(s, "Eerste Kamer")
	}
	return rest, ok
}

// titleBlock marks what is above the text of the first page, down to the document's number, and tells whether the
// title is there.
func titleBlock(lines []pdfLine, f pdfFrame) (found bool) {
	below := math.Inf(-1)
	for i := range lines {
		l := &lines[i]
		if rest, ok := cutChamber(l.text); ok && strings.HasPrefix(rest, " der Staten-Generaal") {
			found = true
		}
		if isTitle(l.text) || l.size > 1.15*f.body && isDocumentNumber(l.text) {
			below = max(below, -l.base)
		}
	}
	if found {
		markAsFurniture(lines, func(l *pdfLine) bool { return -l.base <= below+0.1 })
	}
	return found
}

// isTitle recognises the lines of the title block by their words.
func isTitle(s string) bool {
	rest, chamber := cutChamber(s)
	return chamber && strings.HasPrefix(rest, " der Staten-Generaal") || strings.HasPrefix(s, "Vergaderjaar ") ||
		strings.HasPrefix(s, "Aanhangsel van de Handelingen") || strings.HasPrefix(s, "Aanhangsel tot het Verslag") ||
		strings.HasPrefix(s, "Vragen gesteld door de leden der Kamer") || strings.HasPrefix(s, "regering gegeven antwoorden")
}

// isDocumentNumber recognises the heading of a document: "1786", "1786h1", "2024Z18441", "2070812340".
func isDocumentNumber(s string) bool {
	return len(s) <= 10 && s != "" && s[0] >= '0' && s[0] <= '9' && strings.Trim(s, "0123456789Zhn") == ""
}

// markRepeated finds the outermost lines of pages that come back, but for their figures, on most other pages, and
// page numbers.
func markRepeated(pages [][]pdfLine) {
	count := map[string]int{}
	for _, lines := range pages {
		for _, i := range outermost(lines) {
			count[withoutFigures(lines[i].text)]++
		}
	}
	for _, lines := range pages {
		for _, i := range outermost(lines) {
			s := withoutFigures(lines[i].text)
			if len(pages) > 1 && 5*count[s] >= 3*len(pages) || s == "" || s == "Pagina van" || s == "Pagina" {
				lines[i].kind = extract.LineFurniture
			}
		}
	}
}

// outermost returns the indexes of the highest and the lowest line that have white space between them and the text.
func outermost(lines []pdfLine) (out []int) {
	for _, sign := range []float64{1, -1} {
		first, second := -1, math.Inf(-1)
		for i, l := range lines {
			if y := sign * l.base; first < 0 || y > sign*lines[first].base {
				if first >= 0 {
					second = sign * lines[first].base
				}
				first = i
			} else if y < sign*lines[first].base-1 {
				second = max(second, y)
			}
		}
		if first >= 0 && sign*lines[first].base-second > 1.8*lines[first].size {
			out = append(out, first)
		}
	}
	return out
}

func withoutFigures(s string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == '/' || r == '-' {
			return ' '
		}
		return r
	}, s)), " ")
}
