package structure

import (
	"slices"
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/printed"
)

// Parse reads the structure of a paper: header, questions, answers, notes. It fails only where the paper is none of the
// Aanhangsel; what it could not understand of one is in the document's problems.
func Parse(p *extract.Paper) (*extract.Document, error) { return new(Parser).Parse(p) }

func (a *assembly) parse(p *extract.Paper) (*extract.Document, error) {
	a.rows = printed.Layout(p, &a.claims, a.rows)
	for i := range a.rows {
		k := a.rows[i].Kind
		a.labelled = a.labelled || k == extract.LineQuestion || k == extract.LineAnswer || k == extract.LineNotice || k == extract.LineLabel
	}
	if !a.labelled && !printed.HasKind(a.rows, extract.LineHeader) {
		return nil, a.noDocument(p.Facts)
	}
	a.reportBeyond()
	a.assemble()
	a.splitLetterNote()
	a.orderUnits()
	a.placeNotes()
	a.checkNotes(p.Flat.Len() == 0 && !hasPrinted(p.Lines))
	a.takeAnnexes()
	if h := a.doc.Header(); h != nil {
		a.readHeader(h.Text.String())
	} else if len(p.Facts.Askers) == 0 {
		a.problem("header-missing", "No sentence says who asks whom, or who answers.", 0)
	}
	if err := a.refuse(p.Facts); err != nil {
		return nil, err
	}
	if a.annex {
		a.readLetter()
	} else {
		a.reportLead()
	}
	a.readLetterNote(p.Facts)
	a.readNotice()
	a.identify(p.Facts, nameOf(p.Path))
	a.checkNumbers()
	a.headerMentions()
	a.readReferences()
	a.doc.Asides = append([]extract.Aside(nil), a.asides...)
	return a.doc, nil
}

// hasPrinted tells whether the format says of some line not what it is.
func hasPrinted(lines []extract.Line) bool {
	for i := range lines {
		if lines[i].Kind == extract.LineUnknown {
			return true
		}
	}
	return false
}

// reportBeyond reports the first label with a number of more than three digits, which no question bears: what stands under
// it is read as text of the question before.
func (a *assembly) reportBeyond() {
	for i := range a.rows {
		if r := &a.rows[i]; r.Kind == extract.LineBody && len(r.Str) > len("Vraag 999") && r.Str[0] == 'V' {
			if number, ok := strings.CutPrefix(r.Str, "Vraag "); ok && dutch.AllDigits(number) {
				a.problem("number-too-large", "No question has a number of more than three digits: "+shorten(r.Str)+" and what follows it was read as text.", r.Place)
				return
			}
		}
	}
}

// reportLead reports text that stands before the header of a paper that is no letter.
func (a *assembly) reportLead() {
	for i := range a.rows {
		if r := &a.rows[i]; r.Lead {
			a.problem("text-before-header", "Text stands before the header and was left out: "+shorten(r.Str), r.Place)
			return
		}
	}
}

// orderUnits makes the document's units of the drafts, with the header in front and the notes at the end; questions and
// answers keep the order in which they stand.
func (a *assembly) orderUnits() {
	a.doc.Units = make([]extract.Unit, 0, len(a.drafts))
	for rank := range unitRanks {
		for i := range a.drafts {
			if d := &a.drafts[i]; d.rank == rank {
				a.doc.Units, a.lines = append(a.doc.Units, d.Unit), append(a.lines, d.unitLines)
			}
		}
	}
}

// unitRanks is how many ranks there are.
const unitRanks = 5

// unitRank says which units come first in a document.
func unitRank(k extract.UnitKind) int {
	switch k {
	case extract.HeaderUnit:
		return 0
	case extract.NoticeUnit:
		return 2
	case extract.ExplanationUnit:
		return 3
	case extract.NoteUnit:
		return 4
	}
	return 1
}

// checkNumbers counts units that bear a label twice and reports questions without an answer and answers without a
// question.
func (a *assembly) checkNumbers() {
	differ := labelsDiffer(a.doc.Units)
	for i := range a.doc.Units {
		u := &a.doc.Units[i]
		switch u.Kind {
		case extract.HeaderUnit:
			continue
		case extract.QuestionUnit:
			a.asked = append(a.asked, u.Numbers...)
		case extract.AnswerUnit:
			a.answered = append(a.answered, u.Numbers...)
		}
		if !differ {
			label := labelOf(u)
			count := a.labels[label] + 1
			a.labels[label] = count
			if count > 1 {
				u.Repeat = count
				a.problem("label-repeated", "The label of "+u.Name()+" stands more than once.", u.Line)
			}
		}
		if u.Text.Len() == 0 && u.Kind != extract.NoteUnit {
			a.problem("unit-empty", "No text stands under "+u.Name()+".", u.Line)
		}
	}
	slices.Sort(a.asked)
	slices.Sort(a.answered)
	if a.doc.Kind == extract.AnswerPaper && !a.byLetter {
		a.reportNumbers("question-unanswered", "No answer bears the number of question ", a.asked, a.answered)
	}
	if len(a.asked) > 0 {
		a.reportNumbers("answer-unasked", "No question bears the number of answer ", a.answered, a.asked)
	}
	a.reportDamage()
}

// labelsDiffer tells whether all units bear labels that differ since those of each kind count up, as in most papers.
func labelsDiffer(units []extract.Unit) bool {
	question, answer, note, others := 0, 0, 0, 0
	for i := range units {
		u := &units[i]
		n := 0
		if len(u.Numbers) > 0 {
			n = u.Numbers[0]
		} else {
			n, _ = dutch.LeadingNumber(u.Number)
		}
		last := &others
		switch u.Kind {
		case extract.HeaderUnit:
			continue
		case extract.QuestionUnit:
			last = &question
		case extract.AnswerUnit:
			last = &answer
		case extract.NoteUnit:
			last = &note
		default:
			n = 1 // one of all other kinds at most
		}
		if n <= *last {
			return false
		}
		*last = n
	}
	return true
}

// unitLabel is what a unit bears on the paper: its kind and number. Most bear one number, which need not be printed to be
// compared.
type unitLabel struct {
	kind   extract.UnitKind
	number int
	text   string // of notes, and of units with more than one number
}

func labelOf(u *extract.Unit) unitLabel {
	switch {
	case u.Kind == extract.NoteUnit:
		return unitLabel{kind: u.Kind, text: u.Number}
	case len(u.Numbers) == 1:
		return unitLabel{kind: u.Kind, number: u.Numbers[0]}
	}
	return unitLabel{kind: u.Kind, text: extract.JoinNumbers(u.Numbers, ",")}
}

// reportNumbers reports each of the numbers have that is not among want; both are in order.
func (a *assembly) reportNumbers(code, message string, have, want []int) {
	for i, n := range have {
		for len(want) > 0 && want[0] < n {
			want = want[1:]
		}
		if (len(want) == 0 || want[0] != n) && (i == 0 || have[i-1] != n) {
			a.problem(code, message+strconv.Itoa(n)+".", 0)
		}
	}
}
