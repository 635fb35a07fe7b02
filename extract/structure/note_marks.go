package structure

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
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
	if form == printed.StarNote {
		return p.findStars(number)
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

// findStars returns the unit with the first asterisks that are the mark of a note and of no note before, the header's sentences among
// them.
func (p *notePlacer) findStars(number string) int {
	for i := range p.units {
		u := &p.units[i]
		if u.Kind == extract.NoteUnit {
			continue
		}
		at := extract.Span{}
		printed.EachStars(u.Text.String(), func(n int, span extract.Span) {
			if n == len(number) && at.Empty() && !p.found[i].isCut(span) {
				at = span
			}
		})
		if !at.Empty() {
			p.found[i].marks = append(p.found[i].marks, extract.Mark{At: at.Start, Number: number})
			p.found[i].take(at)
			return i
		}
	}
	return -1
}

// markNumber returns the number that the mark of a note bears.
func markNumber(note *extract.Unit) string { return strings.TrimRight(note.Number, "b") }

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
