package graph

import (
	"cmp"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/internal/parallel"
)

// entry is an entity on its way into the register graph.
type entry struct {
	iri string
	*noted
	statements []rdf.Statement
}

// Graph describes all entities that were noted, and those that their descriptions name, sorted by IRI. It works on all
// processors: at the end of a run, when it is asked for, they have nothing else to do.
func (r *Register) Graph() *rdf.Graph {
	g := &rdf.Graph{Name: r.iris.RegisterGraph(), Statements: []rdf.Statement{{Subject: r.iris.RegisterGraph(), Predicate: isA.term, Object: classGraph}}}
	if s, ok := r.says.(Standing); ok && len(r.entities) > 0 {
		for _, e := range s.Standing() {
			r.AddEntity(e)
		}
	}
	entries := make([]entry, 0, 2*len(r.entities))
	for iri, n := range r.entities {
		entries = append(entries, entry{iri: iri, noted: n})
	}
	for from := 0; from < len(entries); {
		fresh := entries[from:]
		slices.SortFunc(fresh, byIRI)
		from = len(entries)
		named, problems := r.stateAll(fresh)
		r.problems = append(r.problems, problems...)
		for _, e := range named {
			if iri := r.iris.Entity(e).Value(); r.entities[iri] == nil && r.AddEntity(e) {
				entries = append(entries, entry{iri: iri, noted: r.entities[iri]})
			}
		}
	}
	slices.SortStableFunc(entries, byIRI) // which is quick, as they are two or three sorted lists
	size := 1
	for i := range entries {
		size += len(entries[i].statements)
	}
	g.Statements = slices.Grow(g.Statements, size)
	for i := range entries {
		g.Statements = append(g.Statements, entries[i].statements...)
	}
	return g
}

func byIRI(a, b entry) int { return cmp.Compare(a.iri, b.iri) }

// entriesAtOnce is how many entities one goroutine describes before it asks for more.
const entriesAtOnce = 128

// stateAll describes entities. It returns the entities that descriptions name and that were not noted, in order.
func (r *Register) stateAll(entries []entry) ([]extract.Entity, []extract.Problem) {
	parts := slices.Collect(slices.Chunk(entries, entriesAtOnce))
	named, problems := make([][]extract.Entity, len(parts)), make([][]extract.Problem, len(parts))
	parallel.Each(len(parts), func(i int) {
		b := builder{g: &rdf.Graph{Statements: make([]rdf.Statement, 0, 6*len(parts[i]))}, problems: &problems[i]}
		for j := range parts[i] {
			e := &parts[i][j]
			d := r.describe(e.noted)
			r.state(&b, rdf.ValidIRI(e.iri), e.Entity, d)
			e.statements = b.g.Statements[b.from:]
			named[i] = r.appendUnknown(named[i], d)
		}
	})
	return slices.Concat(named...), slices.Concat(problems...)
}

// appendUnknown appends what a description names and was not noted.
func (r *Register) appendUnknown(list []extract.Entity, d Description) []extract.Entity {
	known := func(e extract.Entity) bool { return e.Key == "" || r.entities[r.iris.Entity(e).Value()] != nil }
	for _, e := range [...]extract.Entity{d.Person, d.Party, d.Post, d.Ministry, d.PartOf, d.Cabinet} {
		if !known(e) {
			list = append(list, e)
		}
	}
	for _, e := range d.ReplacedBy {
		if !known(e) {
			list = append(list, e)
		}
	}
	return list
}

// describe returns what the registers say of an entity, and what follows from its key.
func (r *Register) describe(n *noted) Description {
	e := n.Entity
	d, _ := r.ask(e)
	if e.Part == "" && isDated(e.Kind) {
		d.AltLabels = slices.Concat(d.AltLabels, n.names, []string{e.Label})
	}
	if d.Label == "" {
		d.Label = cmp.Or(e.Label, numberLabel(e))
	}
	if e.Part != "" {
		law, _ := r.ask(extract.Entity{Kind: e.Kind, Key: e.Key, Registered: e.Registered})
		d.Label = partLabel(cmp.Or(law.Label, e.Label, e.Key), e.Part)
	}
	if whole := wholeOf(e); d.PartOf.Key == "" {
		d.PartOf = whole
	}
	d.Identifier = cmp.Or(d.Identifier, identifierOf(e))
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
func (r *Register) state(b *builder, name rdf.Term, e extract.Entity, d Description) {
	b.node(name, classOf(e))
	if id := iri.CitedDocument(e.Key); e.Kind == extract.KindPaper && id != "" {
		b.cited(r.iris, id)
		return
	}
	b.text(label, d.Label)
	for _, other := range slices.Sorted(slices.Values(d.AltLabels)) {
		if other != d.Label {
			b.edge(altLabel, b.literal(altLabel, other))
		}
	}
	b.text(identifier, d.Identifier)
	b.place(e.Part)
	if !e.Registered && canBeUnidentified(e) {
		b.edge(identified, rdf.NewBool(false))
	}
	b.date(startDate, d.Start)
	b.date(endDate, d.End)
	if p := d.Name; p != nil {
		b.text(givenName, p.Given)
		b.text(namePrefix, p.Prefix)
		b.text(familyName, p.Surname)
		b.text(initials, p.Initials)
		b.text(tweedeKamerID, p.TweedeKamer)
	}
	r.tenure(b, e.Kind, d)
	b.edge(partOf, r.iris.Entity(d.PartOf))
	if e.Kind == extract.KindPaper {
		b.edge(page, r.iris.DossierPage(e.Key))
	}
	for _, successor := range d.ReplacedBy {
		b.edge(replacedBy, r.iris.Entity(successor))
	}
	for _, other := range slices.Sorted(slices.Values(d.SameAs)) {
		b.edge(sameAs, iri.Checked(other))
	}
}

// cited states of a document of the Aanhangsel what its id tells, as the document itself does where it was read.
func (b *builder) cited(iris iri.IRIs, id string) {
	b.text(identifier, id)
	parts, _ := dutch.ParseOfficialID(id)
	b.text(number, cmp.Or(parts.Number, parts.CaseNumber))
	b.text(sessionYear, parts.SessionYear)
	b.text(chamber, parts.Chamber)
	b.text(caseNumber, parts.CaseNumber)
	b.edge(page, iris.OfficialPage(id))
}

// tenure states who held or took part in what, and under which ministry.
func (r *Register) tenure(b *builder, k extract.EntityKind, d Description) {
	switch k {
	case extract.KindMembership:
		b.text(chamber, strings.ToLower(d.Chamber))
		b.edge(ofPerson, r.iris.Entity(d.Person))
		b.edge(ofParty, r.iris.Entity(d.Party))
		b.text(precision, d.Precision)
	case extract.KindCabinet:
		b.date(dateResigned, d.Resigned)
	case extract.KindParticipation:
		b.edge(ofCabinet, r.iris.Entity(d.Cabinet))
		b.edge(ofParty, r.iris.Entity(d.Party))
	case extract.KindPost:
		b.edge(ofMinistry, r.iris.Entity(d.Ministry))
	case extract.KindIncumbency:
		b.edge(ofPerson, r.iris.Entity(d.Person))
		b.edge(ofParty, r.iris.Entity(d.Party))
		b.edge(ofPost, r.iris.Entity(d.Post))
		b.edge(ofMinistry, r.iris.Entity(d.Ministry))
	}
}
