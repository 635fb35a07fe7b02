// Package graph turns documents into RDF statements and writes them. It is the only maker of IRIs (IRIs), the only
// place where terms are checked (the constructors of Term) and the only place that knows which statement belongs to
// which graph: what a document says stands in the document's own graph, what the registers say of people, bodies and
// laws in the register graph, and what ties documents to one another in the graph of links.
package graph
