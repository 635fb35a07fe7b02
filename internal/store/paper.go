// Package store builds the one file in which documents are kept, and gives them back: which inputs of one number count, what
// links documents, and what registers say of all that they name is kept up to date with each batch of inputs.
package store

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/codec"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/link"
	"w3id.org/kamergraaf/graph/sqlite"
)

// What an input is among all, as the table of inputs has it.
const (
	shown      = "read"       // its document is shown
	renumbered = "renumbered" // it bears the number of another document, and is shown without a number
	repeated   = "repeated"   // it gives a document that another input gives too
	unread     = "unread"     // it could not be read
)

// errDamaged tells that what a store keeps of an input cannot be read.
var errDamaged = errors.New("what the store keeps of it is damaged: build the store anew")

// Input names an input, with all on which what is made of it depends.
type Input struct {
	Path  string
	Order string // see source.Input
	Hash  string // of the content, and of all else
	Size  int    // in bytes
}

// Paper is an input ready to be kept.
type Paper struct {
	Input
	cards cards
	kept  sqlite.Paper // as it is if its document is shown
	size  int          // bytes that it takes in memory, or nearly so
}

// cards are the card of a document, and its card should it be shown without a number.
type cards struct{ numbered, bare iri.Card }

func newCards(d *extract.Document) cards {
	return cards{iri.NewCard(d), iri.NewCard(graph.Unnumbered(d))}
}

// as returns the card of a document that is shown, and whether it is.
func (c *cards) as(status string) (card iri.Card, is bool) {
	switch status {
	case shown:
		return c.numbered, true
	case renumbered:
		return c.bare, true
	}
	return card, false
}

func (c *cards) append(b []byte) []byte {
	return link.AppendCard(link.AppendCard(b, &c.numbered), &c.bare)
}

func readCards(b []byte) (c cards, err error) {
	if c.numbered, b, err = link.ReadCard(b); err == nil {
		c.bare, b, err = link.ReadCard(b)
	}
	if err != nil || len(b) > 0 {
		return c, errDamaged
	}
	return c, nil
}

// keys are those by which an input is found: the names that its document may have, and, where it is shown, what may tie it to others.
func (c *cards) keys(status string) []string {
	keys := []string{nameKey(c.numbered), nameKey(c.bare)}
	if card, is := c.as(status); is {
		keys = append(keys, linkKeys(link.Keys(&card))...)
	}
	return keys
}

func nameKey(c iri.Card) string { return short("document " + c.Document) }

func linkKeys(keys []string) []string {
	out := make([]string, len(keys))
	for i, key := range keys {
		out[i] = short("link " + key)
	}
	return out
}

// short returns a key in eleven letters. Should two have the same, more is looked at than need be.
func short(key string) string {
	sum := sha256.Sum256([]byte(key))
	return base64.RawURLEncoding.EncodeToString(sum[:8])
}

// Maker makes inputs ready to be kept. It is used by one goroutine at a time.
type Maker struct {
	iris  iri.IRIs
	maker *graph.Maker
}

// NewMaker returns a maker of what is kept in a store of these IRIs.
func NewMaker(iris iri.IRIs, o graph.Options) *Maker { return &Maker{iris, graph.NewMaker(iris, o)} }

// Paper makes a document ready. One that is too large is an *extract.TooLargeError.
func (m *Maker) Paper(in Input, d *extract.Document) (*Paper, error) {
	p := &Paper{Input: in, cards: newCards(d)}
	var err error
	p.kept, err = m.keep(in, d, &p.cards, shown)
	if err != nil {
		return nil, err
	}
	p.size = len(p.kept.Record) + statementBytes*len(p.kept.Graph.Statements)
	return p, nil
}

// statementBytes is about how much memory a statement takes that is kept.
const statementBytes = 256

// Unread makes an input ready that could not be read.
func Unread(in Input, why string) *Paper {
	return &Paper{Input: in, kept: sqlite.Paper{Path: in.Path, Order: []byte(in.Order), Hash: in.Hash, Status: unread, Record: []byte(why),
		Problems: []sqlite.Problem{{Code: unread, Message: why}}}}
}

// keep returns what is kept of an input.
func (m *Maker) keep(in Input, d *extract.Document, c *cards, status string) (sqlite.Paper, error) {
	p := sqlite.Paper{Path: in.Path, Order: []byte(in.Order), Hash: in.Hash, Status: status, Card: c.append(nil), Keys: c.keys(status)}
	problems := d.Problems
	if status != repeated {
		as := d
		if status == renumbered {
			as = graph.Unnumbered(d)
		}
		g := m.maker.Graph(as)
		if g.TooLarge != nil {
			return p, g.TooLarge
		}
		p.Graph, p.Referred = &g.Graph, referred(g.Referred)
		problems = append(problems[:len(problems):len(problems)], g.Problems...)
	}
	for _, q := range problems {
		p.Problems = append(p.Problems, sqlite.Problem(q))
	}
	p.Record = binary.AppendUvarint(nil, uint64(in.Size))
	var known []string
	if p.Graph != nil {
		known = sqlite.Texts(p.Graph)
	}
	p.Record = codec.Append(p.Record, d, known...)
	return p, nil
}

// document reads a document back, and the size of the input that gave it.
func document(record []byte, texts []string) (d *extract.Document, size int, err error) {
	n, used := binary.Uvarint(record)
	if used <= 0 {
		return nil, 0, errDamaged
	}
	d, err = codec.Decode(record[used:], texts...)
	if errors.Is(err, codec.ErrDamaged) {
		err = errDamaged
	}
	return d, int(n), err
}

// referred returns what a graph refers to as the store keeps it.
func referred(all []graph.Reference) []sqlite.Referred {
	out := make([]sqlite.Referred, len(all))
	for i, r := range all {
		out[i] = sqlite.Referred{IRI: r.IRI.Value(), Entity: appendEntity(nil, r.Entity)}
	}
	return out
}

// appendEntity appends an entity: its strings with their lengths, and whether a register knows it.
func appendEntity(b []byte, e extract.Entity) []byte {
	for _, s := range [...]string{string(e.Kind), e.Key, e.Part, e.Label} {
		b = append(binary.AppendUvarint(b, uint64(len(s))), s...)
	}
	if e.Registered {
		return append(b, 1)
	}
	return append(b, 0)
}

func readEntity(b []byte) (e extract.Entity, err error) {
	next := func() string {
		n, used := binary.Uvarint(b)
		if used <= 0 || n > uint64(len(b)-used) {
			b, err = nil, errDamaged
			return ""
		}
		s := string(b[used : used+int(n)])
		b = b[used+int(n):]
		return s
	}
	e = extract.Entity{Kind: extract.EntityKind(next()), Key: next(), Part: next(), Label: next()}
	if err == nil && len(b) != 1 {
		err = errDamaged
	}
	e.Registered = err == nil && b[0] == 1
	return e, err
}
