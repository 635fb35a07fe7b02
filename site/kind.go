package site

import (
	"slices"

	"w3id.org/kamergraaf/ontology"
)

// kind is a sort of things that have pages of their own. The first segment of their places is its name.
type kind struct {
	name  string
	class ontology.Class
}

// kinds is the one list of them, in the order in which pages list what a document names.
var kinds = []kind{
	{"law", ontology.Law},
	{"eu", ontology.EuropeanAct},
	{"treaty", ontology.Treaty},
	{"case", ontology.Judgment},
	{"document", ontology.Document},
	{"paper", ontology.Paper},
	{"dossier", ontology.Dossier},
	{"person", ontology.Person},
	{"party", ontology.Party},
	{"post", ontology.Post},
	{"ministry", ontology.Ministry},
	{"agency", ontology.Agency},
	{"authority", ontology.Authority},
	{"site", ontology.Site},
	{"topic", ontology.SkosConcept},
	{"inquiry", ontology.Inquiry},
}

// kindOf returns the name of the kind of a class, or "" where its things have no pages of their own.
func kindOf(class string) string {
	i := slices.IndexFunc(kinds, func(k kind) bool { return k.class.IRI == class })
	if i < 0 {
		return ""
	}
	return kinds[i].name
}
