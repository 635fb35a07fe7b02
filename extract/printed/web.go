package printed

import (
	"slices"
	"strconv"

	"w3id.org/kamergraaf/extract"
)

// webFurniture are lines of web pages that stand between the parts of a paper.
var webFurniture = [...]string{"Naar boven", "Terug naar boven", "Terug naar begin van de pagina", "Terug naar begin", "Deel deze pagina", "Print deze pagina"}

// tailHeadings are the headings below a paper on a page of the Tweede Kamer. The first ones can also be words of a table.
var tailHeadings = [...]string{"Indiener", "Indieners", "Gericht aan", "Ondertekenaars", "Gerelateerde documenten", "Gerelateerde activiteiten", "Gerelateerde dossiers", "Gerelateerde commissies"}

// sureHeadings is from which of them on one is enough.
const sureHeadings = 4

// markWebTail leaves out what a web page has below the paper: who put the questions, and what they are related to. No label stands
// behind it.
func markWebTail(rows []Row) {
	first, headings, sure := -1, 0, false
	for i := len(rows) - 1; i >= 0; i-- {
		r := &rows[i]
		if r.Kind == extract.LineFurniture {
			continue
		}
		if r.Kind != extract.LineUnknown {
			break
		}
		if slices.Contains(webFurniture[:], r.Str) {
			r.Kind = extract.LineFurniture
			continue
		}
		if k := slices.Index(tailHeadings[:], r.Str); k >= 0 {
			first, headings, sure = i, headings+1, sure || k >= sureHeadings
		}
	}
	if first < 0 || headings < 2 && !sure {
		return
	}
	for i := first; i < len(rows); i++ {
		if rows[i].Kind == extract.LineUnknown {
			rows[i].Kind = extract.LineSkip
		}
	}
}

// webNotes takes the notes at the end of a web page: a number on a line of its own, with or without "X Noot" above it, and the
// words behind it. Without these words above, the number's mark must stand in the text, as numbers stand alone in tables too.
func (f *noteFinder) webNotes() {
	var notes []*looseNote
	for i := f.lastLabel(); i < len(f.rows); i++ {
		r := &f.rows[i]
		if r.Kind != extract.LineUnknown {
			continue
		}
		n, lone := loneNumber(r.Str)
		heading := f.noteHeading(i)
		last := len(notes) - 1
		if lone && !f.taken[strconv.Itoa(n)] && (last < 0 && (n == 1 || heading > 0) || last >= 0 && n == notes[last].number+1) &&
			(heading > 0 || !f.paged && r.Break && f.wordsFollow(i) && f.markedBefore(n, i)) {
			if last >= 0 && heading > 0 {
				notes[last].lines = notes[last].lines[:len(notes[last].lines)-heading]
			}
			for k := i - heading; k < i; k++ {
				f.rows[k].Kind = extract.LineFurniture
			}
			notes = append(notes, &looseNote{number: n, row: i})
		} else if last >= 0 {
			notes[last].lines = append(notes[last].lines, i)
		}
	}
	for _, n := range notes {
		f.write(n)
	}
}

// noteHeading returns how many rows directly before row i say that a note follows: "X Noot" on one, or "X" and "Noot" on two.
func (f *noteFinder) noteHeading(i int) int {
	if i == 0 || f.rows[i-1].Kind != extract.LineUnknown {
		return 0
	}
	switch f.rows[i-1].Str {
	case "X Noot", "XNoot":
		return 1
	case "Noot":
		if i > 1 && f.rows[i-2].Str == "X" && f.rows[i-2].Kind == extract.LineUnknown {
			return 2
		}
		return 1
	}
	return 0
}

// lastLabel returns the row behind the last label, from which on the text under it stands.
func (f *noteFinder) lastLabel() int {
	for i := len(f.rows) - 1; i > f.head; i-- {
		switch f.rows[i].Kind {
		case extract.LineQuestion, extract.LineAnswer, extract.LineNotice, extract.LineExplanation, extract.LineAnnex:
			return i + 1
		}
	}
	return f.head
}

// wordsFollow tells whether words stand on the row behind row i.
func (f *noteFinder) wordsFollow(i int) bool {
	if i+1 >= len(f.rows) || f.rows[i+1].Kind != extract.LineUnknown {
		return false
	}
	_, lone := loneNumber(f.rows[i+1].Str)
	return !lone
}

// markedBefore tells whether the mark of a note stands behind a word before row i.
func (f *noteFinder) markedBefore(n, i int) bool {
	m := f.marks[strconv.Itoa(n)]
	return m.worded && len(m.rows) > 0 && m.rows[0] < i
}
