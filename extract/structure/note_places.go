package structure

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/printed"
)

// place is where a number stands in a text that can be the mark of a note.
type place struct {
	unit  int
	span  extract.Span
	score int
	sign  byte // '[' or ')' where the mark has a bracket, whose worth depends on the note
	next  int  // the next place of the number, -1 behind the last
}

// Scores of the places where a mark can stand, best first.
const (
	markLoose  = 1 // at the front of the text, or where only a last resort looks
	markLine   = 2 // at the front of a printed line, as some readers of PDF put superscripts
	markDigit  = 3 // behind a year
	markLone   = 4 // on a printed line of its own
	markWord   = 5 // behind a word
	markListed = 6 // "1)" or "[1]"
)

// collectPlaces looks in all texts for the numbers of the notes.
func (p *notePlacer) collectPlaces() {
	p.collected = true
	if p.sought == nil {
		p.sought = map[string]int{}
	}
	for i := range p.units {
		if u := &p.units[i]; u.Kind == extract.NoteUnit {
			number := markNumber(u)
			if _, ok := p.sought[number]; !ok {
				p.sought[number] = len(p.numbers)
				p.numbers = append(p.numbers, soughtNumber{first: -1, last: -1})
			}
		}
	}
	for i := range p.units {
		if k := p.units[i].Kind; k != extract.NoteUnit && k != extract.HeaderUnit {
			p.collect(i)
		}
	}
}

// add notes a place where a number can be the mark of a note.
func (p *notePlacer) add(number string, at place) {
	i, ok := p.sought[number]
	if !ok {
		return
	}
	sought, k := &p.numbers[i], len(p.places)
	at.next = -1
	p.places = append(p.places, at)
	if sought.last < 0 {
		sought.first = k
	} else {
		p.places[sought.last].next = k
	}
	sought.last = k
}

// collect notes the places of unit i that can be marks.
func (p *notePlacer) collect(i int) {
	s := p.units[i].Text.String()
	if p.figures = dutch.AppendFigures(p.figures[:0], s); len(p.figures) == 0 {
		return
	}
	dutch.EachBracketedNumber(s, p.figures, func(number string, span extract.Span, sign byte) {
		if sign == ')' && insideBrackets(s, span.Start) {
			return // the bracket closes what was opened before
		}
		p.add(number, place{unit: i, span: span, sign: sign})
	})
	dutch.EachMark(s, p.figures, func(k int, number string) {
		value := markWord
		if k == 0 {
			value = markLoose
		} else if dutch.IsDigit(s[k-1]) {
			value = markDigit
		}
		p.add(number, place{unit: i, span: extract.Span{Start: k, End: k + len(number)}, score: value})
	})
	dutch.EachTrailingNumber(s, p.figures, func(number string, span extract.Span) { p.add(number, place{unit: i, span: span, score: markLoose}) })
	for j, k := range p.lines[i].starts {
		p.eachLone(i, j, func(at int, number string) {
			score := markLone
			if at == k && behindFigures(s[:min(k, len(s))], number) {
				score = markLoose // a figure of a table
			}
			p.add(number, place{unit: i, span: extract.Span{Start: at, End: at + len(number)}, score: score})
		})
		if n, width := dutch.LeadingNumber(s[min(k, len(s)):]); width > 0 && k > 0 && dutch.MarkAfter(s, k+width) {
			p.add(strconv.Itoa(n), place{unit: i, span: extract.Span{Start: k, End: k + width}, score: p.lineScore(i, k+width)})
		}
	}
}

// behindFigures tells whether s, what stands before a figure alone on its line, ends in figures that are not those of the mark before.
func behindFigures(s, number string) bool {
	s = strings.TrimRight(s, " \n")
	before := strings.TrimRight(s, "0123456789")
	if len(before) == len(s) {
		return false
	}
	n, _ := dutch.LeadingNumber(number)
	return before == "" || !dutch.IsLetter(before[len(before)-1]) && s[len(before):] != strconv.Itoa(n-1)
}

// insideBrackets tells whether a round bracket is open at byte at of s, in the same paragraph and near.
func insideBrackets(s string, at int) bool {
	const near = 400
	open := 0
	for i := at - 1; i >= max(0, at-near) && s[i] != '\n'; i-- {
		switch s[i] {
		case ')':
			open--
		case '(':
			if open++; open > 0 {
				return i < at-1
			}
		}
	}
	return false
}

// eachLone calls yield for the numbers on printed line j of unit i where it holds nothing else.
func (p *notePlacer) eachLone(i, j int, yield func(at int, number string)) {
	s, from := p.units[i].Text.String(), p.lines[i].starts[j]
	to := len(s)
	if j+1 < len(p.lines[i].starts) {
		to = min(p.lines[i].starts[j+1], to)
	}
	if from >= to || dutch.IsASCIILetter(s[from]) || strings.Trim(s[from:to], "0123456789, \n") != "" {
		return
	}
	last := 0
	for at := from; at < to; { // several count up: others are a row of a table
		n, width := dutch.LeadingNumber(s[at:to])
		if width > 3 || width > 0 && last > 0 && n != last+1 {
			return
		}
		if width > 0 {
			last = n
		}
		at += max(width, 1)
	}
	for at := from; at < to; {
		_, width := dutch.LeadingNumber(s[at:to])
		if width > 0 {
			yield(at, s[at:at+width])
		}
		at += max(width, 1)
	}
}

// lineScore says how good a mark at the front of a printed line is that ends at byte end.
func (p *notePlacer) lineScore(i, end int) int {
	s := p.units[i].Text.String()
	_, lineEnds := slices.BinarySearch(p.lines[i].starts, end+1)
	switch {
	case end == len(s) || lineEnds:
		return markLone
	case s[end] == '.' && inSentence(s[:end]):
		if end+1 == len(s) || slices.Contains(p.lines[i].starts, end+2) || end+2 < len(s) && unicode.IsUpper(dutch.FirstRune(s[end+2:])) {
			return markLone // it only ends the sentence
		}
		return markLoose
	case s[end] == '.' || s[end] == ')' || s[end] == ':':
		return 0 // the item of a list
	}
	return markLine
}

// inSentence tells whether the figures at the end of s, which begin a printed line, stand behind a word or a bracket and not behind the
// end of a sentence or the sign before a list.
func inSentence(s string) bool {
	before := strings.TrimRight(s, "0123456789")
	before = strings.TrimRight(before, " ")
	return before != "" && (dutch.IsLetter(before[len(before)-1]) || before[len(before)-1] == ')')
}

// signScore says how good a mark with a bracket is: the best for notes of that form, the last resort for others.
func signScore(sign byte, form printed.NoteForm) int {
	switch {
	case form == printed.SquareNote && sign == '[', form == printed.RoundNote && sign != '[':
		return markListed
	case form.Listed() && sign == '[':
		return 0
	}
	return markLoose
}
