package site

import (
	"slices"

	"w3id.org/kamergraaf/ontology"
)

// role is how an entity takes part in a document, as its page tells it.
type role uint8

// The roles, in the order in which pages show them.
const (
	asked     role = iota // put the questions
	addressed             // was asked
	answered              // gave the answer, or announced its delay
	ministry              // answered through its minister
	mentioned             // is named in questions, answers or notes
	pointed               // is pointed to: "Zie ook"
	topic                 // is what the metadata say that it is about
	roles                 // number of roles
)

// relation is a property by which documents, inquiries and units relate to entities, and the role that it gives.
type relation struct {
	property ontology.Property
	role     role
}

// relations is the one list of them. Records keep indexes into it: a change of order changes cacheForm.
var relations = []relation{
	{ontology.AskedBy, asked},
	{ontology.FirstAsker, asked},
	{ontology.AskedAs, asked},
	{ontology.AddressedTo, addressed},
	{ontology.AddressedMinistry, addressed},
	{ontology.AnsweredBy, answered},
	{ontology.AnsweredAs, answered},
	{ontology.OnBehalfOf, answered},
	{ontology.HasMinistry, ministry},
	{ontology.Mentions, mentioned},
	{ontology.Cites, mentioned},
	{ontology.SeeAlso, pointed},
	{ontology.About, topic},
}

// relationOf returns the index of a property in relations.
func relationOf(iri string) (uint8, bool) {
	i := slices.IndexFunc(relations, func(r relation) bool { return r.property.IRI == iri })
	return uint8(max(i, 0)), i >= 0
}
