package record

import (
	"slices"

	"w3id.org/kamergraaf/ontology"
)

// Role is how an entity takes part in a document, as its page tells it.
type Role uint8

// The roles, in the order in which pages show them.
const (
	Asked     Role = iota // put the questions
	addressed             // was asked
	Answered              // gave the answer, or announced its delay
	Ministry              // answered through its minister
	Mentioned             // is named in questions, answers or notes
	Pointed               // is pointed to: "Zie ook"
	topic                 // is what the metadata say that it is about
	Roles                 // number of roles
)

// relation is a property by which documents, inquiries and units relate to entities, and the role that it gives.
type relation struct {
	Property ontology.Property
	Role     Role
}

// Relations is the one list of them. Records keep indexes into it: a change of order changes Form.
var Relations = []relation{
	{ontology.AskedBy, Asked},
	{ontology.FirstAsker, Asked},
	{ontology.AskedAs, Asked},
	{ontology.AddressedTo, addressed},
	{ontology.AddressedMinistry, addressed},
	{ontology.AnsweredBy, Answered},
	{ontology.AnsweredAs, Answered},
	{ontology.OnBehalfOf, Answered},
	{ontology.HasMinistry, Ministry},
	{ontology.Mentions, Mentioned},
	{ontology.Cites, Mentioned},
	{ontology.SeeAlso, Pointed},
	{ontology.About, topic},
}

// relationOf returns the index of a property in relations.
func relationOf(iri string) (uint8, bool) {
	i := slices.IndexFunc(Relations, func(r relation) bool { return r.Property.IRI == iri })
	return uint8(max(i, 0)), i >= 0
}
