package journal

import (
	"encoding/binary"
	"errors"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
)

// Entry is what the journal keeps of an input: the graph with its card, whatever format it is written in later, and a note of
// the command's own.
type Entry struct {
	Graph *graph.Made
	Card  iri.Card
	Note  []byte
}

// errDamaged tells that bytes are not what Append made.
var errDamaged = errors.New("journal entry: damaged, or of another version")

// Append appends an entry in a form that Read reads back as it was. Every string stands once.
func Append(b []byte, e Entry) []byte {
	p := packer{index: map[string]uint64{}}
	g, c := e.Graph, e.Card
	b = binary.AppendUvarint(b, uint64(len(e.Note)))
	b = append(b, e.Note...)
	p.term(g.Name)
	p.number(len(g.Statements))
	for i := range g.Statements {
		st := &g.Statements[i]
		p.term(st.Subject)
		p.term(st.Predicate)
		p.term(st.Object)
	}
	p.number(len(g.Referred))
	for _, e := range g.Referred {
		p.text(string(e.Kind), e.Key, e.Part, e.Label)
		p.term(e.IRI)
		p.bool(e.Registered)
	}
	p.number(len(g.Problems))
	for _, o := range g.Problems {
		p.text(o.Code, o.Message)
		p.number(o.Line)
	}
	p.text(c.Document, c.Inquiry, c.ID, string(c.Kind), c.CaseID, string(c.Submitted), string(c.Answered), c.Askers, c.Subject, c.Title)
	p.number(len(c.SeeAlso))
	p.text(c.SeeAlso...)
	p.number(len(c.Questions))
	for _, q := range c.Questions {
		p.text(q.Name)
		for _, hash := range q.Wording {
			p.number(int(hash))
		}
	}
	return p.append(b)
}

// Read reads what Append made. The note is part of b; of the strings in it the graph keeps a copy, and the card another.
func Read(b []byte) (Entry, error) {
	n, size := binary.Uvarint(b)
	if size <= 0 || n > uint64(len(b)-size) {
		return Entry{}, errDamaged
	}
	note, b := b[size:size+int(n)], b[size+int(n):]
	u := newUnpacker(b)
	g := &graph.Made{}
	g.Name = u.term()
	g.Statements = make([]rdf.Statement, u.count(3))
	for i := range g.Statements {
		g.Statements[i] = rdf.Statement{Subject: u.term(), Predicate: u.term(), Object: u.term()}
	}
	g.Referred = make([]graph.Reference, u.count(7))
	for i := range g.Referred {
		e := extract.Entity{Kind: extract.EntityKind(u.text()), Key: u.text(), Part: u.text(), Label: u.text()}
		name := u.term()
		e.Registered = u.number() == 1
		g.Referred[i] = graph.Reference{Entity: e, IRI: name}
	}
	for range u.count(3) {
		g.Problems = append(g.Problems, extract.Problem{Code: u.text(), Message: u.text(), Line: u.number()})
	}
	c := iri.Card{Document: u.own(), Inquiry: u.own(), ID: u.own(), Kind: extract.DocumentKind(u.own()), CaseID: u.own(),
		Submitted: extract.Date(u.own()), Answered: extract.Date(u.own()), Askers: u.own(), Subject: u.own(), Title: u.own()}
	for range u.count(1) {
		c.SeeAlso = append(c.SeeAlso, u.own())
	}
	for range u.count(9) {
		q := iri.Question{Name: u.own()}
		for i := range q.Wording {
			q.Wording[i] = uint32(u.number())
		}
		c.Questions = append(c.Questions, q)
	}
	if u.failed || len(u.rest) > 0 {
		return Entry{}, errDamaged
	}
	return Entry{Graph: g, Card: c, Note: note}, nil
}

// packer gathers strings and the numbers that refer to them.
type packer struct {
	strings []string
	index   map[string]uint64
	numbers []byte
}

func (p *packer) number(n int) { p.numbers = binary.AppendUvarint(p.numbers, uint64(n)) }

func (p *packer) bool(b bool) {
	if b {
		p.number(1)
	} else {
		p.number(0)
	}
}

func (p *packer) text(all ...string) {
	for _, s := range all {
		n, ok := p.index[s]
		if !ok {
			n = uint64(len(p.strings))
			p.index[s] = n
			p.strings = append(p.strings, s)
		}
		p.numbers = binary.AppendUvarint(p.numbers, n)
	}
}

func (p *packer) term(t rdf.Term) {
	p.numbers = append(p.numbers, byte(t.Sort()))
	p.text(t.Value())
}

// append appends the strings' lengths, the strings, and the numbers.
func (p *packer) append(b []byte) []byte {
	b = binary.AppendUvarint(b, uint64(len(p.strings)))
	for _, s := range p.strings {
		b = binary.AppendUvarint(b, uint64(len(s)))
	}
	for _, s := range p.strings {
		b = append(b, s...)
	}
	return append(b, p.numbers...)
}

// unpacker reads what a packer gathered; after a failure it yields zero values.
type unpacker struct {
	strings []string
	rest    []byte
	failed  bool
}

func newUnpacker(b []byte) *unpacker {
	u := &unpacker{rest: b}
	lengths := make([]int, u.count(1))
	total := 0
	for i := range lengths {
		lengths[i] = u.number()
		if total += lengths[i]; total > len(u.rest) {
			u.fail()
			return u
		}
	}
	all := string(u.rest[:total])
	u.rest = u.rest[total:]
	for _, n := range lengths {
		u.strings = append(u.strings, all[:n])
		all = all[n:]
	}
	return u
}

func (u *unpacker) fail() {
	u.failed, u.rest = true, nil
}

func (u *unpacker) number() int {
	n, size := binary.Uvarint(u.rest)
	if size <= 0 || n > 1<<40 {
		u.fail()
		return 0
	}
	u.rest = u.rest[size:]
	return int(n)
}

// count reads how many things of at least so many bytes follow.
func (u *unpacker) count(bytes int) int {
	n := u.number()
	if n*bytes > len(u.rest) {
		u.fail()
		return 0
	}
	return n
}

func (u *unpacker) text() string {
	n := u.number()
	if u.failed || n >= len(u.strings) {
		u.fail()
		return ""
	}
	return u.strings[n]
}

// own reads a string and copies it.
func (u *unpacker) own() string { return strings.Clone(u.text()) }

func (u *unpacker) term() rdf.Term {
	if len(u.rest) == 0 || !rdf.Sort(u.rest[0]).Valid() {
		u.fail()
		return rdf.Term{}
	}
	sort := rdf.Sort(u.rest[0])
	u.rest = u.rest[1:]
	return rdf.ValidTerm(u.text(), sort)
}
