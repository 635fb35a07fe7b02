package printed

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/text"
)

// markLabels finds the headings of questions, answers, notice and explanation. Where no question bears the word
// "Vraag" as usual, looser forms of it, else bare numbers that count up from 1, are the labels.
func markLabels(rows []Row) {
	joinLabels(rows)
	switch {
	case markWith(rows, dutch.ReadLabel):
		if !HasKind(rows, extract.LineAnswer) && !HasKind(rows, extract.LineNotice) {
			markWith(rows, dutch.ReadLooseLabel)
		}
	case !markWith(rows, dutch.ReadLooseLabel) && !markPlainWords(rows):
		markBareNumbers(rows)
	}
	markExplanation(rows)
}

// markPlainWords makes questions of lines that hold nothing but the word "Vraag", counted as they come, and reports whether there
// are any.
func markPlainWords(rows []Row) bool {
	n := 0
	for i := range rows {
		r := &rows[i]
		if r.Kind != extract.LineUnknown || r.Str == "" || r.Str[0] != 'V' {
			continue
		}
		if word := strings.TrimRight(r.Str, " :."); word == "Vraag" || word == "VRAAG" {
			n++
			r.Kind, r.Numbers = extract.LineQuestion, []int{n}
			r.CutFront(r.Text.Len())
		}
	}
	return n > 0
}

// HasKind tells whether one of the rows is of a kind.
func HasKind(rows []Row, kind extract.LineKind) bool {
	for i := range rows {
		if rows[i].Kind == kind {
			return true
		}
	}
	return false
}

// markExplanation finds the line "Toelichting" that opens the paper's explanation: behind all questions, and either behind
// all answers or before all. The same word elsewhere heads a part of a question or answer.
func markExplanation(rows []Row) {
	answers := false // some answer stands further on
	for i := len(rows) - 1; i >= 0; i-- {
		r := &rows[i]
		switch r.Kind {
		case extract.LineQuestion:
			return
		case extract.LineAnswer, extract.LineNotice:
			answers = true
		case extract.LineUnknown:
			l, ok := dutch.ReadPlainLabel(r.Str, extract.LineExplanation, dutch.ExplanationLabel)
			if !ok || answers && HasKind(rows[:i], extract.LineAnswer) {
				continue
			}
			r.Kind = l.Kind
			r.CutFront(l.Rest)
		}
	}
}

// joinLabels puts a label together whose word and number stand on lines of their own, and leaves out headings over all
// questions.
func joinLabels(rows []Row) {
	worded := false // some question bears the word
	for i := range rows {
		r := &rows[i]
		if r.Str == "" || r.Str[0] != 'V' && r.Str[0] != 'A' {
			continue
		}
		worded = worded || strings.HasPrefix(r.Str, "Vraag")
		if r.Kind == extract.LineUnknown && i+1 < len(rows) && rows[i+1].Kind == extract.LineUnknown && labelRunsOn(r.Str, rows[i+1].Str) {
			joinRows(r, &rows[i+1])
			continue
		}
		if r.Kind != extract.LineUnknown || len(r.Str) > len("Antwoorden:") {
			continue
		}
		word := strings.TrimRight(r.Str, " :.")
		switch {
		case i+1 == len(rows) || rows[i+1].Kind != extract.LineUnknown:
		case word == "Vraag" || word == "Antwoord" && worded:
			if ns, read := dutch.ParseNumbers(rows[i+1].Str); len(ns) > 0 && strings.Trim(rows[i+1].Str[read:], " :.)") == "" {
				joinRows(r, &rows[i+1])
			}
		case word == "Vragen":
			if _, ok := dutch.ReadLabel(rows[i+1].Str); ok || strings.HasPrefix(rows[i+1].Str, "1") {
				r.Kind = extract.LineFurniture
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
	before, whole := dutch.ReadLabel(s)
	if joint, _ := dutch.Separator(next); whole && (before.Rest < len(s) || joint == 0 || next[0] == '-') || !whole && !endsInSeparator(s) {
		return false
	}
	joined := s + " " + next
	after, ok := dutch.ReadLabel(joined)
	return ok && after.Rest == len(joined) && len(after.Numbers) > len(before.Numbers)
}

// endsInSeparator tells whether a line ends in what stands between the numbers of a label.
func endsInSeparator(s string) bool {
	last := s[strings.LastIndexByte(s, ' ')+1:]
	if len(last) == len(s) {
		return false
	}
	width, _ := dutch.Separator(last)
	return width == len(last) || last == "met" || last == "de" || last == "vragen" || last == "vraag" || strings.HasSuffix(s, ",")
}

// joinRows moves the text of the row behind r to it.
func joinRows(r, next *Row) {
	var b text.Builder
	b.Add(r.Text)
	b.Insert(" ", 0, 0)
	b.Add(next.Text)
	r.Text = b.Text()
	r.Str = r.Text.String()
	r.has |= next.has
	next.Kind, next.Text, next.Str = extract.LineFurniture, text.Text{}, ""
}

// markWith makes labels of the rows in which read finds one, and reports whether any is that of a question.
func markWith(rows []Row, read func(string) (dutch.Label, bool)) (questions bool) {
	for i := range rows {
		if rows[i].Kind != extract.LineUnknown {
			questions = questions || rows[i].Kind == extract.LineQuestion
			continue
		}
		l, ok := read(rows[i].Str)
		if !ok || l.Kind == extract.LineExplanation || l.Rest < len(rows[i].Str) && i+1 < len(rows) && proseLabel(rows[i].Str, l) {
			continue
		}
		rows[i].Kind, rows[i].Numbers, rows[i].Part = l.Kind, l.Numbers, l.Part
		rows[i].CutFront(l.Rest)
		questions = questions || l.Kind == extract.LineQuestion
	}
	return questions
}

// proseLabel tells whether what looks like a label with text behind it is a sentence that opens so.
func proseLabel(s string, l dutch.Label) bool {
	return len(l.Numbers) == 0 && l.Kind == extract.LineAnswer && len(s) > l.Rest && strings.HasPrefix(s, "Antwoord van")
}
