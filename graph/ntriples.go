package graph

import (
	"io"

	"github.com/knakk/rdf"
)

// ntriplesSink writes N-Triples.
type ntriplesSink struct {
	out     *output
	subject rdf.IRI
	last    Term
	known   map[Term]rdf.IRI // predicates and classes
}

func newNTriples(w io.Writer, _ string) Sink {
	return &ntriplesSink{out: newOutput(w), known: map[Term]rdf.IRI{}}
}

// Write writes a graph's statements, a line each.
func (s *ntriplesSink) Write(g *Graph) error {
	encoder := rdf.NewTripleEncoder(s.out.w, rdf.NTriples)
	for _, st := range g.Statements {
		if err := encoder.Encode(s.triple(st)); err != nil {
			return s.out.fail(err)
		}
	}
	return s.out.fail(encoder.Close())
}

func (s *ntriplesSink) triple(st Statement) rdf.Triple {
	if st.Subject != s.last {
		s.subject, s.last = libraryIRI(st.Subject.value), st.Subject
	}
	predicate, ok := s.known[st.Predicate]
	if !ok {
		predicate = libraryIRI(st.Predicate.value)
		s.known[st.Predicate] = predicate
	}
	return rdf.Triple{Subj: s.subject, Pred: predicate, Obj: libraryObject(st.Object)}
}

// Close writes what is left.
func (s *ntriplesSink) Close() error { return s.out.close() }

// libraryIRI returns an IRI as the library has it, which refuses none that a Term can hold.
func libraryIRI(iri string) rdf.IRI {
	out, _ := rdf.NewIRI(iri)
	return out
}

// libraryObject returns an object as the library has it.
func libraryObject(t Term) rdf.Object {
	if t.sort == IRI {
		return libraryIRI(t.value)
	}
	if lang := t.Lang(); lang != "" {
		out, _ := rdf.NewLangLiteral(t.value, lang)
		return out
	}
	return rdf.NewTypedLiteral(t.value, libraryIRI(t.Datatype()))
}
