package extract

import (
	"strings"
)

// identity gathers what the sources say of which document one is, the first that counts first.
type identity struct {
	reply, questions         OfficialID // "" where no source gives one
	replyFrom, questionsFrom string
	numberings               []numbering
	cases                    []caseNumber
}

// caseNumber is the number of the case that a source gives.
type caseNumber struct{ number, from string }

// identify settles what the document is: by the identifier that it prints, then the metadata's, then what else it prints, the
// metadata say, and the file is called. What contradicts is a problem.
func (a *assembly) identify(metadata Facts, named OfficialID) {
	c, from := &a.claims, first(metadata.From, "file")
	a.mergeFacts(metadata, from)
	var i identity
	a.identifyBy(&i, c.reply, paper)
	a.identifyBy(&i, c.questions, paper)
	a.identifyBy(&i, a.officialID(metadata, from), from)
	c.from = paper
	i.numberings = append(i.numberings, c.numbering, a.checked(metadata, from))
	i.cases = append(i.cases, caseNumber{c.caseNumber, paper}, caseNumber{metadata.CaseNumber, from})
	a.identifyBy(&i, named, fileName)
	n, sure := a.settle(i.numberings)
	d := a.doc
	d.Chamber, d.SessionYear, d.Number, d.Reprint, d.CaseNumber = n.chamber, n.year, n.number, n.reprint, a.settleCase(i.cases)
	if d.Chamber == "" {
		d.Chamber = i.questions.Chamber
	}
	if d.Kind == "" {
		d.Kind = kindOf(d)
	}
	switch {
	case d.Kind == QuestionPaper && i.questions.Text != "":
		d.ID = i.questions.Text
	case d.Kind == QuestionPaper:
		d.ID = questionsID(d)
	case i.reply.Text != "" && i.reply.Number == "" && (i.replyFrom != fileName || !n.whole()):
		d.ID = i.reply.Text
	case sure:
		d.ID = n.id()
	}
	d.Number = numberOf(d)
}

// identifyBy takes a source's identifier. Another one of the same sort is a contradiction; one that tells no session year goes
// with one that does.
func (a *assembly) identifyBy(i *identity, id OfficialID, from string) {
	switch {
	case id.Text == "":
	case id.Questions():
		if i.questions.Text == "" {
			i.questions, i.questionsFrom = id, from
		}
		i.cases = append(i.cases, caseNumber{id.CaseNumber, from})
	default:
		if i.reply.Text == "" {
			i.reply, i.replyFrom = id, from
		} else if id.Text != i.reply.Text && id.Number == "" && i.reply.Number == "" {
			a.contradict("identifier", i.replyFrom, i.reply.Text, from, id.Text)
		}
		if id.Number != "" {
			i.numberings = append(i.numberings, numberingOf(id, from))
		}
	}
}

// officialID returns the identifier that the metadata give. One of no known form is reported and not used.
func (a *assembly) officialID(f Facts, from string) OfficialID {
	id, ok := ParseOfficialID(f.ID)
	if !ok && f.ID != "" {
		a.problem("identifier-unread", "The "+from+" gives an identifier of no known form: "+shorten(f.ID), 0)
	}
	return id
}

// checked returns the numbering in the metadata without what has no form of its part.
func (a *assembly) checked(f Facts, from string) numbering {
	n := numbering{from: from}
	for _, p := range [...]struct {
		name, said string
		ok         bool
		into       *string
	}{
		{"chamber", f.Chamber, isChamber(f.Chamber), &n.chamber},
		{"session year", f.SessionYear, isSessionYear(f.SessionYear), &n.year},
		{"number", f.Number, isPaperNumber(f.Number), &n.number},
	} {
		if p.ok {
			*p.into = p.said
		} else if p.said != "" && !strings.HasSuffix(f.ID, "-"+p.said) {
			a.problem("facts-unread", "The "+from+" gives a "+p.name+" of no known form: "+shorten(p.said), 0)
		}
	}
	return n
}

// settleCase returns the case's number: of the first source that gives one.
func (a *assembly) settleCase(cases []caseNumber) string {
	var settled caseNumber
	for _, c := range cases {
		switch {
		case settled.number == "":
			settled = c
		case c.number != "" && c.number != settled.number:
			a.contradict("case number", settled.from, settled.number, c.from, c.number)
		}
	}
	return settled.number
}

// numberOf returns the number under which the document was published, "" where it bears none.
func numberOf(d *Document) string {
	if d.Kind == QuestionPaper {
		return d.CaseNumber
	}
	return d.Number
}

// questionsID returns the identifier of a set of questions: kv-tk-2018Z07913 since 2009, kv-2030418720 before; "" where the number
// has neither form.
func questionsID(d *Document) string {
	switch {
	case isCaseNumber(d.CaseNumber):
		return "kv-" + first(d.Chamber, "tk") + "-" + d.CaseNumber
	case isOldCaseNumber(d.CaseNumber):
		return "kv-" + d.CaseNumber
	}
	return ""
}

// kindOf tells what a document without a reply's sentence is.
func kindOf(d *Document) DocumentKind {
	kind := QuestionPaper
	for i := range d.Units {
		switch d.Units[i].Kind {
		case AnswerUnit:
			return AnswerPaper
		case NoticeUnit:
			kind = DelayNotice
		}
	}
	return kind
}

// settle returns which document one is, by sources in the order in which they count: the first that is whole is taken as it
// stands, so that no paper is made up of parts of two. Where none is, parts of several are put together, as far as they agree.
// Contradictions are reported; sure is false where they leave no whole.
func (a *assembly) settle(sources []numbering) (n numbering, sure bool) {
	for _, s := range sources {
		if s.whole() {
			n = s
			break
		}
	}
	sure = true
	gather := !n.whole()
	for _, s := range sources {
		setOnce(&n.from, s.from)
		for _, p := range n.parts(s) {
			switch {
			case p.said == "" || p.said == *p.own:
			case *p.own != "":
				a.contradict(p.name, n.from, *p.own, s.from, p.said)
				sure = sure && !gather
			case gather:
				*p.own = p.said
			}
		}
		if s.reprint != "" && s.number == n.number {
			setOnce(&n.reprint, s.reprint)
		}
	}
	return n, sure
}

// contradict reports two sources that do not say the same; the first counts.
func (a *assembly) contradict(name, from, value, other, said string) {
	a.problem("facts-contradict", "The "+from+"'s "+name+" is "+value+", the "+other+" says "+said+".", 0)
}

// Names of sources: what is printed, and what the file is called.
const (
	paper    = "paper"
	fileName = "file name"
)
