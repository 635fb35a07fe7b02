package graph

import (
	"bytes"
	"testing"

	knakk "github.com/knakk/rdf"

	"w3id.org/kamergraaf/graph/format"
	"w3id.org/kamergraaf/graph/rdf"
)

// TestLinesEqualThoseOfTheLibrary holds our N-Triples against the library's encoder, on statements that have nothing
// but what both escape alike.
func TestLinesEqualThoseOfTheLibrary(t *testing.T) {
	ours, _ := format.FormatByName("ntriples")
	for _, g := range append(bridgeGraphs(t), benchGraph(t)) {
		var b bytes.Buffer
		encoder := knakk.NewTripleEncoder(&b, knakk.NTriples)
		for _, s := range g.Statements {
			if err := encoder.Encode(libraryTriple(t, s)); err != nil {
				t.Fatal(err)
			}
		}
		if err := encoder.Close(); err != nil {
			t.Fatal(err)
		}
		if got := render(t, ours, g); !bytes.Equal(got, b.Bytes()) {
			t.Errorf("%v differs from what the library writes", g.Name)
		}
	}
}

// libraryTriple returns a statement as the library has it.
func libraryTriple(t *testing.T, s rdf.Statement) knakk.Triple {
	t.Helper()
	iri := func(term string) knakk.IRI {
		out, err := knakk.NewIRI(term)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	out := knakk.Triple{Subj: iri(s.Subject.Value()), Pred: iri(s.Predicate.Value())}
	switch {
	case s.Object.IsIRI():
		out.Obj = iri(s.Object.Value())
	case s.Object.Lang() != "":
		text, err := knakk.NewLangLiteral(s.Object.Value(), s.Object.Lang())
		if err != nil {
			t.Fatal(err)
		}
		out.Obj = text
	default:
		out.Obj = knakk.NewTypedLiteral(s.Object.Value(), iri(s.Object.Datatype()))
	}
	return out
}
