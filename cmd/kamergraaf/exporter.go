package main

import (
	"context"
	"errors"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/catalogue"
	"w3id.org/kamergraaf/graph/format"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/link"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/graph/tables"
	"w3id.org/kamergraaf/internal/journal"
	"w3id.org/kamergraaf/internal/staging"
)

// graphOptions are those of commands that make graphs.
type graphOptions struct {
	base       string
	noMentions bool
}

func (o *graphOptions) baseFlag() cli.Flag {
	return &cli.StringFlag{Name: "base", Usage: "`IRI` under which instances live", Value: iri.DefaultBase, Destination: &o.base}
}

func (o *graphOptions) flags() []cli.Flag {
	return []cli.Flag{
		o.baseFlag(),
		&cli.BoolFlag{Name: "no-mentions", Usage: "leave out the annotations that say which words name what", Destination: &o.noMentions},
	}
}

// pruneOptions are those of commands whose outputs hold documents from one run to the next.
type pruneOptions struct{ prune, force bool }

func (o *pruneOptions) flags() []cli.Flag {
	return []cli.Flag{
		&cli.BoolFlag{Name: "prune", Usage: "let documents go that are not among the inputs any more: at most 10% of those that the folder holds, or 100", Destination: &o.prune},
		&cli.BoolFlag{Name: "force", Usage: "let --prune take away however many", Destination: &o.force},
	}
}

// checked returns what may go.
func (o pruneOptions) checked() (staging.Prune, error) {
	if o.force && !o.prune {
		return staging.Prune{}, shell.UsageError("--force is for --prune, which says that documents may go")
	}
	return staging.Prune{Gone: o.prune, All: o.force}, nil
}

// iris returns the maker of IRIs under the base.
func (o graphOptions) iris() (iri.IRIs, error) {
	iris, err := iri.NewIRIs(o.base)
	if err != nil {
		return iris, shell.UsageError(err.Error())
	}
	return iris, nil
}

// exporter turns inputs into the parts of a dataset. Its workers do all that can be done document by document, so that little is
// left for the one goroutine that writes.
type exporter struct {
	*reading
	iris    iri.IRIs
	options graph.Options
	format  *format.Format // nil where the output takes graphs
	base    string
	graphs  bool           // whether the graphs are wanted beside their bytes
	tables  *tables.Writer // nil where graphs go out
	free    freeBuffers
	journal *journal.Journal
	whole   bool            // whether the output is in its place, and there is nothing to resume
	name    string          // of the folder that the output is, which stays as it was where nothing is read; "" for one stream
	folder  *staging.Folder // that the output is; nil for one stream
	prune   staging.Prune
}

// newExporter returns an exporter to a format, or to a sink that takes graphs where that is nil.
func newExporter(r *reading, iris iri.IRIs, o graphOptions, format *format.Format) *exporter {
	return &exporter{
		reading: r,
		iris:    iris,
		options: graph.Options{NoMentions: o.noMentions, Version: shell.Version()},
		format:  format,
		base:    o.base,
		graphs:  format == nil,
		free:    newFreeBuffers(r.workers),
	}
}

// useJournal keeps the document of each input beside the output, where that is asked for.
func (x *exporter) useJournal(o exportOptions) error {
	if !o.resume && !o.changed {
		return nil
	}
	if o.output == "" || o.output == "-" {
		return shell.UsageError("--resume and --changed keep a journal beside the output: name a file or folder with --output")
	}
	program, err := x.fingerprint()
	if err != nil {
		return err
	}
	x.journal, err = journal.Open(journal.Options{Output: o.output, Seed: program, Stays: o.changed})
	return err
}

// useFolder makes a folder of files the output: what it holds stays, or the run is refused.
func (x *exporter) useFolder(o exportOptions, folder *staging.Folder) {
	x.name, x.folder = o.output, folder
	x.unread = folder.Unread
}

// close ends what the run kept for one that resumes it.
func (x *exporter) close() { x.journal.Close(x.whole) }

// run hands the parts of the dataset that the inputs make to write: those of documents in the order in which they are read, then the
// links and the register graph.
func (x *exporter) run(ctx context.Context, write func(graph.Part) error) error {
	dataset := graph.NewDataset(x.iris, catalogue.New(x.registers), write)
	defer dataset.Close()
	err := eachInput(ctx, x.reading, func() inputWorker[made] { return x.newWorker() }, func(in input, m made) (status, error) {
		defer x.free.give(m.Encoded)
		return x.add(ctx, dataset, in, m)
	})
	if err != nil {
		return err
	}
	if x.folder != nil {
		if err := x.checkRead(x.name); err != nil {
			return err
		}
		if _, err := x.folder.Missing(x.prune, false); err != nil {
			return err
		}
	}
	return dataset.Finish()
}

// add adds a document, unless the dataset has it already.
func (x *exporter) add(ctx context.Context, dataset *graph.Dataset, in input, m made) (status, error) {
	sighting, err := x.addEntry(dataset, in, m)
	switch {
	case err != nil:
		return statusRead, err
	case sighting == link.FirstTime:
		return statusRead, nil
	case sighting == link.Again:
		x.repeats(in, dataset.Number(m.Card))
		return statusRepeated, nil
	}
	x.clashes(in, x.firsts.at(dataset.Number(m.Card)), m.told.ID, "written")
	for times := 1; sighting == link.OtherInquiry; times++ {
		if m, err = x.unnumbered(context.WithoutCancel(ctx), in, times); err != nil {
			return statusUnread, err
		}
		if sighting, err = x.addEntry(dataset, in, m); sighting == link.Again && err == nil {
			return statusRepeated, nil
		}
	}
	return statusRenumbered, err
}

// addEntry adds what an input gives, and remembers where it is from if it is new.
func (x *exporter) addEntry(dataset *graph.Dataset, in input, m made) (link.Sighting, error) {
	sighting, err := dataset.Add(m.Entry)
	if sighting != link.FirstTime || err != nil {
		return sighting, err
	}
	x.isNew(in)
	if x.tables != nil {
		if err := x.tables.Write(m.rows); err != nil {
			return sighting, err
		}
	}
	if x.folder != nil {
		x.folder.Add(staging.Document{ID: m.Card.Document, Subject: m.Card.Inquiry, Input: in.Path})
	}
	return sighting, nil
}

// unnumbered makes what an input gives as a document that prints no number, or at the second time as one that stands apart.
func (x *exporter) unnumbered(ctx context.Context, in input, times int) (made, error) {
	w := x.newWorker()
	reader := documentReader{documents: w.documents}
	d, size, err := reader.document(ctx, in)
	if err != nil {
		return made{}, err
	}
	for range times {
		d = graph.Unnumbered(d)
	}
	m, g := w.state(d, size)
	if g.TooLarge != nil {
		return made{}, g.TooLarge
	}
	return m, w.encode(&m, g)
}

// export writes the dataset to one sink.
func (x *exporter) export(ctx context.Context, sink rdf.Sink) error {
	if err := x.run(ctx, func(p graph.Part) error { return p.To(sink) }); err != nil {
		if x.format != nil && errors.Is(err, context.Canceled) {
			_ = sink.Close() // what went to standard output stays: it is to be whole in form
		}
		return err
	}
	return sink.Close()
}

// made is what one document gives an export, with what the report tells of it.
type made struct {
	graph.Entry
	told about
	rows *tables.Rows // nil where graphs go out
}

// aboutGraph is aboutDocument with what could not be stated.
func aboutGraph(d *extract.Document, g *graph.Made, size int) about {
	a := aboutDocument(d, size)
	a.Problems = append(a.Problems[:len(a.Problems):len(a.Problems)], g.Problems...)
	return a
}
