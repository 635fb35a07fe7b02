package queries

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"w3id.org/kamergraaf/internal/search"
)

// ErrParameter tells that a question is asked with wrong parameters.
var ErrParameter = errors.New("wrong parameter")

// Param is a parameter of a question. Type is string, date (2018-04-26), int, words (as people type them to search), the values of a
// closed list (Law,Agency), or the classes of the thing that is meant (Law|Treaty), which Resolve finds by what people call it.
type Param struct {
	Name, Type, Default, Help string
	Required                  bool
}

// Dialect says how a store takes values that it has in a form of its own.
type Dialect struct {
	Date  func(time.Time) any
	Words func(search.Query) any
}

// Parameters returns the parameters for a store from what a user gave, by name; the error is ErrParameter.
func (q Query) Parameters(given map[string]string, as Dialect) (map[string]any, error) {
	for name := range given {
		if !slices.ContainsFunc(q.Params, func(p Param) bool { return p.Name == name }) {
			return nil, fmt.Errorf("%w: query %s has no parameter %s", ErrParameter, q.Name, name)
		}
	}
	out := map[string]any{}
	for _, p := range q.Params {
		value, ok := given[p.Name]
		if !ok && p.Required {
			return nil, fmt.Errorf("%w: query %s needs %s (%s)", ErrParameter, q.Name, p.Name, p.Help)
		}
		if !ok {
			value = p.Default
		}
		v, err := p.parse(value, as)
		if err != nil && p.Choices() != nil {
			return nil, fmt.Errorf("%w: %s=%s: choose from %s", ErrParameter, p.Name, value, strings.Join(p.Choices(), ", "))
		}
		if err != nil {
			return nil, fmt.Errorf("%w: %s=%s is no %s", ErrParameter, p.Name, value, p.Type)
		}
		out[p.Name] = v
	}
	return out, nil
}

// Thing tells whether a parameter is the name of a thing.
func (p Param) Thing() bool { return classes.MatchString(p.Type) }

// classes are the kinds of thing that a parameter may name.
var classes = regexp.MustCompile(`^[A-Z][A-Za-z]*(\|[A-Z][A-Za-z]*)*$`)

// Choices returns the values of a closed list, nil of a parameter of another type.
func (p Param) Choices() []string {
	if !strings.Contains(p.Type, ",") {
		return nil
	}
	return strings.Split(p.Type, ",")
}

// parse returns a parameter's value for a store. An empty date is none: any will do.
func (p Param) parse(value string, as Dialect) (any, error) {
	switch {
	case p.Thing():
		return value, nil
	case p.Type == "date" && value == "" && !p.Required:
		return nil, nil
	}
	switch p.Type {
	case "date":
		day, err := time.Parse(time.DateOnly, value)
		return as.Date(day), err
	case "int":
		return strconv.ParseInt(value, 10, 64)
	case "string":
		return value, nil
	case "words":
		return as.Words(search.Parse(value)), nil
	}
	for _, one := range p.Choices() {
		if strings.EqualFold(one, value) {
			return one, nil
		}
	}
	return nil, fmt.Errorf("no value of type %s", p.Type)
}
