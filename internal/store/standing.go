package store

import (
	"cmp"
	"slices"

	"w3id.org/kamergraaf/graph/link"
)

// standing is an input among those that bear the same numbers.
type standing struct {
	path, order string
	cards       cards
	was         string // its status in the store
	paper       *Paper // that is new; nil for one that the store keeps
	status      string
}

// stand gives inputs their status. They must be all that have a name of a document in common, directly or by way of others: then it
// depends on nothing else, and not on the order in which they were kept.
func stand(all []*standing) {
	slices.SortFunc(all, func(a, b *standing) int { return cmp.Or(cmp.Compare(a.order, b.order), cmp.Compare(a.path, b.path)) })
	var seen link.Seen
	for _, s := range all {
		s.status = repeated
		switch seen.Look(s.cards.numbered) {
		case link.FirstTime:
			s.status = shown
		case link.OtherInquiry:
			if seen.Look(s.cards.bare) == link.FirstTime {
				s.status = renumbered
			}
		}
	}
}
