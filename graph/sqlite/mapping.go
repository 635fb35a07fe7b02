package sqlite

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

// ErrUnmapped tells that a statement has a term that the vocabulary does not map to tables, so that it cannot be kept.
var ErrUnmapped = errors.New("no place in the store")

// classTables are the tables of classes whose things are more than parts of documents.
var classTables = map[string]string{
	ontology.Document.IRI: "documents", ontology.Inquiry.IRI: "inquiries", ontology.Person.IRI: "people", ontology.Party.IRI: "parties",
	ontology.Ministry.IRI: "ministries", ontology.Post.IRI: "posts", ontology.Membership.IRI: "memberships",
	ontology.Incumbency.IRI: "incumbencies", ontology.Cabinet.IRI: "cabinets", ontology.Participation.IRI: "participations",
	ontology.Agency.IRI: "agencies", ontology.Authority.IRI: "authorities", ontology.Law.IRI: "laws", ontology.LawPart.IRI: "law_parts",
	ontology.EuropeanAct.IRI: "european_acts", ontology.Treaty.IRI: "treaties", ontology.Bill.IRI: "bills",
	ontology.Judgment.IRI: "judgments", ontology.Dossier.IRI: "dossiers", ontology.Paper.IRI: "papers", ontology.Site.IRI: "sites",
	ontology.WebPage.IRI: "web_pages", ontology.SkosConcept.IRI: "topics",
}

// unitTables are the tables of what tells parts of documents from one another, beside units; "" for those that have no more.
var unitTables = map[string]string{
	ontology.Question.IRI: "questions", ontology.Answer.IRI: "answers", ontology.Note.IRI: "notes", ontology.Explanation.IRI: "", ontology.Header.IRI: "",
}

// columnClasses are classes that a value of a column of another class's table stands for.
var columnClasses = map[string]string{
	ontology.QuestionPaper.IRI: "documents.kind", ontology.AnswerPaper.IRI: "documents.kind", ontology.DelayNotice.IRI: "documents.kind",
	ontology.Member.IRI: "people.member", ontology.Minister.IRI: "people.minister",
}

// pair is a table that keeps a property which may have several values.
type pair struct{ table, subject, object string }

// pairs are the tables of properties that may have several values.
var pairs = map[string]pair{
	ontology.AskedBy.IRI:           {"askers", "document", "asked_by"},
	ontology.AskedAs.IRI:           {"asker_memberships", "document", "asked_as"},
	ontology.AddressedTo.IRI:       {"addressed_posts", "document", "addressed_to"},
	ontology.AddressedMinistry.IRI: {"addressed_ministries", "document", "addressed_ministry"},
	ontology.AnsweredBy.IRI:        {"answerers", "document", "answered_by"},
	ontology.AnsweredAs.IRI:        {"answerer_incumbencies", "document", "answered_as"},
	ontology.OnBehalfOf.IRI:        {"answerer_posts", "document", "on_behalf_of"},
	ontology.HasMinistry.IRI:       {"answering_ministries", "document", "ministry"},
	ontology.About.IRI:             {"document_topics", "document", "about"},
	ontology.SeeAlso.IRI:           {"see_also", "document", "see_also"},
	ontology.Answers.IRI:           {"answered_questions", "answer", "answers"},
	ontology.RefersTo.IRI:          {"answer_references", "answer", "refers_to"},
	ontology.Cites.IRI:             {"citations", "unit", "cites"},
	ontology.SkosAltLabel.IRI:      {"alt_labels", "thing", "alt_label"},
	ontology.OwlSameAs.IRI:         {"same_as", "thing", "same_as"},
	ontology.ReplacedBy.IRI:        {"replacements", "thing", "replaced_by"},
}

// renamed are the columns that are not called as the vocabulary calls their property, and those that stand in the table of
// another class.
var renamed = map[string]string{
	ontology.OaExact.IRI:               "mentions.words",
	ontology.OaHasTarget.IRI:           "mentions.unit",
	ontology.SchemaSoftwareVersion.IRI: "documents.software_version",
	ontology.ProvStartedAtTime.IRI:     "documents.started_at_time",
	ontology.ProvEndedAtTime.IRI:       "documents.ended_at_time",
	ontology.Sha256.IRI:                "documents.sha256",
	ontology.SameInquiryAs.IRI:         "links.relation",
	ontology.SameDocumentAs.IRI:        "links.relation",
	ontology.Text.IRI:                  "units.text",
}

// leftOut are the terms that have no table and no column, with the reason.
var leftOut = map[string]string{
	ontology.Graph.IRI:              "a document and its graph are one row",
	ontology.Source.IRI:             "its one property is a column of documents",
	ontology.ProvActivity.IRI:       "its properties are columns of documents",
	ontology.OaAnnotation.IRI:       "each mention is one",
	ontology.Mentions.IRI:           "follows from mentions: has_body of the mentions of a unit",
	ontology.RdfType.IRI:            "the table is the class",
	ontology.FoafPrimaryTopic.IRI:   "a document and its graph are one row",
	ontology.ProvWasGeneratedBy.IRI: "the properties of the reading are columns of documents",
	ontology.ProvUsed.IRI:           "the property of the source is a column of documents",
}

// follows are properties of classes that follow from other tables, so that these classes have no column for them.
var follows = map[string]string{
	"Inquiry askedBy": "askers of its documents", "Inquiry firstAsker": "documents.first_asker", "Inquiry addressedTo": "addressed_posts of its documents",
	"Answer number": "also in units", "Question number": "also in units", "Note number": "also in units",
}

// snake returns the name of a property as a column has it: dateSubmitted becomes date_submitted.
func snake(name string) string {
	var b strings.Builder
	before := ' '
	for _, r := range name {
		if unicode.IsUpper(r) && !unicode.IsUpper(before) && b.Len() > 0 {
			b.WriteByte('_')
		}
		before = r
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// mapping is what the vocabulary and the schema say of each other. It is the same for all stores.
type mapping struct {
	tables     map[string]Table
	properties map[string]ontology.Property
	columns    map[string]string // of properties
	classes    map[string]ontology.Class
}

// newMapping reads vocabulary and schema.
func newMapping() *mapping {
	m := &mapping{map[string]Table{}, map[string]ontology.Property{}, map[string]string{}, map[string]ontology.Class{}}
	for _, t := range Tables() {
		m.tables[t.Name] = t
	}
	for _, c := range ontology.Classes() {
		m.classes[c.IRI] = c
	}
	for _, p := range ontology.Properties() {
		m.properties[p.IRI] = p
		m.columns[p.IRI] = snake(p.Name)
		if table, column, ok := strings.Cut(renamed[p.IRI], "."); ok && table != "" {
			m.columns[p.IRI] = column
		}
	}
	return m
}

// value returns a literal as a column keeps it: numbers as numbers, true and false as 1 and 0, all else as text.
func value(t rdf.Term) (any, error) {
	switch t.Sort() {
	case rdf.Integer, rdf.NonNegative, rdf.Year:
		return strconv.ParseInt(t.Value(), 10, 64)
	case rdf.Boolean:
		if t.Value() == "true" {
			return 1, nil
		}
		return 0, nil
	default:
		return t.Value(), nil
	}
}

// property returns the property of a statement, or ErrUnmapped.
func (m *mapping) property(s rdf.Statement) (ontology.Property, error) {
	p, known := m.properties[s.Predicate.Value()]
	if !known || p.Object != s.Object.IsIRI() {
		return p, fmt.Errorf("%w: %s with value %s", ErrUnmapped, s.Predicate, s.Object)
	}
	return p, nil
}
