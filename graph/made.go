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
	Referred []extract.Entity
	named    []rdf.Term // their IRIs, where Maker made the graph
	// Problems are what could not be stated as the document has it, such as characters that RDF cannot hold.
	Problems []extract.Problem
}

// reset empties the graph and reuses its buffers, with space for so many statements. Its problems are not reused: they
// outlive the graph.
func (g *Made) reset(room int) *Made {
	if g == nil {
		g = &Made{}
	}
	g.Statements, g.Referred, g.named, g.Problems = slices.Grow(g.Statements[:0], room), g.Referred[:0], g.named[:0], nil
	return g
}
