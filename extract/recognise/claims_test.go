package recognise

import (
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/internal/growth"
)

// A damaged header may name people without end, who are claims and mentions both.
func TestManyClaimsTakeTimeInProportion(t *testing.T) {
	growth.Linear(t, 60_000, func(n int) func() {
		d := &extract.Document{}
		for i := range n {
			d.Askers = append(d.Askers, extract.Asker{NameSpan: extract.Span{Start: 10 * i, End: 10*i + 5}})
		}
		return func() {
			var found []extract.Mention
			for i := range n {
				found = append(found, extract.Mention{Start: 10*i + 4, End: 10*i + 6}, extract.Mention{Start: 10*i + 6, End: 10*i + 9})
			}
			if got := unclaimed(found, appendClaims(nil, d, 0)); len(got) != n || got[0].Start != 6 {
				t.Errorf("%d of %d mentions are left", len(got), 2*n)
			}
		}
	})
}
