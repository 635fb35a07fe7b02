package link

import (
	"cmp"
	"slices"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/internal/union"
)

// Standing is what all documents together tell of one of them.
type Standing struct {
	Document  rdf.Term
	Inquiry   rdf.Term
	Canonical rdf.Term // the inquiry that stands for all that are stated to be the same: the one that sorts first
	Title     string   // of Inquiry; "" where another document gives it
	Questions []Twin   // that another document has too
}

// Twin is a question with the one that stands for it in another document of the inquiry.
type Twin struct{ Question, Of rdf.Term }

// Standings calls do for each document, in the order in which they were added; what it gives does not depend on that order.
func (l *Linker) Standings(do func(Standing) error) error {
	same := l.canonical()
	found, err := l.settle(same)
	if err != nil {
		return err
	}
	for ref := range l.cards.refs {
		c, err := l.cards.load(ref)
		if err != nil {
			return err
		}
		s := Standing{Document: l.iris.Minted("document", c.Document), Inquiry: l.iris.Minted("inquiry", c.Inquiry), Questions: found.twins[ref]}
		s.Canonical = rdf.ValidIRI(same.Root(s.Inquiry.Value()))
		if !found.retold[ref] {
			s.Title = c.Title
		}
		if err := do(s); err != nil {
			return err
		}
	}
	return nil
}

// canonical joins the inquiries that are stated to be the same.
func (l *Linker) canonical() union.Names {
	same := union.New()
	for _, link := range l.Links() {
		if link.Relation == relationInquiry {
			same.Join(link.From.Value(), link.To.Value())
		}
	}
	return same
}

// settled is what groups of documents tell of each of them, by reference.
type settled struct {
	retold []bool // an earlier document gives the inquiry its title
	twins  map[int][]Twin
}

// settle finds which documents leave the title of their inquiry to another, and which questions are one.
func (l *Linker) settle(same union.Names) (settled, error) {
	s := &l.cards
	out := settled{make([]bool, len(s.refs)), map[int][]Twin{}}
	hashes, order := make([]uint32, len(s.refs)), make([]int32, len(s.refs))
	for ref := range s.refs {
		c, err := s.load(ref)
		if err != nil {
			return out, err
		}
		hashes[ref], order[ref] = s.hash(same.Root(l.iris.Minted("inquiry", c.Inquiry).Value())), int32(ref)
	}
	slices.SortFunc(order, func(a, b int32) int { return cmp.Compare(hashes[a], hashes[b]) })
	for len(order) > 0 {
		n := 1
		for n < len(order) && hashes[order[n]] == hashes[order[0]] {
			n++
		}
		if n > 1 {
			if err := l.group(order[:n], same, &out); err != nil {
				return out, err
			}
		}
		order = order[n:]
	}
	return out, nil
}

// group settles the documents whose inquiries have one hash.
func (l *Linker) group(refs []int32, same union.Names, out *settled) error {
	all, err := l.cards.loadAll(refs)
	if err != nil {
		return err
	}
	slices.SortStableFunc(all, func(a, b *loaded) int {
		return cmp.Or(cmp.Compare(rank(a.Kind), rank(b.Kind)), cmp.Compare(a.Answered, b.Answered))
	})
	root := func(c *iri.Card) string { return same.Root(l.iris.Minted("inquiry", c.Inquiry).Value()) }
	split(all, root, func(group []*loaded) {
		titled := map[string]bool{}
		for _, c := range group {
			out.retold[c.ref] = titled[c.Inquiry]
			titled[c.Inquiry] = titled[c.Inquiry] || c.Title != ""
		}
		l.twins(group, out)
	})
	return nil
}

// rank orders the documents of an inquiry as they come.
func rank(k extract.DocumentKind) int {
	return slices.Index([]extract.DocumentKind{extract.QuestionPaper, extract.DelayNotice, extract.AnswerPaper}, k)
}

// mostAlike is how many questions with one number are compared: a damaged paper may repeat a label without end.
const mostAlike = 8

// asked is a question as the first document of an inquiry that has it words it.
type asked struct {
	of      rdf.Term
	wording iri.Wording
	by      int // reference of the last document that has it too
}

// twins ties questions of one number and wording in documents of one inquiry: each to the first document that has it, and
// of each document at most one.
func (l *Linker) twins(group []*loaded, out *settled) {
	first := map[string][]asked{} // by number
	for _, c := range group {
		document := l.iris.Minted("document", c.Document)
		for _, q := range c.Questions {
			name, number := l.iris.Question(document, q.Name), q.Number()
			known := first[number]
			at := slices.IndexFunc(known, func(a asked) bool { return a.by != c.ref && a.wording.Like(q.Wording) })
			if at >= 0 {
				known[at].by = c.ref
				out.twins[c.ref] = append(out.twins[c.ref], Twin{name, known[at].of})
			} else if len(known) < mostAlike {
				first[number] = append(known, asked{name, q.Wording, c.ref})
			}
		}
	}
}
