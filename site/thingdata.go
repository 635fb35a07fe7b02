package site

import (
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
	"w3id.org/kamergraaf/site/record"
)

// thingData returns all that the site knows of a thing as statements: what the registers say of it and of its parts, seats
// and tenures, and which documents name it.
func (m *making) thingData(t *thing) *rdf.Graph {
	v := newView()
	v.add(t.facts...)
	if len(t.facts) == 0 {
		v.say(t.iri, ontology.RdfType.IRI, term(t.class))
	}
	m.pointTo(v, t)
	for _, part := range t.parts {
		v.add(part.facts...)
		m.pointTo(v, part)
	}
	for _, tenure := range m.tenures[t.iri] {
		v.add(tenure.facts...)
	}
	base := m.iris.Base()
	for _, a := range t.seen {
		if a.of != t && a.of.whole != t && a.of.fact(ontology.OfParty) != t.iri && a.of.fact(ontology.OfPost) != t.iri {
			continue
		}
		subject, object := base+a.doc.Place, a.of.iri
		if a.part != "" {
			subject += "/" + a.part
		}
		if a.page != "" {
			object = a.page
			v.say(a.page, ontology.OnSite.IRI, term(t.iri))
		}
		v.say(subject, record.Relations[a.edges].Property.IRI, term(object))
		if a.part != "" {
			v.say(subject, ontology.PartOf.IRI, term(base+a.doc.Place))
		}
	}
	return v.grouped()
}

// grouped returns the statements with those of one subject together, subjects in the order in which they came.
func (v *view) grouped() *rdf.Graph {
	order := map[rdf.Term]int{}
	var lists [][]rdf.Statement
	for _, s := range v.graph.Statements {
		at, met := order[s.Subject]
		if !met {
			at = len(lists)
			order[s.Subject] = at
			lists = append(lists, nil)
		}
		lists[at] = append(lists[at], s)
	}
	out := &rdf.Graph{}
	for _, l := range lists {
		out.Statements = append(out.Statements, byPredicate(l)...)
	}
	return out
}

// byPredicate puts statements of one predicate together, predicates in the order in which they came.
func byPredicate(list []rdf.Statement) []rdf.Statement {
	order := map[rdf.Term]int{}
	var lists [][]rdf.Statement
	for _, s := range list {
		at, met := order[s.Predicate]
		if !met {
			at = len(lists)
			order[s.Predicate] = at
			lists = append(lists, nil)
		}
		lists[at] = append(lists[at], s)
	}
	out := make([]rdf.Statement, 0, len(list))
	for _, l := range lists {
		out = append(out, l...)
	}
	return out
}
