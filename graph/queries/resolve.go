package queries

import (
	"errors"
	"fmt"
	"strings"

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

// Resolve puts the IRIs of the things that are meant in the place of the names that were given, and returns these things by
// parameter. Finding returns those of some classes ("Law|Treaty") that may be meant, the best first; numbers the official ids of a
// number that is written as it is printed, and may be nil. Where a name is unknown or means several things the error is a *NameError.
func (q Query) Resolve(params map[string]any, finding func(classes string, name typed.Text) ([]Candidate, error), numbers func(string) []string) (map[string]Candidate, error) {
	meant := map[string]Candidate{}
	for _, p := range q.Params {
		name, _ := params[p.Name].(string)
		if !p.Thing() || name == "" && !p.Required {
			continue
		}
		var ids []string
		if numbers != nil {
			ids = numbers(name)
		}
		found, err := finding(p.Type, typed.New(name, ids...))
		switch {
		case err != nil:
			return nil, fmt.Errorf("find %s: %w", p.Name, err)
		case len(found) == 0:
			return nil, &NameError{Param: p.Name, Name: name, err: ErrUnknownName}
		case len(found) > 1:
			return nil, &NameError{Param: p.Name, Name: name, Candidates: found, err: ErrAmbiguousName}
		}
		params[p.Name], meant[p.Name] = found[0].IRI, found[0]
	}
	return meant, nil
}
