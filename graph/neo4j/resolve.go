package neo4j

import (
	"context"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"w3id.org/kamergraaf/graph/queries"
	"w3id.org/kamergraaf/internal/typed"
)

// The names of things of some labels: all, and those that may bear an identifier, so that the names of many things need not travel
// for one that is told exactly.
const (
	names = `MATCH (n:%s)
WITH n, coalesce(n.label, n.title, "") AS label, coalesce(n.identifier, "") AS identifier, coalesce(n.altLabel, []) AS others
RETURN n.iri AS iri, label, identifier, others, n:Person AS person ORDER BY label, iri`
	keyed = `MATCH (n:%s)
WHERE n.iri IN $keys OR toLower(n.identifier) IN $keys OR toLower(n.number) IN $keys OR toLower(n.caseNumber) IN $keys OR any(k IN $keys WHERE n.iri ENDS WITH "/document/" + k)
RETURN n.iri AS iri, coalesce(n.label, n.title, "") AS label, coalesce(n.identifier, "") AS identifier ORDER BY label, iri`
)

// Resolve puts the IRIs of the things that are meant in the place of the names that were given: see queries.Query.Resolve.
func (s *Store) Resolve(ctx context.Context, q queries.Query, params map[string]any, numbers func(string) []string) (map[string]queries.Candidate, error) {
	return q.Resolve(params, func(labels string, name typed.Text) ([]queries.Candidate, error) {
		found, err := s.Named(ctx, labels, name)
		if err != nil {
			return nil, fmt.Errorf("in %s: %w", s.name(), explain(err))
		}
		return found, nil
	}, numbers)
}

// Named returns the things with one of some labels ("Law|Treaty") that people mean by what they typed, the best first.
func (s *Store) Named(ctx context.Context, labels string, name typed.Text) ([]queries.Candidate, error) {
	session := s.session(ctx, neo4j.AccessModeRead)
	defer session.Close(ctx)
	if strings.TrimSpace(name.String()) == "" {
		return nil, nil
	}
	answer, err := ask(ctx, session, fmt.Sprintf(keyed, labels), map[string]any{"keys": name.Keys()})
	if err != nil {
		return nil, err
	}
	var found []queries.Candidate
	for _, row := range answer.Rows {
		found = append(found, candidate(row))
	}
	if found != nil {
		return found, nil
	}
	if answer, err = ask(ctx, session, fmt.Sprintf(names, labels), nil); err != nil {
		return nil, err
	}
	finds := typed.For[queries.Candidate](name)
	for _, row := range answer.Rows {
		one := candidate(row)
		person, _ := row[4].(bool)
		finds.Add(one, typed.Thing{Names: append([]string{one.Label}, texts(row[3])...), Person: person})
	}
	all, meant := finds.Best()
	for _, one := range all[:meant] {
		one.Thing.Part = one.Fit.Part()
		found = append(found, one.Thing)
	}
	return found, nil
}

// candidate reads the first columns of a row.
func candidate(row []any) queries.Candidate {
	return queries.Candidate{IRI: printed(row[0]), Label: printed(row[1]), Identifier: printed(row[2])}
}

// texts reads a list of texts.
func texts(value any) (out []string) {
	list, _ := value.([]any)
	for _, one := range list {
		out = append(out, printed(one))
	}
	return out
}
