package graph

import (
	"cmp"
	"slices"
	"strings"
)

// The reasons that links give, as kg:reason has them.
const (
	reasonReprint  = "reprint"          // the official id says that it is a corrected reprint of the other
	reasonCase     = "same-case-number" // both bear the number of one case
	reasonSeeAlso  = "see-also"         // one points to the other; day, askers and subject agree
	reasonHeader   = "same-header"      // day, askers and nearly all of the subject agree, and the kinds complete each other
	reasonDocument = "same-paper"       // inquiry, kind and day agree, and only one of the two prints its number
)

const (
	// alike is how similar two subjects must be where nothing but the header ties two documents.
	alike = 0.9
	// related is how similar they must be where one document points to the other.
	related = 0.5
	// crowd is from how many documents of one day and one asker on the header alone ties nothing: so many alike are a
	// series, not one inquiry.
	crowd = 64
)

// Link ties two documents or two inquiries.
type Link struct {
	From, To Term
	Relation Term   // kg:sameInquiryAs, kg:sameDocumentAs or kg:replacedBy
	Reason   string // which rule found it
}

// Linker ties the documents of a run to one another where wording, misreading or a missing number kept two IRIs of
// one inquiry or document apart. Precision goes before all: a link is stated only where nothing contradicts it. The
// links do not depend on the order in which cards were added. It is used by one goroutine at a time.
type Linker struct {
	iris  IRIs
	cards []Card
}

// NewLinker returns a linker without documents.
func NewLinker(iris IRIs) *Linker { return &Linker{iris: iris} }

// Add takes in a document.
func (l *Linker) Add(c Card) { l.cards = append(l.cards, c) }

// Links returns all links, sorted, each pair once with the first of the reasons for it.
func (l *Linker) Links() []Link {
	slices.SortFunc(l.cards, func(a, b Card) int {
		return cmp.Or(cmp.Compare(a.document, b.document), cmp.Compare(a.inquiry, b.inquiry), cmp.Compare(a.subject, b.subject))
	})
	var found links
	for _, rule := range []func(*links){l.reprints, l.sameCase, l.pointers, l.sameHeader, l.samePaper} {
		rule(&found)
	}
	slices.SortStableFunc(found.all, func(a, b Link) int {
		return cmp.Or(cmp.Compare(a.From.value, b.From.value), cmp.Compare(a.Relation.value, b.Relation.value), cmp.Compare(a.To.value, b.To.value))
	})
	return slices.CompactFunc(found.all, func(a, b Link) bool {
		return a.From == b.From && a.To == b.To && a.Relation == b.Relation
	})
}

// links gathers what the rules find.
type links struct{ all []Link }

// inquiries ties the inquiries of two documents, from the one that sorts first.
func (f *links) inquiries(m IRIs, a, b *Card, reason string) {
	if a.inquiry == b.inquiry {
		return
	}
	from, to := min(a.inquiry, b.inquiry), max(a.inquiry, b.inquiry)
	f.all = append(f.all, Link{m.minted("inquiry", from), m.minted("inquiry", to), sameInquiryAs.term, reason})
}

// documents relates two documents.
func (f *links) documents(m IRIs, a, b *Card, p predicate, reason string) {
	f.all = append(f.all, Link{m.minted("document", a.document), m.minted("document", b.document), p.term, reason})
}

// reprints ties each paper to the corrected reprint that took its place.
func (l *Linker) reprints(f *links) {
	l.groups(func(c *Card) string { return withoutReprint(c.id) }, func(group []keyed) {
		last := group[0].Card
		for _, c := range group[1:] {
			if c.id == last.id || !isReprint(c.id) {
				continue
			}
			f.documents(l.iris, last, c.Card, replacedBy, reasonReprint)
			f.inquiries(l.iris, last, c.Card, reasonReprint)
			last = c.Card
		}
	})
}

// isReprint tells whether an id is that of a corrected reprint ("-h1"); supplements ("-n1") replace nothing.
func isReprint(id string) bool {
	base := withoutReprint(id)
	return base != id && strings.HasPrefix(id[len(base):], "-h")
}

// sameCase ties inquiries that bear one case number, unless their days contradict each other.
func (l *Linker) sameCase(f *links) {
	l.groups(func(c *Card) string { return c.caseID }, func(group []keyed) {
		for i, c := range group {
			for _, earlier := range group[:min(i, crowd)] {
				if c.mayShare(earlier.Card) {
					f.inquiries(l.iris, earlier.Card, c.Card, reasonCase)
					break
				}
			}
		}
	})
}

// pointers ties the inquiries of documents of which one says "Zie ook" of the other: as an answer does of the notice
// that announced its delay. Members point to other inquiries too, so that day, askers and subject must agree as well.
func (l *Linker) pointers(f *links) {
	byID := l.order(func(c *Card) string { return c.id })
	for i := range l.cards {
		c := &l.cards[i]
		for _, id := range c.seeAlso {
			at, ok := slices.BinarySearchFunc(byID, id, func(o keyed, id string) int { return cmp.Compare(o.key, id) })
			if ok && pointsHome(c, byID[at].Card) {
				f.inquiries(l.iris, c, byID[at].Card, reasonSeeAlso)
			}
		}
	}
}

// pointsHome tells whether a document that points to another is about the same inquiry.
func pointsHome(c, other *Card) bool {
	return c != other && c.mayShare(other) && c.sameDay(other) && c.sharesAsker(other) &&
		(c.caseID != "" && c.caseID == other.caseID || similarity(c.subject, other.subject) >= related)
}

// sameHeader ties inquiries by day, askers and subject alone, where the documents complete each other: one asks or
// puts off, the other answers.
func (l *Linker) sameHeader(f *links) {
	key := func(c *Card) string {
		if c.submitted == "" || c.askers == "" {
			return ""
		}
		return string(c.submitted) + " " + c.askers
	}
	l.groups(key, func(group []keyed) {
		if len(group) >= crowd {
			return
		}
		for i, c := range group {
			for _, other := range group[:i] {
				if c.kind != other.kind && c.mayShare(other.Card) && sameDigits(c.subject, other.subject) &&
					similarity(c.subject, other.subject) >= alike {
					f.inquiries(l.iris, other.Card, c.Card, reasonHeader)
				}
			}
		}
	})
}

// samePaper ties a document that prints no number to the one document that does and agrees with it in inquiry, kind
// and day.
func (l *Linker) samePaper(f *links) {
	key := func(c *Card) string { return c.inquiry + " " + string(c.kind) + " " + string(c.answered) }
	l.groups(key, func(group []keyed) {
		var numbered, bare []*Card
		for _, c := range group {
			switch {
			case c.id == "":
				bare = append(bare, c.Card)
			case !isReprint(c.id):
				numbered = append(numbered, c.Card)
			}
		}
		numbered = slices.CompactFunc(numbered, func(a, b *Card) bool { return a.id == b.id })
		if len(numbered) != 1 {
			return
		}
		for _, c := range bare {
			if c.mayShare(numbered[0]) {
				f.documents(l.iris, c, numbered[0], sameDocumentAs, reasonDocument)
			}
		}
	})
}

// keyed is a card under the key by which a rule groups it.
type keyed struct {
	key string
	*Card
}

// order returns the cards sorted by a key, those without one left out.
func (l *Linker) order(key func(*Card) string) []keyed {
	out := make([]keyed, 0, len(l.cards))
	for i := range l.cards {
		if k := key(&l.cards[i]); k != "" {
			out = append(out, keyed{k, &l.cards[i]})
		}
	}
	slices.SortStableFunc(out, func(a, b keyed) int { return cmp.Compare(a.key, b.key) })
	return out
}

// groups calls do for all cards of each key that two or more have.
func (l *Linker) groups(key func(*Card) string, do func([]keyed)) {
	sorted := l.order(key)
	for len(sorted) > 0 {
		n := 1
		for n < len(sorted) && sorted[n].key == sorted[0].key {
			n++
		}
		if n > 1 {
			do(sorted[:n])
		}
		sorted = sorted[n:]
	}
}
