package score

import (
	"fmt"
	"io"
	"slices"

	"w3id.org/kamergraaf/extract"
)

// Write prints the scores as a table: precision, recall, F1, right, said and gold by kind, first of what was found, then
// of what was tied to the right entity; then up to worst differences of each kind and sort.
func (s *Scores) Write(w io.Writer, worst int) error {
	for _, table := range []struct {
		title  string
		counts map[extract.EntityKind]*Count
	}{{"found", s.Found}, {"linked", s.Linked}} {
		if _, err := fmt.Fprintf(w, "%-10s %7s %7s %7s %6s %6s %6s\n", table.title, "P", "R", "F1", "right", "said", "gold"); err != nil {
			return err
		}
		for _, kind := range s.Kinds() {
			c := table.counts[kind]
			if c.Gold == 0 {
				continue
			}
			if _, err := fmt.Fprintf(w, "%-10s %.4f  %.4f  %.4f %6d %6d %6d\n", kind, c.Precision(), c.Recall(), c.F1(), c.Right, c.Said, c.Gold); err != nil {
				return err
			}
		}
	}
	return s.writeDifferences(w, worst)
}

// Kinds returns the kinds that were scored, in alphabetical order.
func (s *Scores) Kinds() []extract.EntityKind {
	var kinds []extract.EntityKind
	for k := range s.Found {
		kinds = append(kinds, k)
	}
	slices.Sort(kinds)
	return kinds
}

func (s *Scores) writeDifferences(w io.Writer, worst int) error {
	shown := map[[2]string]int{}
	for _, d := range s.Differences {
		sort := [2]string{string(d.Kind), d.What}
		if shown[sort]++; shown[sort] > worst {
			continue
		}
		if _, err := fmt.Fprintf(w, "  %s %s: %s, %s: %q, want %q, got %q\n", d.Kind, d.What, d.Document, d.Unit, d.Words, d.Want, d.Got); err != nil {
			return err
		}
	}
	return nil
}
