package score

import (
	"fmt"
	"io"
)

// Worth tells what a rule of exceptions is worth: how the scores with it differ from those without it.
type Worth struct {
	Rule   string `json:"rule"`
	Found  Change `json:"found"`
	Linked Change `json:"tied"`
}

// Change is what a rule adds.
type Change struct {
	Right int `json:"right"` // mentions that are right with the rule, less those that are without it
	False int `json:"false"` // mentions that are false with the rule, less those that are without it
}

// Earns tells whether a rule earns its place: it finds more, or keeps away more that is false, than it costs.
func (w Worth) Earns() bool { return w.Found.Right+w.Linked.Right > w.Found.False+w.Linked.False }

// Weigh tells what a rule is worth by the scores with it and without it.
func Weigh(rule string, with, without *Scores) Worth {
	return Worth{rule, changed(total(with, false), total(without, false)), changed(total(with, true), total(without, true))}
}

func changed(with, without Count) Change {
	return Change{Right: with.Right - without.Right, False: (with.Said - with.Right) - (without.Said - without.Right)}
}

// total adds up the counts of all kinds.
func total(s *Scores, linked bool) Count {
	counts := s.Found
	if linked {
		counts = s.Linked
	}
	var all Count
	for _, c := range counts {
		all.Right, all.Said, all.Gold = all.Right+c.Right, all.Said+c.Said, all.Gold+c.Gold
	}
	return all
}

// WriteWorth prints a line a rule: what it adds to mentions that are right and false, found and tied.
func WriteWorth(w io.Writer, rules []Worth) error {
	if _, err := fmt.Fprintf(w, "%-40s %11s %11s %11s %11s\n", "rule", "found right", "found false", "tied right", "tied false"); err != nil {
		return err
	}
	for _, r := range rules {
		note := ""
		if !r.Earns() {
			note = "  earns nothing here"
		}
		if _, err := fmt.Fprintf(w, "%-40s %+11d %+11d %+11d %+11d%s\n", r.Rule, r.Found.Right, r.Found.False, r.Linked.Right, r.Linked.False, note); err != nil {
			return err
		}
	}
	return nil
}
