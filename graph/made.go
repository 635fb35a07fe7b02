package graph

import (
	"slices"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/rdf"
)

// Made is a graph with what else was found while it was made.
type Made struct {
	rdf.Graph
	// Referred are the entities that the statements name and that the register graph has to describe, none twice.
	Referred []Reference
	// TooLarge is an *extract.TooLargeError where the document gives more than fits in a graph, which then is not whole.
	TooLarge error
	// Problems are what could not be stated as the document has it, such as characters that RDF cannot hold.
	Problems []extract.Problem
}

// Reference is an entity, in its canonical form, with its IRI.
type Reference struct {
	extract.Entity
	IRI rdf.Term
}

// reset empties the graph, with room for so many statements and references. It reuses the memory of the statements only:
// references and problems outlive the graph.
func (g *Made) reset(statements, references int) {
	g.Statements, g.Referred, g.Problems = slices.Grow(g.Statements[:0], statements), make([]Reference, 0, references), nil
	g.TooLarge = nil
}
