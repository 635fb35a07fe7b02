package extract

import (
	"slices"
	"strings"
)

// placeNotes ties each note to the unit that bears its mark and takes the marks out of the texts.
func (a *assembly) placeNotes() {
	if !slices.ContainsFunc(a.doc.Units, func(u Unit) bool { return u.Kind == NoteUnit }) {
		return
	}
	p := newNotePlacer(a.doc.Units, a.lines)
	for i := range a.doc.Units {
		if u := &a.doc.Units[i]; u.Kind == NoteUnit {
			u.Of = p.find(u)
			if u.Of < 0 {
				u.Of = p.strayMark(u)
			}
			if u.Of < 0 {
				a.problem("note-unmarked", "No text bears the mark of "+u.Name()+".", u.Line)
			}
		}
	}
	for _, t := range p.cut() {
		a.aside(AsideMark, t)
	}
}

// notePlacer looks for the marks of notes in the texts.
type notePlacer struct {
	units  []Unit
	lines  []unitLines        // of the units
	marks  [][]Mark           // found, per unit
	cuts   [][]Span           // bytes of the texts that are marks and go
	taken  map[[2]int]bool    // unit and byte of what is cut
	sought map[string]int     // how often each number was looked for
	known  map[knownMark]int  // marks that the format showed: the first unit that bears each
	places map[string][]place // where a number stands that can be a mark, in order
	strays []int              // units that end in a quote which may be a misread mark; made when first needed
	looked bool
}

// maxSought bounds how many notes of one number are looked for: a text that restarts its numbers more often is none.
const maxSought = 64

// knownMark is a mark that the format showed, in an answer or elsewhere: two systems of notes may use one number.
type knownMark struct {
	number string
	answer bool
}

// place is where a number stands in a text that can be the mark of a note.
type place struct {
	unit  int
	span  Span
	score int
	sign  byte // '[' or ')' where the mark has a bracket, whose worth depends on the note
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

// newNotePlacer notes all places of marks in one pass over the texts.
func newNotePlacer(units []Unit, lines []unitLines) *notePlacer {
	p := &notePlacer{units: units, lines: lines, marks: make([][]Mark, len(units)), cuts: make([][]Span, len(units)),
		taken: map[[2]int]bool{}, sought: map[string]int{}, known: map[knownMark]int{}, places: map[string][]place{}}
	for i := range units {
		answer := units[i].Kind == AnswerUnit
		for _, m := range lines[i].known {
			p.marks[i] = append(p.marks[i], m)
			for _, key := range [...]knownMark{{m.Number, false}, {m.Number, true}} {
				if _, ok := p.known[key]; !ok && (answer || !key.answer) {
					p.known[key] = i
				}
			}
		}
		if units[i].Kind != NoteUnit && units[i].Kind != HeaderUnit {
			p.collect(i)
		}
	}
	return p
}

// find returns the unit with the mark of a note: one that the format showed, else the best place in the text.
func (p *notePlacer) find(u *Unit) int {
	number := strings.TrimRight(u.Number, "b")
	second := number != u.Number
	if u.form == markedNote {
		for _, n := range [...]string{u.Number, number} {
			if i, ok := p.known[knownMark{n, second}]; ok {
				return i
			}
		}
	}
	best, bestScore := place{unit: -1}, 0
	if p.sought[number]++; p.sought[number] > maxSought {
		return -1
	}
	for _, at := range p.places[number] {
		score := at.score
		if at.sign != 0 {
			score = signScore(at.sign, u.form)
		}
		if score > bestScore && !p.isCut(at.unit, at.span) {
			best, bestScore = at, score
		}
	}
	if best.unit >= 0 {
		p.marks[best.unit] = append(p.marks[best.unit], Mark{At: best.span.Start, Number: number})
		p.take(best.unit, best.span)
	}
	return best.unit
}

// collect notes the places of unit i that can be marks.
func (p *notePlacer) collect(i int) {
	s := p.units[i].Text.String()
	if firstDigit(s, 0) == len(s) {
		return
	}
	add := func(number string, at place) {
		at.unit = i
		p.places[number] = append(p.places[number], at)
	}
	eachSign(s, func(number string, span Span, sign byte) { add(number, place{span: span, sign: sign}) })
	eachMark(s, func(k int, number string) {
		value := markWord
		if k == 0 {
			value = markLoose
		} else if isDigit(s[k-1]) {
			value = markDigit
		}
		add(number, place{span: Span{k, k + len(number)}, score: value})
	})
	eachTail(s, func(number string, span Span) { add(number, place{span: span, score: markLoose}) })
	for j, k := range p.lines[i].starts {
		p.eachLone(i, j, func(at int, number string) {
			add(number, place{span: Span{at, at + len(number)}, score: markLone})
		})
		if n, width := leadingNumber(s[min(k, len(s)):]); width > 0 && k > 0 && markAfter(s, k+width) {
			add(itoa(n), place{span: Span{k, k + width}, score: p.lineScore(i, k+width)})
		}
	}
}

// eachSign calls yield for every number with a bracket: "[1]", "[^1]", "1)", "1 )".
func eachSign(s string, yield func(number string, span Span, sign byte)) {
	for i := firstDigit(s, 0); i < len(s); i = firstDigit(s, i+1) {
		_, width := leadingNumber(s[i:])
		end := i + width
		switch {
		case width > 3 || end == len(s) || i > 0 && isDigit(s[i-1]):
		case s[end] == ')':
			yield(s[i:end], Span{i, end + 1}, ')')
		case s[end] == ' ' && strings.HasPrefix(s[end:], " )"):
			yield(s[i:end], Span{i, end + 2}, ')')
		case s[end] == ']' && strings.HasSuffix(s[:i], "["):
			yield(s[i:end], Span{i - 1, end + 1}, '[')
		case s[end] == ']' && strings.HasSuffix(s[:i], "[^"):
			yield(s[i:end], Span{i - 2, end + 1}, '[')
		}
		for i = end - 1; i+1 < len(s) && isDigit(s[i+1]); i++ {
		}
	}
}

// eachTail calls yield for numbers that end a word, where no better place has them: a mark behind a unit of measure or a
// name that ends in figures of its own ("NIS24").
func eachTail(s string, yield func(number string, span Span)) {
	for i := firstDigit(s, 0); i < len(s); i = firstDigit(s, i+1) {
		end := i
		for end < len(s) && isDigit(s[end]) {
			end++
		}
		if i > 0 && strings.IndexByte(" \n(-", s[i-1]) < 0 && (end == len(s) || !isLetter(s[end])) {
			for at := max(i, end-3); at < end; at++ {
				if at == i || lettersBefore(s, i) {
					yield(s[at:end], Span{at, end})
				}
			}
		}
		i = end
	}
}

// lettersBefore tells whether a letter stands before byte i in the same word.
func lettersBefore(s string, i int) bool {
	for k := i - 1; k >= 0 && k > i-40 && s[k] != ' ' && s[k] != '\n'; k-- {
		if isLetter(s[k]) {
			return true
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
	if from >= to || strings.Trim(s[from:to], "0123456789, \n") != "" {
		return
	}
	for at := from; at < to; {
		_, width := leadingNumber(s[at:to])
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
		return markLoose
	case s[end] == '.' || s[end] == ')' || s[end] == ':':
		return 0 // the item of a list
	}
	return markLine
}

// inSentence tells whether the figures at the end of s, which begin a printed line, stand behind a word and not behind the
// end of a sentence or the sign before a list.
func inSentence(s string) bool {
	before := strings.TrimRight(s, "0123456789")
	before = strings.TrimRight(before, " ")
	return before != "" && isLetter(before[len(before)-1])
}

// take notes that a span of unit i is a mark.
func (p *notePlacer) take(i int, s Span) {
	p.cuts[i] = append(p.cuts[i], s)
	for at := s.Start; at < s.End; at++ {
		p.taken[[2]int{i, at}] = true
	}
}

// isCut tells whether a byte of the span is part of a mark already.
func (p *notePlacer) isCut(i int, s Span) bool {
	for at := s.Start; at < s.End; at++ {
		if p.taken[[2]int{i, at}] {
			return true
		}
	}
	return false
}

// cut takes the marks out of the texts, with the space or comma that only parted them from the text, and returns them.
func (p *notePlacer) cut() []Text {
	var marks []Text
	for i := range p.units {
		if len(p.cuts[i]) == 0 {
			p.units[i].Marks = p.marks[i]
			continue
		}
		marks = append(marks, p.cutUnit(i)...)
	}
	return marks
}

// cutUnit takes the marks out of one unit's text. Marks that the format showed stand before they are cut, so that their
// places move with the text.
func (p *notePlacer) cutUnit(i int) (marks []Text) {
	u, cuts := &p.units[i], p.cuts[i]
	slices.SortFunc(cuts, func(a, b Span) int { return a.Start - b.Start })
	slices.SortStableFunc(p.marks[i], func(a, b Mark) int { return a.At - b.At })
	s, at, next := u.Text.String(), 0, 0
	var b TextBuilder
	var gone []Span
	take := func(to int) {
		for ; next < len(p.marks[i]) && p.marks[i][next].At <= to; next++ {
			m := p.marks[i][next]
			u.Marks = append(u.Marks, Mark{At: b.Len() + max(m.At-at, 0), Number: m.Number})
		}
		b.Add(u.Text.Slice(at, to))
	}
	for k, c := range cuts {
		previous := 0
		if k > 0 {
			previous = cuts[k-1].End
		}
		wide := widenCut(s, c, previous)
		wide.Start = max(wide.Start, at)
		take(wide.Start)
		at = max(wide.End, wide.Start)
		marks = append(marks, u.Text.Slice(wide.Start, at))
		gone = append(gone, Span{wide.Start, at})
	}
	take(len(s))
	for k := range u.Links {
		u.Links[k].Span = u.Links[k].moved(gone)
	}
	u.Text = b.Text().TrimSpace()
	for k := range u.Marks {
		u.Marks[k].At = min(u.Marks[k].At, u.Text.Len())
	}
	return marks
}

// widenCut adds to a mark the space or comma beside it that only parted it from the text, or from the mark that ends at
// byte previous.
func widenCut(s string, c Span, previous int) Span {
	if previous > 0 && c.Start > previous && strings.Trim(s[previous:c.Start], " ,;") == "" {
		c.Start = previous
	}
	if c.Start > 0 && s[c.Start-1] == ' ' && (c.End == len(s) || strings.IndexByte(" .,;:?!)\n", s[c.End]) >= 0 || strings.HasPrefix(s[c.End:], "»")) {
		c.Start--
	}
	if c.Start == 0 && c.End < len(s) && s[c.End] == ' ' {
		c.End++
	}
	return c
}

// strayMark finds a mark that print or OCR made a quote of: a closing quote behind the end of a sentence that closes
// nothing, in the unit nearest before the note.
func (p *notePlacer) strayMark(note *Unit) int {
	if !p.looked {
		p.looked = true
		for i := range p.units {
			if u := &p.units[i]; u.Kind != NoteUnit && u.Kind != HeaderUnit && endsInStrayQuote(u.Text.String()) {
				p.strays = append(p.strays, i)
			}
		}
	}
	for k := len(p.strays) - 1; k >= 0; k-- {
		i := p.strays[k]
		if p.units[i].Line > note.Line || len(p.marks[i]) > 0 {
			continue
		}
		s := p.units[i].Text.String()
		p.take(i, Span{len(strings.TrimRight(s, "’'")), len(s)})
		p.strays = slices.Delete(p.strays, k, k+1)
		return i
	}
	return -1
}

// endsInStrayQuote tells whether a text ends in a single quote behind the sign that ends its sentence, with none opened.
func endsInStrayQuote(s string) bool {
	body := strings.TrimRight(s, "’'")
	if len(body) == len(s) || body == "" || !strings.ContainsAny(body[len(body)-1:], ".?!") {
		return false
	}
	return !strings.ContainsAny(body, "‘") && strings.Count(body, "'")%2 == 0
}

// signScore says how good a mark with a bracket is: the best for notes of that form, the last resort for others.
func signScore(sign byte, form noteForm) int {
	switch {
	case form == squareNote && sign == '[', form == roundNote && sign != '[':
		return markListed
	case form.listed() && sign == '[':
		return 0
	}
	return markLoose
}
