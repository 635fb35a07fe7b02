package graph

import (
	"io"

	"github.com/knakk/rdf"
)

// turtleSink writes Turtle, or TriG where it puts each graph into braces under its name.
type turtleSink struct {
	out     *output
	names   *names
	trig    bool
	started bool
}

func newTurtle(w io.Writer, base string) Sink {
	return &turtleSink{out: newOutput(w), names: newNames(base)}
}

func newTriG(w io.Writer, base string) Sink {
	return &turtleSink{out: newOutput(w), names: newNames(base), trig: true}
}

// Write writes a graph. Each graph has an encoder of its own, so that a failure to write shows with the graph that
// was lost, and a statement never runs over from one graph to the next.
func (s *turtleSink) Write(g *Graph) error {
	if !s.started {
		s.out.print(s.names.header())
		s.started = true
	}
	if len(g.Statements) == 0 {
		return s.out.err()
	}
	if s.trig {
		s.out.print("\n" + s.spell(g.Name) + " {")
	}
	if err := s.encode(g.Statements); err != nil {
		return s.out.fail(err)
	}
	s.out.print("\n")
	if s.trig {
		s.out.print("}\n")
	}
	return s.out.err()
}

// encode hands the statements to the library's encoder, which groups them by subject and predicate. Its own
// shortening of IRIs and escaping of literals are wrong in places, so it gets terms that are spelled already. It
// remembers the subject and predicate of the statement before: two of each take turns.
func (s *turtleSink) encode(statements []Statement) error {
	encoder := rdf.NewTripleEncoder(s.out.w, rdf.Turtle)
	var subjects, predicates [2]spelled
	var object spelled
	turn, pturn := 0, 0
	for i, st := range statements {
		if i == 0 || st.Subject != statements[i-1].Subject {
			turn = 1 - turn
			subjects[turn].text = "\n" + s.spell(st.Subject) + "\n"
		}
		if i == 0 || st.Predicate != statements[i-1].Predicate {
			pturn = 1 - pturn
			predicates[pturn].text = s.spellPredicate(st.Predicate)
		}
		object.text = s.spell(st.Object)
		if err := encoder.Encode(rdf.Triple{Subj: &subjects[turn], Pred: &predicates[pturn], Obj: &object}); err != nil {
			return err
		}
	}
	return encoder.Close()
}

// spelled is a term that the encoder writes as it is spelled. It calls itself a blank node because the encoder
// takes these, and only these, without a change; it embeds an IRI to pass for any part of a triple.
type spelled struct {
	rdf.IRI
	text string
}

// Type says that the encoder has nothing to shorten.
func (t *spelled) Type() rdf.TermType { return rdf.TermBlank }

// Serialize returns the spelling.
func (t *spelled) Serialize(rdf.Format) string { return t.text }

// spellPredicate returns a predicate as Turtle has it, where alone rdf:type is "a".
func (s *turtleSink) spellPredicate(t Term) string {
	if t == isA.term {
		return "a"
	}
	return s.spell(t)
}

// spell returns a term as Turtle has it. Numbers and truth values stand bare: they were made from Go's own.
func (s *turtleSink) spell(t Term) string {
	switch t.sort {
	case IRI:
		if short, ok := s.names.vocabulary(t.value); ok {
			return short
		}
	case Integer, Boolean:
		return t.value
	}
	s.out.scratch = s.appendTerm(s.out.scratch[:0], t)
	return string(s.out.scratch)
}

// appendTerm appends what spell has no ready spelling for.
func (s *turtleSink) appendTerm(b []byte, t Term) []byte {
	switch t.sort {
	case IRI:
		return s.names.appendIRI(b, t.value)
	case String, Dutch, English:
		return appendTerm(b, t)
	}
	b = append(appendEscaped(append(b, '"'), t.value), `"^^`...)
	datatype, _ := s.names.vocabulary(t.Datatype())
	return append(b, datatype...)
}

// Close writes what is left. A file without statements still gets its header: it is valid, and says what it is.
func (s *turtleSink) Close() error {
	if !s.started {
		s.out.print(s.names.header())
		s.started = true
	}
	return s.out.close()
}
