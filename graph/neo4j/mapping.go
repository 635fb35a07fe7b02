package neo4j

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

// ErrUnmapped tells that a statement has a term that the vocabulary does not map to Neo4j, so that it cannot be kept.
var ErrUnmapped = errors.New("no place in Neo4j")

// mapping translates the vocabulary's terms to the names that Neo4j uses, and back. It is the same for all.
type mapping struct {
	labels     map[string]string            // class -> label
	properties map[string]ontology.Property // predicate -> property
	classes    map[string]string            // label -> class
	relations  map[string]string            // relationship type -> predicate
	literals   map[string]ontology.Property // node property -> property
}

// newMapping reads the vocabulary.
func newMapping() *mapping {
	m := &mapping{map[string]string{}, map[string]ontology.Property{}, map[string]string{}, map[string]string{}, map[string]ontology.Property{}}
	for _, c := range ontology.Classes() {
		m.labels[c.IRI], m.classes[c.Label] = c.Label, c.IRI
	}
	for _, p := range ontology.Properties() {
		m.properties[p.IRI] = p
		if p.Object {
			m.relations[p.Neo4j] = p.IRI
		} else {
			m.literals[p.Neo4j] = p
		}
	}
	return m
}

// relationTypes returns all relationship types of the vocabulary, in its order.
func relationTypes() (types []string) {
	for _, p := range ontology.Properties() {
		if p.Object && p.Neo4j != "" {
			types = append(types, p.Neo4j)
		}
	}
	return types
}

// textSuffix marks node properties that hold a text in another language, or in none, than the vocabulary foresees:
// title_en beside title. The vocabulary's own texts are Dutch.
var textSuffix = map[rdf.Sort]string{rdf.English: "_en", rdf.Dutch: "_nl", rdf.String: "_plain"}

// sortOf returns the sort of literal that the vocabulary foresees for a property.
func sortOf(p ontology.Property) rdf.Sort {
	if strings.HasSuffix(p.Datatype, "#langString") {
		return rdf.Dutch
	}
	for s := rdf.String; s <= rdf.Year; s++ {
		if s != rdf.Dutch && s != rdf.English && datatypes[s] == p.Datatype[strings.IndexByte(p.Datatype, '#')+1:] {
			return s
		}
	}
	return rdf.None
}

// datatypes are the local names of the XML Schema datatypes of literals.
var datatypes = map[rdf.Sort]string{
	rdf.String: "string", rdf.Date: "date", rdf.DateTime: "dateTime", rdf.Integer: "integer",
	rdf.NonNegative: "nonNegativeInteger", rdf.Boolean: "boolean", rdf.Year: "gYear",
}

// property returns the name and value of the node property that keeps a literal.
func (m *mapping) property(p ontology.Property, object rdf.Term) (name string, value any, err error) {
	name = p.Neo4j
	if want := sortOf(p); object.Sort() != want {
		suffix, text := textSuffix[object.Sort()]
		if !text || textSuffix[want] == "" {
			return "", nil, fmt.Errorf("%w: %s takes %s, not %s", ErrUnmapped, p.IRI, p.Datatype, object)
		}
		name += suffix
	}
	value, err = toNeo4j(object)
	return name, value, err
}

// toNeo4j returns a literal as Neo4j keeps it.
func toNeo4j(t rdf.Term) (any, error) {
	v := t.Value()
	switch t.Sort() {
	case rdf.Date:
		day, err := time.Parse(time.DateOnly, v)
		return dbtype.Date(day), err
	case rdf.DateTime:
		return time.Parse(time.RFC3339, v)
	case rdf.Integer, rdf.NonNegative, rdf.Year:
		return strconv.ParseInt(v, 10, 64)
	case rdf.Boolean:
		return strconv.ParseBool(v)
	default:
		return v, nil
	}
}

// toTerms returns the literals that a node property keeps: it is the inverse of property, for one value or a list.
func (m *mapping) toTerms(name string, value any) (ontology.Property, []rdf.Term, error) {
	p, sort, ok := m.literal(name)
	if !ok {
		return p, nil, fmt.Errorf("the vocabulary has no node property %q", name)
	}
	values, list := value.([]any)
	if !list {
		values = []any{value}
	}
	terms := make([]rdf.Term, 0, len(values))
	for _, v := range values {
		t, err := toTerm(sort, v)
		if err != nil {
			return p, nil, fmt.Errorf("node property %s: %w", name, err)
		}
		terms = append(terms, t)
	}
	return p, terms, nil
}

// literal finds the property that a node property keeps, with the sort of its values.
func (m *mapping) literal(name string) (ontology.Property, rdf.Sort, bool) {
	if p, ok := m.literals[name]; ok {
		return p, sortOf(p), true
	}
	for sort, suffix := range textSuffix {
		if p, ok := m.literals[strings.TrimSuffix(name, suffix)]; ok && strings.HasSuffix(name, suffix) {
			return p, sort, true
		}
	}
	return ontology.Property{}, rdf.None, false
}

// toTerm is the inverse of toNeo4j.
func toTerm(sort rdf.Sort, value any) (rdf.Term, error) {
	switch v := value.(type) {
	case string:
		if slices.Contains([]rdf.Sort{rdf.String, rdf.Dutch, rdf.English}, sort) {
			t, _ := rdf.NewText(v, sort)
			return t, nil
		}
	case bool:
		return rdf.NewBool(v), nil
	case dbtype.Date:
		return rdf.NewDate(v.Time().Format(time.DateOnly))
	case time.Time:
		return rdf.NewDateTime(v), nil
	case int64:
		switch sort {
		case rdf.Integer:
			return rdf.NewInt(int(v)), nil
		case rdf.NonNegative:
			return rdf.NewCount(int(v)), nil
		}
	}
	return rdf.Term{}, fmt.Errorf("no literal of the vocabulary: %v (%T)", value, value)
}
