package report

import (
	"strings"

	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/timeline"
)

// years returns the session years of a set that have enough answers to draw, in order.
func years(set *timeline.Set, enough int) []timeline.Row {
	table, err := set.Table(timeline.Options{By: "session-year"})
	if err != nil {
		return nil
	}
	var out []timeline.Row
	for _, r := range table.Rows {
		if r.Key != "" && r.Timed >= enough {
			out = append(out, r)
		}
	}
	return out
}

// plenty is how many answers a year must have in the trend of all, if enough years do: years at the edges of a collection
// have few, and vary by chance.
const plenty, enough = 20, 5

// enoughYears returns the session years that the trend of all shows.
func enoughYears(set *timeline.Set) []timeline.Row {
	if rows := years(set, plenty); len(rows) >= enough {
		return rows
	}
	return years(set, fewest)
}

// shortYear writes a session year with two digits each: "03–04".
func shortYear(year string) string {
	if len(year) != len("2003-2004") {
		return year
	}
	return year[2:4] + "–" + year[7:]
}

// trend draws the median and the 90th percentile over the years.
type trend struct {
	drawing
	words               Words
	rows                []timeline.Row
	top, bottom         float64
	left, right         float64
	highest, first, end int
}

func newTrend(set *timeline.Set, words Words, width float64) *trend {
	t := &trend{words: words, rows: enoughYears(set), top: 14, left: 34, right: width - 86}
	t.width, t.height = width, 320
	if width < 600 {
		t.height, t.right = 250, width-66
	}
	t.bottom = t.height - 34
	if len(t.rows) == 0 {
		return t
	}
	t.first, t.end = startOf(t.rows[0].Key), startOf(t.rows[len(t.rows)-1].Key)
	for _, r := range t.rows {
		t.highest = max(t.highest, *r.P90)
	}
	t.highest = (t.highest/dutch.TermDays + 1) * dutch.TermDays
	t.axes()
	t.lines()
	return t
}

// startOf returns the year in which a session year begins.
func startOf(year string) int {
	n := 0
	for _, c := range year[:4] {
		n = n*10 + int(c-'0')
	}
	return n
}

func (t *trend) x(year int) float64 {
	if t.end == t.first {
		return (t.left + t.right) / 2
	}
	return t.left + (t.right-t.left)*float64(year-t.first)/float64(t.end-t.first)
}

func (t *trend) y(days float64) float64 {
	return t.bottom - (t.bottom-t.top)*days/float64(t.highest)
}

func (t *trend) axes() {
	step := dutch.TermDays
	for t.highest/step > 6 {
		step *= 2
	}
	for day := 0; day <= t.highest; day += step {
		class := "grid"
		if day == dutch.TermDays || day == dutch.ExtendedDays {
			class = "term"
		}
		t.line(class, t.left, t.y(float64(day)), t.right, t.y(float64(day)))
		t.text("tick end", t.left-6, t.y(float64(day))+4, t.words.Number(day))
	}
	every := 1
	for float64((t.end-t.first)/every)*52 > t.right-t.left {
		every++
	}
	for year := t.first; year <= t.end; year += every {
		t.text("tick middle", t.x(year), t.bottom+20, shortYear(yearFrom(year)))
	}
}

func (t *trend) lines() {
	medians := points(t.rows, func(r timeline.Row) [2]float64 { return [2]float64{t.x(startOf(r.Key)), t.y(*r.Median)} })
	p90s := points(t.rows, func(r timeline.Row) [2]float64 { return [2]float64{t.x(startOf(r.Key)), t.y(float64(*r.P90))} })
	t.path("line second", p90s)
	t.path("line first", medians)
	for _, p := range medians {
		if p != nil {
			t.circle("dot", p[0], p[1], 3)
		}
	}
	last := t.rows[len(t.rows)-1]
	t.text("value", t.right+10, t.y(*last.Median)+4, t.words.T("median"))
	t.text("small", t.right+10, t.y(float64(*last.P90))+4, t.words.T("p90"))
}

// points returns a point for each row, with gaps where years are missing.
func points(rows []timeline.Row, at func(timeline.Row) [2]float64) []*[2]float64 {
	var out []*[2]float64
	for i, r := range rows {
		if i > 0 && startOf(r.Key) != startOf(rows[i-1].Key)+1 {
			out = append(out, nil)
		}
		p := at(r)
		out = append(out, &p)
	}
	return out
}

func (t *trend) describe() labelled {
	parts := make([]string, 0, len(t.rows))
	for _, r := range t.rows {
		parts = append(parts, t.words.T("trendPoint", r.Key, t.words.Decimal(*r.Median), *r.P90))
	}
	return labelled{t.words.T("trendTitle"), t.words.T("trendDesc", strings.Join(parts, "; "))}
}
