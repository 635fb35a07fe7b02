package site

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/link"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
	"w3id.org/kamergraaf/site/files"
	"w3id.org/kamergraaf/site/record"
)

// collection is all documents of a site and what they name, tied together.
type collection struct {
	iris      iri.IRIs
	docs      []*document // by day, then place
	byPlace   map[string]*document
	things    map[string]*thing   // by IRI
	tenures   map[string][]*thing // seats and tenures by the party, post or ministry that they are of
	inquiries map[string]*inquiry // by place; those stated to be the same are one
	register  *rdf.Graph
	links     *rdf.Graph
}

// document is a document of the site.
type document struct {
	*record.Card
	key      string   // of its record
	file     string   // place of its pages
	named    []*thing // for each of Card.Entities; nil for those without a place
	inquiry  *inquiry
	relation []linkedDocument // documents that replace it, or are the same
	citedBy  []appearance     // by other documents
}

// linkedDocument is a document that the linking pass linked to another.
type linkedDocument struct {
	property string // IRI
	to       string // place
}

// thing is an entity with a page of its own, or a part, seat or tenure that is shown on the page of another.
type thing struct {
	iri, class, kind string
	place            string // under the base; "" for things without a place, such as web pages
	file, anchor     string // of its pages
	label            string
	facts            []rdf.Statement // of the register graph
	whole            *thing          // of parts: the law, act or code; of seats and tenures: the person
	parts            []*thing
	seen             []appearance
}

// appearance says where and how a document names a thing.
type appearance struct {
	doc   *document
	role  record.Role
	part  string // where: "question/3"; "" for the document as a whole
	edges uint8  // relation, as in relations
	of    *thing // the thing itself, or that part of it
	page  string // of sites: the IRI of the page that is named
}

// inquiry is the documents about one set of questions.
type inquiry struct {
	places []string // sorted; more than one where documents word the inquiry differently
	docs   []*document
}

// day returns the day of a document that lists sort it by.
func (d *document) day() extract.Date {
	if d.Head.Answered != "" {
		return d.Head.Answered
	}
	return d.Head.Submitted
}

// year returns the year of the document's day, or "" where it has none.
func (d *document) year() string {
	if day := string(d.day()); len(day) >= 4 {
		return day[:4]
	}
	return ""
}

// newCollection links the documents and what they name.
func newCollection(iris iri.IRIs, says graph.Describer, docs []*document) (*collection, error) {
	c := &collection{iris: iris, docs: docs, byPlace: map[string]*document{}, things: map[string]*thing{}, inquiries: map[string]*inquiry{}, tenures: map[string][]*thing{}}
	slices.SortFunc(c.docs, func(a, b *document) int { return cmp.Or(cmp.Compare(a.day(), b.day()), cmp.Compare(a.Place, b.Place)) })
	register, linker := graph.NewRegister(iris, says), link.NewLinker(iris)
	for _, d := range c.docs {
		d.file = files.FileOf(d.Place)
		c.byPlace[d.Place] = d
		for _, e := range d.Entities {
			register.AddEntity(e.Entity)
		}
		linker.Add(d.Linked())
	}
	c.register = register.Graph()
	var err error
	if c.links, err = graph.LinksGraph(iris, linker); err != nil {
		return nil, fmt.Errorf("linking the documents: %w", err)
	}
	c.describe()
	c.tie(linker.Links())
	for _, d := range c.docs {
		c.appear(d)
	}
	return c, nil
}

// describe makes things of all that the register graph describes.
func (c *collection) describe() {
	statements := c.register.Statements
	for from := 0; from < len(statements); {
		to := from + 1
		for to < len(statements) && statements[to].Subject == statements[from].Subject {
			to++
		}
		t := &thing{iri: statements[from].Subject.Value(), facts: statements[from:to]}
		t.class, t.label = t.fact(ontology.RdfType), t.fact(ontology.SkosPrefLabel)
		if t.class == ontology.Document.IRI {
			t.label = documentName(t.fact(ontology.DctIdentifier))
		}
		t.kind = kindOf(t.class)
		c.things[t.iri] = t
		from = to
	}
	for _, iri := range slices.Sorted(maps.Keys(c.things)) {
		c.settle(c.things[iri])
	}
}

// settle decides the place of a thing.
func (c *collection) settle(t *thing) {
	base := c.iris.Base()
	switch t.class {
	case ontology.LawPart.IRI:
		c.settlePart(t)
	case ontology.Membership.IRI, ontology.Incumbency.IRI:
		if t.whole = c.things[t.fact(ontology.OfPerson)]; t.whole != nil {
			t.place = strings.TrimPrefix(t.iri, base)
			t.anchor = files.AnchorOf(t.place)
			t.whole.parts = append(t.whole.parts, t)
			t.file = files.FileOf(files.OurPlace(base, t.whole.kind, t.whole.iri))
		}
		for _, p := range []ontology.Property{ontology.OfParty, ontology.OfPost, ontology.OfMinistry} {
			if of := t.fact(p); of != "" {
				c.tenures[of] = append(c.tenures[of], t)
			}
		}
	default:
		if t.kind != "" {
			t.place = files.OurPlace(base, t.kind, t.iri)
			t.file = files.FileOf(t.place)
		}
	}
	if t.label == "" {
		t.label = t.iri[strings.LastIndexByte(t.iri, '/')+1:]
	}
}

// settlePart puts a part of a law on the page of the law.
func (c *collection) settlePart(t *thing) {
	whole := t
	for steps := 0; whole != nil && whole.class == ontology.LawPart.IRI && steps < 16; steps++ {
		whole = c.things[whole.fact(ontology.PartOf)]
	}
	if whole == nil || whole.kind == "" {
		return
	}
	t.whole = whole
	whole.parts = append(whole.parts, t)
	part := t.iri[strings.LastIndexByte(t.iri, '/')+1:]
	if _, jci, found := strings.Cut(part, "&"); found && strings.HasPrefix(part, "jci") {
		part = jci
	}
	t.anchor = files.AnchorOf(part)
	t.file = files.FileOf(files.OurPlace(c.iris.Base(), whole.kind, whole.iri))
	t.place = strings.TrimPrefix(t.iri, c.iris.Base())
	if t.place == t.iri {
		t.place = ""
	}
}

// fact returns the first value that the register states of a thing.
func (t *thing) fact(p ontology.Property) string {
	for _, s := range t.facts {
		if s.Predicate.Value() == p.IRI {
			return s.Object.Value()
		}
	}
	return ""
}

// allFacts returns all values that the register states of a thing.
func (t *thing) allFacts(p ontology.Property) []string {
	var out []string
	for _, s := range t.facts {
		if s.Predicate.Value() == p.IRI {
			out = append(out, s.Object.Value())
		}
	}
	return out
}

// tie groups documents into inquiries, and relates documents to one another as the links say.
func (c *collection) tie(links []link.Link) {
	base := c.iris.Base()
	for _, d := range c.docs {
		if c.inquiries[d.Inquiry] == nil {
			c.inquiries[d.Inquiry] = &inquiry{places: []string{d.Inquiry}}
		}
	}
	for _, l := range links {
		from, to := strings.TrimPrefix(l.From.Value(), base), strings.TrimPrefix(l.To.Value(), base)
		if l.Relation.Value() == ontology.SameInquiryAs.IRI {
			c.merge(from, to)
			continue
		}
		c.relate(from, l.Relation.Value(), to)
		if l.Relation.Value() == ontology.SameDocumentAs.IRI {
			c.relate(to, l.Relation.Value(), from)
		}
	}
	for _, d := range c.docs {
		d.inquiry = c.inquiries[d.Inquiry]
		d.inquiry.docs = append(d.inquiry.docs, d)
	}
}

func (c *collection) relate(from, property, to string) {
	if d := c.byPlace[from]; d != nil {
		d.relation = append(d.relation, linkedDocument{property, to})
	}
}

// merge makes one inquiry of two.
func (c *collection) merge(a, b string) {
	x, y := c.inquiries[a], c.inquiries[b]
	if x == nil || y == nil || x == y {
		return
	}
	x.places = append(x.places, y.places...)
	slices.Sort(x.places)
	for _, p := range y.places {
		c.inquiries[p] = x
	}
}

// appear records with each thing the appearances in a document.
func (c *collection) appear(d *document) {
	d.named = make([]*thing, len(d.Entities))
	for i, e := range d.Entities {
		d.named[i] = c.named(e)
	}
	sites := map[uint32]*thing{}
	for _, s := range d.Sites {
		sites[s[0]] = d.named[s[1]]
	}
	for _, e := range d.Edges {
		part, ours := strings.CutPrefix(d.Parts[e.From], d.Place)
		if !ours {
			continue // the inquiry's: its documents say the same
		}
		a := appearance{doc: d, role: record.Relations[e.Relation].Role, part: strings.TrimPrefix(part, "/"), edges: e.Relation}
		t := d.named[e.To]
		if t == nil {
			t, a.page = sites[e.To], d.Entities[e.To].IRI
		}
		c.note(t, a)
	}
}

// named returns the thing that an entity is, or nil where it has no place here, as web pages.
func (c *collection) named(e record.Named) *thing {
	if t := c.things[e.IRI]; t != nil {
		return t
	}
	place, ours := strings.CutPrefix(e.IRI, c.iris.Base())
	if !ours || !strings.HasPrefix(place, "document/") || iri.Local(e.Entity) {
		return nil
	}
	t := &thing{iri: e.IRI, class: ontology.Document.IRI, kind: "document", place: place, file: files.FileOf(place), label: documentName(strings.TrimPrefix(place, "document/"))}
	c.things[e.IRI] = t
	return t
}

// note records an appearance with a thing, and with the thing on whose page it is shown too: of a part the law, of a paper
// its dossier, of a seat the party, of a tenure the post.
func (c *collection) note(t *thing, a appearance) {
	if t == nil {
		return
	}
	a.of = t
	switch t.class {
	case ontology.LawPart.IRI:
		t.seen = append(t.seen, a)
		t = t.whole
	case ontology.Membership.IRI:
		t = c.things[t.fact(ontology.OfParty)]
	case ontology.Incumbency.IRI:
		t = c.things[t.fact(ontology.OfPost)]
	case ontology.Paper.IRI:
		if dossier := c.things[t.fact(ontology.PartOf)]; dossier != nil {
			dossier.seen = append(dossier.seen, a)
		}
	case ontology.Document.IRI:
		if d := c.byPlace[t.place]; d != nil && d != a.doc {
			d.citedBy = append(d.citedBy, a)
		}
	}
	if t != nil {
		t.seen = append(t.seen, a)
	}
}

// documentName returns how a paper with an official id is called: "Aanhangsel 2017-2018, nr. 2140".
func documentName(id string) string {
	rest, ok := strings.CutPrefix(id, "ah-")
	if !ok {
		return id
	}
	fields := strings.SplitN(rest, "-", 3)
	if len(fields) != 3 || len(fields[1]) != 8 {
		return id
	}
	name := "Aanhangsel " + fields[1][:4] + "-" + fields[1][4:] + ", nr. " + fields[2]
	if fields[0] == "ek" {
		name = "Eerste Kamer, " + name
	}
	return name
}
