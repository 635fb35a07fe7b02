package graph

import (
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/format"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/link"
	"w3id.org/kamergraaf/graph/rdf"
)

// Part is a graph of a dataset on its way to an output.
type Part struct {
	Shelf      string     // session year of a document, "" where it is not known; LinksShelf or RegisterShelf
	Graph      *rdf.Graph // nil where only its bytes are wanted
	Encoded    []byte     // in the format of the output; nil where it is to be encoded, or the output takes graphs
	Statements int
}

// The shelves of what no single document says.
const (
	LinksShelf    = "links"
	RegisterShelf = "register"
)

// To writes the part to a sink.
func (p Part) To(s rdf.Sink) error {
	if j, ok := s.(format.Joiner); ok && p.Encoded != nil {
		return j.Join(p.Encoded)
	}
	return s.Write(p.Graph)
}

// Entry is a document on its way into a dataset.
type Entry struct {
	Part
	Card     iri.Card    // by which documents are told apart and linked
	Referred []Reference // what the register graph is to describe
}

// Dataset brings documents together, in the order in which they come: each once, and behind all of them the graph of links and
// the register graph. It is used by one goroutine at a time.
type Dataset struct {
	iris     iri.IRIs
	write    func(Part) error
	seen     link.Seen
	linker   *link.Linker
	register *Register
}

// NewDataset returns an empty dataset whose parts go to write. says may be nil: see NewRegister.
func NewDataset(iris iri.IRIs, says Describer, write func(Part) error) *Dataset {
	return &Dataset{iris: iris, write: write, linker: link.NewLinker(iris), register: NewRegister(iris, says)}
}

// Add writes a document that is new to the dataset, and tells whether it is. One that came before is left out. So is one of
// link.OtherInquiry: added again without its number, or apart (see Unnumbered), it gets an IRI of its own, and nothing is lost.
func (d *Dataset) Add(e Entry) (link.Sighting, error) {
	sighting := d.seen.Look(e.Card)
	if sighting != link.FirstTime {
		return sighting, nil
	}
	d.register.Add(e.Referred)
	d.linker.Add(e.Card)
	return sighting, d.write(e.Part)
}

// Number returns which of the documents that were new, counted from 0, a document repeats, or whose number it bears.
func (d *Dataset) Number(c iri.Card) int { return d.seen.Number(c) }

// Unnumbered returns a document as if it printed no number; one that prints none as one whose head says too little to name it.
func Unnumbered(d *extract.Document) *extract.Document {
	copied := *d
	copied.Apart = d.ID == "" && d.Number == ""
	copied.ID, copied.Number = "", ""
	return &copied
}

// Finish writes the links and the register graph.
func (d *Dataset) Finish() error {
	err := LinksGraphs(d.iris, d.linker, func(links *rdf.Graph) error {
		return d.write(Part{Shelf: LinksShelf, Graph: links, Statements: len(links.Statements)})
	})
	if err != nil {
		return err
	}
	known := d.register.Graph()
	return d.write(Part{Shelf: RegisterShelf, Graph: known, Statements: len(known.Statements)})
}

// Close gives back what many documents were set aside in. It may be called at any time, and twice.
func (d *Dataset) Close() { d.linker.Close() }
