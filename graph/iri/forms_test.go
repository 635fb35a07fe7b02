package iri

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

func TestEveryFormOfIRIsIsMade(t *testing.T) {
	for _, kind := range ontology.Kinds() {
		if forms[kind.Form].iri == nil {
			t.Errorf("forms in graph/iri/forms.go has no row for the k:form of k:%s in ontology/kinds.ttl", kind.Name)
		}
	}
}

func TestEveryKindGivesTheIRIOfItsExample(t *testing.T) {
	const base, document = "https://example.org/id/", "https://example.org/id/document/ah-tk-1"
	iris, err := NewIRIs(base)
	if err != nil {
		t.Fatal(err)
	}
	iris = iris.In(rdf.ValidIRI(document))
	for _, kind := range ontology.Kinds() {
		want := strings.NewReplacer("{base}", base, "{document}", document).Replace(kind.ExampleIRI)
		if got := iris.Entity(extract.Entity{Kind: extract.EntityKind(kind.Name), Key: kind.Example, Registered: true}).Value(); got != want {
			t.Errorf("%s %q has the IRI %s, not %s", kind.Name, kind.Example, got, want)
		}
	}
}
