package graph

import (
	"bytes"
	"testing"

	"github.com/knakk/rdf"
)

// TestLinesEqualThoseOfTheLibrary holds our N-Triples against the library's encoder, on statements that have nothing
// but what both escape alike.
func TestLinesEqualThoseOfTheLibrary(t *testing.T) {
	ours, _ := FormatByName("ntriples")
	for _, g := range append(bridgeGraphs(t), benchGraph(t)) {
		var b bytes.Buffer
		encoder := rdf.NewTripleEncoder(&b, rdf.NTriples)
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
func libraryTriple(t *testing.T, s Statement) rdf.Triple {
	t.Helper()
	iri := func(term string) rdf.IRI {
		out, err := rdf.NewIRI(term)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	out := rdf.Triple{Subj: iri(s.Subject.Value()), Pred: iri(s.Predicate.Value())}
	switch {
	case s.Object.IsIRI():
		out.Obj = iri(s.Object.Value())
	case s.Object.Lang() != "":
		text, err := rdf.NewLangLiteral(s.Object.Value(), s.Object.Lang())
		if err != nil {
			t.Fatal(err)
		}
		out.Obj = text
	default:
		out.Obj = rdf.NewTypedLiteral(s.Object.Value(), iri(s.Object.Datatype()))
	}
	return out
}
