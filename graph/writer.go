package graph

import (
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/link"
	"w3id.org/kamergraaf/graph/rdf"
)

// Writer writes documents, one after another, as a dataset: the same documents in the same order become the same graphs as
// with `kamergraaf export`. It is used by one goroutine at a time.
type Writer struct {
	maker   *Maker
	dataset *Dataset
	sink    rdf.Sink
}

// NewWriter returns a writer to a sink. says may be nil: see NewRegister.
func NewWriter(sink rdf.Sink, iris iri.IRIs, says Describer, o Options) *Writer {
	write := func(p Part) error { return p.To(sink) }
	return &Writer{maker: NewMaker(iris, o), dataset: NewDataset(iris, says, write), sink: sink}
}

// Write writes a document, and tells how it relates to those before it: one of link.Again was left out, one of
// link.OtherInquiry was written as if it printed no number, or under a name made of its bytes.
func (w *Writer) Write(d *extract.Document) (link.Sighting, error) {
	sighting, err := w.add(d)
	if sighting != link.OtherInquiry || err != nil {
		return sighting, err
	}
	for again := sighting; again == link.OtherInquiry; {
		d = Unnumbered(d)
		if again, err = w.add(d); again == link.Again || err != nil {
			return link.Again, err
		}
	}
	return link.OtherInquiry, nil
}

func (w *Writer) add(d *extract.Document) (link.Sighting, error) {
	card := iri.NewCard(d)
	g := w.maker.SharedGraph(d, card)
	if g.TooLarge != nil {
		return link.Again, g.TooLarge
	}
	part := Part{Shelf: d.SessionYear, Graph: &g.Graph, Statements: len(g.Statements)}
	return w.dataset.Add(Entry{Part: part, Card: card, Referred: g.Referred})
}

// Close writes the links and the register graph, and closes the sink.
func (w *Writer) Close() error {
	defer w.dataset.Close()
	if err := w.dataset.Finish(); err != nil {
		return err
	}
	return w.sink.Close()
}
