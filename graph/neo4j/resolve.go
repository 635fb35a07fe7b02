package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
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
	Candidates  []Candidate // by label; none for a name that is not known
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

// resolving finds what a name means. An identifier or IRI goes before a name, a whole name or surname before a part of one.
const resolving = `MATCH (n:%s)
WITH n, coalesce(n.label, n.title, "") AS label, toLower($name) AS name
WITH n, label, CASE
  WHEN n.iri = $name OR n.identifier = $name OR n.iri ENDS WITH "/document/" + $name THEN 0
  WHEN toLower(label) = name OR any(a IN n.altLabel WHERE toLower(a) = name)
    OR n:Person AND toLower(label) ENDS WITH " " + name THEN 1
  WHEN toLower(label) CONTAINS name THEN 2
END AS rank
WHERE rank IS NOT NULL
WITH rank, n.iri AS iri, label, coalesce(n.identifier, "") AS identifier ORDER BY label, iri
WITH rank, collect([iri, label, identifier]) AS found ORDER BY rank LIMIT 1
UNWIND found AS f
RETURN f[0] AS iri, f[1] AS label, f[2] AS identifier, rank = 2 AS part`

// Resolve puts the IRIs of the things that are meant in the place of the names that were given, and returns these things by
// parameter. Where a name is unknown or means several things the error is a *NameError.
func (s *Store) Resolve(ctx context.Context, q NamedQuery, params map[string]any) (map[string]Candidate, error) {
	session := s.session(ctx, neo4j.AccessModeRead)
	defer session.Close(ctx)
	meant := map[string]Candidate{}
	for _, p := range q.Params {
		name, _ := params[p.Name].(string)
		if !p.named() || name == "" && !p.Required {
			continue
		}
		found, err := candidates(ctx, session, p.Type, name)
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

// candidates returns what a name may mean among the nodes with one of the labels, which a query's own file names.
func candidates(ctx context.Context, session neo4j.SessionWithContext, labels, name string) ([]Candidate, error) {
	if strings.TrimSpace(name) == "" {
		return nil, nil
	}
	answer, err := ask(ctx, session, fmt.Sprintf(resolving, labels), map[string]any{"name": name})
	if err != nil {
		return nil, err
	}
	var found []Candidate
	for _, row := range answer.Rows {
		part, _ := row[3].(bool)
		found = append(found, Candidate{IRI: printed(row[0]), Label: printed(row[1]), Identifier: printed(row[2]), Part: part})
	}
	return found, nil
}
