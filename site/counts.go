package site

import (
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
	"w3id.org/kamergraaf/site/record"
)

// counts counts what all documents and registers state.
func (c *collection) counts() *graph.Tally {
	out := graph.NewTally(c.iris.Base())
	out.Documents = len(c.docs)
	classes, properties := ontology.Classes(), ontology.Properties()
	shared := map[[2]string]bool{} // class and thing
	for _, d := range c.docs {
		out.Statements += d.Stated
		for i, n := range d.Classes {
			out.Classes[classes[i].IRI] += int(n)
		}
		for i, n := range d.Uses {
			out.Properties[properties[i].IRI] += int(n)
		}
		for _, t := range d.Types {
			shared[[2]string{classes[t[1]].IRI, d.Entities[t[0]].IRI}] = true
		}
		for _, day := range []extract.Date{d.Head.Submitted, d.Head.Answered} {
			if day != "" {
				out.Day(string(day))
			}
		}
		for _, e := range d.Edges {
			out.Link(record.Relations[e.Relation].Property.IRI, d.Entities[e.To].IRI)
		}
	}
	for _, g := range []*rdf.Graph{c.register, c.links} {
		out.Statements += len(g.Statements)
		for _, s := range g.Statements {
			out.Properties[s.Predicate.Value()]++
			if s.Predicate.Value() == ontology.RdfType.IRI {
				shared[[2]string{s.Object.Value(), s.Subject.Value()}] = true
			} else if s.Object.IsIRI() {
				out.Link(s.Predicate.Value(), s.Object.Value())
			}
		}
	}
	for key := range shared {
		if out.Classes[key[0]]++; key[0] == ontology.Document.IRI && c.owns(key[1]) {
			out.Classes[key[0]]-- // counted with its own graph
		}
	}
	return out
}

// owns tells whether the site has the document with an IRI.
func (c *collection) owns(iri string) bool {
	return len(iri) > len(c.iris.Base()) && c.byPlace[iri[len(c.iris.Base()):]] != nil
}
