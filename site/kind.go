package site

import (
	"slices"

	"w3id.org/kamergraaf/ontology"
)

// kinds are the sorts of things that have pages of their own, in the order in which pages list what a document names. The first
// segment of their places is their name.
var kinds = ontology.Pages()

// pageKind returns what there is to know of a sort of things, the zero Page where it has no pages.
func pageKind(name string) *ontology.Page {
	for i := range kinds {
		if kinds[i].Name == name {
			return &kinds[i]
		}
	}
	return &ontology.Page{}
}

// kindOf returns the name of the kind of a class, or "" where its things have no pages of their own.
func kindOf(class string) string {
	i := slices.IndexFunc(kinds, func(k ontology.Page) bool { return k.Class.IRI == class })
	if i < 0 {
		return ""
	}
	return kinds[i].Name
}
