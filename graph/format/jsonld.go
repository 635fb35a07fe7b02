package format

import (
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

// jsonld makes JSON-LD: one object with the context and the graphs under their names, a line each. Within a graph the parts
// of a thing are inside it, and mentions inside the text with the words, so that a document is one tree. The context is in
// the file, for readers that cannot or may not fetch it.
type jsonld struct {
	terms   map[string]ontology.Property // by IRI
	classes map[string]string            // IRI -> name
}

func newJSONLD(string) framed {
	s := jsonld{terms: map[string]ontology.Property{}, classes: map[string]string{}}
	for _, p := range ontology.Properties() {
		s.terms[p.IRI] = p
	}
	for _, c := range ontology.Classes() {
		s.classes[c.IRI] = c.Name
	}
	head := `{"@context":` + string(jsonldContext()) + ",\n\"@graph\":[\n"
	return framed{s, frame{head, ",\n", "\n]}\n"}}
}

// Append appends a graph as one line.
func (s jsonld) Append(b []byte, g *rdf.Graph) ([]byte, error) {
	if len(g.Statements) == 0 {
		return b, nil
	}
	if !g.Name.IsZero() {
		b = appendJSONString(append(b, `{"id":`...), g.Name.Value())
		b = append(b, `,"@graph":[`...)
	}
	t := newTree(g)
	for i, root := range t.roots {
		if i > 0 {
			b = append(b, ',')
		}
		b = s.appendNode(b, t, root)
	}
	if !g.Name.IsZero() {
		b = append(b, "]}"...)
	}
	return b, nil
}

// appendNode appends a thing with its facts, its edges, and what is inside it.
func (s jsonld) appendNode(b []byte, t *tree, n int) []byte {
	node := t.nodes[n]
	b = appendJSONString(append(b, `{"id":`...), node.statements[0].Subject.Value())
	for from := 0; from < len(node.statements); {
		p := node.statements[from].Predicate
		to := from + 1
		for to < len(node.statements) && node.statements[to].Predicate == p {
			to++
		}
		if !(node.inside && p == node.by) {
			b = s.appendProperty(append(b, ','), p, node.statements[from:to])
		}
		from = to
	}
	for _, in := range insides {
		if children := t.children(n, in.by); len(children) > 0 {
			b = appendJSONString(append(b, ','), in.name)
			b = append(b, ":["...)
			for i, c := range children {
				if i > 0 {
					b = append(b, ',')
				}
				b = s.appendNode(b, t, c)
			}
			b = append(b, ']')
		}
	}
	return append(b, '}')
}

// appendProperty appends a property with its values: a list, unless the vocabulary says that there can be one only.
func (s jsonld) appendProperty(b []byte, p rdf.Term, statements []rdf.Statement) []byte {
	term, known := s.terms[p.Value()]
	name := term.Name
	if p == rdfType {
		name = "type"
	}
	if !known {
		name = p.Value()
	}
	b = append(appendJSONString(b, name), ':')
	single := known && term.Single && len(statements) == 1
	if !single {
		b = append(b, '[')
	}
	for i, st := range statements {
		if i > 0 {
			b = append(b, ',')
		}
		b = s.appendValue(b, term, known, p == rdfType, st.Object)
	}
	if !single {
		b = append(b, ']')
	}
	return b
}

// appendValue appends a value: short where the context says the rest, else in full.
func (s jsonld) appendValue(b []byte, term ontology.Property, known, isType bool, o rdf.Term) []byte {
	switch {
	case isType && o.IsIRI():
		if name, ok := s.classes[o.Value()]; ok {
			return appendJSONString(b, name)
		}
		return appendJSONString(b, o.Value())
	case known && o.IsIRI() && term.Object:
		return appendJSONString(b, o.Value())
	case o.IsIRI():
		return append(appendJSONString(append(b, `{"@id":`...), o.Value()), '}')
	case known && !term.Object && rdf.SortOf(term.Datatype) == o.Sort():
		if bareInJSON(o) {
			return append(b, o.Value()...)
		}
		return appendJSONString(b, o.Value())
	}
	b = appendJSONString(append(b, `{"@value":`...), o.Value())
	if lang := o.Lang(); lang != "" {
		return append(appendJSONString(append(b, `,"@language":`...), lang), '}')
	}
	return append(appendJSONString(append(b, `,"@type":`...), o.Datatype()), '}')
}

// bareInJSON tells whether a literal is written as a JSON number or truth value: only those that a floating-point number
// holds exactly.
func bareInJSON(o rdf.Term) bool {
	return o.Sort() == rdf.Boolean || (o.Sort() == rdf.Integer || o.Sort() == rdf.NonNegative) && len(o.Value()) <= 15
}

// appendJSONString appends a JSON string; its characters are known to be valid.
func appendJSONString(b []byte, v string) []byte {
	b = append(b, '"')
	b = rdf.AppendEscaped(b, v) // all escapes of N-Triples are escapes of JSON too
	return append(b, '"')
}
