package site

import (
	"slices"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// timeline is the course of an inquiry.
type timeline struct {
	Events []event
	Due    extract.Date // "" where there is no term
	Open   bool         // no answer among the documents
	Width  int          // of the track, in days
	Term   int          // place of the term on it, or 0

	Termless bool // asked in a chamber that sets no term
}

// event is something that happened to an inquiry.
type event struct {
	Kind string // key of texts: submitted, notified, answered
	Day  extract.Date
	Days int    // since submission
	Late bool   // an answer after the term
	Href string // of the document that says so, "" for the page itself
}

// timeline returns the course of an inquiry as shown on the page of one of its documents or, if d is nil, on its own page.
func (q *inquiry) timeline(d *document, p *page) timeline {
	var out timeline
	submitted := extract.Date("")
	out.Open = true
	term, termed := dutch.Term{}, true
	for _, o := range q.docs {
		if day := o.Head.Submitted; day != "" && (submitted == "" || day < submitted) {
			submitted = day
		}
		if t, ok := dutch.TermOf(o.Head.Chamber); ok {
			term = t
		} else {
			termed = false
		}
		out.Open = out.Open && o.Head.Kind != extract.AnswerPaper
	}
	if submitted != "" {
		out.Events = append(out.Events, event{Kind: "submitted", Day: submitted})
		if termed {
			out.Due, out.Term = submitted.Add(term.Days), term.Days
		}
	}
	for _, o := range q.docs {
		if e, ok := reply(o, submitted); ok {
			e.Late = e.Late && termed
			if o != d {
				e.Href = p.To(o.file)
			}
			out.Events = append(out.Events, e)
		}
	}
	slices.SortStableFunc(out.Events, func(a, b event) int { return a.Days - b.Days })
	out.Termless, out.Width = !termed, out.Term
	for _, e := range out.Events {
		out.Width = max(out.Width, e.Days)
	}
	out.Width += max(2, out.Width/12)
	return out
}

// reply returns the event that a document tells of, if it is a reply with a day on or after submission.
func reply(d *document, submitted extract.Date) (event, bool) {
	days, ok := submitted.Days(d.Head.Answered)
	if !ok || days < 0 {
		return event{}, false
	}
	e := event{Kind: "notified", Day: d.Head.Answered, Days: days}
	switch d.Head.Kind {
	case extract.AnswerPaper:
		e.Kind, e.Late = "answered", days > dutch.TermDays
	case extract.QuestionPaper:
		return event{}, false
	}
	return e, true
}
