// Package neo4j keeps graphs in Neo4j 5, asks them questions there, and writes them for Neo4j's bulk import.
//
// The model is the vocabulary's: a class is a label, a property between things a relationship, a property with a
// literal a node property, under the names that package ontology gives. Beside that every node has the label
// Resource and its unique iri, and every relationship the list of documents that state it.
//
// Bookkeeping is in the same database, so that a document can be replaced or removed without harm to others: the
// node of each loaded graph has the label Loaded and, of documents, the hash of what was loaded. From it runs a
// relationship to every node that the graph describes but does not own, with the labels and properties it gives to
// that node: DESCRIBES where a document describes, REGISTERS where the registers or the links do. Nodes whose IRI
// lies below that of a document are owned by it and need no such relationship.
package neo4j

// Names of the bookkeeping that Go code needs; Cypher spells them out. The vocabulary has none of these.
const (
	describedAs   = "labels" // on both: the labels that the graph gives
	describedHash = "hash"   // on REGISTERS: hash of the description
	// Graphs that no document owns. What they state keeps no thing in the database, but what registers say of a
	// thing that stays keeps what they tie it to.
	registerSuffix = "graph/register"
	linksSuffix    = "graph/links"
)
