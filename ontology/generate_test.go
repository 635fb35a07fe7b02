package ontology

import (
	"bytes"
	"flag"
	"fmt"
	"go/format"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the files that are made from kamergraaf.ttl and kinds.ttl")

func TestTermsAreWrittenFromTheVocabulary(t *testing.T) {
	got, err := format.Source(goTerms(readVocabulary(t)))
	if err != nil {
		t.Fatalf("formatting terms.go: %v", err)
	}
	golden(t, "terms.go", got)
}

// golden compares what was made with a file, or writes it.
func golden(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is out of date: go generate ./ontology", file)
	}
}

// group is one block of variables of terms.go.
type group struct {
	comment string
	holds   func(*term) bool
}

var groups = []group{
	{"Classes of the project.", func(t *term) bool { return t.isClass() && t.own() }},
	{"Classes of other vocabularies.", func(t *term) bool { return t.isClass() && !t.own() }},
	{"Properties of the project between things.", func(t *term) bool { return t.isProperty() && t.own() && t.property().Object }},
	{"Properties of the project with a literal.", func(t *term) bool { return t.isProperty() && t.own() && !t.property().Object }},
	{"Properties of other vocabularies between things.", func(t *term) bool { return t.isProperty() && !t.own() && t.property().Object }},
	{"Properties of other vocabularies with a literal.", func(t *term) bool { return t.isProperty() && !t.own() && !t.property().Object }},
}

func goTerms(v vocabulary) []byte {
	var b bytes.Buffer
	b.WriteString("// Code generated from kamergraaf.ttl by go generate. DO NOT EDIT.\n\npackage ontology\n")
	for _, g := range groups {
		fmt.Fprintf(&b, "\n// %s\nvar (\n", g.comment)
		for _, term := range v.terms {
			if g.holds(term) {
				fmt.Fprintf(&b, "// %s is %s: %s\n%s = %s\n", v.goName(term), v.curie(term.iri),
					term.in(rdfsNS+"comment", "en"), v.goName(term), goValue(term))
			}
		}
		b.WriteString(")\n")
	}
	v.goList(&b, "classes", "Class", (*term).isClass)
	v.goList(&b, "properties", "Property", (*term).isProperty)
	b.WriteString("\nvar prefixes = [...]Prefix{\n")
	for _, p := range v.prefixes {
		fmt.Fprintf(&b, "{%q, %q},\n", p.Name, p.Namespace)
	}
	b.WriteString("}\n")
	return b.Bytes()
}

// goList writes an array of all terms of a type, the project's own first.
func (v vocabulary) goList(b *bytes.Buffer, name, typ string, holds func(*term) bool) {
	fmt.Fprintf(b, "\nvar %s = [...]%s{\n", name, typ)
	for _, own := range []bool{true, false} {
		for _, term := range v.terms {
			if holds(term) && term.own() == own {
				fmt.Fprintf(b, "%s,\n", v.goName(term))
			}
		}
	}
	b.WriteString("}\n")
}

// goName returns the variable of a term: AskedBy, DctTitle; a property that is named as a class gets Has before it.
func (v vocabulary) goName(t *term) string {
	prefix, local, _ := strings.Cut(v.curie(t.iri), ":")
	if prefix != "kg" {
		return upperFirst(prefix) + upperFirst(local)
	}
	name := upperFirst(local)
	for _, other := range v.terms {
		if other != t && other.iri == Namespace+name {
			return "Has" + name
		}
	}
	return name
}

// curie returns an IRI as prefix:local, or the IRI itself.
func (v vocabulary) curie(iri string) string {
	for _, p := range v.prefixes {
		if local, ok := strings.CutPrefix(iri, p.Namespace); ok {
			return p.Name + ":" + local
		}
	}
	return iri
}

// goValue writes the composite literal of a term.
func goValue(t *term) string {
	if t.isClass() {
		c := t.class()
		return fmt.Sprintf("Class{IRI: %q, Name: %q, Label: %q}", c.IRI, c.Name, c.Label)
	}
	p := t.property()
	s := fmt.Sprintf("Property{IRI: %q, Name: %q, Neo4j: %q", p.IRI, p.Name, p.Neo4j)
	if p.Object {
		s += ", Object: true"
	} else {
		s += fmt.Sprintf(", Datatype: %q", p.Datatype)
	}
	if p.Single {
		s += ", Single: true"
	}
	return s + "}"
}
