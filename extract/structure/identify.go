package structure

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// identity gathers what the sources say of which document one is, the first that counts first.
type identity struct {
	reply, questions         dutch.OfficialID // "" where no source gives one
	replyFrom, questionsFrom string
	numberings               []dutch.Numbering
	cases                    []caseNumber
}

// caseNumber is the number of the case that a source gives.
type caseNumber struct{ number, from string }

// identify settles what the document is: by the identifier that it prints, then the metadata's, then what else it prints, the
// metadata say, and the file is called. What contradicts is a problem.
func (a *assembly) identify(metadata extract.Facts, named dutch.OfficialID) {
	c, from := &a.claims, first(metadata.From, "file")
	a.mergeFacts(metadata, from)
	var i identity
	a.identifyBy(&i, c.Reply, paper)
	a.identifyBy(&i, c.Questions, paper)
	a.identifyBy(&i, a.officialID(metadata, from), from)
	c.From = paper
	i.numberings = append(i.numberings, c.Numbering, a.checked(metadata, from))
	i.cases = append(i.cases, caseNumber{c.CaseNumber, paper}, caseNumber{metadata.CaseNumber, from})
	a.identifyBy(&i, named, fileName)
	n, sure := a.settle(i.numberings)
	d := a.doc
	d.Chamber, d.SessionYear, d.Number, d.Reprint, d.CaseNumber = n.Chamber, n.Year, n.Number, n.Reprint, a.settleCase(i.cases)
	if d.Chamber == "" {
		d.Chamber = i.questions.Chamber
	}
	if d.Kind == "" {
		d.Kind = kindOf(d)
	}
	switch {
	case d.Kind == extract.QuestionPaper && i.questions.Text != "":
		d.ID = i.questions.Text
	case d.Kind == extract.QuestionPaper:
		if d.ID = questionsID(d); d.Chamber == "" && strings.HasPrefix(d.ID, "kv-tk-") {
			d.Chamber = "tk"
		}
	case i.reply.Text != "" && i.reply.Number == "" && !a.numberCounts(&i, n):
		d.ID = i.reply.Text
	case sure:
		d.ID = n.Id()
	}
	d.Number = numberOf(d)
	a.settleDays(metadata, from)
	if d.Kind == extract.QuestionPaper && i.reply.Text != "" {
		a.problem("identifier-dropped", "The "+i.replyFrom+"'s identifier "+i.reply.Text+" is that of a reply, and the paper has none.", 0)
	}
}

// numberCounts tells whether the number of a document gives its identifier in place of the one that it was given before it had a
// number: where one source has the number with its year and chamber, or only the file's name has the identifier. That the other one
// is not used is told.
func (a *assembly) numberCounts(i *identity, n dutch.Numbering) bool {
	if !n.Whole() {
		return false
	}
	for _, s := range i.numberings {
		if s.Whole() && s.Id() == n.Id() {
			a.problem("identifier-dropped", "The "+i.replyFrom+"'s identifier "+i.reply.Text+" was left for "+n.Id()+", which tells year and number.", 0)
			return true
		}
	}
	return i.replyFrom == fileName
}

// identifyBy takes a source's identifier. Another one of the same sort is a contradiction; one that tells no session year goes
// with one that does.
func (a *assembly) identifyBy(i *identity, id dutch.OfficialID, from string) {
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
			i.numberings = append(i.numberings, dutch.NumberingOf(id, from))
		}
	}
}

// officialID returns the identifier that the metadata give. One of no known form is reported and not used.
func (a *assembly) officialID(f extract.Facts, from string) dutch.OfficialID {
	id, ok := dutch.ParseOfficialID(f.ID)
	if !ok && f.ID != "" {
		a.problem("identifier-unread", "The "+from+" gives an identifier of no known form: "+shorten(f.ID), 0)
	}
	return id
}

// checked returns the numbering in the metadata without what has no form of its part.
func (a *assembly) checked(f extract.Facts, from string) dutch.Numbering {
	n := dutch.Numbering{From: from}
	for _, p := range [...]struct {
		name, said string
		ok         bool
		into       *string
	}{
		{"chamber", f.Chamber, dutch.IsChamber(f.Chamber), &n.Chamber},
		{"session year", f.SessionYear, dutch.IsSessionYear(f.SessionYear), &n.Year},
		{"number", f.Number, dutch.IsPaperNumber(f.Number), &n.Number},
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
func numberOf(d *extract.Document) string {
	if d.Kind == extract.QuestionPaper {
		return d.CaseNumber
	}
	return d.Number
}

// questionsID returns the identifier of a set of questions: kv-tk-2018Z07913 since 2009, kv-2030418720 before; "" where the number
// has neither form.
func questionsID(d *extract.Document) string {
	switch {
	case dutch.IsCaseNumber(d.CaseNumber):
		return "kv-" + first(d.Chamber, "tk") + "-" + d.CaseNumber
	case dutch.IsOldCaseNumber(d.CaseNumber):
		return "kv-" + d.CaseNumber
	}
	return ""
}

// kindOf tells what a document without a reply's sentence is.
func kindOf(d *extract.Document) extract.DocumentKind {
	kind := extract.QuestionPaper
	for i := range d.Units {
		switch d.Units[i].Kind {
		case extract.AnswerUnit:
			return extract.AnswerPaper
		case extract.NoticeUnit:
			kind = extract.DelayNotice
		}
	}
	return kind
}

// settle returns which document one is, by sources in the order in which they count: the first that is whole is taken as it
// stands, so that no paper is made up of parts of two. Where none is, parts of several are put together, as far as they agree.
// Contradictions are reported; sure is false where they leave no whole.
func (a *assembly) settle(sources []dutch.Numbering) (n dutch.Numbering, sure bool) {
	for _, s := range sources {
		if s.Whole() {
			n = s
			break
		}
	}
	sure = true
	gather := !n.Whole()
	for _, s := range sources {
		dutch.SetOnce(&n.From, s.From)
		agrees := true
		for _, p := range n.Parts(s) {
			switch {
			case p.Said == "" || p.Said == *p.Own:
			case *p.Own != "":
				a.contradict(p.Name, n.From, *p.Own, s.From, p.Said)
				agrees, sure = false, sure && !gather
			case gather:
				*p.Own = p.Said
			}
		}
		if agrees && s.Number != "" {
			dutch.SetOnce(&n.Reprint, s.Reprint)
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
