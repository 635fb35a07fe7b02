package sqlite

import (
	"context"
	"fmt"
	"strings"

	"w3id.org/kamergraaf/graph/queries"
	"w3id.org/kamergraaf/internal/search"
	"w3id.org/kamergraaf/internal/typed"
)

// Resolve puts the IRIs of the things that are meant in the place of the names that were given: see queries.Query.Resolve. What is
// looked for in texts becomes a query of FTS5.
func (s *Store) Resolve(ctx context.Context, q queries.Query, params map[string]any, numbers func(string) []string) (map[string]queries.Candidate, error) {
	for name, value := range params {
		if words, is := value.(search.Query); is {
			match, err := s.Match(ctx, words)
			if err != nil {
				return nil, err
			}
			params[name] = match.Words
		}
	}
	return q.Resolve(params, func(classes string, name typed.Text) ([]queries.Candidate, error) { return s.Named(ctx, classes, name) }, numbers)
}

// The names of things of some classes: all, and those that may bear an identifier.
const (
	ofClasses = ` FROM things t LEFT JOIN people p ON p.id = t.id LEFT JOIN documents d ON d.id = t.id, json_each(?1) c
WHERE c.value IN (t.class, d.kind, CASE WHEN p.member THEN 'Member' END, CASE WHEN p.minister THEN 'Minister' END)`
	byName = `SELECT t.iri, coalesce(t.label, ''), coalesce(t.identifier, ''), p.id IS NOT NULL,
	(SELECT json_group_array(alt_label) FROM alt_labels WHERE thing = t.id)` + ofClasses + `
ORDER BY t.label, t.iri`
	byKey = `SELECT DISTINCT t.iri, coalesce(t.label, ''), coalesce(t.identifier, '')` + ofClasses + `
	AND EXISTS (SELECT 1 FROM json_each(?2) k WHERE k.value IN (t.iri, lower(t.identifier), lower(d.number), lower(d.case_number))
		OR substr(t.iri, -length('/document/' || k.value)) = '/document/' || k.value)
ORDER BY t.label, t.iri`
)

// Named returns the things of some classes ("Law|Treaty") that people mean by what they typed, the best first.
func (s *Store) Named(ctx context.Context, classes string, name typed.Text) ([]queries.Candidate, error) {
	if strings.TrimSpace(name.String()) == "" {
		return nil, nil
	}
	list, err := jsonList(strings.Split(classes, "|"))
	if err != nil {
		return nil, err
	}
	keys, err := jsonList(name.Keys())
	if err != nil {
		return nil, err
	}
	rows, err := s.db.QueryContext(ctx, byKey, list, keys)
	if err != nil {
		return nil, explain(s.file, err)
	}
	defer rows.Close()
	var found []queries.Candidate
	for rows.Next() {
		var c queries.Candidate
		if err := rows.Scan(&c.IRI, &c.Label, &c.Identifier); err != nil {
			return nil, explain(s.file, err)
		}
		found = append(found, c)
	}
	if err := rows.Err(); err != nil || found != nil {
		return found, explain(s.file, err)
	}
	return s.fitting(ctx, list, name)
}

// fitting returns the things of some classes that a name fits best.
func (s *Store) fitting(ctx context.Context, classes string, name typed.Text) (found []queries.Candidate, err error) {
	rows, err := s.db.QueryContext(ctx, byName, classes)
	if err != nil {
		return nil, explain(s.file, err)
	}
	defer rows.Close()
	finds := typed.For[queries.Candidate](name)
	for rows.Next() {
		var c queries.Candidate
		var person bool
		var others string
		if err := rows.Scan(&c.IRI, &c.Label, &c.Identifier, &person, &others); err != nil {
			return nil, explain(s.file, err)
		}
		names, err := readList(others)
		if err != nil {
			return nil, fmt.Errorf("names of %s: %w", c.IRI, err)
		}
		finds.Add(c, typed.Thing{Names: append([]string{c.Label}, names...), Person: person})
	}
	if err := rows.Err(); err != nil {
		return nil, explain(s.file, err)
	}
	all, meant := finds.Best()
	for _, one := range all[:meant] {
		one.Thing.Part = one.Fit.Part()
		found = append(found, one.Thing)
	}
	return found, nil
}
