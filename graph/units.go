package graph

import (
	"cmp"
	"slices"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
)

// unitOrder is the order in which the units that are nodes of their own are stated.
var unitOrder = []extract.UnitKind{extract.HeaderUnit, extract.QuestionUnit, extract.AnswerUnit, extract.ExplanationUnit, extract.NoteUnit}

// parts states the document's header, questions, answers, explanation and notes.
func (w *writer) parts() {
	w.findPlaces()
	w.findQuestions()
	w.refers = append(w.refers[:0], w.d.Refers...)
	slices.SortStableFunc(w.refers, func(a, b extract.Reference) int { return a.From - b.From })
	for _, k := range unitOrder {
		class := unitClasses[k]
		for i := range w.d.Units {
			if w.d.Units[i].Kind == k && !w.full() {
				w.part(i, &w.d.Units[i], class)
			}
		}
	}
}

// part states one unit.
func (w *writer) part(i int, u *extract.Unit, class rdf.Term) {
	w.node(w.units[i], class)
	w.single(partOf, w.document)
	w.text(number, w.unitNumber(u))
	if w.places[i] > 0 {
		w.count(position, w.places[i])
	}
	w.text(hasText, u.Text.String())
	switch u.Kind {
	case extract.AnswerUnit:
		w.answer(i, u)
	case extract.NoteUnit:
		if u.Of >= 0 && u.Of < len(w.units) {
			w.edge(noteTo, w.bearer(u.Of))
		}
	}
	w.unitMentions(i)
}

// answer states what an answer answers, and where it points. Who asked and answered is stated of the document, once.
func (w *writer) answer(i int, u *extract.Unit) {
	for _, n := range u.Numbers {
		if q := w.question(n, u.Repeat); q >= 0 {
			w.edge(answers, w.units[q])
		}
	}
	at, _ := slices.BinarySearchFunc(w.refers, i, func(r extract.Reference, unit int) int { return r.From - unit })
	for ; at < len(w.refers) && w.refers[at].From == i; at++ {
		if to := w.refers[at].To; to >= 0 && to < len(w.units) && to != i {
			w.edge(refersTo, w.bearer(to))
		}
	}
}

// bearer returns the node that holds a unit's text: the unit, or the document for its notice.
func (w *writer) bearer(unit int) rdf.Term {
	if w.d.Units[unit].Kind == extract.NoticeUnit {
		return w.document
	}
	return w.units[unit]
}

// unitNumber returns a unit's number as one string: "5-6-7" for a joint label.
func (w *writer) unitNumber(u *extract.Unit) string {
	if u.Kind == extract.NoteUnit {
		return u.Number
	}
	return w.arena.Write(iri.AppendNumbers(w.arena.Begin(), u.Numbers))
}

// findPlaces finds the place of each question, answer and note in the order of the document, from 1, and 0 for others.
func (w *writer) findPlaces() {
	w.places = w.places[:0]
	n := 0
	for i := range w.d.Units {
		place := 0
		switch w.d.Units[i].Kind {
		case extract.QuestionUnit, extract.AnswerUnit, extract.NoteUnit:
			n++
			place = n
		}
		w.places = append(w.places, place)
	}
}

// numbered is a unit with one of its numbers.
type numbered struct{ number, repeat, unit int }

// findQuestions sorts the questions by their numbers and by how often these were there before.
func (w *writer) findQuestions() {
	w.questions = w.questions[:0]
	for i := range w.d.Units {
		if u := &w.d.Units[i]; u.Kind == extract.QuestionUnit {
			for _, n := range u.Numbers {
				w.questions = append(w.questions, numbered{n, u.Repeat, i})
			}
		}
	}
	slices.SortFunc(w.questions, func(a, b numbered) int { return cmp.Or(a.number-b.number, a.repeat-b.repeat, a.unit-b.unit) })
}

// question returns the unit that holds the question of a number: of several the one that is repeated as often as the
// answer, else the first. It returns -1 where there is none.
func (w *writer) question(n, repeat int) int {
	at, found := w.numbered(n, repeat)
	if !found {
		at, _ = w.numbered(n, 0)
	}
	if at == len(w.questions) || w.questions[at].number != n {
		return -1
	}
	return w.questions[at].unit
}

// numbered returns where the first question of a number stands that was repeated so often.
func (w *writer) numbered(n, repeat int) (at int, found bool) {
	return slices.BinarySearchFunc(w.questions, numbered{number: n, repeat: repeat}, func(q, wanted numbered) int {
		return cmp.Or(q.number-wanted.number, q.repeat-wanted.repeat)
	})
}
