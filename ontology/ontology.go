package ontology

import (
	_ "embed"
	"slices"
)

// Namespace is the namespace of the project's own terms, prefix kg.
const Namespace = "https://w3id.org/kamergraaf/def#"

// In Neo4j every node bears the label ResourceLabel and has its IRI in the unique node property ResourceKey.
const (
	ResourceLabel = "Resource"
	ResourceKey   = "iri"
)

// Class is a class of things.
type Class struct {
	IRI   string
	Name  string // as in the JSON-LD context: "AnswerPaper"
	Label string // in Neo4j
}

// Property is a relation between two things (Object) or a fact of one thing in a literal.
type Property struct {
	IRI      string
	Name     string // as in the JSON-LD context: "askedBy", "title"
	Neo4j    string // relationship type (ASKED_BY) or node property (title); "" for rdf:type, which becomes labels
	Object   bool   // the value is a thing
	Datatype string // IRI of the literal's datatype; rdf:langString for texts; "" where Object
	Single   bool   // a thing has one value at most
}

// Prefix is an abbreviation of a namespace.
type Prefix struct{ Name, Namespace string }

//go:embed kamergraaf.ttl
var turtle string

//go:embed shapes.ttl
var shapes string

//go:embed context.jsonld
var context string

// Turtle returns the vocabulary itself, in Turtle.
func Turtle() string { return turtle }

// Shapes returns what valid data are, as SHACL shapes in Turtle.
func Shapes() string { return shapes }

// Context returns the JSON-LD context in which every term of the vocabulary has a short name.
func Context() string { return context }

// Classes returns all classes, the project's own first, in the order of the vocabulary.
func Classes() []Class { return slices.Clone(classes[:]) }

// Properties returns all properties, the project's own first, in the order of the vocabulary.
func Properties() []Property { return slices.Clone(properties[:]) }

// Prefixes returns the prefixes that the program's output uses, in the order of the vocabulary.
func Prefixes() []Prefix { return slices.Clone(prefixes[:]) }

// ClassOf returns the class with an IRI; ok is false where the vocabulary has none.
func ClassOf(iri string) (c Class, ok bool) {
	i := slices.IndexFunc(classes[:], func(c Class) bool { return c.IRI == iri })
	if i < 0 {
		return Class{}, false
	}
	return classes[i], true
}

// PropertyOf returns the property with an IRI; ok is false where the vocabulary has none.
func PropertyOf(iri string) (p Property, ok bool) {
	i := slices.IndexFunc(properties[:], func(p Property) bool { return p.IRI == iri })
	if i < 0 {
		return Property{}, false
	}
	return properties[i], true
}
