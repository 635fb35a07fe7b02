package graph

import (
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
)

// Options say what the graphs of documents hold beside what the documents say.
type Options struct {
	NoMentions   bool   // leave out the annotations that say which words name what; the edges stay
	NoProvenance bool   // leave out which program read which bytes
	Version      string // of the program, for the provenance
}

// Maker makes the graphs of documents one after another. It reuses its memory, as json.Decoder does, so it is used by one
// goroutine at a time: make one for each worker.
type Maker struct {
	iris    iri.IRIs
	options Options
	writer  writer
	shared  Made // see SharedGraph
}

// NewMaker returns a maker of graphs with these IRIs.
func NewMaker(iris iri.IRIs, options Options) *Maker { return &Maker{iris: iris, options: options} }

// Graph returns all that a document says, in a fixed order: the document, its inquiry, the askers without a seat, header, questions, answers,
// explanation, notes, the people in their capacities, the pages and papers that it cites, its mentions, provenance. Who uses the
// graph looks first whether the document was too large for one.
func (m *Maker) Graph(d *extract.Document) *Made {
	g := new(Made)
	m.write(g, d, iri.NewCard(d))
	return g
}

// SharedGraph is Graph for a document whose card is known, in memory of the maker: the statements are valid until it is
// called again. References and problems are the caller's.
func (m *Maker) SharedGraph(d *extract.Document, card iri.Card) *Made {
	m.write(&m.shared, d, card)
	return &m.shared
}

func (m *Maker) write(g *Made, d *extract.Document, card iri.Card) {
	g.reset(32+12*len(d.Units)+9*len(d.Mentions), 24+len(d.Mentions))
	w := &m.writer
	w.begin(m.iris, d, g)
	defer w.end()
	w.document = w.m.Minted("document", card.Document)
	w.m = w.m.In(w.document)
	w.inquiryIRI, w.dated = w.m.Minted("inquiry", card.Inquiry), card.Dated()
	g.Name = w.m.DocumentGraph(w.document)
	w.units = w.m.AppendUnits(w.units, w.document, d.Units, w.labels)
	w.sort(d)
	w.identify()
	w.people()
	w.header()
	w.inquiry()
	w.seats()
	w.parts()
	w.capacities()
	w.cited()
	if !m.options.NoMentions {
		w.annotations()
	}
	if !m.options.NoProvenance {
		w.provenance(m.options.Version)
	}
	g.TooLarge = extract.CheckEncoded(w.bytes)
}

// writer writes the graph of one document after another, and reuses its buffers.
type writer struct {
	builder
	made       *Made
	arena      iri.Arena
	m          iri.IRIs // written into the arena
	d          *extract.Document
	document   rdf.Term
	inquiryIRI rdf.Term
	dated      bool           // the day of submission is part of the inquiry's IRI
	units      []rdf.Term     // IRI of each unit
	labels     map[string]int // see IRIs.units
	mentionsByUnit
	askers    []rdf.Term
	posts     []rdf.Term // addressees
	repliers  []rdf.Term // persons who answer
	places    []int      // see findPlaces
	questions []numbered // by number
	capable   []capacity
	capableAt map[rdf.Term]int    // where each is, once there are many
	refers    []extract.Reference // of the document, by the unit that refers
	original  string              // id of the paper that this one, a reprint, took the place of
	referred  map[string]bool     // IRIs that were noted
}

// begin starts a document.
func (w *writer) begin(m iri.IRIs, d *extract.Document, g *Made) {
	w.m, w.d, w.made, w.g, w.problems = m.With(&w.arena), d, g, &g.Graph, &g.Problems
	w.most, w.bytes = extract.MaxEncoded, 0
	w.units, w.askers, w.posts, w.repliers, w.capable = w.units[:0], w.askers[:0], w.posts[:0], w.repliers[:0], w.capable[:0]
	w.capableAt = nil
	w.labels, w.referred = clearedMap(w.labels), clearedMap(w.referred)
}

// end drops the references to the document.
func (w *writer) end() {
	w.d, w.made, w.g, w.problems = nil, nil, nil, nil
	clear(w.all)
}

// clearedMap returns an empty map: m itself, or a new one if m is so large that clearing it would take longer.
func clearedMap[K comparable, V any](m map[K]V) map[K]V {
	const many = 256
	if m == nil || len(m) > many {
		return make(map[K]V, 16)
	}
	clear(m)
	return m
}

// refer returns an entity's IRI and notes it for the register graph.
func (w *writer) refer(e extract.Entity) rdf.Term { return w.note(w.m.Entity(e), e) }

// note notes an entity, whose IRI is made already, for the register graph.
func (w *writer) note(name rdf.Term, e extract.Entity) rdf.Term {
	if name.IsZero() {
		return name
	}
	before := len(w.referred)
	if w.referred[name.Value()] = true; len(w.referred) == before { // noted already; to look first would search twice
		return name
	}
	w.made.Referred = append(w.made.Referred, Reference{iri.Canonical(e), name})
	return name
}
