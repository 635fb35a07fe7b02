package site

import (
	"maps"
	"slices"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/site/record"
)

// speed is how fast a ministry answered in a year.
type speed struct {
	Year                    string
	Answers, InTime, Median int
}

// speeds returns how fast a ministry answered, year by year, the last first.
func speeds(seen []appearanceGroup) []speed {
	days := map[string][]int{}
	for _, g := range seen {
		n, ok := g.doc.Head.Submitted.Days(g.doc.Head.Answered)
		if g.role == record.Ministry && g.doc.Head.Kind == extract.AnswerPaper && ok && n >= 0 {
			days[g.doc.year()] = append(days[g.doc.year()], n)
		}
	}
	var out []speed
	for _, year := range slices.Backward(slices.Sorted(maps.Keys(days))) {
		s := speed{Year: year, Answers: len(days[year]), Median: median(days[year])}
		for _, n := range days[year] {
			if n <= dutch.TermDays {
				s.InTime++
			}
		}
		out = append(out, s)
	}
	return out
}

// median returns the middle value, the mean of two rounded down. It sorts the list.
func median(list []int) int {
	if len(list) == 0 {
		return 0
	}
	slices.Sort(list)
	return (list[(len(list)-1)/2] + list[len(list)/2]) / 2
}
