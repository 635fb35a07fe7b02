package graph

import (
	"bufio"
	"fmt"
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
		s.out.print("\n" + string(s.names.appendIRI(nil, g.Name.value)) + " {")
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
// shortening of IRIs and escaping of literals are wrong in places, so it gets terms that are spelled already.
func (s *turtleSink) encode(statements []Statement) error {
	encoder := rdf.NewTripleEncoder(s.out.w, rdf.Turtle)
	var subject, predicate, lastSubject, lastPredicate *spelled
	for i, st := range statements {
		if i == 0 || st.Subject != statements[i-1].Subject {
			lastSubject, subject = subject, lastSubject
			subject = s.spell(subject, st.Subject, "\n", "\n")
		}
		if i == 0 || st.Predicate != statements[i-1].Predicate {
			lastPredicate, predicate = predicate, lastPredicate
			predicate = s.spell(predicate, st.Predicate, "", "")
		}
		object := s.spell(nil, st.Object, "", "")
		if err := encoder.Encode(rdf.Triple{Subj: subject, Pred: predicate, Obj: object}); err != nil {
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

// spell spells a term, in reuse where that is not nil: the encoder remembers the subject and predicate of the
// statement before, so that two of each take turns.
func (s *turtleSink) spell(reuse *spelled, t Term, before, after string) *spelled {
	if reuse == nil {
		reuse = new(spelled)
	}
	b := append(s.out.scratch[:0], before...)
	b = s.appendTerm(b, t)
	s.out.scratch = append(b, after...)
	reuse.text = string(s.out.scratch)
	return reuse
}

// appendTerm appends a term as Turtle has it. Numbers and truth values stand bare: they were made from Go's own.
func (s *turtleSink) appendTerm(b []byte, t Term) []byte {
	switch t.sort {
	case IRI:
		if t.value == rdfType {
			return append(b, 'a')
		}
		return s.names.appendIRI(b, t.value)
	case Integer, Boolean:
		return append(b, t.value...)
	case String, Dutch, English:
		return appendTerm(b, t)
	}
	b = append(appendEscaped(append(b, '"'), t.value), `"^^`...)
	return s.names.appendIRI(b, t.Datatype())
}

// Close writes what is left. A file without statements still gets its header: it is valid, and says what it is.
func (s *turtleSink) Close() error {
	if !s.started {
		s.out.print(s.names.header())
		s.started = true
	}
	return s.out.close()
}

// output is buffered writing that keeps its first error.
type output struct {
	w       *bufio.Writer
	scratch []byte
	failed  error
}

// bufferSize is how much a sink gathers before it writes.
const bufferSize = 64 << 10

func newOutput(w io.Writer) *output { return &output{w: bufio.NewWriterSize(w, bufferSize)} }

// print writes a string; an error shows at the next call of err or close.
func (o *output) print(s string) { _, _ = o.w.WriteString(s) }

// fail keeps an error, as all later ones are its consequence.
func (o *output) fail(err error) error {
	if o.failed == nil && err != nil {
		o.failed = fmt.Errorf("writing statements: %w", err)
	}
	return o.failed
}

// err returns the first error so far. A bufio.Writer keeps its error and gives it to whoever writes nothing.
func (o *output) err() error {
	_, err := o.w.Write(nil)
	return o.fail(err)
}

// close writes what is left. It may be called again.
func (o *output) close() error { return o.fail(o.w.Flush()) }
