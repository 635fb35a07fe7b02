package main

import (
	"context"
	"iter"
	"time"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/pipeline"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/format"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/tables"
	"w3id.org/kamergraaf/internal/journal"
	"w3id.org/kamergraaf/internal/run"
)

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
	paper    *pipeline.Job // nil where an earlier run read the document
	document *extract.Document
	read     int // bytes of the input
	key      journal.Key
}

func (x *exporter) newWorker() *exportWorker {
	w := &exportWorker{exporter: x, documents: x.pipeline.Worker(), maker: graph.NewMaker(x.iris, x.options)}
	if x.format != nil {
		w.encoder = x.format.NewEncoder(x.base)
	}
	return w
}

// Work implements run.Worker: the inputs that it is given are finished together.
func (w *exportWorker) Work(ctx context.Context, inputs iter.Seq[input], done func(outcome[made], int)) {
	w.jobs, w.papers = w.jobs[:0], w.papers[:0]
	read := 0
	for in := range inputs {
		j := exportJob{outcome: outcome[made]{in: in}}
		j.do(func() error { return w.begin(ctx, &j) })
		w.jobs = append(w.jobs, j)
		if j.paper != nil {
			w.papers = append(w.papers, j.paper)
		}
		if read += j.read; read > mostTogether {
			break
		}
	}
	w.documents.Finish(w.papers...)
	for i := range w.jobs {
		j := &w.jobs[i]
		if j.paper != nil && j.err == nil {
			j.err, j.took = j.paper.Err, j.took+j.paper.Took
		}
		j.do(func() error { return w.finish(j) })
		done(j.outcome, j.size)
	}
	clear(w.jobs)
	clear(w.papers)
}

// mostTogether is how many bytes of input are finished together: what is made of them is in memory at once.
const mostTogether = 512 << 10

// statementBytes is about how much memory a statement takes that is kept.
const statementBytes = 256

// do takes a step, unless one before it failed. A fault of the program is the error of the input at hand.
func (j *exportJob) do(step func() error) {
	if j.err != nil {
		return
	}
	begun := time.Now()
	j.err = run.Guard(step)
	j.took += time.Since(begun)
}

// begin reads an input's paper, or finds the document that an earlier run read in the input.
func (w *exportWorker) begin(ctx context.Context, j *exportJob) error {
	if j.in.kept != nil {
		var err error
		j.document, j.read, err = j.in.kept.Document()
		return err
	}
	data, err := w.input.load(j.in.Input)
	if err != nil {
		return err
	}
	j.read, j.key = len(data), w.journal.Key(j.in.Path, data, w.pipeline.Reader.Beside)
	known := false
	if j.document, known = w.journal.Find(j.key); !known {
		j.paper = w.documents.Begin(ctx, j.in.Path, data)
		j.took -= j.paper.Took // which counts it
	}
	return nil
}

// finish states what the document says, and makes its bytes.
func (w *exportWorker) finish(j *exportJob) error {
	if j.paper != nil {
		j.document = j.paper.Document
		w.journal.Keep(j.key, j.document)
	}
	var g *graph.Made
	j.value, g = w.state(j.document, j.read)
	if g.TooLarge != nil {
		return g.TooLarge
	}
	j.about = j.value.told
	err := w.encode(&j.value, g)
	j.size = len(j.value.Encoded)
	switch {
	case w.graphs:
		j.size += statementBytes * len(g.Statements)
	case w.tables != nil:
		j.size += sizeOf(j.document)
	}
	return err
}

// state states what a document says. The graph is valid until the next one is made, where only its bytes are wanted.
func (w *exportWorker) state(d *extract.Document, size int) (made, *graph.Made) {
	card := iri.NewCard(d)
	var g *graph.Made
	if w.graphs {
		g = w.maker.Graph(d)
	} else {
		g = w.maker.SharedGraph(d, card)
	}
	m := made{told: aboutGraph(d, g, size), Entry: graph.Entry{Card: card, Referred: g.Referred, Part: graph.Part{Shelf: d.SessionYear, Statements: len(g.Statements)}}}
	if w.graphs {
		m.Graph = &g.Graph
	}
	if w.tables != nil {
		m.rows = tables.Of(d, &g.Graph, w.iris)
	}
	return m, g
}

// encode makes the bytes of a graph, where the output takes these.
func (w *exportWorker) encode(m *made, g *graph.Made) (err error) {
	if w.encoder != nil {
		m.Encoded, err = w.encoder.Append(w.free.take(), &g.Graph)
	}
	return err
}

// freeBuffers are the buffers in which the bytes of documents go from the workers to the goroutine that writes, which gives
// them back: a tenth of a run's time and a fifth of its memory would else go into buffers that are used once.
type freeBuffers chan []byte

const (
	// usualBytes is room for what most documents become: a buffer that grows to it step by step takes twice as much memory.
	usualBytes = 256 << 10
	// mostBytes is the size up to which a buffer is used again: one that is larger would stay for the sake of few.
	mostBytes = 4 << 20
	// freePerWorker is how many buffers wait for each worker; more are in use only behind a slow document.
	freePerWorker = 32
)

func newFreeBuffers(workers int) freeBuffers { return make(freeBuffers, freePerWorker*workers) }

// take returns an empty buffer.
func (f freeBuffers) take() []byte {
	select {
	case b := <-f:
		return b[:0]
	default:
		return make([]byte, 0, usualBytes)
	}
}

// give takes a buffer back; a nil one is none.
func (f freeBuffers) give(b []byte) {
	if b == nil || cap(b) > mostBytes {
		return
	}
	select {
	case f <- b:
	default:
	}
}
