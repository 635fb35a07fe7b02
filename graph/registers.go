package graph

import (
	"maps"
	"slices"
	"strings"

	"kamergraaf/extract"
)

// Register gathers the entities that graphs refer to and describes each once, in the register graph. What it keeps
// in memory grows with the number of different entities, not with the number of documents. It is used by one
// goroutine at a time; its graph does not depend on the order in which graphs were added.
type Register struct {
	iris     IRIs
	says     Describer
	entities map[string]*noted // by IRI
}

// noted is an entity with the names that documents of different days gave it beside its label.
type noted struct {
	extract.Entity
	names []string // sorted
}

// NewRegister returns an empty register. says may be nil: then only what entities bear themselves is stated.
func NewRegister(iris IRIs, says Describer) *Register {
	return &Register{iris: iris, says: says, entities: map[string]*noted{}}
}

// Add notes the entities that a graph refers to.
func (r *Register) Add(g *Graph) {
	if len(g.named) < len(g.Referred) {
		for _, e := range g.Referred {
			r.AddEntity(e)
		}
		return
	}
	for i, e := range g.Referred {
		r.add(e, g.named[i])
	}
}

// AddEntity notes one entity and tells whether the register graph describes it. Pages, and documents of the Aanhangsel,
// are described where they are cited.
func (r *Register) AddEntity(e extract.Entity) bool {
	e = Canonical(e)
	return r.add(e, r.iris.Entity(e))
}

// add notes an entity in its canonical form that has an IRI.
func (r *Register) add(e extract.Entity, iri Term) bool {
	if iri.IsZero() || e.Kind == extract.KindURL || e.Kind == extract.KindPaper && citedDocument(e.Key) != "" {
		return false
	}
	known, ok := r.entities[iri.value]
	if !ok {
		e.Label, e.Key, e.Part = strings.Clone(e.Label), strings.Clone(e.Key), strings.Clone(e.Part)
		r.entities[strings.Clone(iri.value)] = &noted{Entity: e}
		return true
	}
	known.Registered = known.Registered || e.Registered
	if e.Key < known.Key {
		known.Key = strings.Clone(e.Key)
	}
	known.name(e.Label)
	return true
}

// name takes in another name of the entity. Whichever came first, the one that sorts first becomes its label: it
// begins with a capital if any of them does.
func (n *noted) name(other string) {
	if other == n.Label || other == "" {
		return
	}
	if n.Label == "" || other < n.Label {
		n.Label, other = strings.Clone(other), n.Label
	}
	if at, found := slices.BinarySearch(n.names, other); !found && other != "" {
		n.names = slices.Insert(n.names, at, strings.Clone(other))
	}
}

// Graph describes all entities that were noted, and those that their descriptions name, sorted by IRI.
func (r *Register) Graph() *Graph {
	described := make(map[string]*Description, 2*len(r.entities))
	queue := slices.Sorted(maps.Keys(r.entities))
	for i := 0; i < len(queue); i++ {
		d := r.describe(r.entities[queue[i]])
		described[queue[i]] = &d
		for _, other := range d.entities() {
			if iri := r.iris.Entity(other).value; r.entities[iri] == nil && r.AddEntity(other) {
				queue = append(queue, iri)
			}
		}
	}
	b := builder{g: &Graph{Name: r.iris.RegisterGraph(), Statements: make([]Statement, 0, 8*len(described))}}
	b.node(b.g.Name, classGraph)
	for _, iri := range slices.Sorted(maps.Keys(described)) {
		r.state(&b, Term{iri, IRI}, r.entities[iri].Entity, *described[iri])
	}
	return b.g
}

// entities returns what a description names.
func (d Description) entities() []extract.Entity {
	return append([]extract.Entity{d.Person, d.Party, d.Post, d.Ministry, d.PartOf}, d.ReplacedBy...)
}

// describe returns what the registers say of an entity, and what follows from its key.
func (r *Register) describe(n *noted) Description {
	e := n.Entity
	d, _ := r.ask(e)
	if e.Part == "" && isDated(e.Kind) {
		d.AltLabels = slices.Concat(d.AltLabels, n.names, []string{e.Label})
	}
	if d.Label == "" {
		d.Label = firstOf(e.Label, numberLabel(e))
	}
	if e.Part != "" {
		law, _ := r.ask(extract.Entity{Kind: e.Kind, Key: e.Key, Registered: e.Registered})
		d.Label = partLabel(firstOf(law.Label, e.Label, e.Key), e.Part)
	}
	if whole := wholeOf(e); d.PartOf.Key == "" {
		d.PartOf = whole
	}
	d.Identifier = firstOf(d.Identifier, identifierOf(e))
	if isPerson(e.Kind) && isWikidata(e.Key) {
		d.SameAs = append(slices.Clone(d.SameAs), Wikidata+e.Key)
	}
	return d
}

// ask asks the registers of an entity as a whole.
func (r *Register) ask(e extract.Entity) (Description, bool) {
	if r.says == nil || e.Part != "" {
		return Description{}, false
	}
	return r.says.Describe(e)
}

// state states a description.
func (r *Register) state(b *builder, iri Term, e extract.Entity, d Description) {
	b.node(iri, classOf(e))
	b.text(label, d.Label)
	for _, other := range slices.Sorted(slices.Values(d.AltLabels)) {
		if other != d.Label {
			b.text(altLabel, other)
		}
	}
	b.text(identifier, d.Identifier)
	if !e.Registered && canBeUnidentified(e) {
		b.edge(identified, NewBool(false))
	}
	b.date(startDate, d.Start)
	b.date(endDate, d.End)
	r.tenure(b, e.Kind, d)
	b.edge(partOf, r.iris.Entity(d.PartOf))
	for _, successor := range d.ReplacedBy {
		b.edge(replacedBy, r.iris.Entity(successor))
	}
	for _, other := range slices.Sorted(slices.Values(d.SameAs)) {
		b.edge(sameAs, checked(other))
	}
}

// tenure states who held what, of memberships and incumbencies.
func (r *Register) tenure(b *builder, k extract.EntityKind, d Description) {
	switch k {
	case extract.KindMembership:
		b.text(chamber, strings.ToLower(d.Chamber))
		b.edge(ofPerson, r.iris.Entity(d.Person))
		b.edge(ofParty, r.iris.Entity(d.Party))
	case extract.KindIncumbency:
		b.edge(ofPerson, r.iris.Entity(d.Person))
		b.edge(ofPost, r.iris.Entity(d.Post))
		b.edge(ofMinistry, r.iris.Entity(d.Ministry))
	}
}

// isDated tells whether entities of a kind bear other names at other times.
func isDated(k extract.EntityKind) bool {
	return isBody(k) || k == extract.KindPost || k == extract.KindLaw
}

// canBeUnidentified tells whether entities like this one can stand without any register knowing them: those that are
// numbers of something cannot, nor parts, which are as well known as their whole.
func canBeUnidentified(e extract.Entity) bool {
	switch e.Kind {
	case kindTopic, kindSite, extract.KindMembership, extract.KindIncumbency:
		return false
	}
	return e.Part == ""
}
