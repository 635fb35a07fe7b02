package timeline

import (
	"cmp"
	"maps"
	"slices"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/internal/union"
)

// Collector collects papers and the links between them. It needs some hundred bytes a paper and is used by one goroutine at a
// time. Its result does not depend on the order in which papers were added, except for documents that were read twice and
// differ: the first reading counts.
type Collector struct {
	papers []Paper
	links  []Link
	texts  map[string]string
}

// Add adds a paper.
func (c *Collector) Add(p Paper) {
	for i := range p.Askers {
		c.shareThing(&p.Askers[i].Person)
		c.shareThing(&p.Askers[i].Party)
	}
	for i := range p.Answerers {
		c.shareThing(&p.Answerers[i].Person)
		c.shareOffice(&p.Answerers[i].Office)
	}
	for _, offices := range [][]Office{p.Addressed, p.OnBehalfOf} {
		for i := range offices {
			c.shareOffice(&offices[i])
		}
	}
	p.Chamber = c.share(p.Chamber)
	c.papers = append(c.papers, p)
}

// Link adds a link.
func (c *Collector) Link(l Link) { c.links = append(c.links, l) }

func (c *Collector) shareOffice(o *Office) {
	c.shareThing(&o.Post)
	c.shareThing(&o.Ministry)
}

func (c *Collector) shareThing(t *Thing) {
	t.IRI, t.Name = c.share(t.IRI), c.share(t.Name)
}

// share returns one copy of each text, to save memory: many papers name the same few people, posts and ministries.
func (c *Collector) share(s string) string {
	if known, ok := c.texts[s]; ok {
		return known
	}
	if c.texts == nil {
		c.texts = map[string]string{}
	}
	c.texts[s] = s
	return s
}

// Inquiries joins the papers into inquiries as they were on a day, sorted by day of submission. An empty day means the last
// one known. All odd data are reported.
func (c *Collector) Inquiries(asOf extract.Date, register Register) *Set {
	set := &Set{AsOf: asOf, register: registerOr(register)}
	papers := c.distinct(set)
	if asOf == "" {
		set.AsOf = lastDay(papers)
	}
	for _, group := range c.join(papers) {
		if q := newInquiry(group, set); q != nil {
			set.Inquiries = append(set.Inquiries, q)
		}
	}
	slices.SortFunc(set.Inquiries, func(a, b *Inquiry) int {
		return cmp.Or(cmp.Compare(a.Submitted, b.Submitted), cmp.Compare(a.IRI, b.IRI))
	})
	slices.SortStableFunc(set.Problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Paper, b.Paper), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Message, b.Message))
	})
	return set
}

// distinct returns the papers that count: each document once, those that a reprint replaced left out.
func (c *Collector) distinct(set *Set) []*Paper {
	same := union.New()
	replaced := map[string]string{}
	for _, l := range c.links {
		switch l.Relation {
		case SameDocument:
			same.Join(l.From, l.To)
		case ReplacedBy:
			replaced[l.From] = l.To
		}
	}
	read := c.documents(set)
	counted := map[string]*Paper{}
	var out []*Paper
	for _, iri := range slices.Sorted(maps.Keys(read)) {
		p, root := read[iri], same.Root(iri)
		switch other := counted[root]; {
		case read[replaced[iri]] != nil:
			set.tell(PaperReplaced, p, "a corrected reprint took its place: not counted")
		case other == nil:
			counted[root] = p
			out = append(out, p)
		default:
			other.merge(p, set)
			c.Link(Link{other.Inquiry, p.Inquiry, SameInquiry})
		}
	}
	return out
}

// documents returns the papers by the IRI of the document. One that was read twice is as it was read first.
func (c *Collector) documents(set *Set) map[string]*Paper {
	read := make(map[string]*Paper, len(c.papers))
	for i := range c.papers {
		p := &c.papers[i]
		if earlier := read[p.IRI]; earlier != nil {
			set.tell(PaperTwice, p, "in %s and in %s: counts once, as the former has it", cmp.Or(earlier.Source, "one input"), cmp.Or(p.Source, "another"))
			continue
		}
		read[p.IRI] = p
	}
	return read
}

// merge adds what the same document says under another IRI.
func (p *Paper) merge(other *Paper, set *Set) {
	set.tell(PaperTwice, p, "stated to be the same as %s: counts once", other.Name())
	p.ID, p.CaseNumber = cmp.Or(p.ID, other.ID), cmp.Or(p.CaseNumber, other.CaseNumber)
	p.Submitted, p.Replied = cmp.Or(p.Submitted, other.Submitted), cmp.Or(p.Replied, other.Replied)
}

// lastDay returns the last day that any paper names.
func lastDay(papers []*Paper) (last extract.Date) {
	for _, p := range papers {
		last = max(last, p.Submitted, p.repliedOn())
	}
	return last
}

// repliedOn returns the day of an answer or notice; questions have none.
func (p *Paper) repliedOn() extract.Date {
	if p.Kind == extract.QuestionPaper {
		return ""
	}
	return p.Replied
}

// join groups the papers by inquiry; inquiries that are the same are one group.
func (c *Collector) join(papers []*Paper) [][]*Paper {
	same := union.New()
	for _, l := range c.links {
		if l.Relation == SameInquiry {
			same.Join(l.From, l.To)
		}
	}
	groups := map[string][]*Paper{}
	for _, p := range papers {
		root := same.Root(p.Inquiry)
		groups[root] = append(groups[root], p)
	}
	out := make([][]*Paper, 0, len(groups))
	for _, g := range groups {
		slices.SortFunc(g, byEvent)
		out = append(out, g)
	}
	return out
}

// byEvent orders papers in time: questions, then replies by day, those without a day last.
func byEvent(a, b *Paper) int {
	return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.repliedOn(), b.repliedOn()), cmp.Compare(a.IRI, b.IRI))
}

func rank(p *Paper) int {
	switch {
	case p.Kind == extract.QuestionPaper:
		return 0
	case p.Replied == "":
		return 2
	}
	return 1
}
