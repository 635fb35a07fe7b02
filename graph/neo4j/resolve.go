package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"w3id.org/kamergraaf/internal/typed"
)

// Reasons why a name that was given is not taken; test for them with errors.Is.
var (
	ErrUnknownName   = errors.New("nothing has this name")
	ErrAmbiguousName = errors.New("several have this name")
)

// Candidate is a thing that a name may mean.
type Candidate struct {
	IRI, Label, Identifier string
	Part                   bool // the name is only a part of the label
}

// NameError tells which name was not taken and what it may mean.
type NameError struct {
	Param, Name string
	Candidates  []Candidate // the best first; none for a name that is not known
	err         error
}

// Error implements error. It lists what to choose from, one in a line.
func (e *NameError) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s=%s: %v", e.Param, e.Name, e.err)
	for i, c := range e.Candidates {
		if i == mostCandidates {
			fmt.Fprintf(&b, "\n  and %d more", len(e.Candidates)-i)
			break
		}
		fmt.Fprintf(&b, "\n  %s", c)
	}
	return b.String()
}

// mostCandidates is how many a message lists.
const mostCandidates = 20

// Unwrap returns ErrUnknownName or ErrAmbiguousName.
func (e *NameError) Unwrap() error { return e.err }

// String returns the names of a thing.
func (c Candidate) String() string {
	said := strings.TrimSpace(c.Label + " " + c.Identifier)
	return strings.TrimSpace(said + " <" + c.IRI + ">")
}

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

// Resolve puts the IRIs of the things that are meant in the place of the names that were given, and returns these things by
// parameter. Numbers returns the official ids of a number that is written as it is printed; it may be nil. Where a name is unknown
// or means several things the error is a *NameError.
func (s *Store) Resolve(ctx context.Context, q NamedQuery, params map[string]any, numbers func(string) []string) (map[string]Candidate, error) {
	meant := map[string]Candidate{}
	for _, p := range q.Params {
		name, _ := params[p.Name].(string)
		if !p.named() || name == "" && !p.Required {
			continue
		}
		var ids []string
		if numbers != nil {
			ids = numbers(name)
		}
		found, err := s.Named(ctx, p.Type, typed.New(name, ids...))
		switch {
		case err != nil:
			return nil, fmt.Errorf("find %s in %s: %w", p.Name, s.name(), explain(err))
		case len(found) == 0:
			return nil, &NameError{Param: p.Name, Name: name, err: ErrUnknownName}
		case len(found) > 1:
			return nil, &NameError{Param: p.Name, Name: name, Candidates: found, err: ErrAmbiguousName}
		}
		params[p.Name], meant[p.Name] = found[0].IRI, found[0]
	}
	return meant, nil
}

// Named returns the things with one of some labels ("Law|Treaty") that people mean by what they typed, the best first.
func (s *Store) Named(ctx context.Context, labels string, name typed.Text) ([]Candidate, error) {
	session := s.session(ctx, neo4j.AccessModeRead)
	defer session.Close(ctx)
	if strings.TrimSpace(name.String()) == "" {
		return nil, nil
	}
	answer, err := ask(ctx, session, fmt.Sprintf(keyed, labels), map[string]any{"keys": name.Keys()})
	if err != nil {
		return nil, err
	}
	var found []Candidate
	for _, row := range answer.Rows {
		found = append(found, candidate(row))
	}
	if found != nil {
		return found, nil
	}
	if answer, err = ask(ctx, session, fmt.Sprintf(names, labels), nil); err != nil {
		return nil, err
	}
	finds := typed.For[Candidate](name)
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
func candidate(row []any) Candidate {
	return Candidate{IRI: printed(row[0]), Label: printed(row[1]), Identifier: printed(row[2])}
}

// texts reads a list of texts.
func texts(value any) (out []string) {
	list, _ := value.([]any)
	for _, one := range list {
		out = append(out, printed(one))
	}
	return out
}
