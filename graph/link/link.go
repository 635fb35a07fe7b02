package link

import (
	"cmp"
	"slices"

	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

// The reasons that links give, as kg:reason has them.
const (
	reasonReprint  = "reprint"          // the official id says that it is a corrected reprint of the other
	reasonCase     = "same-case-number" // both have the number of one case
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

// The relations that links state.
var (
	relationInquiry  = rdf.ValidIRI(ontology.SameInquiryAs.IRI)
	relationDocument = rdf.ValidIRI(ontology.SameDocumentAs.IRI)
	relationReprint  = rdf.ValidIRI(ontology.ReplacedBy.IRI)
)

// Link ties two documents or two inquiries.
type Link struct {
	From, To rdf.Term
	Relation rdf.Term // kg:sameInquiryAs, kg:sameDocumentAs or kg:replacedBy
	Reason   string   // which rule found it
}

// Linker links the documents of a run where wording, misreading or a missing number gave one inquiry or document two IRIs.
// Precision comes first: a link is stated only if nothing contradicts it. The links do not depend on the order in which cards
// were added. It is used by one goroutine at a time.
type Linker struct {
	iris  iri.IRIs
	cards cards
	found *[]Link // once they were sought
	err   error
}

// NewLinker returns a linker without documents.
func NewLinker(iris iri.IRIs) *Linker { return &Linker{iris: iris} }

// Add adds a document.
func (l *Linker) Add(c iri.Card) {
	l.cards.add(c)
	l.found = nil
}

// Close removes the file to which many cards were written. Links already found stay.
func (l *Linker) Close() { l.cards.close() }

// linkRule ties documents that have a key in common.
type linkRule struct {
	key   func(*iri.Card) string // "" for a card that the rule skips
	mixed bool                   // it ties nothing where all documents are of one kind
	tie   func(l *Linker, f *links, group []*loaded)
}

// ruleCount is the number of rules that go by a key.
const ruleCount = 4

// linkRules are the rules in the order in which their reasons are preferred; after the second come the pointers.
var linkRules = [ruleCount]linkRule{
	{key: func(c *iri.Card) string { return iri.WithoutReprint(c.ID) }, tie: (*Linker).reprints},
	{key: func(c *iri.Card) string { return c.CaseID }, tie: (*Linker).sameCase},
	{key: headerKey, mixed: true, tie: (*Linker).sameHeader},
	{key: func(c *iri.Card) string { return c.Inquiry + " " + string(c.Kind) + " " + string(c.Answered) }, tie: (*Linker).samePaper},
}

// byID is the rule by whose key documents are found that others point to.
const byID = 0

// Links returns all links, sorted, each pair once with the first of the reasons for it.
// Err says whether they are all.
func (l *Linker) Links() []Link {
	if l.found == nil {
		var found links
		l.err = l.seek(&found)
		slices.SortStableFunc(found.all, func(a, b Link) int {
			return cmp.Or(cmp.Compare(a.From.Value(), b.From.Value()), cmp.Compare(a.Relation.Value(), b.Relation.Value()), cmp.Compare(a.To.Value(), b.To.Value()))
		})
		all := slices.CompactFunc(found.all, func(a, b Link) bool {
			return a.From == b.From && a.To == b.To && a.Relation == b.Relation
		})
		l.found = &all
	}
	return *l.found
}

// Err returns the error of reading back cards that were written to disk.
func (l *Linker) Err() error { return l.err }

// seek applies all rules.
func (l *Linker) seek(found *links) error {
	for i, rule := range linkRules {
		if err := l.cards.groups(i, func(group []*loaded) { rule.tie(l, found, group) }); err != nil {
			return err
		}
		if i == 1 {
			if err := l.pointers(found); err != nil {
				return err
			}
		}
	}
	return nil
}

// links gathers what the rules find.
type links struct{ all []Link }

// inquiries ties the inquiries of two documents, from the one that sorts first.
func (f *links) inquiries(m iri.IRIs, a, b *iri.Card, reason string) {
	if a.Inquiry == b.Inquiry {
		return
	}
	from, to := min(a.Inquiry, b.Inquiry), max(a.Inquiry, b.Inquiry)
	f.all = append(f.all, Link{m.Minted("inquiry", from), m.Minted("inquiry", to), relationInquiry, reason})
}

// documents relates two documents.
func (f *links) documents(m iri.IRIs, a, b *iri.Card, relation rdf.Term, reason string) {
	f.all = append(f.all, Link{m.Minted("document", a.Document), m.Minted("document", b.Document), relation, reason})
}

// reprints ties each paper to the corrected reprint that took its place.
func (l *Linker) reprints(f *links, group []*loaded) {
	last := group[0]
	for _, c := range group[1:] {
		if c.ID == last.ID || iri.Original(c.ID) == "" {
			continue
		}
		f.documents(l.iris, &last.Card, &c.Card, relationReprint, reasonReprint)
		f.inquiries(l.iris, &last.Card, &c.Card, reasonReprint)
		last = c
	}
}

// sameCase ties inquiries that have one case number, unless their days contradict each other, or neither an asker nor the subject
// agrees: then the number is a slip in one of them.
func (l *Linker) sameCase(f *links, group []*loaded) {
	for i, c := range group {
		for _, earlier := range group[:min(i, crowd)] {
			if c.MayShare(&earlier.Card) && agree(&c.Card, &earlier.Card) {
				f.inquiries(l.iris, &earlier.Card, &c.Card, reasonCase)
				break
			}
		}
	}
}

// agree tells whether two documents have an asker in common or like subjects, or one does not say.
func agree(c, other *iri.Card) bool {
	return c.Askers == "" || other.Askers == "" || c.Subject == "" || other.Subject == "" || c.SharesAsker(other) ||
		similarity(c.Subject, other.Subject) >= related
}

// pointers ties the inquiries of documents of which one says "Zie ook" of the other: as an answer does of the notice
// that announced its delay. Members point to other inquiries too, so that day, askers and subject must agree as well.
func (l *Linker) pointers(f *links) error {
	sorted := l.cards.order(byID)
	for i := range l.cards.refs {
		if l.cards.refs[i].at&refPoints == 0 {
			continue
		}
		c, err := l.cards.load(i)
		if err != nil {
			return err
		}
		for _, id := range c.SeeAlso {
			other, err := l.first(sorted, id)
			if err != nil {
				return err
			}
			if other != nil && other.ref != c.ref && pointsHome(&c.Card, &other.Card) {
				f.inquiries(l.iris, &c.Card, &other.Card, reasonSeeAlso)
			}
		}
	}
	return nil
}

// first returns the first of the documents with an id, or nil.
func (l *Linker) first(sorted []int32, id string) (*loaded, error) {
	hash := l.cards.hash(iri.WithoutReprint(id))
	at, ok := slices.BinarySearchFunc(sorted, hash, func(r int32, h uint32) int { return cmp.Compare(l.cards.refs[r].keys[byID], h) })
	if !ok {
		return nil, nil
	}
	all, err := l.cards.loadAll(sorted[at : at+l.cards.run(sorted[at:], byID)])
	if i := slices.IndexFunc(all, func(c *loaded) bool { return c.ID == id }); err == nil && i >= 0 {
		return all[i], nil
	}
	return nil, err
}

// pointsHome tells whether a document that points to another is about the same inquiry.
func pointsHome(c, other *iri.Card) bool {
	return c.MayShare(other) && c.SameDay(other) && c.SharesAsker(other) &&
		(c.CaseID != "" && c.CaseID == other.CaseID || similarity(c.Subject, other.Subject) >= related)
}

// headerKey is the day and the askers, where a document prints both.
func headerKey(c *iri.Card) string {
	if c.Submitted == "" || c.Askers == "" {
		return ""
	}
	return string(c.Submitted) + " " + c.Askers
}

// sameHeader ties inquiries by day, askers and subject alone, where the documents complete each other: one asks or
// puts off, the other answers.
func (l *Linker) sameHeader(f *links, group []*loaded) {
	if len(group) >= crowd {
		return
	}
	for i, c := range group {
		for _, other := range group[:i] {
			if c.Kind != other.Kind && c.MayShare(&other.Card) && sameDigits(c.Subject, other.Subject) &&
				similarity(c.Subject, other.Subject) >= alike {
				f.inquiries(l.iris, &other.Card, &c.Card, reasonHeader)
			}
		}
	}
}

// samePaper links a document that prints no number to the one document that does and has the same inquiry, kind and day.
func (l *Linker) samePaper(f *links, group []*loaded) {
	var numbered, bare []*loaded
	for _, c := range group {
		switch {
		case c.ID == "":
			bare = append(bare, c)
		case iri.Original(c.ID) == "":
			numbered = append(numbered, c)
		}
	}
	numbered = slices.CompactFunc(numbered, func(a, b *loaded) bool { return a.ID == b.ID })
	if len(numbered) != 1 {
		return
	}
	for _, c := range bare {
		if c.MayShare(&numbered[0].Card) {
			f.documents(l.iris, &c.Card, &numbered[0].Card, relationDocument, reasonDocument)
		}
	}
}
