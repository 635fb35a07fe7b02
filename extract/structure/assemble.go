package structure

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/printed"
	"w3id.org/kamergraaf/extract/text"
)

// assembly puts the rows of a paper together into a document.
type assembly struct {
	*scratch
	doc      *extract.Document
	claims   printed.Claims
	hyphens  bool            // the compounds were looked for
	words    map[string]bool // words that it prints whole; made when first needed
	sentence string          // the header's sentence being read
	at       int             // the line on which the one begins of which facts are read
	putTo    string          // what sort of paper is put to the body that the header names where that is none of the government
	byLetter bool            // a sentence behind the questions says that a letter answered them
	annex    bool            // the paper is the annex of a ministry's letter
	labelled bool            // some question or answer bears a label
	parted   bool            // the next line of running text begins a part of a question or answer
}

// writer fills the text of one unit, line by line.
type writer struct {
	unit   int
	open   bool
	joiner joiner
}

// begin closes what w wrote before and opens a new unit.
func (a *assembly) begin(w *writer, u extract.Unit, r *printed.Row) {
	a.end(w)
	u.Line, u.Of = r.Place, -1
	a.drafts = append(a.drafts, draft{Unit: u, rank: unitRank(u.Kind)})
	w.unit, w.open = len(a.drafts)-1, true
	w.joiner.reset(a)
}

// end gives the unit of w its text.
func (a *assembly) end(w *writer) {
	if !w.open {
		return
	}
	d, from := &a.drafts[w.unit], len(a.starts)
	a.starts = append(a.starts, w.joiner.starts...)
	d.starts = a.starts[from:]
	if j := &w.joiner; j.single() {
		d.Text = j.first
	} else {
		j.finish()
		d.part = a.texts.Add(&j.b)
	}
	w.open = false
}

// add appends a row's text to the unit of w, with the marks the format showed.
func (a *assembly) add(w *writer, r *printed.Row, paragraph bool) {
	if r.Text.Len() == 0 {
		return
	}
	before := len(w.joiner.starts)
	w.joiner.add(r.Text, r.Break, paragraph && before > 0)
	if len(w.joiner.starts) > before {
		d, base := &a.drafts[w.unit], w.joiner.starts[before]
		for _, m := range r.Marks {
			d.known = append(d.known, extract.Mark{At: base + m.At, Number: m.Number})
		}
		for _, l := range r.Links {
			d.Links = append(d.Links, extract.Link{Span: extract.Span{Start: base + l.Start, End: base + l.End}, Address: l.Address})
		}
	}
}

// Compound tells whether the paper prints a word with a hyphen between head and tail inside a line.
func (a *assembly) Compound(head, tail string) bool {
	if !a.hyphens {
		a.hyphens = true
		a.collectCompounds()
	}
	_, found := slices.BinarySearch(a.compounds, head+"-"+tail)
	return found && !a.printed(strings.ReplaceAll(head+tail, "-", ""))
}

// collectCompounds looks for the words with a hyphen that the paper prints inside a line. There are few.
func (a *assembly) collectCompounds() {
	for i := range a.rows {
		for s := a.rows[i].Str; ; {
			k := strings.IndexByte(s, '-')
			if k < 0 || k == len(s)-1 {
				break
			}
			if k > 0 && dutch.IsLetter(s[k-1]) && dutch.IsLetter(s[k+1]) {
				a.compounds = append(a.compounds, s[k-len(dutch.LastWord(s[:k])):k+1+len(lettersAt(s[k+1:]))])
			}
			s = s[k+1:]
		}
	}
	slices.Sort(a.compounds)
}

// printed tells whether the paper prints a word, whole, inside a line.
func (a *assembly) printed(word string) bool {
	if a.words == nil {
		a.words = map[string]bool{}
		for i := range a.rows {
			for w := range strings.FieldsFuncSeq(a.rows[i].Str, func(r rune) bool { return !unicode.IsLetter(r) }) {
				a.words[w] = true
			}
		}
	}
	return a.words[word]
}

func lettersAt(s string) string {
	i := 0
	for i < len(s) && (dutch.IsLetter(s[i]) || s[i] == '-') {
		i++
	}
	return strings.TrimRight(s[:i], "-")
}

// assemble walks over the rows and fills the document's units.
func (a *assembly) assemble() {
	gap := false // a page ended before the next row of running text
	for i := range a.rows {
		r := &a.rows[i]
		a.aside(extract.AsideLabel, r.Cut)
		switch r.Kind {
		case extract.LineFurniture:
			a.aside(extract.AsideFurniture, r.Text)
			a.claims.Claim(r.Str)
			if !a.body.open && !a.head.open {
				dutch.SetOnce(&a.claims.Number, titleNumber(r.Str))
			}
			gap = true
			continue
		case extract.LineSkip:
			a.aside(extract.AsideHead, r.Text)
			continue
		case extract.LineNote:
			a.note(r)
			gap = true
			continue
		}
		if gap && r.Kind == extract.LineBody && !r.Whole && a.body.open {
			r.Break = r.Break && !dutch.RunsOn(a.body.joiner.prev+" ", r.Str)
		}
		gap = false
		a.row(r)
	}
	a.end(&a.body)
	a.end(&a.head)
	a.end(&a.notes)
	text := a.texts.Texts()
	for i := range a.drafts {
		if p := a.drafts[i].part; !p.Empty() {
			a.drafts[i].Text = text(p)
		}
	}
}

// titleNumber returns the number of a paper from the furniture of a title block.
func titleNumber(s string) string {
	if dutch.AllDigits(s) && len(s) > 1 && len(s) <= 5 {
		return s
	}
	return ""
}

// row hands a row to the unit it begins or goes on with.
func (a *assembly) row(r *printed.Row) {
	switch r.Kind {
	case extract.LineHeader:
		a.header(r)
		return
	case extract.LineLabel:
		if l, ok := dutch.ReadLabel(r.Str); ok {
			r.Kind, r.Numbers, r.Part = l.Kind, l.Numbers, l.Part
			r.CutFront(l.Rest)
			a.aside(extract.AsideLabel, r.Cut)
		} else {
			r.Kind = extract.LineBody
		}
		a.row(r)
		return
	case extract.LineQuestion:
		if a.nextPart(r, extract.QuestionUnit) {
			break
		}
		a.begin(&a.body, extract.Unit{Kind: extract.QuestionUnit, Numbers: r.Numbers}, r)
		a.waiting.ask(r.Numbers)
	case extract.LineAnswer:
		if a.nextPart(r, extract.AnswerUnit) {
			break
		}
		a.begin(&a.body, extract.Unit{Kind: extract.AnswerUnit, Numbers: a.waiting.answer(r.Numbers)}, r)
		if len(r.Numbers) == 0 {
			a.drafts[a.body.unit].bare = true
		}
	case extract.LineNotice:
		a.begin(&a.body, extract.Unit{Kind: extract.NoticeUnit}, r)
	case extract.LineExplanation:
		a.begin(&a.body, extract.Unit{Kind: extract.ExplanationUnit}, r)
	case extract.LineAnnex:
		a.begin(&a.body, extract.Unit{Kind: annexUnit, Number: r.Cut.String()}, r)
	case extract.LineBody:
		if !a.unlabelled(r) {
			return
		}
	}
	a.add(&a.body, r, r.Whole || a.parted)
	a.parted = r.Text.Len() == 0 && (a.parted || r.Part)
}

// nextPart tells whether a label names the next part of the question or answer that is open: "Antwoord 2b" behind
// "Antwoord 2a". Parts stay in their question.
func (a *assembly) nextPart(r *printed.Row, kind extract.UnitKind) bool {
	if !r.Part || !a.body.open {
		return false
	}
	u := &a.drafts[a.body.unit]
	return u.Kind == kind && slices.Equal(u.Numbers, r.Numbers)
}

// header adds a row to the header; each sentence stands on a line of its own.
func (a *assembly) header(r *printed.Row) {
	if !a.head.open {
		a.begin(&a.head, extract.Unit{Kind: extract.HeaderUnit}, r)
	}
	opens := r.Whole && !printed.GoesOn(a.head.joiner.prev+" ", r) || dutch.OpensReply(r.Str) || dutch.OpensDate(r.Str) || dutch.OpensQuestions(r.Str)
	if opens || a.sentence == "" {
		a.sentence = r.Str
	}
	before := len(a.head.joiner.starts)
	if a.add(&a.head, r, opens); len(a.head.joiner.starts) > before {
		a.sentences = append(a.sentences, sentenceStart{a.head.joiner.starts[before], r.Place, r.Head})
	}
}

// sentenceStart is where a printed line of the header begins: in its text, and on the paper. What its format says of it goes with it.
type sentenceStart struct {
	at, line int
	said     *extract.Head
}

// opensNotice tells whether a sentence of the header opens a notice.
func opensNotice(s string) bool {
	r, ok := dutch.CutReply(s)
	return ok && r.Notice
}

// queue holds the questions in the order in which they were asked, and which of them no answer has answered yet.
type queue []askedNumber

type askedNumber struct {
	number  int
	waiting bool
}

func (q *queue) ask(numbers []int) {
	for _, n := range numbers {
		if asked := q.find(n); asked != nil {
			asked.waiting = true
		} else {
			*q = append(*q, askedNumber{n, true})
		}
	}
}

// find returns the question with a number, or nil.
func (q queue) find(number int) *askedNumber {
	for i := range q {
		if q[i].number == number {
			return &q[i]
		}
	}
	return nil
}

// answer notes that the questions of an answer's label are answered and returns them; an answer without numbers answers
// all that wait.
func (q *queue) answer(label []int) []int {
	if len(label) > 0 {
		for _, n := range label {
			if asked := q.find(n); asked != nil {
				asked.waiting = false
			}
		}
		return label
	}
	for _, asked := range *q {
		if asked.waiting {
			label = append(label, asked.number)
		}
	}
	*q = (*q)[:0]
	return label
}

// unlabelled opens a unit for running text that stands under no label: the notice of a draft, or a question that bears
// no number. It reports false where the text belongs to neither and was reported as a problem.
func (a *assembly) unlabelled(r *printed.Row) bool {
	if a.body.open && (a.labelled || a.drafts[a.body.unit].Kind != extract.QuestionUnit || !r.Whole && !r.Break) {
		return true
	}
	if a.labelled {
		a.problem("text-before-questions", "Text stands before the first question: "+shorten(r.Str), r.Place)
		a.aside(extract.AsideUnread, r.Text)
		return false
	}
	if a.head.open && opensNotice(a.sentence) && !a.body.open {
		a.begin(&a.body, extract.Unit{Kind: extract.NoticeUnit}, r)
		return true
	}
	n := 1
	if a.body.open {
		n = a.drafts[a.body.unit].Numbers[0] + 1
	}
	a.begin(&a.body, extract.Unit{Kind: extract.QuestionUnit, Numbers: []int{n}}, r)
	a.problem("question-unnumbered", "A question bears no number; it was counted as "+strconv.Itoa(n)+".", r.Place)
	return true
}

// note begins a note or goes on with one. Notes stand apart: running text goes on behind them.
func (a *assembly) note(r *printed.Row) {
	if r.Number != "" || !a.notes.open {
		a.begin(&a.notes, extract.Unit{Kind: extract.NoteUnit, Number: a.noteNumber(r)}, r)
		a.drafts[a.notes.unit].form = r.Form
	}
	a.add(&a.notes, r, false)
}

// noteNumber returns the number of a note, with a letter behind it where a second system of notes uses it again.
func (a *assembly) noteNumber(r *printed.Row) string {
	number := r.Number + r.System
	if a.noted[number] {
		number = r.Number + "b"
	}
	a.noted[number] = true
	return number
}

// aside keeps what goes into no unit.
func (a *assembly) aside(reason extract.AsideReason, t text.Text) {
	if t.Len() > 0 {
		a.asides = append(a.asides, extract.Aside{Reason: reason, Text: t})
	}
}

func (a *assembly) problem(code, message string, line int) {
	a.doc.Problems = append(a.doc.Problems, extract.Problem{Code: code, Message: message, Line: line})
}
