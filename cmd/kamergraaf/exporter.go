package main

import (
	"context"
	"iter"
	"time"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/pipeline"
	"w3id.org/kamergraaf/extract/source"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/format"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/link"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/internal/run"
)

// piece is a graph on its way to an output.
type piece struct {
	shelf      string     // session year of a document ("" where it is not known), or "register" or "links"
	graph      *rdf.Graph // nil where only its bytes are wanted
	encoded    []byte     // in the format of the output, nil where the output takes graphs
	statements int
}

// to writes the piece to a sink.
func (p piece) to(s rdf.Sink) error {
	if j, ok := s.(format.Joiner); ok && p.encoded != nil {
		return j.Join(p.encoded)
	}
	return s.Write(p.graph)
}

// made is what one document gives an export: its graph, the card by which documents are told apart and linked, and the
// entities that the register graph is to describe.
type made struct {
	piece
	id       string
	card     iri.Card
	referred []graph.Reference
}

// exporter turns inputs into pieces. Its workers do all that can be done document by document, so that little is left
// for the one goroutine that writes.
type exporter struct {
	*reading
	iris    iri.IRIs
	options graph.Options
	format  *format.Format // nil where the output takes graphs
	base    string
	graphs  bool // whether the graphs are wanted beside their bytes
	free    freeBuffers
	journal *journal
	folder  string // that the output is, which stays as it was where nothing is read; "" for one stream
}

// newExporter returns an exporter to a format, or to a sink that takes graphs where that is nil.
func (r *reading) newExporter(c *cli.Context, iris iri.IRIs, format *format.Format) (*exporter, error) {
	x := &exporter{reading: r, iris: iris, options: exportOptions(c), free: newFreeBuffers(r.workers), format: format, base: c.String("base"), graphs: format == nil || c.Bool("describe")}
	var err error
	if isFolder(c.String("output")) || format == nil {
		x.folder = c.String("output")
	}
	x.journal, err = openJournal(c)
	return x, err
}

// exportWorker makes what each input gives an export. It owns what is used for one document after another: the memory of a
// file, of a paper being parsed, of a graph.
type exportWorker struct {
	*exporter
	documents *pipeline.Worker
	maker     *graph.Maker
	encoder   format.Encoder // nil where the output takes graphs
	input     buffer
	jobs      []exportJob
	papers    []*pipeline.Job // of the jobs
}

// exportJob is an input on its way to what it gives.
type exportJob struct {
	outcome[made]
	paper *pipeline.Job // nil where an earlier run made the entry
	size  int           // of the input, in bytes
	key   journalKey    // of the entry
	entry entry
}

func (x *exporter) newWorker() *exportWorker {
	w := &exportWorker{exporter: x, documents: x.pipeline.Worker(), maker: graph.NewMaker(x.iris, x.options)}
	if x.format != nil {
		w.encoder = x.format.NewEncoder(x.base)
	}
	return w
}

// Work implements run.Worker: the inputs that it is given are finished together.
func (w *exportWorker) Work(ctx context.Context, inputs iter.Seq[source.Input], done func(outcome[made], int)) {
	w.jobs, w.papers = w.jobs[:0], w.papers[:0]
	for in := range inputs {
		j := exportJob{outcome: outcome[made]{in: in}}
		j.do(func() error { return w.begin(ctx, &j) })
		w.jobs = append(w.jobs, j)
		if j.paper != nil {
			w.papers = append(w.papers, j.paper)
		}
	}
	w.documents.Finish(w.papers...)
	for i := range w.jobs {
		j := &w.jobs[i]
		if j.paper != nil && j.err == nil {
			j.err, j.took = j.paper.Err, j.took+j.paper.Took
		}
		j.do(func() error { return w.finish(j) })
		done(j.outcome, j.about.Bytes)
	}
	clear(w.jobs)
	clear(w.papers)
}

// do takes a step, unless one before it failed. A fault of the program is the error of the input at hand.
func (j *exportJob) do(step func() error) {
	if j.err != nil {
		return
	}
	begun := time.Now()
	j.err = run.Guard(step)
	j.took += time.Since(begun)
}

// begin reads an input's paper, or finds what an earlier run made of the input.
func (w *exportWorker) begin(ctx context.Context, j *exportJob) error {
	data, err := w.input.load(j.in)
	if err != nil {
		return err
	}
	j.size, j.key = len(data), w.journal.key(j.in.Path, data, w.pipeline.Reader.Beside)
	known := false
	if j.entry, known = w.journal.find(j.key); !known {
		j.paper = w.documents.Begin(ctx, j.in.Path, data)
		j.took -= j.paper.Took // which counts it
	}
	return nil
}

// finish states what the document says, and makes its bytes.
func (w *exportWorker) finish(j *exportJob) (err error) {
	if j.paper != nil {
		j.entry = w.state(j.paper.Document, j.size)
		if err := w.journal.keep(j.key, j.entry); err != nil {
			return err
		}
	}
	j.about = j.entry.about
	j.value, err = w.made(j.entry)
	return err
}

// state states what a document says. The graph is valid until the next one is made, where only its bytes are wanted.
func (w *exportWorker) state(d *extract.Document, size int) entry {
	card := iri.NewCard(d)
	var g *graph.Made
	if w.graphs {
		g = w.maker.Graph(d)
	} else {
		g = w.maker.SharedGraph(d, card)
	}
	e := entry{about: aboutDocument(d, size), shelf: d.SessionYear, graph: g, card: card}
	e.Problems = append(e.Problems, g.Problems...)
	return e
}

// made makes the bytes of a graph.
func (w *exportWorker) made(e entry) (m made, err error) {
	m = made{id: e.ID, card: e.card, referred: e.graph.Referred, piece: piece{shelf: e.shelf, statements: len(e.graph.Statements)}}
	if w.graphs {
		m.graph = &e.graph.Graph
	}
	if w.encoder != nil {
		m.encoded, err = w.encoder.Append(w.free.take(), &e.graph.Graph)
	}
	return m, err
}

// unnumbered makes what an input gives as a document that prints no number.
func (x *exporter) unnumbered(ctx context.Context, in source.Input) (made, error) {
	data, err := in.Load()
	if err != nil {
		return made{}, err
	}
	w := x.newWorker()
	d, err := w.documents.Document(ctx, in.Path, data)
	if err != nil {
		return made{}, err
	}
	d.ID, d.Number = "", ""
	return w.made(w.state(d, len(data)))
}

// run hands the pieces of all documents to write, in the order of the inputs, then the links and the register graph. It
// returns errUnread, at the end, where inputs could not be read.
func (x *exporter) run(c *cli.Context, write func(piece) error) error {
	register := graph.NewRegister(x.iris, newDescriber(x.registers))
	linker := link.NewLinker(x.iris)
	defer linker.Close()
	var seen link.Seen
	put := func(m made) error {
		register.Add(m.referred)
		linker.Add(m.card)
		return write(m.piece)
	}
	unread := eachInput(c, x.reading, func() inputWorker[made] { return x.newWorker() }, func(in source.Input, m made) (status, error) {
		defer x.free.give(m.encoded)
		switch seen.Look(m.card) {
		case link.Again:
			x.note(in.Path, "says the same document as an input before it, and was left out")
			return statusRepeated, nil
		case link.OtherInquiry:
			x.note(in.Path, "bears the number of another document before it ("+m.id+"), and was written without a number")
			m, err := x.unnumbered(context.WithoutCancel(c.Context), in)
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
	if err := write(piece{shelf: "links", graph: links, statements: len(links.Statements)}); err != nil {
		return err
	}
	known := register.Graph()
	if err := write(piece{shelf: "register", graph: known, statements: len(known.Statements)}); err != nil {
		return err
	}
	x.journal.close(true)
	return unread
}
