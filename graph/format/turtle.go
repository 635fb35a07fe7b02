package format

import (
	"io"

	knakk "github.com/knakk/rdf"

	"w3id.org/kamergraaf/graph/rdf"
)

// turtle makes Turtle, or TriG where it puts each graph into braces under its name.
type turtle struct {
	names   *names
	trig    bool
	scratch []byte // for one term at a time
}

// NewTurtleSink returns a sink that writes Turtle with prefixes beside those of the vocabulary.
func NewTurtleSink(w io.Writer, base string, prefixes ...string) Joiner {
	return &sink{w: w, format: framedTurtle(&turtle{names: newNames(base, prefixes...)})}
}

func newTurtle(base string) framed { return framedTurtle(&turtle{names: newNames(base)}) }

func newTriG(base string) framed { return framedTurtle(&turtle{names: newNames(base), trig: true}) }

func framedTurtle(t *turtle) framed { return framed{t, frame{head: t.names.header()}} }

// Append appends a graph. Each graph has an encoder of the library of its own: a statement never runs over from one
// graph to the next.
func (s *turtle) Append(b []byte, g *rdf.Graph) ([]byte, error) {
	if len(g.Statements) == 0 {
		return b, nil
	}
	to := appender{b}
	if s.trig {
		to.b = append(append(append(to.b, '\n'), s.spell(g.Name)...), " {"...)
	}
	err := s.encode(&to, g.Statements)
	to.b = append(to.b, '\n')
	if s.trig {
		to.b = append(to.b, "}\n"...)
	}
	return to.b, err
}

// appender is a writer to the end of a slice.
type appender struct{ b []byte }

func (a *appender) Write(p []byte) (int, error) {
	a.b = append(a.b, p...)
	return len(p), nil
}

// encode passes the statements to the encoder of the library, which groups them by subject and predicate. The library
// shortens some IRIs and escapes some literals wrongly, so it gets terms that are spelled already. It remembers the subject
// and predicate of the statement before, so two of each are used in turn.
func (s *turtle) encode(w io.Writer, statements []rdf.Statement) error {
	encoder := knakk.NewTripleEncoder(w, knakk.Turtle)
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
		if err := encoder.Encode(knakk.Triple{Subj: &subjects[turn], Pred: &predicates[pturn], Obj: &object}); err != nil {
			return err
		}
	}
	return encoder.Close()
}

// spelled is a term that the encoder writes as it is spelled. It claims to be a blank node, because the encoder writes these,
// and only these, unchanged; it embeds an IRI so that it can be any part of a triple.
type spelled struct {
	knakk.IRI
	text string
}

// Type says that the encoder has nothing to shorten.
func (t *spelled) Type() knakk.TermType { return knakk.TermBlank }

// Serialize returns the spelling.
func (t *spelled) Serialize(knakk.Format) string { return t.text }

// spellPredicate returns a predicate as Turtle has it, where alone rdf:type is "a".
func (s *turtle) spellPredicate(t rdf.Term) string {
	if t == rdfType {
		return "a"
	}
	return s.spell(t)
}

// spell returns a term as Turtle has it. Numbers and truth values are written bare: they were made from Go's own.
func (s *turtle) spell(t rdf.Term) string {
	switch t.Sort() {
	case rdf.IRI:
		if short, ok := s.names.vocabulary(t.Value()); ok {
			return short
		}
	case rdf.Integer, rdf.Boolean:
		return t.Value()
	}
	s.scratch = s.appendTerm(s.scratch[:0], t)
	return string(s.scratch)
}

// appendTerm appends what spell has no ready spelling for.
func (s *turtle) appendTerm(b []byte, t rdf.Term) []byte {
	switch t.Sort() {
	case rdf.IRI:
		return s.names.appendIRI(b, t.Value())
	case rdf.String, rdf.Dutch, rdf.English:
		return rdf.AppendTerm(b, t)
	}
	b = append(rdf.AppendEscaped(append(b, '"'), t.Value()), `"^^`...)
	datatype, _ := s.names.vocabulary(t.Datatype())
	return append(b, datatype...)
}
