package structure

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// splitLetterNote takes the sentence that says that a letter answered the questions from the last of them: it is a notice, and the
// paper one of an answer.
func (a *assembly) splitLetterNote() {
	last := -1
	for i := range a.drafts {
		switch a.drafts[i].Kind {
		case extract.AnswerUnit, extract.NoticeUnit:
			return
		case extract.QuestionUnit:
			last = i
		}
	}
	if last < 0 {
		return
	}
	d := &a.drafts[last]
	at := dutch.AnsweredByLetter(d.Text.String())
	if at < 0 {
		return
	}
	notice := draft{Unit: extract.Unit{Kind: extract.NoticeUnit, Of: -1, Line: a.lineOf(d, at)}, rank: unitRank(extract.NoticeUnit)}
	notice.Text = d.Text.Slice(at, d.Text.Len()).TrimSpace()
	d.Text = d.Text.Slice(0, at).TrimSpace()
	d.known, notice.known = splitMarks(d.known, at, at+notice.Text.Len())
	a.drafts = append(a.drafts, notice)
	a.byLetter = true
}

// lineOf returns the line of the source on which byte at of a unit's text stands, as near as its printed lines tell.
func (a *assembly) lineOf(d *draft, at int) int {
	line := d.Line
	for _, start := range d.starts {
		if start > 0 && start <= at {
			line++
		}
	}
	return line
}

// splitMarks parts the marks before byte at of a text from those behind it, which are counted from there. A mark at the text's very
// end belongs to the question: no sentence of this kind has one.
func splitMarks(marks []extract.Mark, at, end int) (before, behind []extract.Mark) {
	for _, m := range marks {
		if m.At <= at || m.At >= end {
			before = append(before, extract.Mark{At: min(m.At, at), Number: m.Number})
		} else {
			behind = append(behind, extract.Mark{At: m.At - at, Number: m.Number})
		}
	}
	return before, behind
}

// readLetterNote reads the day of the letter and who wrote it from the sentence that tells of it.
func (a *assembly) readLetterNote(f extract.Facts) {
	if !a.byLetter {
		return
	}
	d := a.doc
	d.Kind = extract.AnswerPaper
	for i := range d.Units {
		if d.Units[i].Kind == extract.NoticeUnit {
			a.letterSentence(d.Units[i].Text.String(), f)
		}
	}
}

func (a *assembly) letterSentence(s string, f extract.Facts) {
	d := a.doc
	from := strings.Index(s, "brief")
	if d.Answered == "" && f.Answered == "" {
		if d.Answered, _ = dutch.ParseDate(s[from:]); d.Answered == "" {
			d.Answered, _ = dutch.ParseDate(s)
		}
	}
	if len(d.Answerers) > 0 || len(f.Answerers) > 0 {
		return
	}
	if i := strings.Index(s, " door "); i >= 0 {
		if role, _ := dutch.CutRole(s[i+len(" door "):]); role != "" {
			a.readAnswerers(s[i+len(" door "):], 0)
		}
	}
	for at := from; len(d.Answerers) == 0 && at < len(s); {
		i := strings.Index(s[at:], "van de ")
		if i < 0 {
			return
		}
		at += i + len("van de ")
		offices, _ := dutch.ReadOffices(s[at:])
		for _, o := range offices {
			d.Answerers = append(d.Answerers, extract.Answerer{Office: o})
		}
	}
	for i := range d.Answerers { // none of them stands in the header
		d.Answerers[i].Span, d.Answerers[i].NameSpan = extract.Span{}, extract.Span{}
	}
}
