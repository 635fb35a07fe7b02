package report

import (
	"html/template"
	"strconv"

	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/timeline"
)

// small is the trend of one group beside that of all: one of many small charts on the same scale.
type small struct {
	Label       string
	First, Last string // medians of the first and last year
	Chart       template.HTML
}

// smalls draws the trends of groups that have enough answers in at least three years.
func smalls(groups []timeline.Group, set *timeline.Set, words Words) []small {
	all := newTrend(set, words, 240)
	all.left, all.right, all.top, all.bottom, all.height = 4, 236, 6, 72, 78
	all.highest = 2
	series := map[string][]timeline.Row{}
	for _, g := range drawn(groups) {
		series[g.Key] = years(g.Set, fewest)
		for _, r := range series[g.Key] {
			all.highest = max(all.highest, int(*r.Median)+2)
		}
	}
	for _, r := range all.rows {
		all.highest = max(all.highest, int(*r.Median)+2)
	}
	all.highest = min(all.highest, 4*dutch.TermDays)
	var out []small
	for i, g := range drawn(groups) {
		if rows := series[g.Key]; len(rows) >= 3 && len(all.rows) > 0 {
			out = append(out, all.small(g.Label, rows, "small-"+strconv.Itoa(i)))
		}
	}
	return out
}

// small draws one of the little charts on the scale of the trend of all.
func (t *trend) small(label string, rows []timeline.Row, id string) small {
	chart := trend{words: t.words, top: t.top, bottom: t.bottom, left: t.left, right: t.right, highest: t.highest, first: t.first, end: t.end}
	chart.width, chart.height = 240, 78
	at := func(r timeline.Row) [2]float64 {
		return [2]float64{chart.x(min(max(startOf(r.Key), t.first), t.end)), chart.y(min(*r.Median, float64(t.highest)))}
	}
	chart.line("term", chart.left, chart.y(dutch.TermDays), chart.right, chart.y(dutch.TermDays))
	chart.line("base", chart.left, chart.bottom, chart.right, chart.bottom)
	chart.path("line muted", points(t.rows, at))
	own := points(rows, at)
	chart.path("line first", own)
	for _, p := range own {
		if p != nil {
			chart.circle("dot", p[0], p[1], 2.2)
		}
	}
	first, last := rows[0], rows[len(rows)-1]
	from, to := t.words.Decimal(*first.Median), t.words.Decimal(*last.Median)
	return small{label, from, to, chart.inline(id, "", labelled{label, t.words.T("smallAlt", label, from, first.Key, to, last.Key)})}
}

// yearFrom returns the session year that begins in a year.
func yearFrom(year int) string { return strconv.Itoa(year) + "-" + strconv.Itoa(year+1) }
