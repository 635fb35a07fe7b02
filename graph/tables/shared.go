package tables

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

// relations are the links between papers, inquiries and questions, by the IRIs of their properties.
var relations = map[string]string{
	ontology.SameInquiryAs.IRI: "same_inquiry_as", ontology.SameDocumentAs.IRI: "same_document_as", ontology.SameQuestionAs.IRI: "same_question_as",
	ontology.ReplacedBy.IRI: "replaced_by", ontology.CanonicalInquiry.IRI: "canonical_inquiry",
}

// OfLinks returns what the graph of links says, in its order. Which documents are named by a number is told by their IRIs.
func OfLinks(g *rdf.Graph) *Rows {
	rows := &Rows{}
	for _, s := range g.Statements {
		if relation, ok := relations[s.Predicate.Value()]; ok && s.Object.IsIRI() && s.Subject != s.Object {
			rows.Links = append(rows.Links, Link{s.Subject.Value(), relation, s.Object.Value()})
		}
	}
	return rows
}

// OfRegister returns what the register graph says, in its order: all statements of one thing are together.
func OfRegister(g *rdf.Graph) *Rows {
	rows := &Rows{}
	for from := 0; from < len(g.Statements); {
		to := from
		for to < len(g.Statements) && g.Statements[to].Subject == g.Statements[from].Subject {
			to++
		}
		if one := thing(g.Statements[from:to]); one.Class != "" {
			rows.Things = append(rows.Things, one)
		}
		from = to
	}
	return rows
}

// thing returns what is said of one thing; without a class of the vocabulary it is none.
func thing(said []rdf.Statement) Thing {
	one := Thing{IRI: said[0].Subject.Value()}
	var others []string
	for _, s := range said {
		switch value := s.Object.Value(); s.Predicate.Value() {
		case ontology.RdfType.IRI:
			if c, ok := ontology.ClassOf(value); ok && one.Class == "" && c.Name != "Graph" {
				one.Class = c.Name
			}
		case ontology.SkosPrefLabel.IRI:
			one.Label = value
		case ontology.SkosAltLabel.IRI:
			others = append(others, value)
		case ontology.DctIdentifier.IRI:
			one.Identifier = value
		case ontology.SchemaStartDate.IRI:
			one.Start = day(extract.Date(value))
		case ontology.SchemaEndDate.IRI:
			one.End = day(extract.Date(value))
		}
	}
	one.Others = strings.Join(others, between)
	return one
}
