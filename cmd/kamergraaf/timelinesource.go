package main

import (
	"context"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/catalogue"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/link"
	"w3id.org/kamergraaf/graph/neo4j"
	"w3id.org/kamergraaf/ontology"
	"w3id.org/kamergraaf/timeline"
)

// gathered is what a source of papers gave.
type gathered struct {
	papers    timeline.Collector
	registers *resolve.Registers
	report    *runReport // nil where none was asked for
	allRead   bool
}

// inquiries reads all papers, from the inputs or from the database, and tells whether all could be read: inputs that cannot be
// are named, and the others count. What is odd about those that the filter takes stands in the report as well.
func inquiries(ctx context.Context, env shell.Environment, o timelineOptions, asOf extract.Date, filter timeline.Filter) (set *timeline.Set, allRead bool, err error) {
	iris, err := o.iris()
	if err != nil {
		return nil, false, err
	}
	source := fromDocuments
	if o.inDatabase {
		source = fromDatabase
	}
	g, err := source(ctx, env, o, iris)
	if g != nil {
		defer g.report.abandon()
	}
	if err != nil {
		return nil, false, err
	}
	set = g.papers.Inquiries(asOf, catalogue.NewNames(g.registers, iris)).Select(filter)
	for _, p := range set.Problems {
		g.report.addOdd(p.Paper, p.Code, p.Message)
	}
	return set, g.allRead, g.report.finish()
}

// seenPaper is what one document gives: its paper, and the card by which documents are linked.
type seenPaper struct {
	document *extract.Document
	paper    timeline.Paper
	card     iri.Card
}

// fromDocuments reads papers from the inputs. Only heads of documents count, so that no mentions are looked for.
func fromDocuments(ctx context.Context, env shell.Environment, o timelineOptions, iris iri.IRIs) (*gathered, error) {
	r, err := newReading(ctx, env, o.readingOptions, true)
	if err != nil {
		return nil, err
	}
	defer r.close()
	r.goesOn = true
	g := &gathered{registers: r.registers}
	linker := link.NewLinker(iris)
	defer linker.Close()
	names := catalogue.NewNames(r.registers, iris)
	if err := r.papers(ctx, &g.papers, linker, timeline.DocumentReader{IRIs: iris, Ministry: names.Ministry}); err != nil {
		return nil, err
	}
	g.allRead = r.allRead()
	g.report, r.report = r.report, nil
	for _, l := range linker.Links() {
		if relation, ok := timelineRelations[l.Relation.Value()]; ok {
			g.papers.Link(timeline.Link{From: l.From.Value(), To: l.To.Value(), Relation: relation})
		}
	}
	return g, linker.Err()
}

// papers gathers the papers of all documents under the names that they have in a graph: one that bears the number of
// another document counts as one without a number, one that bears only its head as one apart.
func (r *reading) papers(ctx context.Context, papers *timeline.Collector, linker *link.Linker, reader timeline.DocumentReader) error {
	look := func(d *extract.Document) (seenPaper, error) {
		return seenPaper{d, reader.Paper(d), iri.NewCard(d)}, nil
	}
	var seen link.Seen
	return each(ctx, r, look, func(one seenPaper) error {
		sighting := seen.Look(one.card)
		for sighting == link.OtherInquiry {
			one, _ = look(graph.Unnumbered(one.document))
			sighting = seen.Look(one.card)
		}
		papers.Add(one.paper)
		if sighting != link.Again {
			linker.Add(one.card)
		}
		return nil
	})
}

// timelineRelations are the links that timelines follow.
var timelineRelations = map[string]timeline.Relation{
	ontology.SameInquiryAs.IRI: timeline.SameInquiry, ontology.SameDocumentAs.IRI: timeline.SameDocument, ontology.ReplacedBy.IRI: timeline.ReplacedBy,
}

// fromDatabase reads papers from Neo4j.
func fromDatabase(ctx context.Context, _ shell.Environment, o timelineOptions, iris iri.IRIs) (*gathered, error) {
	registers, err := resolve.LoadDir(o.registers)
	if err != nil {
		return nil, err
	}
	if len(o.inputs) > 0 {
		return nil, shell.UsageError("--uri and INPUT are two sources: name one")
	}
	store, err := o.open(ctx)
	if err != nil {
		return nil, err
	}
	defer store.Close(ctx)
	g := &gathered{registers: registers, allRead: true}
	reader := timeline.DatabaseReader{Ministry: catalogue.NewNames(registers, iris).Ministry}
	err = eachRow(ctx, store, timeline.PapersQuery, func(columns []string, row []any) error {
		p, err := reader.Paper(columns, row)
		g.papers.Add(p)
		return err
	})
	if err != nil {
		return nil, err
	}
	return g, eachRow(ctx, store, timeline.LinksQuery, func(columns []string, row []any) error {
		l, err := reader.Link(columns, row)
		g.papers.Link(l)
		return err
	})
}

func eachRow(ctx context.Context, store *neo4j.Store, cypher string, do func(columns []string, row []any) error) error {
	answer, err := store.Query(ctx, cypher, nil, 0)
	if err != nil {
		return err
	}
	for _, row := range answer.Rows {
		if err := do(answer.Columns, row); err != nil {
			return err
		}
	}
	return nil
}
