package report

import (
	"cmp"
	"strings"

	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/timeline"
)

const (
	// binDays is how many days a bar counts: terms of three and six weeks are whole numbers of bars.
	binDays = 3
	// fewest is how many answers a group must have to be drawn.
	fewest = 5
	// most is how many groups are drawn.
	most = 20
)

// drawn returns the groups that charts show: the largest that are known and have enough answers.
func drawn(groups []timeline.Group) []timeline.Group {
	var out []timeline.Group
	for _, g := range groups {
		if g.Key != "" && g.Timed >= fewest && len(out) < most {
			out = append(out, g)
		}
	}
	return out
}

// strips draws for each group how its answers are spread over the days.
type strips struct {
	drawing
	words       Words
	groups      []timeline.Group
	labels      float64 // width of the labels' column, 0 where they are above the bars
	row         float64 // height of a row
	last        int     // the day at which the scale ends
	largest     float64 // the largest share in one bar
	left, right float64
}

func newStrips(groups []timeline.Group, total timeline.Row, words Words, width float64) *strips {
	s := &strips{words: words, groups: drawn(groups), last: scaleEnd(total.Days)}
	s.width, s.row, s.labels = width, 54, 256
	if width < 600 {
		s.row, s.labels = 84, 0
	}
	s.left, s.right = s.labels, width-112
	if s.labels == 0 {
		s.right = width - 2
	}
	for _, g := range s.groups {
		for _, share := range s.bins(g.Days) {
			s.largest = max(s.largest, share)
		}
	}
	const head = 26
	s.height = head + float64(len(s.groups))*s.row + s.foot()
	s.axis(head)
	for i, g := range s.groups {
		s.group(g, head+float64(i)*s.row)
	}
	return s
}

// scaleEnd returns the day at which scales end: a multiple of three weeks by which nearly all answers came.
func scaleEnd(days []int) int {
	const week3 = dutch.TermDays
	end := (timeline.Percentile(days, 97)/week3 + 1) * week3
	return min(max(end, 3*week3), 6*week3)
}

// bins returns the share of the answers in each bar, the last of which holds all that came after the scale's end. Day 0
// is in the first bar, which ends with day 3.
func (s *strips) bins(days []int) []float64 {
	out := make([]float64, s.last/binDays+1)
	for _, d := range days {
		out[min(max(d-1, 0)/binDays, len(out)-1)] += 1 / float64(len(days))
	}
	return out
}

// x returns where a number of days lies.
func (s *strips) x(days float64) float64 {
	bars := float64(s.last/binDays + 1)
	return s.left + (s.right-s.left)*min(days/binDays, bars)/bars
}

// foot returns the height of what is below the strips: where there is no column of labels, the axis is named there.
func (s *strips) foot() float64 {
	if s.labels == 0 {
		return 44
	}
	return 26
}

func (s *strips) axis(top float64) {
	bottom := s.height - s.foot()
	for day := 0; day <= s.last; day += dutch.TermDays {
		class := "grid"
		switch day {
		case dutch.TermDays, dutch.ExtendedDays:
			class = "term"
			s.text("termlabel middle", s.x(float64(day)), top-10, s.words.T(map[int]string{dutch.TermDays: "weeks3", dutch.ExtendedDays: "weeks6"}[day]))
		}
		s.line(class, s.x(float64(day)), top-4, s.x(float64(day)), bottom)
		if day == 0 {
			s.text("tick", s.x(0), bottom+16, "0")
		} else {
			s.text("tick middle", s.x(float64(day)), bottom+16, s.words.Number(day))
		}
	}
	if s.labels == 0 {
		s.text("tick", s.left, bottom+36, s.words.T("daysAfter"))
	} else {
		s.text("tick end", s.labels-14, bottom+16, s.words.T("daysAfter"))
	}
}

// group draws one strip: bars coloured by term, a mark at the median, a tick at the 90th percentile.
func (s *strips) group(g timeline.Group, top float64) {
	base := top + s.row - 6
	high := s.row - 12
	if s.labels == 0 {
		high = s.row - 50
	}
	s.line("base", s.left, base, s.right, base)
	for i, share := range s.bins(g.Days) {
		if share == 0 {
			continue
		}
		class := "late"
		switch until := (i + 1) * binDays; {
		case until <= dutch.TermDays:
			class = "in"
		case until <= dutch.ExtendedDays:
			class = "mid"
		}
		from, to := s.x(float64(i*binDays)), s.x(float64((i+1)*binDays))
		height := max(share/s.largest*high, 1)
		s.rect(class, from+.5, base-height, max(to-from-1, .5), height)
	}
	s.marks(g, base)
	s.label(g, top, base)
}

func (s *strips) marks(g timeline.Group, base float64) {
	median := s.x(*g.Median)
	s.line("p90line", median, base, s.x(float64(*g.P90)), base)
	s.line("p90", s.x(float64(*g.P90)), base-5, s.x(float64(*g.P90)), base+5)
	s.circle("halo", median, base, 6)
	s.circle("dot", median, base, 4.5)
}

func (s *strips) label(g timeline.Group, top, base float64) {
	if s.labels == 0 {
		s.above(g, top)
		return
	}
	lines := wrap(g.Label, 31)
	for i, line := range lines {
		s.text("name end", s.labels-14, base-float64(len(lines)-1-i)*16-6, line)
	}
	s.text("value", s.right+12, base-13, s.words.Decimal(*g.Median)+" "+s.words.T("days"))
	s.text("small", s.right+12, base+3, s.words.Share(g.WithinTerm, g.Termed)+" < "+s.words.T("weeks3"))
}

// above writes the label and the median over the strip, on a ground that hides the lines behind them.
func (s *strips) above(g timeline.Group, top float64) {
	lines := wrap(g.Label, 30)
	s.rect("paper", s.left-1, top+2, s.width, float64(len(lines))*16+2)
	for i, line := range lines {
		s.text("name", 0, top+14+float64(i)*16, line)
	}
	s.text("value end", s.width-2, top+14, s.words.Decimal(*g.Median)+" "+s.words.T("days"))
}

// describe says in words what the strips show.
func (s *strips) describe(by string) labelled {
	parts := make([]string, 0, len(s.groups))
	for _, g := range s.groups {
		parts = append(parts, s.words.T("stripAlt", g.Label, s.words.Decimal(*g.Median), *g.P90, s.words.Share(g.WithinTerm, g.Termed)))
	}
	return labelled{s.words.T("strips", s.words.T(by)), s.words.T("stripsDesc", cmp.Or(strings.Join(parts, "; "), s.words.T("none")))}
}
