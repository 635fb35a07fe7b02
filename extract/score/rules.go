package score

import (
	"fmt"
	"io"

	"w3id.org/kamergraaf/extract"
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
	return Worth{rule, changed(with.Found, without.Found), changed(with.Linked, without.Linked)}
}

// changed adds up the counts of all kinds.
func changed(with, without map[extract.EntityKind]*Count) (c Change) {
	for _, n := range with {
		c.Right, c.False = c.Right+n.Right, c.False+n.Said-n.Right
	}
	for _, n := range without {
		c.Right, c.False = c.Right-n.Right, c.False-(n.Said-n.Right)
	}
	return c
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
