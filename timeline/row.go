package timeline

import (
	"cmp"
	"slices"

	"w3id.org/kamergraaf/extract/dutch"
)

// Row is what is counted of a group of inquiries. Durations are in calendar days, and nil where no answer has one.
type Row struct {
	Key            string   `json:"key"` // IRI; of groups in time the session year or month; "" where it is not known
	Label          string   `json:"label"`
	Inquiries      int      `json:"inquiries"`
	Answered       int      `json:"answered"`
	Open           int      `json:"open"`           // Inquiries = Answered + Open
	Delayed        int      `json:"delayed"`        // inquiries with a delay notice
	WithinTerm     int      `json:"withinTerm"`     // answered in three weeks; Tweede Kamer only
	WithinExtended int      `json:"withinExtended"` // answered in six weeks, those in three among them; Tweede Kamer only
	Median         *float64 `json:"medianDays"`
	Mean           *float64 `json:"meanDays"`
	P90            *int     `json:"p90Days"`
	Max            *int     `json:"maxDays"`
	// Trend is by how many days the median of the later half of the answers lies above that of the earlier half, in
	// order of submission, where there are at least ten; of groups in time, above that of the group before.
	Trend *float64 `json:"-"`
	// Timed is how many answers have a duration, and Termed how many of these a term: those of the Tweede Kamer.
	Timed  int `json:"-"`
	Termed int `json:"-"`
	// Days holds all durations, in order of size.
	Days []int `json:"-"`

	bySubmission []int
}

// Table is what is counted of all groups.
type Table struct {
	Rows []Row  `json:"rows"`
	AsOf string `json:"asOf"`
}

// Group is what is counted of some inquiries, with the inquiries.
type Group struct {
	Row
	Set *Set
}

// Table groups the inquiries and counts. Groups in time are in order, others have the largest first. What is not known
// is a group of its own, with an empty key, at the end.
func (s *Set) Table(o Options) (*Table, error) {
	groups, err := s.Groups(o)
	if err != nil {
		return nil, err
	}
	t := &Table{Rows: make([]Row, 0, len(groups)), AsOf: string(s.AsOf)}
	for _, g := range groups {
		t.Rows = append(t.Rows, g.Row)
	}
	return t, nil
}

// Groups is Table with the inquiries of each row.
func (s *Set) Groups(o Options) ([]Group, error) {
	by, err := groupingOf(o.By)
	if err != nil {
		return nil, err
	}
	found := map[string]*Group{}
	for _, q := range s.Inquiries {
		keys := by.keys(s, q, o)
		if len(keys) == 0 {
			keys = []key{{label: cmp.Or(o.Unknown, "unknown")}}
		}
		for _, k := range keys {
			g := found[k.id]
			if g == nil {
				g = &Group{Row: Row{Key: k.shown, Label: k.label}, Set: &Set{AsOf: s.AsOf, register: s.register}}
				found[k.id] = g
			}
			g.Key, g.Label = min(g.Key, k.shown), min(g.Label, k.label) // of several, the one that sorts first, as registers do
			g.Set.Inquiries = append(g.Set.Inquiries, q)
			g.add(q)
		}
	}
	out := make([]Group, 0, len(found))
	for _, g := range found {
		g.measure()
		out = append(out, *g)
	}
	slices.SortFunc(out, order(by.time))
	if by.time {
		followTrend(out)
	}
	return out, nil
}

// Total counts all inquiries as one group.
func (s *Set) Total() Row {
	var r Row
	for _, q := range s.Inquiries {
		r.add(q)
	}
	r.measure()
	return r
}

// order returns how rows are sorted.
func order(inTime bool) func(a, b Group) int {
	return func(a, b Group) int {
		switch {
		case a.Key == "" || b.Key == "":
			return cmp.Compare(b.Key, a.Key)
		case inTime:
			return cmp.Compare(a.Key, b.Key)
		}
		return cmp.Or(cmp.Compare(b.Inquiries, a.Inquiries), cmp.Compare(a.Label, b.Label), cmp.Compare(a.Key, b.Key))
	}
}

// add counts an inquiry; inquiries come in order of submission.
func (r *Row) add(q *Inquiry) {
	r.Inquiries++
	if q.Answered() {
		r.Answered++
	} else {
		r.Open++
	}
	r.Delayed += count(q.Delayed())
	r.WithinTerm += count(q.Within(dutch.TermDays))
	r.WithinExtended += count(q.Within(dutch.ExtendedDays))
	if days, ok := q.Days(); ok {
		r.bySubmission = append(r.bySubmission, days)
		r.Termed += count(q.HasTerm())
	}
}

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}

// measure computes what the durations give.
func (r *Row) measure() {
	r.Days = slices.Sorted(slices.Values(r.bySubmission))
	r.Timed = len(r.Days)
	if r.Timed == 0 {
		return
	}
	median, mean := median(r.Days), mean(r.Days)
	p90, longest := Percentile(r.Days, 90), r.Days[r.Timed-1]
	r.Median, r.Mean, r.P90, r.Max = &median, &mean, &p90, &longest
	r.Trend = halvesTrend(r.bySubmission)
}
