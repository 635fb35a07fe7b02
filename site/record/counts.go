package record

import (
	"slices"

	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

// count counts what a graph states, for the description of the dataset.
func (r *Record) count(g *rdf.Graph, index map[string]int) {
	classes, properties := ontology.Classes(), ontology.Properties()
	r.Stated = len(g.Statements)
	r.Classes, r.Uses = make([]uint32, len(classes)), make([]uint32, len(properties))
	for _, s := range g.Statements {
		if i := propertyIndex(properties, s.Predicate.Value()); i >= 0 {
			r.Uses[i]++
		}
		if s.Predicate.Value() != ontology.RdfType.IRI {
			continue
		}
		class := slices.IndexFunc(classes, func(c ontology.Class) bool { return c.IRI == s.Object.Value() })
		if class < 0 {
			continue
		}
		if e, shared := index[s.Subject.Value()]; shared {
			r.Types = append(r.Types, [2]uint32{uint32(e), uint32(class)})
		} else {
			r.Classes[class]++
		}
	}
}

func propertyIndex(properties []ontology.Property, iri string) int {
	return slices.IndexFunc(properties, func(p ontology.Property) bool { return p.IRI == iri })
}
