package structure

import (
	"errors"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/printed"
)

// ErrNoDocument tells that a paper holds no parliamentary questions, answers or notices.
var ErrNoDocument = errors.New("no parliamentary document: found neither «Vragen van ...» nor «Antwoord van ...» nor «Vraag 1»")

// OtherPaperError tells that a paper says of itself that it is none of the Aanhangsel.
type OtherPaperError struct {
	Sort string // "a Kamerstuk"
}

// Error says what the paper is.
func (e *OtherPaperError) Error() string {
	return "no parliamentary questions, answer or notice: this is " + e.Sort
}

// Is makes such an error one of ErrNoDocument too.
func (e *OtherPaperError) Is(target error) bool { return target == ErrNoDocument }

// maxHeadRows bounds the head of a paper whose first question bears no label.
const maxHeadRows = 80

// refuse returns why a paper is none of the Aanhangsel, nil where it is one: it says so itself, or nothing but bare numbers
// speaks for it. It is called when the header was read.
func (a *assembly) refuse(f extract.Facts) error {
	if f.Other != "" {
		return &OtherPaperError{f.Other}
	}
	own := f.ID != "" || a.claims.Reply.Text != "" || a.claims.Questions.Text != ""
	sort := ""
	switch known := own || len(f.Askers) > 0 || a.headerKnown(); {
	case own:
		sort = a.debate()
	case known:
		sort = first(a.otherTitle(), a.debate(), a.otherID(), a.otherAddressee(), a.otherParty())
	default:
		if sort = first(a.otherTitle(), a.debate(), a.otherID(), a.otherAddressee(), a.otherFoot(), a.localBody()); sort == "" && !a.worded() {
			return ErrNoDocument
		}
	}
	if sort != "" {
		return &OtherPaperError{sort}
	}
	return nil
}

// noDocument says of a paper without header and labels what it is, where it tells.
func (a *assembly) noDocument(f extract.Facts) error {
	if sort := first(f.Other, a.otherTitle(), a.debate(), a.otherID(), a.otherFoot()); sort != "" {
		return &OtherPaperError{sort}
	}
	return ErrNoDocument
}

// headerKnown tells whether the header holds more than a name: a reply, a party, a minister, a day.
func (a *assembly) headerKnown() bool {
	d := a.doc
	for _, o := range d.Addressees {
		if o.Portfolio != "" {
			return true
		}
	}
	if len(d.Answerers) > 0 || d.Submitted != "" || d.Answered != "" {
		return true
	}
	for i := range d.Askers {
		if d.Askers[i].Party != "" {
			return true
		}
	}
	return false
}

// worded tells whether a label with a number bears the word of a question or an answer: bare numbers stand in any list.
func (a *assembly) worded() bool {
	for i := range a.rows {
		r := &a.rows[i]
		switch r.Kind {
		case extract.LineQuestion, extract.LineAnswer:
			label := strings.TrimLeft(r.Cut.String(), "([")
			if len(r.Numbers) > 0 && (label == "" || !dutch.IsDigit(label[0])) {
				return true
			}
		case extract.LineNotice:
			return true
		}
	}
	return false
}

// headRows returns the rows before the first label.
func (a *assembly) headRows() []printed.Row {
	for i := range a.rows {
		switch a.rows[i].Kind {
		case extract.LineQuestion, extract.LineAnswer, extract.LineNotice, extract.LineLabel:
			return a.rows[:i]
		}
		if i == maxHeadRows {
			return a.rows[:i]
		}
	}
	return a.rows
}

// otherTitle looks for the title of another sort of paper before the header.
func (a *assembly) otherTitle() string {
	head := a.headRows()
	for i := range head {
		r := &head[i]
		if r.Kind == extract.LineHeader {
			break
		}
		if sort := dutch.OtherTitle(r.Str, i > 0 && dutch.IsDossierNumber(head[i-1].Str)); sort != "" {
			return sort
		}
		if i < 3 {
			if sort := dutch.TitleInside(r.Str[:min(len(r.Str), maxTitleBytes)]); sort != "" {
				return sort
			}
		}
	}
	return ""
}

// maxTitleBytes is how far a title is looked for in the lines with which a paper begins.
const maxTitleBytes = 600

// debate tells by the chair who gives the word, and by those who take it, that the paper reports what was said.
func (a *assembly) debate() string {
	chair, speakers := 0, 0
	for i := range a.rows {
		s := a.rows[i].Str
		if s == "" {
			continue
		}
		switch s[0] {
		case 'D', 'V', 'M', 'S', 'H':
			if dutch.ChairSpeaks(s) {
				chair++
			} else if dutch.Speaks(s) {
				speakers++
			}
		}
	}
	if chair > 1 || chair+speakers > mostSpeakers {
		return dutch.Debate
	}
	return ""
}

// mostSpeakers is how many lines of a paper that reports no debate can look as if they gave someone the word.
const mostSpeakers = 3

// otherID looks for the identifier of another sort of paper, on a line of its own in the head or at the foot of a page.
func (a *assembly) otherID() string {
	head := len(a.headRows())
	for i := range a.rows {
		s := a.rows[i].Str
		if s == "" || s[0] != 'k' && s[0] != 'h' && s[0] != 'b' {
			continue
		}
		atFoot := i+1 < len(a.rows) && a.rows[i+1].Kind == extract.LineFurniture
		if i < head || atFoot {
			if sort := dutch.OtherID(s); sort != "" {
				return sort
			}
		}
	}
	return ""
}

// otherAddressee looks for a body to which the questions are put that is none of the government.
func (a *assembly) otherAddressee() string {
	if len(a.doc.Addressees)+len(a.doc.Answerers) > 0 {
		return ""
	}
	if a.putTo != "" {
		return a.putTo
	}
	for _, r := range a.headRows() {
		if sort := dutch.OtherSign(r.Str); sort != "" {
			return sort
		}
	}
	return ""
}

// otherParty tells by the parties of those who ask that the paper is another parliament's.
func (a *assembly) otherParty() string {
	for i := range a.doc.Askers {
		if sort := dutch.OtherParty(a.doc.Askers[i].Party); sort != "" {
			return sort
		}
	}
	return ""
}

// localBody looks in the head of a paper without a header for a body of a municipality or a province.
func (a *assembly) localBody() string {
	for _, r := range a.headRows() {
		if sort := dutch.NamesLocalBody(r.Str); sort != "" {
			return sort
		}
	}
	return ""
}

// otherFoot looks for the running foot of a Kamerstuk. Papers of the Aanhangsel cite those in the same words.
func (a *assembly) otherFoot() string {
	for i := range a.rows {
		if s := a.rows[i].Str; dutch.OtherFoot(s) {
			return dutch.Dossier
		}
	}
	return ""
}
