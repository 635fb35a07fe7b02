package neo4j

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

// bookkeeping are the node properties that are not the vocabulary's.
var bookkeeping = []string{ontology.ResourceKey, "loadedHash", "loadedFrom"}

// errStop ends a dump whose reader has enough.
var errStop = errors.New("no more is wanted")

// Dump yields every statement in the database, each once, in no order: the union of all loaded graphs. Anything in the
// database that belongs neither to the vocabulary nor to the bookkeeping is an error.
func (s *Store) Dump(ctx context.Context) iter.Seq2[rdf.Statement, error] {
	return func(yield func(rdf.Statement, error) bool) {
		session := s.session(ctx, neo4j.AccessModeRead)
		defer session.Close(ctx)
		_, err := session.ExecuteRead(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
			result, err := tx.Run(ctx, "MATCH (n) RETURN n.iri, labels(n), properties(n), [(n)-[r]->(o) | [type(r), o.iri]]", nil)
			if err != nil {
				return nil, err
			}
			for result.Next(ctx) {
				statements, err := s.mapping.statements(result.Record().Values)
				if err != nil {
					return nil, err
				}
				for _, st := range statements {
					if !yield(st, nil) {
						return nil, errStop
					}
				}
			}
			return nil, result.Err()
		})
		if err != nil && !errors.Is(err, errStop) {
			yield(rdf.Statement{}, fmt.Errorf("read %s: %w", s.name(), explain(err)))
		}
	}
}

// statements translates a node back: its IRI, labels, properties, and relationships as type and target.
func (m *mapping) statements(row []any) ([]rdf.Statement, error) {
	iri, _ := row[0].(string)
	subject, err := rdf.NewIRI(iri)
	if err != nil {
		return nil, fmt.Errorf("a node without an IRI: %w", err)
	}
	out, err := m.typesOf(subject, stringsOf(row[1]))
	if err != nil {
		return nil, err
	}
	for name, value := range row[2].(map[string]any) {
		if slices.Contains(bookkeeping, name) {
			continue
		}
		p, terms, err := m.toTerms(name, value)
		if err != nil {
			return nil, fmt.Errorf("node %s: %w", iri, err)
		}
		for _, t := range terms {
			out = append(out, rdf.Statement{Subject: subject, Predicate: vocabularyTerm(p.IRI), Object: t})
		}
	}
	edges, err := m.edgesOf(subject, row[3].([]any))
	return append(out, edges...), err
}

// typesOf translates labels.
func (m *mapping) typesOf(subject rdf.Term, labels []string) (out []rdf.Statement, err error) {
	if !slices.Contains(labels, ontology.ResourceLabel) {
		return nil, fmt.Errorf("node %s lacks the label %s", subject, ontology.ResourceLabel)
	}
	for _, l := range labels {
		class, ok := m.classes[l]
		switch {
		case ok:
			out = append(out, rdf.Statement{Subject: subject, Predicate: vocabularyTerm(ontology.RdfType.IRI), Object: vocabularyTerm(class)})
		case l != ontology.ResourceLabel && l != "Loaded":
			return nil, fmt.Errorf("node %s: the vocabulary has no label %s", subject, l)
		}
	}
	return out, nil
}

// edgesOf translates relationships.
func (m *mapping) edgesOf(subject rdf.Term, edges []any) (out []rdf.Statement, err error) {
	for _, e := range edges {
		kind, to := e.([]any)[0].(string), e.([]any)[1].(string)
		if kind == "DESCRIBES" || kind == "REGISTERS" {
			continue
		}
		predicate, ok := m.relations[kind]
		if !ok {
			return nil, fmt.Errorf("node %s: the vocabulary has no relationship %s", subject, kind)
		}
		object, err := rdf.NewIRI(to)
		if err != nil {
			return nil, fmt.Errorf("node %s: %s to a node without an IRI: %w", subject, kind, err)
		}
		out = append(out, rdf.Statement{Subject: subject, Predicate: vocabularyTerm(predicate), Object: object})
	}
	return out, nil
}

// vocabularyTerm returns an IRI of the vocabulary, which is valid.
func vocabularyTerm(iri string) rdf.Term {
	t, err := rdf.NewIRI(strings.TrimSpace(iri))
	if err != nil {
		return rdf.Term{}
	}
	return t
}
