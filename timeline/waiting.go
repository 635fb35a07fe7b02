package timeline

import (
	"cmp"
	"slices"

	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/graph/iri"
)

// Wait is an inquiry that waits for its answer.
type Wait struct {
	Days       *int     `json:"days"` // since submission; nil where its day is not known
	Submitted  string   `json:"submitted"`
	Notices    int      `json:"notices"`
	Subject    string   `json:"subject"`
	Askers     []string `json:"askers"`
	Parties    []string `json:"parties"`
	Ministries []string `json:"ministries"` // of those asked
	Inquiry    string   `json:"inquiry"`
	Document   string   `json:"document"`
	Page       string   `json:"page"`
}

// Queue is who waits for answers how long.
type Queue struct {
	AsOf       string  `json:"asOf"`
	Open       []Wait  `json:"open"` // longest first, those of which it is not known last
	Members    []Share `json:"members"`
	Parties    []Share `json:"parties"`
	Ministries []Share `json:"ministries"` // those that were asked and have not answered
}

// Share is the part of the open inquiries that one member or party waits for, or one ministry owes. An inquiry of several
// counts for each of them.
type Share struct {
	Key     string   `json:"key"`
	Label   string   `json:"label"`
	Open    int      `json:"open"`
	Overdue int      `json:"overdue"` // open for more than six weeks; Tweede Kamer only
	Longest int      `json:"longestDays"`
	Median  *float64 `json:"medianDays"`

	days []int
}

// Waiting returns the inquiries that are open.
func (s *Set) Waiting() *Queue {
	queue := &Queue{AsOf: string(s.AsOf), Open: []Wait{}}
	members, parties, ministries := shares{}, shares{}, shares{}
	for _, q := range s.Inquiries {
		if q.Answered() {
			continue
		}
		askers := q.asking(true, func(a Asker) Thing { return a.Person })
		inParties := q.asking(true, func(a Asker) Thing { return a.Party })
		asked := q.offices(true, func(o Office) Thing { return o.Ministry })
		members.add(s, q, askers)
		parties.add(s, q, inParties)
		ministries.add(s, q, asked)
		queue.Open = append(queue.Open, s.wait(q, askers, inParties, asked))
	}
	slices.SortStableFunc(queue.Open, func(a, b Wait) int {
		return cmp.Or(cmp.Compare(orZero(b.Days), orZero(a.Days)), cmp.Compare(a.Inquiry, b.Inquiry))
	})
	queue.Members, queue.Parties, queue.Ministries = members.list(), parties.list(), ministries.list()
	return queue
}

// Late returns the open inquiries whose term is over: three weeks, or six where a notice was sent. Those without a term, or of which the
// day of submission is not known, are never late.
func (s *Set) Late() (late []*Inquiry) {
	for _, q := range s.Inquiries {
		term, has := q.Term()
		days, ok := q.Waiting(s.AsOf)
		limit := term.Days
		if q.Delayed() {
			limit = term.Extended
		}
		if !q.Answered() && has && ok && days > limit {
			late = append(late, q)
		}
	}
	return late
}

// orZero returns a number of days; those that are not known sort after all others.
func orZero(days *int) int {
	if days == nil {
		return -1
	}
	return *days
}

// wait describes an open inquiry.
func (s *Set) wait(q *Inquiry, askers, parties, ministries []Thing) Wait {
	best := q.Best()
	w := Wait{
		Submitted: string(q.Submitted), Subject: q.Subject, Askers: s.names(askers), Parties: s.names(parties),
		Ministries: s.names(ministries), Inquiry: q.IRI, Document: cmp.Or(best.ID, best.IRI), Page: iri.OfficialPage(best.ID),
	}
	if days, ok := q.Waiting(s.AsOf); ok {
		w.Days = &days
	}
	for _, e := range s.Events(q) {
		w.Notices += count(e.Kind == EventNotice)
	}
	return w
}

// names returns what things are called on the set's day.
func (s *Set) names(things []Thing) []string {
	out := make([]string, 0, len(things))
	for _, t := range things {
		out = append(out, s.name(t, s.AsOf))
	}
	return out
}

// shares counts open inquiries by IRI.
type shares map[string]*Share

func (all shares) add(s *Set, q *Inquiry, things []Thing) {
	for _, t := range things {
		if all[t.IRI] == nil {
			all[t.IRI] = &Share{Key: t.IRI, Label: s.name(t, s.AsOf)}
		}
		share := all[t.IRI]
		share.Label = min(share.Label, s.name(t, s.AsOf))
		share.Open++
		if days, ok := q.Waiting(s.AsOf); ok {
			share.days = append(share.days, days)
			share.Longest = max(share.Longest, days)
			share.Overdue += count(q.HasTerm() && days > dutch.ExtendedDays)
		}
	}
}

// list returns the shares, those who wait longest first.
func (all shares) list() []Share {
	out := make([]Share, 0, len(all))
	for _, share := range all {
		if slices.Sort(share.days); len(share.days) > 0 {
			median := median(share.days)
			share.Median = &median
		}
		out = append(out, *share)
	}
	slices.SortFunc(out, func(a, b Share) int {
		return cmp.Or(cmp.Compare(b.Longest, a.Longest), cmp.Compare(b.Open, a.Open), cmp.Compare(a.Label, b.Label), cmp.Compare(a.Key, b.Key))
	})
	return out
}
