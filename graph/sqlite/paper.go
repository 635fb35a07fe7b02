package sqlite

import (
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

// Paper is an input with what was made of it.
type Paper struct {
	Path     string
	Order    []byte // where it stands among the inputs; those of one order come by path
	Hash     string // of the content and of all else on which the rest depends
	Status   string
	Record   []byte // given back by Papers, as are the next two by Cards
	Card     []byte
	Keys     []string   // by which Cards finds it
	Graph    *rdf.Graph // of the document; nil of an input that gives none, or none that is to be shown
	Referred []Referred
	Problems []Problem
}

// Referred is a thing to which an input refers, with what the input says that it is, which is for the caller to read.
type Referred struct {
	IRI    string
	Entity []byte
}

// Problem is what could not be read, or not for certain.
type Problem struct {
	Code, Message string
	Line          int // 0 for none
}

// Input is an input that a store keeps.
type Input struct {
	Path   string
	Order  []byte
	Hash   string
	Status string
}

// Stored is an input as it is given back.
type Stored struct {
	Input
	Record   []byte
	Document string   // IRI of the document that is shown, "" for none
	Texts    []string // of the document's graph: see Texts
}

// Carded is an input with its card.
type Carded struct {
	Input
	Card []byte
}

// Texts returns the texts of a graph that stand in the table units, in the order in which Stored gives them back.
func Texts(g *rdf.Graph) (texts []string) {
	for _, s := range g.Statements {
		if s.Predicate.Value() == ontology.Text.IRI {
			texts = append(texts, s.Object.Value())
		}
	}
	return texts
}
