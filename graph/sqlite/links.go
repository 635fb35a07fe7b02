package sqlite

import (
	"fmt"
	"strings"

	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

// Links keeps what the graph of links says, in the place of what it said of some documents, which are given by their IRIs, of
// their inquiries and of their questions.
func (b *Batch) Links(of []string, g *rdf.Graph) error {
	return b.failed("keep the links", b.links(of, g))
}

func (b *Batch) links(of []string, g *rdf.Graph) error {
	for _, iri := range of {
		id, err := b.row("documents", iri)
		if err != nil {
			return err
		}
		for _, query := range unlinking {
			if err := b.do(query, id); err != nil {
				return err
			}
		}
	}
	all, err := b.subjects(g)
	if err != nil {
		return err
	}
	relations := map[[2]string][]string{} // by from and to, in the order of the graph, which is that of the links
	for _, s := range all {
		for _, st := range s.statements {
			if err := b.standing(s, st, relations); err != nil {
				return fmt.Errorf("%s: %w", s.iri, err)
			}
		}
	}
	for _, s := range all {
		if s.is(ontology.Link) {
			if err := b.link(s, relations); err != nil {
				return err
			}
		}
	}
	return nil
}

// unlinking removes what links say of a document. Each condition is one that an index answers.
var unlinking = []string{
	"UPDATE documents SET canonical_inquiry = NULL WHERE id = ? AND canonical_inquiry IS NOT NULL",
	"UPDATE questions SET same_question_as = NULL WHERE document = ? AND same_question_as IS NOT NULL",
	"UPDATE inquiries SET title = NULL WHERE id = (SELECT concerns FROM documents WHERE id = ?) AND title IS NOT NULL",
	"UPDATE things SET label = NULL WHERE id = (SELECT concerns FROM documents WHERE id = ?) AND label IS NOT NULL",
	"DELETE FROM links WHERE link_from = ?1 OR link_to = ?1",
	"DELETE FROM links WHERE link_from = (SELECT concerns FROM documents WHERE id = ?1) OR link_to = (SELECT concerns FROM documents WHERE id = ?1)",
	"DELETE FROM replacements WHERE (thing = ?1 OR replaced_by = ?1) AND stated_by = 'links'",
}

// standing keeps one statement that is not of a link itself.
func (b *Batch) standing(s *subject, st rdf.Statement, relations map[[2]string][]string) error {
	object := st.Object.Value()
	switch p := st.Predicate.Value(); p {
	case ontology.CanonicalInquiry.IRI:
		return b.point("UPDATE documents SET canonical_inquiry = ? WHERE id = ?", "documents", s.iri, "inquiries", object)
	case ontology.SameQuestionAs.IRI:
		return b.do("UPDATE questions SET same_question_as = (SELECT id FROM units WHERE iri = ?) WHERE id = (SELECT id FROM units WHERE iri = ?)", object, s.iri)
	case ontology.DctTitle.IRI:
		id, err := b.row("inquiries", s.iri)
		if err != nil {
			return err
		}
		if err := b.do("UPDATE inquiries SET title = ? WHERE id = ?", object, id); err != nil {
			return err
		}
		return b.do("UPDATE things SET label = ?, class = ? WHERE id = ?", object, ontology.Inquiry.Name, id)
	case ontology.SameInquiryAs.IRI, ontology.SameDocumentAs.IRI, ontology.ReplacedBy.IRI:
		key := [2]string{s.iri, object}
		relations[key] = append(relations[key], b.m.properties[p].Name)
		if p != ontology.ReplacedBy.IRI {
			return nil
		}
		return b.point("INSERT OR IGNORE INTO replacements (replaced_by, thing, stated_by) VALUES (?, ?, 'links')", "documents", s.iri, "documents", object)
	case ontology.LinkFrom.IRI, ontology.LinkTo.IRI, ontology.Reason.IRI:
		return nil
	default:
		return fmt.Errorf("%w: %s", ErrUnmapped, st.Predicate)
	}
}

// point runs a statement with the ids of an object and a subject.
func (b *Batch) point(query, table, subject, objects, object string) error {
	id, err := b.row(table, subject)
	if err != nil {
		return err
	}
	to, err := b.row(objects, object)
	if err != nil {
		return err
	}
	return b.do(query, to, id)
}

// link keeps a link with its reason.
func (b *Batch) link(s *subject, relations map[[2]string][]string) error {
	from, to := s.object(ontology.LinkFrom).Value(), s.object(ontology.LinkTo).Value()
	key, relation := [2]string{from, to}, ""
	if left := relations[key]; len(left) > 0 {
		relation, relations[key] = left[0], left[1:]
	}
	ends := [2]int64{}
	for i, iri := range []string{from, to} {
		id, err := b.thingID(strings.Clone(iri))
		if err != nil {
			return err
		}
		ends[i] = id
	}
	return b.do("INSERT OR REPLACE INTO links (iri, link_from, relation, link_to, reason) VALUES (?, ?, ?, ?, ?)",
		s.iri, ends[0], relation, ends[1], literal(s, ontology.Reason))
}
