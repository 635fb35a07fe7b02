package ontology

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/knakk/rdf"
)

const (
	rdfNS    = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	rdfsNS   = "http://www.w3.org/2000/01/rdf-schema#"
	owlNS    = "http://www.w3.org/2002/07/owl#"
	schemaNS = "https://schema.org/"
)

// term is one block of the vocabulary: what it says of a class or property, by predicate, in the order of the file.
type term struct {
	iri  string
	said map[string][]rdf.Object
}

// vocabulary is kamergraaf.ttl, read.
type vocabulary struct {
	terms    []*term
	prefixes []Prefix
}

// readVocabulary parses the embedded vocabulary.
func readVocabulary(t testing.TB) vocabulary {
	t.Helper()
	return readTurtle(t, "kamergraaf.ttl", turtle)
}

// readTurtle parses a file of our own, which is therefore safe to give to this decoder.
func readTurtle(t testing.TB, file, turtle string) vocabulary {
	t.Helper()
	v := vocabulary{prefixes: readPrefixes(turtle)}
	byIRI := map[string]*term{}
	dec := rdf.NewTripleDecoder(strings.NewReader(turtle), rdf.Turtle)
	for {
		triple, err := dec.Decode()
		if errors.Is(err, io.EOF) {
			return v
		}
		if err != nil {
			t.Fatalf("reading %s: %v", file, err)
		}
		iri := triple.Subj.String()
		if byIRI[iri] == nil {
			byIRI[iri] = &term{iri, map[string][]rdf.Object{}}
			v.terms = append(v.terms, byIRI[iri])
		}
		said := byIRI[iri].said
		said[triple.Pred.String()] = append(said[triple.Pred.String()], triple.Obj)
	}
}

// readPrefixes returns the prefixes of a Turtle text in their order.
func readPrefixes(text string) (ps []Prefix) {
	for line := range strings.Lines(text) {
		if f := strings.Fields(line); len(f) == 4 && f[0] == "@prefix" {
			ps = append(ps, Prefix{strings.TrimSuffix(f[1], ":"), strings.Trim(f[2], "<>")})
		}
	}
	return ps
}

// all returns the objects of a predicate as strings.
func (t *term) all(predicate string) (out []string) {
	for _, o := range t.said[predicate] {
		out = append(out, o.String())
	}
	return out
}

// one returns the only object of a predicate as a string, or "".
func (t *term) one(predicate string) string {
	return strings.Join(t.all(predicate), " ")
}

// in returns the text of a predicate in a language.
func (t *term) in(predicate, lang string) string {
	for _, o := range t.said[predicate] {
		if l, ok := o.(rdf.Literal); ok && l.Lang() == lang {
			return l.String()
		}
	}
	return ""
}

func (t *term) own() bool { return strings.HasPrefix(t.iri, Namespace) }

func (t *term) isClass() bool { return t.one(Namespace+"neo4jLabel") != "" }

// isProperty tells properties that data have; annotation properties of the vocabulary itself are none.
func (t *term) isProperty() bool {
	return t.iri == rdfNS+"type" || t.one(Namespace+"neo4jRelationship") != "" || t.one(Namespace+"neo4jProperty") != ""
}

// domain returns the classes whose instances bear the property.
func (t *term) domain() []string {
	return append(t.all(rdfsNS+"domain"), t.all(schemaNS+"domainIncludes")...)
}

// class returns the Go value that stands for the term.
func (t *term) class() Class {
	label := t.one(Namespace + "neo4jLabel")
	return Class{IRI: t.iri, Name: label, Label: label}
}

// property returns the Go value that stands for the term.
func (t *term) property() Property {
	p := Property{IRI: t.iri, Single: t.one(Namespace+"single") == "true"}
	if literal := t.one(Namespace + "neo4jProperty"); literal != "" {
		p.Name, p.Neo4j = literal, literal
		p.Datatype = t.one(Namespace+"datatype") + t.one(rdfsNS+"range")
	} else {
		p.Object, p.Neo4j = true, t.one(Namespace+"neo4jRelationship")
		p.Name = camel(p.Neo4j)
	}
	switch {
	case t.own():
		p.Name = strings.TrimPrefix(t.iri, Namespace)
	case p.Neo4j == "":
		p.Name = "type"
	}
	return p
}

// camel turns SAME_AS into sameAs.
func camel(s string) string {
	words := strings.Split(strings.ToLower(s), "_")
	for i := 1; i < len(words); i++ {
		words[i] = upperFirst(words[i])
	}
	return strings.Join(words, "")
}

func upperFirst(s string) string {
	if s == "" {
		return ""
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
