// Package graph turns documents into RDF statements. It is the only place that knows which statement belongs to which graph:
// what a document says stands in the document's own graph, what the registers say of people, bodies and laws in the register
// graph, and what ties documents to one another in the graph of links. Terms come from package rdf, names from package iri;
// package format writes what is made here, package link finds the ties.
package graph
