// Package rdf has the terms and statements of RDF as every store and serialisation takes them: IRIs that are checked or mended
// when they are made, literals with one datatype, named graphs, and the interface of what stores graphs. It knows nothing of
// parliaments, and there are no blank nodes.
package rdf
