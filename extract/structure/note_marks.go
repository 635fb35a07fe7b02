package structure

import (
	"slices"
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/printed"
	"w3id.org/kamergraaf/extract/text"
)

// placeNotes ties each note to the unit that bears its mark and takes the marks out of the texts.
func (a *assembly) placeNotes() {
	if !hasUnit(a.doc.Units, extract.NoteUnit) {
		return
	}
	p := &a.placer
	p.begin(a.doc.Units, a.lines)
	for i := range a.doc.Units {
		if u := &a.doc.Units[i]; u.Kind == extract.NoteUnit {
			u.Of = p.find(u, a.lines[i].form)
			if u.Of < 0 {
				u.Of = p.strayMark(u)
			}
			if u.Of < 0 {
				a.problem("note-unmarked", "No text bears the mark of "+u.Name()+".", u.Line)
			}
		}
	}
	p.cut()
	for _, t := range p.gone {
		a.aside(extract.AsideMark, t)
	}
}

// notePlacer looks for the marks of notes in the texts.
type notePlacer struct {
	units     []extract.Unit
	lines     []unitLines       // of the units
	found     []foundMarks      // per unit
	known     map[knownMark]int // marks that the format showed: the first unit that bears each; made when first needed
	sought    map[string]int    // where in numbers the number of a note is
	numbers   []soughtNumber
	places    []place        // where the numbers stand that can be marks
	collected bool           // the places were looked for
	figures   []extract.Span // of the text that is looked at
	strays    []int          // units that end in a quote which may be a misread mark; made when first needed
	looked    bool
	built     text.Builder // the text from which marks are taken
	gone      []text.Text  // the marks
}

// foundMarks are the marks in a unit.
type foundMarks struct {
	marks []extract.Mark
	cuts  []extract.Span // bytes of the text that are marks and go: in order, and none overlap
}

// take notes that a span of the text is a mark.
func (f *foundMarks) take(s extract.Span) {
	f.cuts = slices.Insert(f.cuts, f.cutsBefore(s.Start), s)
}

// cutsBefore returns how many of the cuts begin before a byte.
func (f *foundMarks) cutsBefore(at int) int {
	n, _ := slices.BinarySearchFunc(f.cuts, at, func(c extract.Span, at int) int { return c.Start - at })
	return n
}

// isCut tells whether a byte of the span is part of a mark already.
func (f *foundMarks) isCut(s extract.Span) bool {
	n := f.cutsBefore(s.End)
	return n > 0 && f.cuts[n-1].End > s.Start
}

// soughtNumber is the number of a note.
type soughtNumber struct {
	times       int // it was looked for
	first, last int // of the places where it stands, -1 where there are none
}

// reset forgets a paper's notes.
func (p *notePlacer) reset() {
	for i := range p.found {
		p.found[i] = foundMarks{cuts: p.found[i].cuts[:0]}
	}
	clear(p.sought)
	clear(p.known)
	clear(p.gone)
	*p = notePlacer{found: p.found[:0], known: p.known, sought: p.sought, numbers: p.numbers[:0], places: p.places[:0], figures: p.figures[:0], built: p.built, gone: p.gone[:0]}
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

// begin takes the units of a paper, with the marks that the format showed.
func (p *notePlacer) begin(units []extract.Unit, lines []unitLines) {
	p.units, p.lines = units, lines
	p.found = slices.Grow(p.found, len(units))[:len(units)]
	for i := range units {
		for _, m := range lines[i].known {
			p.showed(m, i)
		}
	}
}

// showed notes a mark of unit i that the format showed.
func (p *notePlacer) showed(m extract.Mark, i int) {
	p.found[i].marks = append(p.found[i].marks, m)
	if p.known == nil {
		p.known = map[knownMark]int{}
	}
	answer := p.units[i].Kind == extract.AnswerUnit
	for _, key := range [...]knownMark{{m.Number, false}, {m.Number, true}} {
		if _, ok := p.known[key]; !ok && (answer || !key.answer) {
			p.known[key] = i
		}
	}
}

// find returns the unit with the mark of a note: one that the format showed, else the best place in the text.
func (p *notePlacer) find(u *extract.Unit, form printed.NoteForm) int {
	number := markNumber(u)
	second := number != u.Number
	if form == printed.MarkedNote {
		for _, n := range [...]string{u.Number, number} {
			if i, ok := p.known[knownMark{n, second}]; ok {
				return i
			}
		}
	}
	if !p.collected {
		p.collectPlaces()
	}
	sought := &p.numbers[p.sought[number]]
	if sought.times++; sought.times > maxSought {
		return -1
	}
	best, bestScore := place{unit: -1}, 0
	for next := &sought.first; *next >= 0 && bestScore < markListed; {
		at := &p.places[*next]
		score := at.score
		if at.sign != 0 {
			score = signScore(at.sign, form)
		}
		if score > bestScore {
			if p.found[at.unit].isCut(at.span) {
				*next = at.next // no other note has to pass it
				continue
			}
			best, bestScore = *at, score
		}
		next = &at.next
	}
	if best.unit >= 0 {
		found := &p.found[best.unit]
		found.marks = append(found.marks, extract.Mark{At: best.span.Start, Number: number})
		found.take(best.span)
	}
	return best.unit
}

// markNumber returns the number that the mark of a note bears.
func markNumber(note *extract.Unit) string { return strings.TrimRight(note.Number, "b") }

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
			p.add(number, place{unit: i, span: extract.Span{Start: at, End: at + len(number)}, score: markLone})
		})
		if n, width := dutch.LeadingNumber(s[min(k, len(s)):]); width > 0 && k > 0 && dutch.MarkAfter(s, k+width) {
			p.add(strconv.Itoa(n), place{unit: i, span: extract.Span{Start: k, End: k + width}, score: p.lineScore(i, k+width)})
		}
	}
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
	return before != "" && dutch.IsLetter(before[len(before)-1])
}

// cut takes the marks out of the texts, with the space or comma that only parted them from the text.
func (p *notePlacer) cut() {
	for i := range p.units {
		if len(p.found[i].cuts) == 0 {
			p.units[i].Marks = p.found[i].marks
		} else {
			p.cutUnit(i)
		}
	}
}

// cutUnit takes the marks out of one unit's text. Marks that the format showed stand before they are cut, so that their
// places move with the text.
func (p *notePlacer) cutUnit(i int) {
	u, cuts, marks := &p.units[i], p.found[i].cuts, p.found[i].marks
	slices.SortStableFunc(marks, func(a, b extract.Mark) int { return a.At - b.At })
	s, at, next := u.Text.String(), 0, 0
	var gone []extract.Span // where links stand
	p.built.Reset()
	take := func(to int) {
		for ; next < len(marks) && marks[next].At <= to; next++ {
			marks[next].At = p.built.Len() + max(marks[next].At-at, 0)
		}
		p.built.Add(u.Text.Slice(at, to))
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
		p.gone = append(p.gone, u.Text.Slice(wide.Start, at))
		if len(u.Links) > 0 {
			gone = append(gone, extract.Span{Start: wide.Start, End: at})
		}
	}
	take(len(s))
	for k := range u.Links {
		u.Links[k].Span = u.Links[k].Moved(gone)
	}
	u.Text, u.Marks = p.built.Text().TrimSpace(), marks[:next]
	for k := range u.Marks {
		u.Marks[k].At = min(u.Marks[k].At, u.Text.Len())
	}
}

// widenCut adds to a mark the space or comma beside it that only parted it from the text, or from the mark that ends at
// byte previous.
func widenCut(s string, c extract.Span, previous int) extract.Span {
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
func (p *notePlacer) strayMark(note *extract.Unit) int {
	if !p.looked {
		p.looked = true
		for i := range p.units {
			if u := &p.units[i]; u.Kind != extract.NoteUnit && u.Kind != extract.HeaderUnit && endsInStrayQuote(u.Text.String()) {
				p.strays = append(p.strays, i)
			}
		}
	}
	for k := len(p.strays) - 1; k >= 0; k-- {
		i := p.strays[k]
		if p.units[i].Line > note.Line || len(p.found[i].marks) > 0 {
			continue
		}
		s := p.units[i].Text.String()
		p.found[i].take(extract.Span{Start: len(strings.TrimRight(s, "’'")), End: len(s)})
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
func signScore(sign byte, form printed.NoteForm) int {
	switch {
	case form == printed.SquareNote && sign == '[', form == printed.RoundNote && sign != '[':
		return markListed
	case form.Listed() && sign == '[':
		return 0
	}
	return markLoose
}
