package graph

import (
	"fmt"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/rdf"
)

// builder appends the statements of one graph, subject by subject.
type builder struct {
	g        *rdf.Graph
	problems *[]extract.Problem // what could not be stated; nil if it is not wanted
	subject  rdf.Term
	from     int // where the statements of the subject begin
	seen     map[rdf.Statement]bool
	most     int // bytes that the graph may have as N-Quads, or nearly so; 0 for any number
	bytes    int
}

// state appends a statement, unless the graph is full.
func (b *builder) state(p predicate, object rdf.Term) {
	if b.most > 0 {
		if b.bytes += len(b.subject.Value()) + len(p.term.Value()) + len(object.Value()) + len(b.g.Name.Value()); b.bytes > b.most {
			return
		}
	}
	b.g.Statements = append(b.g.Statements, rdf.Statement{Subject: b.subject, Predicate: p.term, Object: object})
}

// full tells whether what was stated last did not fit: what comes now does not either.
func (b *builder) full() bool { return b.most > 0 && b.bytes > b.most }

// fewStatements is how many statements a subject may have before duplicates are sought in a map.
const fewStatements = 96

// node makes iri the subject of what follows and states its classes, which must differ. Statements about the zero Term are
// left out.
func (b *builder) node(iri rdf.Term, classes ...rdf.Term) {
	b.subject, b.from = iri, len(b.g.Statements)
	if len(b.seen) > 0 {
		b.seen = clearedMap(b.seen)
	}
	for _, c := range classes {
		b.single(isA, c)
	}
}

// single appends without a duplicate check; use it for properties that are stated in one place only. A zero Term is left out.
func (b *builder) single(p predicate, object rdf.Term) {
	if !object.IsZero() && !b.subject.IsZero() {
		b.state(p, object)
	}
}

// edge appends a relation of the subject unless it is stated already; a zero Term is left out.
func (b *builder) edge(p predicate, object rdf.Term) {
	if object.IsZero() || b.subject.IsZero() {
		return
	}
	mine := b.g.Statements[b.from:]
	if len(mine) >= fewStatements {
		if !b.stated(rdf.Statement{Subject: b.subject, Predicate: p.term, Object: object}) {
			b.state(p, object)
		}
		return
	}
	for i := range mine {
		if other := &mine[i]; other.Object == object && other.Predicate == p.term {
			return
		}
	}
	b.state(p, object)
}

// stated tells whether the subject, which has many statements, has this one already, and remembers it.
func (b *builder) stated(s rdf.Statement) bool {
	mine := b.g.Statements[b.from:]
	if len(b.seen) == 0 {
		if b.seen == nil {
			b.seen = make(map[rdf.Statement]bool, 2*fewStatements)
		}
		for _, other := range mine {
			b.seen[other] = true
		}
	}
	if b.seen[s] {
		return true
	}
	b.seen[s] = true
	return false
}

// text states the value of a property with one text or string; an empty one is left out.
func (b *builder) text(p predicate, value string) { b.single(p, b.literal(p, value)) }

// literal returns a text or string of a property's sort, the zero Term for an empty one. Characters that RDF cannot hold
// become a problem.
func (b *builder) literal(p predicate, value string) rdf.Term {
	if value == "" {
		return rdf.Term{}
	}
	t, replaced := rdf.NewText(value, p.sort)
	if replaced > 0 && b.problems != nil {
		*b.problems = append(*b.problems, extract.Problem{
			Code:    "character-replaced",
			Message: fmt.Sprintf("%d characters that RDF cannot hold were replaced by U+FFFD in %s of %s.", replaced, p.term.Value(), b.subject.Value()),
		})
	}
	return t
}

// date states the value of a property with one day; one that is unknown or not in the calendar is left out.
func (b *builder) date(p predicate, day extract.Date) {
	if day == "" {
		return
	}
	if t, err := rdf.NewDate(string(day)); err == nil {
		b.single(p, t)
	}
}
