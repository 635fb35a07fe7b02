package timeline

import (
	"cmp"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/graph/iri"
)

// longestBelieved is the longest time in days, ten years, that an answer can take; beyond it one of its dates must be a slip.
const longestBelieved = 3653

// Inquiry is the timeline of one inquiry as it was on a day.
type Inquiry struct {
	IRI       string
	Chamber   string
	Subject   string
	Submitted extract.Date // "" where no paper tells
	Papers    []*Paper     // in order of time, none of after the day
	answer    *Paper       // the first answer that is there, nil while open
	notice    *Paper       // the last delay notice, nil where there is none
	days      int
	timed     bool
	slipped   bool // a slip of the year: nothing is counted from the days
}

// newInquiry makes the timeline of papers in order of time. It is nil if nothing had been submitted on the day; then that is all
// that is reported of it.
func newInquiry(papers []*Paper, set *Set) *Inquiry {
	q, told := &Inquiry{}, len(set.Problems)
	q.Submitted = q.submission(papers, set)
	if q.Submitted > set.AsOf {
		set.Problems = set.Problems[:told]
		set.tell(OutsideKnownTime, papers[0], "submitted on %s: not counted on %s", q.Submitted, set.AsOf)
		return nil
	}
	for _, p := range papers {
		if p.repliedOn() > set.AsOf {
			if p.Submitted == "" {
				continue
			}
			p = p.withoutReply()
		}
		q.Papers = append(q.Papers, p)
	}
	if len(q.Papers) == 0 {
		set.tell(OutsideKnownTime, papers[0], "received on %s: not counted on %s", papers[0].Replied, set.AsOf)
		return nil
	}
	q.describe()
	q.replies(set)
	q.check(set)
	return q
}

// withoutReply returns what was known of the inquiry of a paper before the reply came: that the questions were asked.
func (p *Paper) withoutReply() *Paper {
	early := *p
	early.Kind, early.Replied, early.Answerers, early.OnBehalfOf = extract.QuestionPaper, "", nil, nil
	return &early
}

// submission returns the day that most papers print, of equally many the first.
func (q *Inquiry) submission(papers []*Paper, set *Set) extract.Date {
	count, possible := map[extract.Date]int{}, map[extract.Date]int{}
	for _, p := range papers {
		if p.Submitted == "" {
			continue
		}
		count[p.Submitted]++
		if dutch.FitsSubmission(p.Submitted, p.SessionYear, p.CaseNumber) {
			possible[p.Submitted]++
		}
	}
	told := len(count)
	if len(possible) > 0 {
		count = possible
	}
	var best extract.Date
	for day, n := range count {
		if best == "" || n > count[best] || n == count[best] && day < best {
			best = day
		}
	}
	switch {
	case best == "":
		set.tell(SubmittedMissing, papers[0], "the day of submission is not known: no durations")
	case told > 1:
		set.tell(SubmittedDiffers, papers[0], "the papers of the inquiry print different days of submission: %s counts", best)
	}
	return best
}

// describe adds what does not change with time.
func (q *Inquiry) describe() {
	for _, p := range q.Papers {
		if q.IRI == "" || p.Inquiry < q.IRI {
			q.IRI = p.Inquiry
		}
		q.Chamber = cmp.Or(q.Chamber, p.Chamber)
		q.Subject = cmp.Or(q.Subject, p.Subject)
	}
}

// replies finds the first answer and the last notice, and how long the answer took.
func (q *Inquiry) replies(set *Set) {
	for _, p := range q.Papers {
		switch p.Kind {
		case extract.AnswerPaper:
			if q.answer == nil || q.answer.Later && !p.Later || q.answer.Later == p.Later && q.answer.Replied == "" && p.Replied != "" {
				q.answer = p
			}
		case extract.DelayNotice:
			q.notice = p
		}
	}
	for _, p := range q.Papers {
		slip := p.Submitted == q.Submitted && p.slipped() || p == q.answer && !dutch.FitsReply(p.Replied, p.SessionYear)
		if slip && (p == q.answer || q.answer == nil) {
			q.slipped = true
		}
	}
	if q.answer != nil {
		q.days, q.timed = q.Submitted.Days(q.answer.Replied)
		q.timed = q.timed && !q.slipped && !q.answer.Later && q.days >= 0 && q.days <= longestBelieved
	}
}

// Answered tells whether there is an answer.
func (q *Inquiry) Answered() bool { return q.answer != nil }

// AnsweredOn returns the day of the first answer, "" while there is none or where its day is not known.
func (q *Inquiry) AnsweredOn() extract.Date {
	if q.answer == nil || q.answer.Later {
		return ""
	}
	return q.answer.Replied
}

// Delayed tells whether a delay notice was sent, also one that came after the answer.
func (q *Inquiry) Delayed() bool { return q.notice != nil }

// Days returns how many calendar days the first answer took; ok is false while there is none, and where the days are
// not known or contradict each other.
func (q *Inquiry) Days() (days int, ok bool) { return q.days, q.timed }

// Term returns the term that the inquiry's chamber sets; ok is false where it sets none.
func (q *Inquiry) Term() (t dutch.Term, ok bool) { return dutch.TermOf(q.Chamber) }

// HasTerm tells whether the inquiry's chamber sets a term.
func (q *Inquiry) HasTerm() bool {
	_, ok := q.Term()
	return ok
}

// Within tells whether an answer came within so many days, in a chamber that sets a term.
func (q *Inquiry) Within(days int) bool { return q.timed && q.HasTerm() && q.days <= days }

// Waiting returns for how many days the inquiry is open on a day; ok is false where it is answered, or the day of its
// submission is not known or a slip.
func (q *Inquiry) Waiting(on extract.Date) (days int, ok bool) {
	if q.answer != nil || q.slipped {
		return 0, false
	}
	return q.Submitted.Days(on)
}

// reply returns the paper that decides whose inquiry this is: the answer, or the last notice while there is none.
func (q *Inquiry) reply() *Paper {
	if q.answer != nil {
		return q.answer
	}
	return q.notice
}

// day returns the day on which the names of ministries count: of the reply, else of the submission.
func (q *Inquiry) day() extract.Date {
	if r := q.reply(); r != nil && r.Replied != "" {
		return r.Replied
	}
	return q.Submitted
}

// Askers returns who asked, each once, the first asker first.
func (q *Inquiry) Askers() []Asker {
	var out []Asker
	for _, p := range q.Papers {
		for _, a := range p.Askers {
			if !slices.ContainsFunc(out, func(o Asker) bool { return o.Person == a.Person }) {
				out = append(out, a)
			}
		}
		if len(out) > 0 {
			break
		}
	}
	return out
}

// addressed returns the offices that were asked, in order.
func (q *Inquiry) addressed() []Office {
	for _, p := range q.Papers {
		if len(p.Addressed) > 0 {
			return p.Addressed
		}
	}
	return nil
}

// Best returns the paper that represents the inquiry: its answer, notice or questions, one with an official page first.
func (q *Inquiry) Best() *Paper {
	best := q.reply()
	if best == nil {
		best = q.Papers[0]
	}
	for _, p := range q.Papers {
		if iri.OfficialPage(best.ID) == "" && iri.OfficialPage(p.ID) != "" {
			best = p
		}
	}
	return best
}

// lastSegment returns what follows the last slash of an IRI.
func lastSegment(iri string) string { return iri[strings.LastIndexByte(iri, '/')+1:] }

// Dubious tells whether the day of submission is likely a slip: the answer is dated before it, or many years later.
func (q *Inquiry) Dubious() bool {
	return q.AnsweredOn() != "" && q.Submitted != "" && !q.timed
}
