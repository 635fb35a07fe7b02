package ontology

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/knakk/rdf"
	"github.com/piprate/json-gold/ld"
)

func TestContextIsWrittenFromTheVocabulary(t *testing.T) {
	golden(t, "context.jsonld", jsonContext(readVocabulary(t)))
}

// jsonContext writes one line a term, so that a change of the vocabulary is a line in a diff.
func jsonContext(v vocabulary) []byte {
	entries := []string{`"@version": 1.1`, `"id": "@id"`, `"type": {"@id": "@type", "@container": "@set"}`}
	for _, p := range v.prefixes {
		entries = append(entries, fmt.Sprintf("%q: %q", p.Name, p.Namespace))
	}
	for _, term := range v.terms {
		switch {
		case term.isClass():
			entries = append(entries, fmt.Sprintf("%q: %q", term.class().Name, v.curie(term.iri)))
		case term.isProperty() && term.iri != rdfNS+"type":
			entries = append(entries, fmt.Sprintf("%q: %s", term.property().Name, v.termDefinition(term.property())))
		}
	}
	return []byte("{\n  \"@context\": {\n    " + strings.Join(entries, ",\n    ") + "\n  }\n}\n")
}

// termDefinition says how JSON holds a property: things as IRIs, texts as Dutch, what can have several values as a list.
func (v vocabulary) termDefinition(p Property) string {
	def := fmt.Sprintf(`{"@id": %q`, v.curie(p.IRI))
	switch datatype := v.curie(p.Datatype); {
	case p.Object:
		def += `, "@type": "@id"`
	case datatype == "rdf:langString":
		def += `, "@language": "nl"`
	case datatype != "xsd:string":
		def += fmt.Sprintf(`, "@type": %q`, datatype)
	}
	if !p.Single {
		def += `, "@container": "@set"`
	}
	return def + "}"
}

// examples are the good examples of testdata, in Turtle of our own that this decoder reads.
func examples(t *testing.T) []rdf.Triple {
	t.Helper()
	var all []rdf.Triple
	for _, text := range exampleFiles(t) {
		triples, err := rdf.NewTripleDecoder(strings.NewReader(text), rdf.Turtle).DecodeAll()
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, triples...)
	}
	return all
}

func TestExamplesSurviveJSONWithTheContext(t *testing.T) {
	var ntriples bytes.Buffer
	for _, triple := range examples(t) {
		ntriples.WriteString(triple.Serialize(rdf.NTriples))
	}
	options := ld.NewJsonLdOptions("")
	options.Format = "application/n-quads"
	processor := ld.NewJsonLdProcessor()
	expanded, err := processor.FromRDF(ntriples.String(), options)
	if err != nil {
		t.Fatal(err)
	}
	var context any
	if err := json.Unmarshal([]byte(Context()), &context); err != nil {
		t.Fatal(err)
	}
	compact, err := processor.Compact(expanded, context, options)
	if err != nil {
		t.Fatal(err)
	}
	checkCompact(t, compact)
	back, err := processor.ToRDF(compact, options)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := sortedLines(back.(string)), sortedLines(ntriples.String()); !slices.Equal(got, want) {
		t.Errorf("the examples changed on their way through JSON-LD: got %d statements, want %d", len(got), len(want))
		for _, line := range got {
			if !slices.Contains(want, line) {
				t.Log(line)
			}
		}
	}
}

// checkCompact fails where the context left something long: every key a term, every value a plain one.
func checkCompact(t *testing.T, compact map[string]any) {
	text, err := json.Marshal(compact["@graph"])
	if err != nil {
		t.Fatal(err)
	}
	for _, long := range []string{`"@value"`, `"@id"`, `"@language"`, `"kg:`, `"dct:`, `"oa:`, `"skos:`} {
		if at := bytes.Index(text, []byte(long)); at >= 0 {
			t.Errorf("the context left %s: %s", long, text[at:min(at+80, len(text))])
		}
	}
}

// sortedLines returns the statements of an N-Triples text, each in one spelling.
func sortedLines(text string) []string {
	text = strings.ReplaceAll(text, "^^<http://www.w3.org/2001/XMLSchema#string>", "")
	lines := strings.Split(strings.TrimSpace(text), "\n")
	slices.Sort(lines)
	return slices.Compact(lines)
}
