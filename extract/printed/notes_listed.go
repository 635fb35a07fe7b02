package printed

import (
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

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
			if next > 0 && !r.Break && (!r.Whole || isAddressLine(r.Str)) {
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

// isAddressLine tells whether a paragraph is nothing but a web address, with the signs around it, which belongs to the note before.
func isAddressLine(s string) bool {
	s = strings.TrimLeft(s, ")(<[ ")
	return dutch.HasAnyPrefix(s, "http://", "https://", "www.") && !strings.Contains(strings.TrimRight(s, ")>]., "), " ")
}

// numberedNotes takes notes in a list that a word processor numbers "1.", behind all text, whose marks stand above as "1)" or "[1]".
func (f *noteFinder) numberedNotes() {
	first := len(f.rows)
	for i := len(f.rows) - 1; i >= f.head && f.rows[i].Kind == extract.LineUnknown; i-- {
		if n, form, _ := readBare(f.rows[i].Str); form == '.' {
			first = i
			if n == 1 {
				break
			}
		}
	}
	next := 1
	for i := first; i < len(f.rows); i++ {
		n, form, _ := readBare(f.rows[i].Str)
		if form == '.' && n == next && f.listBegins(i, noteStart{number: strconv.Itoa(n)}) {
			next++
		} else if next == 1 || form == '.' || !isAddressLine(f.rows[i].Str) && f.rows[i].Whole {
			return
		}
	}
	for i := first; i < len(f.rows); i++ {
		r := &f.rows[i]
		n, form, width := readBare(r.Str)
		r.Kind, r.Number = extract.LineNote, ""
		if form == '.' {
			r.Number, r.Form = strconv.Itoa(n), f.formOf(strconv.Itoa(n))
			r.CutFront(width)
			f.take(r.Number)
		}
	}
}

// formOf returns the form of the notes whose mark is written as the first sign of a number.
func (f *noteFinder) formOf(number string) NoteForm {
	s := f.rows[f.signs[number]].Text.String()
	if strings.Contains(s, "["+number+"]") || strings.Contains(s, "[^"+number+"]") {
		return SquareNote
	}
	return RoundNote
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
