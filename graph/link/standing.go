package link

import (
	"cmp"
	"slices"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
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
		s.Canonical = rdf.ValidIRI(same.root(s.Inquiry.Value()))
		if found.titled[ref] {
			s.Title = c.Title
		}
		if err := do(s); err != nil {
			return err
		}
	}
	return nil
}

// sames gives the inquiries that others stand for.
type sames map[string]string

// canonical joins the inquiries that are stated to be the same.
func (l *Linker) canonical() sames {
	s := sames{}
	for _, link := range l.Links() {
		if link.Relation != relationInquiry {
			continue
		}
		if a, b := s.root(link.From.Value()), s.root(link.To.Value()); a != b {
			s[max(a, b)] = min(a, b)
		}
	}
	return s
}

// root returns the inquiry that stands for another.
func (s sames) root(inquiry string) string {
	for {
		other, ok := s[inquiry]
		if !ok {
			return inquiry
		}
		inquiry = other
	}
}

// settled is what groups of documents tell of each of them, by reference.
type settled struct {
	titled []bool
	twins  map[int][]Twin
}

// settle finds which document gives each inquiry its title, and which questions are one.
func (l *Linker) settle(same sames) (settled, error) {
	s := &l.cards
	out := settled{make([]bool, len(s.refs)), map[int][]Twin{}}
	hashes, order := make([]uint32, len(s.refs)), make([]int32, len(s.refs))
	for ref := range s.refs {
		c, err := s.load(ref)
		if err != nil {
			return out, err
		}
		hashes[ref], order[ref] = s.hash(same.root(l.iris.Minted("inquiry", c.Inquiry).Value())), int32(ref)
	}
	slices.SortFunc(order, func(a, b int32) int { return cmp.Compare(hashes[a], hashes[b]) })
	for len(order) > 0 {
		n := 1
		for n < len(order) && hashes[order[n]] == hashes[order[0]] {
			n++
		}
		if n == 1 {
			out.titled[order[0]] = true
		} else if err := l.group(order[:n], same, &out); err != nil {
			return out, err
		}
		order = order[n:]
	}
	return out, nil
}

// group settles the documents whose inquiries have one hash.
func (l *Linker) group(refs []int32, same sames, out *settled) error {
	all, err := l.cards.loadAll(refs)
	if err != nil {
		return err
	}
	root := func(c *loaded) string { return same.root(l.iris.Minted("inquiry", c.Inquiry).Value()) }
	slices.SortStableFunc(all, func(a, b *loaded) int {
		return cmp.Or(cmp.Compare(root(a), root(b)), cmp.Compare(rank(a.Kind), rank(b.Kind)), cmp.Compare(a.Answered, b.Answered), before(a, b))
	})
	titled := map[string]bool{}
	for len(all) > 0 {
		n := 1
		for n < len(all) && root(all[n]) == root(all[0]) {
			n++
		}
		for _, c := range all[:n] {
			if c.Title != "" && !titled[c.Inquiry] {
				titled[c.Inquiry], out.titled[c.ref] = true, true
			}
		}
		l.twins(all[:n], out)
		all = all[n:]
	}
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
	if len(group) < 2 {
		return
	}
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
