// Package graph turns documents into RDF statements. It alone knows which statement belongs to which graph: what a document
// says is in its own graph, what the registers say of people, bodies and laws in the register graph, and what links documents
// in the graph of links. Terms come from package rdf, names from package iri; package format writes the statements, package
// link finds the links.
package graph
