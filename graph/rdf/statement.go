package rdf

// Statement is an RDF triple: subject and predicate are IRIs, the object is an IRI or a literal.
type Statement struct{ Subject, Predicate, Object Term }

// Graph is a named set of statements. The statements of one subject are together, its types first, and none is repeated, so
// that a sink can write them as they come.
type Graph struct {
	Name       Term
	Statements []Statement
}
