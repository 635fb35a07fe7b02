package graph

import "kamergraaf/extract"

// Options say what the graphs of documents hold beside what the documents say.
type Options struct {
	NoMentions   bool   // leave out the annotations that say which words name what; the edges stay
	NoProvenance bool   // leave out which program read which bytes
	Version      string // of the program, for the provenance
}

// Maker makes the graphs of documents. It is safe for use by several goroutines.
type Maker struct {
	IRIs    IRIs
	Options Options
}

// Graph returns all that a document says, in a fixed order: the document, its inquiry, questions, answers,
// explanation, notes, the people in their capacities, the pages and papers that it cites, its mentions, provenance.
func (m Maker) Graph(d *extract.Document) *Graph { return m.GraphIn(d, nil) }

// GraphIn is Graph in the memory of a graph that nobody needs any more, which may be nil: a run over many documents
// then makes few graphs anew.
func (m Maker) GraphIn(d *extract.Document, used *Graph) *Graph {
	key, inquiry := keysOf(d)
	iri := m.IRIs.minted("document", key)
	g := used.emptied(32 + 12*len(d.Units) + 9*len(d.Mentions))
	g.Name = m.IRIs.DocumentGraph(iri)
	w := writer{builder: builder{g: g}, m: m.IRIs, d: d, document: iri, inquiryIRI: m.IRIs.minted("inquiry", inquiry)}
	w.units = m.IRIs.Units(iri, d.Units)
	w.found = mentionsByUnit(d)
	w.identify()
	w.people()
	w.header()
	w.inquiry()
	w.parts()
	w.capacities()
	w.cited()
	if !m.Options.NoMentions {
		w.annotations()
	}
	if !m.Options.NoProvenance {
		w.provenance(m.Options.Version)
	}
	return g
}

// writer writes the graph of one document.
type writer struct {
	builder
	m          IRIs
	d          *extract.Document
	document   Term
	inquiryIRI Term
	units      []Term // IRI of each unit
	found      [][]placed
	askers     []Term
	posts      []Term // addressees
	repliers   []Term // persons who answer
	referred   map[Term]bool
}

// refer returns an entity's IRI and notes it for the register graph.
func (w *writer) refer(e extract.Entity) Term { return w.note(w.m.Entity(e), e) }

// note notes an entity, whose IRI is made already, for the register graph.
func (w *writer) note(iri Term, e extract.Entity) Term {
	if iri.IsZero() || w.referred[iri] {
		return iri
	}
	if w.referred == nil {
		w.referred = make(map[Term]bool, 16)
	}
	w.referred[iri] = true
	w.g.Referred = append(w.g.Referred, Canonical(e))
	w.g.named = append(w.g.named, iri)
	return iri
}
