package graph

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

// classOf returns the class of an entity.
func classOf(e extract.Entity) rdf.Term {
	switch {
	case e.Part != "" && (e.Kind == extract.KindLaw || e.Kind == extract.KindEU):
		return classLawPart
	case e.Kind == extract.KindEU && isTreaty(e):
		return classTreaty
	case e.Kind == extract.KindPaper && strings.HasPrefix(e.Key, "dossier-"):
		return classDossier
	case e.Kind == extract.KindPaper && iri.CitedDocument(e.Key) != "":
		return classDocument
	}
	return entityClasses[e.Kind].is
}

// isTreaty tells treaties from acts of the EU: by their identifier, else by what their name calls them.
func isTreaty(e extract.Entity) bool {
	if iri.IsCELEX(e.Key) || iri.IsBWB(e.Key) {
		return iri.IsTreaty(e.Key)
	}
	return e.Key[0] > '9' && !slices.ContainsFunc(actNames[:], func(name string) bool { return strings.Contains(e.Key, name) })
}

// actNames are what acts of the EU are called.
var actNames = [...]string{"richtlijn", "verordening", "besluit", "beschikking", "aanbeveling", "resolutie", "standpunt"}

// kindClass is the class of entities of each kind, where the kind alone tells, and the class that whom a text names so gets beside.
type kindClass struct{ is, capacity rdf.Term }

var entityClasses = func() map[extract.EntityKind]kindClass {
	classes := map[extract.EntityKind]kindClass{}
	for _, k := range ontology.Kinds() {
		c := kindClass{is: class(k.Class)}
		if k.Capacity.IRI != "" {
			c.capacity = class(k.Capacity)
		}
		classes[extract.EntityKind(k.Name)] = c
	}
	return classes
}()

// isPerson tells whether entities of a kind are people.
func isPerson(k extract.EntityKind) bool { return entityClasses[k].is == classPerson }

// citable tells whether an entity of a kind is cited rather than only mentioned.
func citable(k extract.EntityKind) bool {
	return is(k, func(k *ontology.EntityKind) bool { return k.Cited })
}

// isDated tells whether entities of a kind have other names at other times.
func isDated(k extract.EntityKind) bool {
	return is(k, func(k *ontology.EntityKind) bool { return k.Dated })
}

// canBeUnidentified tells whether entities like this one can be stated although no register knows them: those that are
// numbers of something cannot, nor parts, which are as well known as their whole.
func canBeUnidentified(e extract.Entity) bool {
	return e.Part == "" && is(e.Kind, func(k *ontology.EntityKind) bool { return k.Unregistered })
}

func is(k extract.EntityKind, says func(*ontology.EntityKind) bool) bool {
	kind := ontology.KindOf(string(k))
	return kind != nil && says(kind)
}
