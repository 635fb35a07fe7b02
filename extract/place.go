package extract

import (
	"slices"
	"strings"
	"unicode"
)

// placeNotes ties each note to the unit that bears its mark and takes the marks out of the texts.
func (a *assembly) placeNotes() {
	p := notePlacer{units: a.doc.Units, starts: a.starts, marks: make([][]Mark, len(a.doc.Units)), cuts: make([][]Span, len(a.doc.Units))}
	for i := range a.known {
		for _, m := range a.known[i] {
			p.marks[i] = append(p.marks[i], m)
		}
	}
	for i := range a.doc.Units {
		if u := &a.doc.Units[i]; u.Kind == NoteUnit {
			u.Of = p.find(u)
			if u.Of < 0 {
				u.Of = a.strayMark(&p, u)
			}
			if u.Of < 0 {
				a.problem("note-unmarked", "No text bears the mark of "+u.Name()+".", u.Line)
			}
		}
	}
	p.cut()
}

// notePlacer looks for the marks of notes in the texts.
type notePlacer struct {
	units  []Unit
	starts [][]int
	marks  [][]Mark // found, per unit
	cuts   [][]Span // bytes of the texts that are marks and go
}

// find returns the unit with the mark of a note: one that the format showed, else the best place in the text.
func (p *notePlacer) find(u *Unit) int {
	number := strings.TrimRight(u.Number, "b")
	for i := range p.marks {
		if (p.units[i].Kind == AnswerUnit) != strings.HasSuffix(u.Number, "b") && strings.HasSuffix(u.Number, "b") {
			continue
		}
		for _, m := range p.marks[i] {
			if u.form != markedNote {
				break
			}
			if m.Number == number || m.Number == u.Number {
				return i
			}
		}
	}
	best, bestAt, bestScore := -1, Span{}, 0
	for i := range p.units {
		if p.units[i].Kind == NoteUnit || p.units[i].Kind == HeaderUnit {
			continue
		}
		if at, score := p.search(i, number, u.form); score > bestScore {
			best, bestAt, bestScore = i, at, score
		}
	}
	if best >= 0 {
		p.marks[best] = append(p.marks[best], Mark{At: bestAt.Start, Number: number})
		p.cuts[best] = append(p.cuts[best], bestAt)
	}
	return best
}

// Scores of the places where a mark can stand, best first.
const (
	markLoose  = 1 // at the front of the text
	markLine   = 2 // at the front of a printed line, as some readers of PDF put superscripts
	markDigit  = 3 // behind a year
	markLone   = 4 // on a printed line of its own
	markWord   = 5 // behind a word
	markListed = 6 // "1)" or "[1]"
)

// search returns the best place of a mark in unit i, and how good it is.
func (p *notePlacer) search(i int, number string, form noteForm) (Span, int) {
	s := p.units[i].Text.String()
	var at Span
	score := 0
	take := func(span Span, value int) {
		if value > score && !p.isCut(i, span) {
			at, score = span, value
		}
	}
	if !strings.Contains(s, number) {
		return at, 0
	}
	for _, sign := range [...]string{"[^" + number + "]", "[" + number + "]", " " + number + ")", number + ")"} {
		if k := strings.Index(s, sign); k >= 0 && (sign[0] != number[0] || k > 0 && !isDigit(s[k-1])) {
			take(Span{k + len(sign) - len(strings.TrimLeft(sign, " ")), k + len(sign)}, signScore(sign, form))
		}
	}
	eachMark(s, func(k int, n string) {
		if n != number {
			return
		}
		value := markWord
		if k == 0 {
			value = markLoose
		} else if isDigit(s[k-1]) {
			value = markDigit
		}
		take(Span{k, k + len(n)}, value)
	})
	if k := lastResort(s, number); k >= 0 {
		take(Span{k, k + len(number)}, markLoose)
	}
	for j, k := range p.starts[i] {
		p.eachLone(i, j, func(at int, n string) {
			if n == number {
				take(Span{at, at + len(n)}, markLone)
			}
		})
		if n, width := leadingNumber(s[min(k, len(s)):]); width > 0 && itoa(n) == number && k > 0 && markAfter(s, k+width) {
			take(Span{k, k + width}, p.lineScore(i, k+width))
		}
	}
	return at, score
}

// lastResort finds a number behind anything but a space where no better place has it: a mark behind a unit of measure or
// a name that ends in figures of its own ("NIS24").
func lastResort(s, number string) int {
	for at := 0; ; {
		i := strings.Index(s[at:], number)
		if i < 0 {
			return -1
		}
		i += at
		end := i + len(number)
		if i > 0 && s[i-1] != ' ' && s[i-1] != '\n' && s[i-1] != '(' && s[i-1] != '-' && (end == len(s) || !isDigit(s[end]) && !isLetter(s[end])) {
			word := s[strings.LastIndexAny(s[:i], " \n")+1 : i]
			if !isDigit(s[i-1]) || strings.ContainsFunc(word, unicode.IsLetter) {
				return i
			}
		}
		at = end
	}
}

// eachLone calls yield for the numbers on printed line j of unit i where it holds nothing else.
func (p *notePlacer) eachLone(i, j int, yield func(at int, number string)) {
	s, from := p.units[i].Text.String(), p.starts[i][j]
	to := len(s)
	if j+1 < len(p.starts[i]) {
		to = min(p.starts[i][j+1], to)
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
	switch {
	case end == len(s) || slices.Contains(p.starts[i], end+1):
		return markLone
	case s[end] == '.' || s[end] == ')' || s[end] == ':':
		return 0 // the item of a list
	}
	return markLine
}

func (p *notePlacer) isCut(i int, s Span) bool {
	for _, c := range p.cuts[i] {
		if s.Start < c.End && c.Start < s.End {
			return true
		}
	}
	return false
}

// cut takes the marks out of the texts, with the space or comma that only parted them from the text.
func (p *notePlacer) cut() {
	for i := range p.units {
		u := &p.units[i]
		if len(p.cuts[i]) == 0 {
			u.Marks = p.marks[i]
			continue
		}
		p.cutUnit(i, u)
	}
}

func (p *notePlacer) cutUnit(i int, u *Unit) {
	cuts := sortSpans(p.cuts[i])
	s := u.Text.String()
	var b TextBuilder
	at := 0
	for k, c := range cuts {
		start, end := c.Start, c.End
		if k > 0 && start > cuts[k-1].End && strings.Trim(s[cuts[k-1].End:start], " ,;") == "" {
			start = cuts[k-1].End
		}
		if start > 0 && s[start-1] == ' ' && (end == len(s) || strings.IndexByte(" .,;:?!)\n", s[end]) >= 0 || strings.HasPrefix(s[end:], "»")) {
			start--
		}
		if start == 0 && end < len(s) && s[end] == ' ' {
			end++
		}
		start = max(start, at)
		b.Add(u.Text.Slice(at, start))
		u.Marks = append(u.Marks, Mark{At: b.Len(), Number: s[c.Start:c.End]})
		at = max(end, start)
	}
	b.Add(u.Text.Slice(at, len(s)))
	u.Text = b.Text().TrimSpace()
}

func sortSpans(spans []Span) []Span {
	for i := 1; i < len(spans); i++ {
		for k := i; k > 0 && spans[k].Start < spans[k-1].Start; k-- {
			spans[k], spans[k-1] = spans[k-1], spans[k]
		}
	}
	return spans
}

// strayMark finds a mark that print or OCR made a quote of: a closing quote behind the end of a sentence that closes
// nothing, in the unit nearest before the note.
func (a *assembly) strayMark(p *notePlacer, note *Unit) int {
	best := -1
	for i := range p.units {
		u := &p.units[i]
		s := u.Text.String()
		if u.Kind == NoteUnit || u.Kind == HeaderUnit || u.Line > note.Line || len(p.marks[i]) > 0 || !endsInStrayQuote(s) {
			continue
		}
		best = i
	}
	if best >= 0 {
		s := p.units[best].Text.String()
		at := len(strings.TrimRight(s, "’'"))
		p.cuts[best] = append(p.cuts[best], Span{at, len(s)})
	}
	return best
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
func signScore(sign string, form noteForm) int {
	switch {
	case form == squareNote && sign[0] == '[', form == roundNote && sign[0] != '[':
		return markListed
	case form.listed() && sign[0] == '[':
		return 0
	}
	return markLoose
}
