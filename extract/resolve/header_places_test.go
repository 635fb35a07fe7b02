package resolve

import (
	"fmt"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/internal/growth"
)

// A damaged header may name askers without end, each of whom is a mention.
func TestManyAskersTakeTimeInProportion(t *testing.T) {
	growth.Linear(t, 60_000, func(n int) func() {
		d := &extract.Document{}
		for i := range n {
			key := fmt.Sprint(i)
			name, party := extract.Span{Start: 20 * i, End: 20*i + 9}, extract.Span{Start: 20*(i/2*2) + 10, End: 20*(i/2*2) + 14}
			d.Askers = append(d.Askers, extract.Asker{NameSpan: name, PartySpan: party, Person: extract.Entity{Key: key}, PartyEntity: extract.Entity{Key: key}})
		}
		return func() {
			places := headerPlaces{d: d}
			for i := range d.Askers {
				name := places.of(&extract.Mention{Kind: extract.KindMember, Start: 20 * i, End: 20*i + 9, Recogniser: "header"})
				party := places.of(&extract.Mention{Kind: extract.KindParty, Start: 20*i + 11, End: 20*i + 13})
				if name.Key != fmt.Sprint(i) || i%2 == 0 && party.Key != fmt.Sprint(i) || i%2 == 1 && party.Known() {
					t.Fatalf("asker %d is %q of %q", i, name.Key, party.Key)
				}
			}
		}
	})
}
