package main

import (
	"context"
	"sync"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/source"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/format"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/link"
	"w3id.org/kamergraaf/graph/rdf"
)

// piece is a graph on its way to an output.
type piece struct {
	shelf   string // session year of a document ("" where it is not known), or "register" or "links"
	graph   *rdf.Graph
	encoded []byte // in the format of the output, nil where the output takes graphs; used again after it was written
}

// to writes the piece to a sink.
func (p piece) to(s rdf.Sink) error {
	if j, ok := s.(format.Joiner); ok && p.encoded != nil {
		return j.Join(p.encoded)
	}
	return s.Write(p.graph)
}

// made is what one document gives an export: its graph, the card by which documents are told apart and linked, and what
// the report tells of it.
type made struct {
	about
	shelf   string
	graph   *graph.Made
	card    iri.Card
	encoded *[]byte
	key     journalKey // under which the journal is to keep it
}

// exporter turns inputs into pieces. Its workers do all that can be done document by document, so that little is left
// for the one goroutine that writes.
type exporter struct {
	*reading
	iris     iri.IRIs
	makers   sync.Pool // of *graph.Maker
	journal  *journal
	encoders sync.Pool // of graph.Encoder
	encode   bool      // whether workers make the bytes of the output's format
	folder   string    // that the output is, which stays as it was where nothing is read; "" for one stream
	buffers  sync.Pool // of *[]byte
	graphs   sync.Pool // of *graph.Made
}

// newExporter returns an exporter to a format, or to a sink that takes graphs where that is nil.
func (r *reading) newExporter(c *cli.Context, iris iri.IRIs, format *format.Format) (*exporter, error) {
	x := &exporter{reading: r, iris: iris, encode: format != nil}
	options := exportOptions(c)
	x.makers.New = func() any { return graph.NewMaker(iris, options) }
	x.buffers.New = func() any { b := make([]byte, 0, usualBytes); return &b }
	if x.encode {
		x.encoders.New = func() any { return format.NewEncoder(c.String("base")) }
	}
	var err error
	if isFolder(c.String("output")) || format == nil {
		x.folder = c.String("output")
	}
	x.journal, err = openJournal(c)
	return x, err
}

// steps are what is done with every input.
func (x *exporter) steps() []step[made] {
	steps := append([]step[made]{x.begin}, documentSteps[made](x.pipeline)...)
	return append(steps, x.finish)
}

// begin reads an input's paper, or finds what an earlier run made of the input.
func (x *exporter) begin(ctx context.Context, h *handling[made]) (err error) {
	if err := load(ctx, h); err != nil {
		return err
	}
	key := x.journal.key(h.in.Path, h.data, x.reader.Beside)
	known := false
	if h.value, known = x.journal.find(key); known {
		return nil
	}
	h.value.key = key
	h.paper, err = x.reader.Read(ctx, h.in.Path, h.data)
	return err
}

// finish states what the document says, and makes its bytes.
func (x *exporter) finish(_ context.Context, h *handling[made]) error {
	if h.document != nil {
		key := h.value.key
		h.value = x.state(h.document, len(h.data))
		if err := x.journal.keep(key, h.value); err != nil {
			return err
		}
	}
	h.in.Release(h.data)
	h.about = h.value.about
	return x.serialise(&h.value)
}

// state states what a document says.
func (x *exporter) state(d *extract.Document, size int) made {
	maker := x.makers.Get().(*graph.Maker)
	defer x.makers.Put(maker)
	used, _ := x.graphs.Get().(*graph.Made)
	card := iri.NewCard(d)
	m := made{shelf: d.SessionYear, graph: maker.GraphIn(d, card, used), card: card, about: aboutDocument(d, size)}
	m.Problems = append(m.Problems, m.graph.Problems...)
	return m
}

// serialise makes the bytes of the graph.
func (x *exporter) serialise(m *made) error {
	if !x.encode {
		return nil
	}
	encoder := x.encoders.Get().(format.Encoder)
	defer x.encoders.Put(encoder)
	m.encoded = x.buffers.Get().(*[]byte)
	b, err := encoder.Append((*m.encoded)[:0], &m.graph.Graph)
	*m.encoded = b
	return err
}

// again makes a document a second time, as one that prints no number.
func (x *exporter) again(ctx context.Context, in source.Input) (made, error) {
	data, err := in.Load()
	if err != nil {
		return made{}, err
	}
	d, err := x.document(ctx, in.Path, data)
	if err != nil {
		return made{}, err
	}
	d.ID, d.Number = "", ""
	m := x.state(d, len(data))
	return m, x.serialise(&m)
}

// run hands the pieces of all documents to write, in the order of the inputs, then the links and the register graph. It
// returns errUnread, at the end, where inputs could not be read.
func (x *exporter) run(c *cli.Context, write func(piece) error) error {
	register := graph.NewRegister(x.iris, newDescriber(x.registers))
	linker := link.NewLinker(x.iris)
	defer linker.Close()
	var seen link.Seen
	put := func(m made) error {
		register.Add(m.graph)
		linker.Add(m.card)
		p := piece{shelf: m.shelf, graph: &m.graph.Graph}
		if m.encoded == nil {
			return write(p)
		}
		p.encoded = *m.encoded
		err := write(p)
		if cap(*m.encoded) <= keepBuffer {
			x.buffers.Put(m.encoded)
			x.graphs.Put(m.graph)
		}
		return err
	}
	unread := eachInput(c, x.reading, x.steps(), func(in source.Input, m made) (status, error) {
		switch seen.Look(m.card) {
		case link.Again:
			x.note(in.Path, "says the same document as an input before it, and was left out")
			return statusRepeated, nil
		case link.OtherInquiry:
			x.note(in.Path, "bears the number of another document before it ("+m.ID+"), and was written without a number")
			m, err := x.again(context.WithoutCancel(c.Context), in)
			if err != nil {
				return statusUnread, err
			}
			return statusRenumbered, put(m)
		}
		return statusRead, put(m)
	})
	if unread != nil && unread != errUnread {
		x.journal.close(false)
		return unread
	}
	if x.folder != "" {
		if err := x.checkRead(x.folder); err != nil {
			x.journal.close(false)
			return err
		}
	}
	links := graph.LinksGraph(x.iris, linker.Links())
	if err := linker.Err(); err != nil {
		return err
	}
	if err := write(piece{shelf: "links", graph: links}); err != nil {
		return err
	}
	if err := write(piece{shelf: "register", graph: register.Graph()}); err != nil {
		return err
	}
	x.journal.close(true)
	return unread
}

// usualBytes is room for what most documents become: a buffer that grows to it step by step takes twice as much memory.
const usualBytes = 256 << 10

// keepBuffer is the size up to which the buffer of one document is used again for another.
const keepBuffer = 4 << 20
