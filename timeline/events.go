package timeline

import (
	"cmp"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/iri"
)

// The kinds of events.
const (
	EventSubmitted = "submitted"
	EventTerm      = "term-ends"          // three weeks: an answer or a notice is due
	EventExtended  = "extended-term-ends" // six weeks
	EventNotice    = "notice"
	EventAnswer    = "answer"
	EventOpen      = "open" // no answer on the day of the set
)

// Event is one thing that happened, or was due, in an inquiry.
type Event struct {
	Date     string   `json:"date"`
	Kind     string   `json:"event"`
	Days     *int     `json:"days"` // since submission
	Document string   `json:"document"`
	Page     string   `json:"page"`
	By       []string `json:"by"` // who asked or replied
}

// Events returns what happened in an inquiry, in order of time; what has no day is at the end.
func (s *Set) Events(q *Inquiry) []Event {
	var out []Event
	add := func(e Event, day extract.Date) {
		e.Date = string(day)
		if days, ok := q.Submitted.Days(day); ok {
			e.Days = &days
		}
		out = append(out, e)
	}
	add(s.asked(q), q.Submitted)
	for _, p := range q.Papers {
		if kind, ok := replyKinds[p.Kind]; ok {
			add(Event{Kind: kind, Document: cmp.Or(p.ID, p.IRI), Page: iri.OfficialPage(p.ID), By: s.repliers(p)}, p.Replied)
		}
	}
	if term, ok := q.Term(); ok && q.Submitted != "" {
		add(Event{Kind: EventTerm, By: []string{}}, q.Submitted.Add(term.Days))
		add(Event{Kind: EventExtended, By: []string{}}, q.Submitted.Add(term.Extended))
	}
	if !q.Answered() {
		add(Event{Kind: EventOpen, By: []string{}}, s.AsOf)
	}
	slices.SortStableFunc(out, func(a, b Event) int {
		return cmp.Or(cmp.Compare(count(a.Date == ""), count(b.Date == "")), cmp.Compare(a.Date, b.Date))
	})
	return out
}

var replyKinds = map[extract.DocumentKind]string{extract.DelayNotice: EventNotice, extract.AnswerPaper: EventAnswer}

// asked returns the event of submission, with the question paper where it is there.
func (s *Set) asked(q *Inquiry) Event {
	e := Event{Kind: EventSubmitted, By: s.names(q.asking(true, func(a Asker) Thing { return a.Person }))}
	for _, p := range q.Papers {
		if p.Kind == extract.QuestionPaper {
			e.Document, e.Page = cmp.Or(p.ID, p.IRI), iri.OfficialPage(p.ID)
			break
		}
	}
	return e
}

// repliers returns who replied, with the post where it is known.
func (s *Set) repliers(p *Paper) []string {
	out := make([]string, 0, len(p.Answerers))
	for _, a := range p.Answerers {
		name := s.name(a.Person, p.Replied)
		if a.Post.Known() {
			name += ", " + s.name(a.Post, p.Replied)
		}
		out = append(out, name)
	}
	return out
}

// Find returns the inquiry that an id means: its IRI or the end of it, the IRI, official id or case number of one of
// its documents. A case number may be written with a blank, and in any case.
func (s *Set) Find(id string) (*Inquiry, bool) {
	wanted := fold(id)
	for _, q := range s.Inquiries {
		for _, p := range q.Papers {
			for _, name := range []string{p.Inquiry, lastSegment(p.Inquiry), p.IRI, lastSegment(p.IRI), p.ID, p.CaseNumber} {
				if name != "" && fold(name) == wanted {
					return q, true
				}
			}
		}
	}
	return nil, false
}

func fold(id string) string { return strings.ToLower(strings.ReplaceAll(id, " ", "")) }
