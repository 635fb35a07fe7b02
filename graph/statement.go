package graph

import (
	"slices"

	"w3id.org/kamergraaf/extract"
)

// Statement is an RDF triple: subject and predicate are IRIs, the object is an IRI or a literal.
type Statement struct{ Subject, Predicate, Object Term }

// Graph is a named set of statements. The statements of one subject stand together, its types first, and none
// stands twice, so that a sink can write them as they come.
type Graph struct {
	Name       Term
	Statements []Statement
	// Referred are the entities that the statements name and that the register graph has to describe, none twice.
	Referred []extract.Entity
	named    []Term  // their IRIs, where Maker made the graph
	writer   *writer // that made it, if GraphIn did
	// Problems are what could not be stated as the document has it, such as characters that RDF cannot hold.
	Problems []extract.Problem
}

// emptied returns the graph without all that it holds, with room for so many statements. Its problems are not used
// again: they outlive the graph.
func (g *Graph) emptied(room int) *Graph {
	if g == nil {
		g = &Graph{}
	}
	if g.writer == nil {
		g.writer = &writer{}
	}
	g.Statements, g.Referred, g.named, g.Problems = slices.Grow(g.Statements[:0], room), g.Referred[:0], g.named[:0], nil
	return g
}
