package extract

import (
	"strings"

	"w3id.org/kamergraaf/extract/text"
)

// markLabels finds the headings of questions, answers, notice and explanation. Where no question bears the word
// "Vraag" as usual, looser forms of it, else bare numbers that count up from 1, are the labels.
func markLabels(rows []row) {
	joinLabels(rows)
	switch {
	case markWith(rows, readLabel):
		if !hasKind(rows, LineAnswer) && !hasKind(rows, LineNotice) {
			markWith(rows, readLooseLabel)
		}
	case !markWith(rows, readLooseLabel):
		markBareNumbers(rows)
	}
	markExplanation(rows)
}

// hasKind tells whether one of the rows is of a kind.
func hasKind(rows []row, kind LineKind) bool {
	for i := range rows {
		if rows[i].Kind == kind {
			return true
		}
	}
	return false
}

// markExplanation finds the line "Toelichting" that opens the paper's explanation: behind all questions, and either behind
// all answers or before all. The same word elsewhere heads a part of a question or answer.
func markExplanation(rows []row) {
	answers := false // some answer stands further on
	for i := len(rows) - 1; i >= 0; i-- {
		r := &rows[i]
		switch r.Kind {
		case LineQuestion:
			return
		case LineAnswer, LineNotice:
			answers = true
		case LineUnknown:
			l, ok := readPlainLabel(r.s, LineExplanation, ExplanationLabel)
			if !ok || answers && hasKind(rows[:i], LineAnswer) {
				continue
			}
			r.Kind = l.kind
			r.cutFront(l.rest)
		}
	}
}

// joinLabels puts a label together whose word and number stand on lines of their own, and leaves out headings over all
// questions.
func joinLabels(rows []row) {
	worded := false // some question bears the word
	for i := range rows {
		r := &rows[i]
		if r.s == "" || r.s[0] != 'V' && r.s[0] != 'A' {
			continue
		}
		worded = worded || strings.HasPrefix(r.s, "Vraag")
		if r.Kind == LineUnknown && i+1 < len(rows) && rows[i+1].Kind == LineUnknown && labelRunsOn(r.s, rows[i+1].s) {
			joinRows(r, &rows[i+1])
			continue
		}
		if r.Kind != LineUnknown || len(r.s) > len("Antwoorden:") {
			continue
		}
		word := strings.TrimRight(r.s, " :.")
		switch {
		case i+1 == len(rows) || rows[i+1].Kind != LineUnknown:
		case word == "Vraag" || word == "Antwoord" && worded:
			if ns, read := ParseNumbers(rows[i+1].s); len(ns) > 0 && strings.Trim(rows[i+1].s[read:], " :.)") == "" {
				joinRows(r, &rows[i+1])
			}
		case word == "Vragen":
			if _, ok := readLabel(rows[i+1].s); ok || strings.HasPrefix(rows[i+1].s, "1") {
				r.Kind = LineFurniture
			}
		}
	}
}

// Widths, in bytes, of the two lines of a label that runs over.
const (
	maxLabelLine = 80
	maxLabelTail = 24
)

// labelRunsOn tells whether a label that begins in s is printed over two lines: "Antwoord op de vragen 2 en" and "vraag 3", or "Vraag 2,
// 3" and "en 4".
func labelRunsOn(s, next string) bool {
	if len(s) > maxLabelLine || len(next) > maxLabelTail {
		return false
	}
	before, whole := readLabel(s)
	if joint, _ := separator(next); whole && (before.rest < len(s) || joint == 0 || next[0] == '-') || !whole && !endsInSeparator(s) {
		return false
	}
	joined := s + " " + next
	after, ok := readLabel(joined)
	return ok && after.rest == len(joined) && len(after.numbers) > len(before.numbers)
}

// endsInSeparator tells whether a line ends in what stands between the numbers of a label.
func endsInSeparator(s string) bool {
	last := s[strings.LastIndexByte(s, ' ')+1:]
	if len(last) == len(s) {
		return false
	}
	width, _ := separator(last)
	return width == len(last) || last == "met" || last == "de" || last == "vragen" || last == "vraag" || strings.HasSuffix(s, ",")
}

// joinRows moves the text of the row behind r to it.
func joinRows(r, next *row) {
	var b text.Builder
	b.Add(r.Text)
	b.Insert(" ", 0, 0)
	b.Add(next.Text)
	r.Text = b.Text()
	r.s = r.Text.String()
	r.has |= next.has
	next.Kind, next.Text, next.s = LineFurniture, text.Text{}, ""
}

// markWith makes labels of the rows in which read finds one, and reports whether any is that of a question.
func markWith(rows []row, read func(string) (label, bool)) (questions bool) {
	for i := range rows {
		if rows[i].Kind != LineUnknown {
			questions = questions || rows[i].Kind == LineQuestion
			continue
		}
		l, ok := read(rows[i].s)
		if !ok || l.kind == LineExplanation || l.rest < len(rows[i].s) && i+1 < len(rows) && proseLabel(rows[i].s, l) {
			continue
		}
		rows[i].Kind, rows[i].Numbers, rows[i].part = l.kind, l.numbers, l.part
		rows[i].cutFront(l.rest)
		questions = questions || l.kind == LineQuestion
	}
	return questions
}

// proseLabel tells whether what looks like a label with text behind it is a sentence that opens so.
func proseLabel(s string, l label) bool {
	return len(l.numbers) == 0 && l.kind == LineAnswer && len(s) > l.rest && strings.HasPrefix(s, "Antwoord van")
}
