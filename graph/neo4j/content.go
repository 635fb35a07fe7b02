package neo4j

import (
	"cmp"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

// modelVersion is part of every hash: after a change of the model all documents are loaded anew.
const modelVersion = "4"

// versionKey is the node property with the version of the program that read a document. It is not part of a hash: if another
// version reads the same, only this property is loaded anew.
var versionKey = ontology.SchemaSoftwareVersion.Neo4j

// content is what one graph says, or, of registers and links, what it says of one thing: the unit that is written
// or left out as a whole.
type content struct {
	graph      string // IRI
	document   string // IRI of the document that owns the graph; "" for registers and links
	hash       string
	reading    string // IRI of the node that has the version of the program, "" for none
	version    string
	statements int
	subjects   []subject
	bad        error // why the graph could not be translated; then it has no subjects
}

// subject is a node and what one graph says of it.
type subject struct {
	iri    string
	owned  bool     // by the graph's document, so that no other graph gives it labels or properties
	labels []string // sorted
	props  map[string]any
	edges  []edge
}

// edge is a relationship from a subject.
type edge struct{ kind, to string }

// source returns the IRI under which relationships list who states them.
func (c *content) source() string {
	if c.document != "" {
		return c.document
	}
	return c.graph
}

// contents translates a graph. A graph that a document owns is one content; of any other graph each subject is one.
func (m *mapping) contents(g *rdf.Graph) ([]content, error) {
	name := g.Name.Value()
	document, owned := strings.CutSuffix(name, "/graph")
	if !owned {
		document = ""
	}
	var out []content
	for _, group := range bySubject(g.Statements) {
		s, err := m.subject(name, document, group)
		if err != nil {
			return nil, fmt.Errorf("translate graph %s: %w", name, err)
		}
		if document == "" || len(out) == 0 {
			out = append(out, content{graph: name, document: document})
		}
		c := &out[len(out)-1]
		c.statements += len(group)
		c.subjects = append(c.subjects, s)
		if v, ok := s.props[versionKey].(string); ok && s.owned {
			c.reading, c.version = s.iri, v
		}
	}
	if document != "" && len(out) == 0 {
		out = []content{{graph: name, document: document}}
	}
	for i := range out {
		out[i].hash = out[i].sum()
	}
	return out, nil
}

// bySubject groups the statements of a graph, in order of first appearance.
func bySubject(all []rdf.Statement) [][]rdf.Statement {
	var groups [][]rdf.Statement
	at := map[string]int{}
	for start := 0; start < len(all); {
		end := start + 1
		for end < len(all) && all[end].Subject == all[start].Subject {
			end++
		}
		if i, seen := at[all[start].Subject.Value()]; seen {
			groups[i] = append(slices.Clip(groups[i]), all[start:end]...)
		} else {
			at[all[start].Subject.Value()] = len(groups)
			groups = append(groups, all[start:end])
		}
		start = end
	}
	return groups
}

// subject translates the statements about one thing.
func (m *mapping) subject(name, document string, statements []rdf.Statement) (subject, error) {
	iri := statements[0].Subject.Value()
	s := subject{iri: iri, props: map[string]any{}}
	s.owned = document != "" && iri != name && strings.HasPrefix(iri, document+"/")
	for _, st := range statements {
		if err := m.add(&s, st); err != nil {
			return s, fmt.Errorf("%s: %w", iri, err)
		}
	}
	slices.Sort(s.labels)
	s.labels = slices.Compact(s.labels)
	s.edges = uniqueEdges(s.edges)
	return s, nil
}

// uniqueEdges sorts relationships and leaves out those that appear twice.
func uniqueEdges(edges []edge) []edge {
	slices.SortFunc(edges, func(a, b edge) int {
		return cmp.Or(strings.Compare(a.kind, b.kind), strings.Compare(a.to, b.to))
	})
	return slices.Compact(edges)
}

// add translates one statement.
func (m *mapping) add(s *subject, st rdf.Statement) error {
	p, known := m.properties[st.Predicate.Value()]
	switch {
	case !known || p.Object != st.Object.IsIRI():
		return fmt.Errorf("%w: %s with value %s", ErrUnmapped, st.Predicate, st.Object)
	case p.IRI == ontology.RdfType.IRI:
		label, ok := m.labels[st.Object.Value()]
		if !ok {
			return fmt.Errorf("%w: class %s", ErrUnmapped, st.Object)
		}
		s.labels = append(s.labels, label)
	case p.Object:
		s.edges = append(s.edges, edge{p.Neo4j, st.Object.Value()})
	default:
		name, value, err := m.property(p, st.Object)
		if err != nil {
			return err
		}
		s.props[name] = joined(s.props[name], value, p.Single)
	}
	return nil
}

// joined adds a value to what a node property holds. A property that has one value holds just that; one that may
// have more holds a list, as does one that should have one value and has more: nothing is lost.
func joined(old, value any, single bool) any {
	switch list, isList := old.([]any); {
	case old == nil && single || old == value:
		return value
	case old == nil:
		return []any{value}
	case isList && slices.Contains(list, value):
		return old
	case isList:
		return sortValues(append(slices.Clip(list), value))
	default:
		return sortValues([]any{old, value})
	}
}

// sortValues makes the order of a list of values depend on the values alone.
func sortValues(values []any) []any {
	slices.SortFunc(values, func(a, b any) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
	return values
}

// sum returns a hash of the content that does not depend on the order of its statements.
func (c *content) sum() string {
	slices.SortFunc(c.subjects, func(a, b subject) int { return strings.Compare(a.iri, b.iri) })
	b := appendField(nil, modelVersion)
	for _, s := range c.subjects {
		b = appendField(b, s.iri)
		b = appendField(b, strings.Join(s.labels, ":"))
		for _, name := range sortedKeys(s.props) {
			if s.iri != c.reading || name != versionKey {
				b = appendField(appendField(b, name), fmt.Sprint(s.props[name]))
			}
		}
		for _, e := range s.edges {
			b = appendField(appendField(b, e.kind), e.to)
		}
	}
	h := sha256.Sum256(b)
	return base64.RawURLEncoding.EncodeToString(h[:18])
}

// appendField appends a string with its length, so that no two lists of strings look alike.
func appendField(b []byte, s string) []byte {
	b = strconv.AppendInt(b, int64(len(s)), 10)
	return append(append(b, ':'), s...)
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
