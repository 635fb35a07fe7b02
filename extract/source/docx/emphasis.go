package docx

import (
	"slices"
	"strings"
	"unicode"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// emphasis counts the letters of the printed line that is gathered, in bold and in plain type.
type emphasis struct {
	style, bold bool // of the paragraph's style, and of the run
	thick, thin int
}

// count counts the letters of s.
func (e *emphasis) count(s string) {
	for _, r := range s {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
		case e.bold:
			e.thick++
		default:
			e.thin++
		}
	}
}

// line tells whether the line is in bold type altogether, and begins the next.
func (e *emphasis) line() bool {
	bold := e.thick > 0 && e.thin == 0
	e.thick, e.thin = 0, 0
	return bold
}

// asked is a question and what stands under its label.
type asked struct {
	numbers  []int
	from, to int  // the lines under the label
	inLabel  bool // the question begins on the line of its label
	answered bool // the label of an answer follows
}

// unheadedAnswers puts an answer's beginning before the plain text behind a question in bold type where no heading of an answer stands:
// letters print the questions in bold and the answers in plain type.
func unheadedAnswers(lines []extract.Line, bold []bool) []extract.Line {
	questions, replies := readAsked(lines, bold)
	if !replies || slices.ContainsFunc(questions, func(q asked) bool { return !q.begins(bold) }) {
		return lines
	}
	var out []extract.Line
	done := 0
	for _, q := range questions {
		at := q.from
		for at < q.to && bold[at] {
			at++
		}
		if q.answered || at == q.to || listsNote(lines[at].Text.String()) {
			continue
		}
		out = append(append(out, lines[done:at]...), extract.Line{Kind: extract.LineAnswer, Numbers: q.numbers, Whole: true, Place: lines[at].Place})
		done = at
	}
	return append(out, lines[done:]...)
}

// begins tells whether the question is in bold type where it begins.
func (q *asked) begins(bold []bool) bool {
	if q.inLabel {
		return bold[q.from-1]
	}
	return q.from < q.to && bold[q.from]
}

// readAsked returns the questions of a document by their labels, and whether it replies to them.
func readAsked(lines []extract.Line, bold []bool) (questions []asked, replies bool) {
	worded := slices.ContainsFunc(lines, func(l extract.Line) bool {
		label, ok := dutch.ReadLabel(l.Text.String())
		return ok && label.Kind == extract.LineQuestion
	})
	end := func(i int, answered bool) {
		if n := len(questions); n > 0 && questions[n-1].to == 0 {
			questions[n-1].to, questions[n-1].answered = i, answered
		}
	}
	for i := range lines {
		s := lines[i].Text.String()
		label, ok := dutch.ReadLabel(s)
		if !ok && !worded && bold[i] {
			label, ok = bareLabel(s, len(questions)+1)
		}
		switch {
		case !ok:
			replies = replies || dutch.OpensReply(s) || dutch.OpensAnnex(s) || dutch.OpensHeader(s) && strings.HasPrefix(s, "Antwoord")
		case label.Kind == extract.LineQuestion:
			end(i, false)
			questions = append(questions, asked{numbers: label.Numbers, from: i + 1, inLabel: label.Rest < len(s)})
		default:
			replies = replies || label.Kind == extract.LineAnswer
			end(i, true)
		}
	}
	end(len(lines), false)
	return questions, replies
}

// bareLabel reads the number of the next question before its words, or alone: "2. Bent u ...".
func bareLabel(s string, next int) (dutch.Label, bool) {
	n, width := dutch.LeadingNumber(s)
	rest := strings.TrimLeft(s[width:], ".)")
	if n != next || len(rest) == len(s)-width || rest != "" && rest[0] != ' ' {
		return dutch.Label{}, false
	}
	return dutch.Label{Kind: extract.LineQuestion, Numbers: []int{n}, Rest: len(s) - len(strings.TrimLeft(rest, " "))}, true
}
