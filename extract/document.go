package extract

import (
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract/text"
)

// DocumentKind says what a document of the Aanhangsel does.
type DocumentKind string

// The kinds of documents, spelled as `kamergraaf extract` prints them.
const (
	AnswerPaper   DocumentKind = "answer"
	DelayNotice   DocumentKind = "delay"
	QuestionPaper DocumentKind = "question"
)

// Roles of members of the government, as printed in the brackets of `kamergraaf extract`.
const (
	RoleMinister       = "minister"
	RoleStateSecretary = "staatssecretaris"
	RolePrimeMinister  = "minister-president"
)

// Span is a range of bytes in a unit's text; the zero Span is none.
type Span struct{ Start, End int }

// Empty tells whether the span holds no text.
func (s Span) Empty() bool { return s.End <= s.Start }

// Asker is a member who asks, as the header prints it.
type Asker struct {
	Name, Party         string // as printed, glyph slips mended
	NameSpan, PartySpan Span   // in the header unit; PartySpan is shared by members under one "(beiden PvdA)"
	Person              Entity
	Membership          Membership
	PartyEntity         Entity
}

// Office is a post that a header names: "Minister van Financiën".
type Office struct {
	Role, Portfolio string // Role is one of the Role constants; Portfolio as printed, without "van" or "voor"
	// Preposition is "van" or "voor", or "" where the header has the portfolio in brackets.
	Preposition string
	Span        Span // in the header unit
	Post        Entity
	Ministry    Entity // at the date of the document
}

// Answerer is a member of the government who answers or sends a notice.
type Answerer struct {
	Name string
	Office
	NameSpan   Span
	Person     Entity
	Incumbency Incumbency
}

// UnitKind says what part of a document a unit is.
type UnitKind string

// The kinds of units, spelled as `kamergraaf extract` prints them in "in".
const (
	HeaderUnit      UnitKind = "header"
	QuestionUnit    UnitKind = "question"
	AnswerUnit      UnitKind = "answer"
	NoticeUnit      UnitKind = "notice"
	ExplanationUnit UnitKind = "explanation"
	NoteUnit        UnitKind = "note"
)

// Unit is a part of a document with a text of its own.
type Unit struct {
	Kind    UnitKind
	Numbers []int  // of questions: their numbers; of answers: the questions they answer; as printed, in order
	Number  string // of notes: "1", or "1b" in a second system of notes
	Repeat  int    // 2 for the second unit of the same kind and numbers in a document, else 0
	Of      int    // of notes: index of the unit that bears the mark, or -1
	Text    text.Text
	Marks   []Mark // where note marks stood before they were taken out
	Links   []Link // addresses behind words of the text
	Line    int    // line (from 1) of the source where the unit begins; page for formats without lines
}

// Mark is the place of a note mark in a unit's text.
type Mark struct {
	At     int    // byte in the text before which the mark stood
	Number string // as printed
}

// Name returns the unit's name as `kamergraaf extract` prints it: "question 3", "answer 3,4", "note 1b", "header".
func (u Unit) Name() string {
	switch u.Kind {
	case QuestionUnit, AnswerUnit:
		if len(u.Numbers) == 0 {
			return string(u.Kind)
		}
		return string(u.Kind) + " " + JoinNumbers(u.Numbers, ",")
	case NoteUnit:
		return string(u.Kind) + " " + u.Number
	default:
		return string(u.Kind)
	}
}

// JoinNumbers prints numbers with sep between them.
func JoinNumbers(ns []int, sep string) string {
	var b strings.Builder
	for i, n := range ns {
		if i > 0 {
			b.WriteString(sep)
		}
		b.WriteString(strconv.Itoa(n))
	}
	return b.String()
}

// Problem is something a document says that could not be read or contradicts itself.
type Problem struct {
	Code    string `json:"code"`    // stable, kebab-case
	Message string `json:"message"` // one sentence
	Line    int    `json:"line,omitempty"`
}

// Document is one published paper, read.
type Document struct {
	Source      string // path as given
	Format      string // name of the reader
	ID          string // official id (ah-tk-20172018-2140, kv-tk-2018Z07913), "" where the paper does not print its own
	Kind        DocumentKind
	Chamber     string // "tk", "ek" or ""
	SessionYear string // "2017-2018"
	Number      string // in the Aanhangsel, or of the questions: as printed
	Reprint     string // "h1" for a herdruk, "n1" for a supplement, else ""
	CaseNumber  string // Zaak: 2018Z07913, or the number of the questions at submission (2030418720)
	Subject     string
	Submitted   Date
	Answered    Date // of answers and notices: received by the Chamber
	Oral        bool // mondelinge vragen
	Askers      []Asker
	Addressees  []Office
	Answerers   []Answerer
	OnBehalfOf  []Office
	SeeAlso     []string // official ids of documents the header points to
	Topics      []string // from metadata
	Permalink   string   // where the Koninklijke Bibliotheek keeps the printed page, from metadata
	Former      []string // official ids that it had before, as who fetched it has found
	Annexes     []Annex  // behind the answers, in order
	Units       []Unit   // header first, then questions, answers, notice, explanation and notes in order of appearance
	Mentions    []Mention
	Refers      []Reference
	Asides      []Aside // text of the paper that is in no unit, in the order in which it was put aside
	Problems    []Problem
	SHA256      string // of the source's bytes, hexadecimal; "" where the reader did not compute it
	Apart       bool   // another paper has the same head and other questions: no reader sets it
}

// Annex is a table, list or paper that an answer has behind it. It belongs to no question.
type Annex struct {
	Title string // as printed: "Bijlage 1: cijfers per jaar"
	Text  text.Text
	Line  int // line (from 1) of the source where it begins; page for formats without lines
}

// Aside is text of a paper that is in no unit: nothing that a paper holds is lost without a trace.
type Aside struct {
	Reason AsideReason
	Text   text.Text
}

// AsideReason says why text is in no unit.
type AsideReason string

// The reasons.
const (
	AsideFurniture AsideReason = "furniture" // of the page
	AsideHead      AsideReason = "head"      // of a letter: who writes, signatures
	AsideLabel     AsideReason = "label"     // "Vraag 2", the number of a note: read into the unit's numbers
	AsideMark      AsideReason = "mark"      // of a note, inside running text: see Unit.Marks
	AsideUnread    AsideReason = "unread"    // not understood, and among the problems
)

// Reference is an answer that points to another unit: "Zie het antwoord op vraag 3".
type Reference struct{ From, To int } // indexes into Units

// Header returns the header unit, or nil where the document has none.
func (d *Document) Header() *Unit {
	if len(d.Units) > 0 && d.Units[0].Kind == HeaderUnit {
		return &d.Units[0]
	}
	return nil
}

// Date returns the day on which the document's people held their offices: of submission for questions, of the
// reply for answers and notices, else whichever is known.
func (d *Document) Date() Date {
	if d.Kind != QuestionPaper && d.Answered != "" || d.Submitted == "" {
		return d.Answered
	}
	return d.Submitted
}
