package graph

import (
	"slices"

	"kamergraaf/extract"
)

// unitOrder is the order in which the units that are nodes of their own are stated.
var unitOrder = []extract.UnitKind{extract.QuestionUnit, extract.AnswerUnit, extract.ExplanationUnit, extract.NoteUnit}

// parts states the document's questions, answers, explanation and notes.
func (w *writer) parts() {
	places := positions(w.d.Units)
	asked := questionsByNumber(w.d.Units)
	for _, k := range unitOrder {
		for i, u := range w.d.Units {
			if u.Kind == k {
				w.part(i, u, places[i], asked)
			}
		}
	}
}

// part states one unit.
func (w *writer) part(i int, u extract.Unit, place int, asked map[int][]int) {
	w.node(w.units[i], unitClasses[u.Kind])
	w.edge(partOf, w.document)
	w.text(number, unitNumber(u))
	if place > 0 {
		w.count(position, place)
	}
	w.text(text, u.Text.String())
	switch u.Kind {
	case extract.QuestionUnit:
		w.asked()
	case extract.AnswerUnit:
		w.answer(i, u, asked)
	case extract.NoteUnit:
		if u.Of >= 0 && u.Of < len(w.units) {
			w.edge(noteTo, w.bearer(u.Of))
		}
	}
	w.unitMentions(i)
}

// answer states what an answer answers, who gave it, and where it points.
func (w *writer) answer(i int, u extract.Unit, asked map[int][]int) {
	for _, n := range u.Numbers {
		if q := sameRepeat(w.d.Units, asked[n], u.Repeat); q >= 0 {
			w.edge(answers, w.units[q])
		}
	}
	for _, p := range w.repliers {
		w.edge(answeredBy, p)
	}
	for _, r := range w.d.Refers {
		if r.From == i && r.To >= 0 && r.To < len(w.units) && r.To != i {
			w.edge(refersTo, w.bearer(r.To))
		}
	}
}

// bearer returns the node that holds a unit's text: the unit, or the document for its header and notice.
func (w *writer) bearer(unit int) Term {
	switch w.d.Units[unit].Kind {
	case extract.HeaderUnit, extract.NoticeUnit:
		return w.document
	}
	return w.units[unit]
}

// unitNumber returns a unit's number as one string: "5-6-7" for a joint label.
func unitNumber(u extract.Unit) string {
	if u.Kind == extract.NoteUnit {
		return u.Number
	}
	return extract.JoinNumbers(u.Numbers, "-")
}

// positions returns the place of each question, answer and note in the order of the document, from 1, and 0 for others.
func positions(units []extract.Unit) []int {
	places, n := make([]int, len(units)), 0
	for i, u := range units {
		switch u.Kind {
		case extract.QuestionUnit, extract.AnswerUnit, extract.NoteUnit:
			n++
			places[i] = n
		}
	}
	return places
}

// questionsByNumber returns the units that hold the question of each number.
func questionsByNumber(units []extract.Unit) map[int][]int {
	asked := make(map[int][]int, len(units))
	for i, u := range units {
		if u.Kind == extract.QuestionUnit {
			for _, n := range u.Numbers {
				if !slices.Contains(asked[n], i) {
					asked[n] = append(asked[n], i)
				}
			}
		}
	}
	return asked
}

// sameRepeat chooses between questions of one number: the one that is repeated as often as the answer, else the
// first. It returns -1 where there is none.
func sameRepeat(units []extract.Unit, questions []int, repeat int) int {
	for _, q := range questions {
		if units[q].Repeat == repeat {
			return q
		}
	}
	if len(questions) == 0 {
		return -1
	}
	return questions[0]
}
