package main

import (
	"net/url"
	"strings"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/link"
	"w3id.org/kamergraaf/graph/neo4j"
	"w3id.org/kamergraaf/ontology"
	"w3id.org/kamergraaf/timeline"
)

// sourceFlags are those of a database as a source: it is asked only where its address is given.
func sourceFlags() []cli.Flag {
	flags := databaseFlags()
	for i, f := range flags {
		if s, ok := f.(*cli.StringFlag); ok && s.Name == "uri" {
			flags[i] = &cli.StringFlag{Name: "uri", Usage: "`ADDRESS` of a Neo4j to read from instead of INPUT: bolt://, neo4j://, neo4j+s:// ..."}
		}
	}
	return flags
}

// inquiries reads all papers, from the inputs or from the database. Inputs that cannot be read are named; the others
// count.
func (env environment) inquiries(c *cli.Context, asOf extract.Date) (*timeline.Set, error) {
	iris, err := iri.NewIRIs(c.String("base"))
	if err != nil {
		return nil, usageError{err.Error()}
	}
	var papers timeline.Collector
	var registers *resolve.Registers
	var unread error
	if c.IsSet("uri") {
		registers, err = loadRegisters(c.String("registers"))
		if err == nil {
			err = fromDatabase(c, &papers, timelineNames{registers, iris})
		}
	} else {
		registers, unread, err = env.fromDocuments(c, &papers, iris)
	}
	if err != nil {
		return nil, err
	}
	return papers.Inquiries(asOf, timelineNames{registers, iris}), unread
}

// seenPaper is what one document gives: its paper, and the card by which documents are linked.
type seenPaper struct {
	document *extract.Document
	paper    timeline.Paper
	card     iri.Card
}

// fromDocuments reads papers from the inputs. Only heads of documents count, so that no mentions are looked for.
func (env environment) fromDocuments(c *cli.Context, papers *timeline.Collector, iris iri.IRIs) (*resolve.Registers, error, error) {
	r, err := env.newReading(c, true)
	if err != nil {
		return nil, nil, err
	}
	defer r.close()
	linker := link.NewLinker(iris)
	defer linker.Close()
	unread := r.papers(c, papers, linker, timeline.DocumentReader{IRIs: iris, Ministry: timelineNames{r.registers, iris}.ministryOf})
	if unread != nil && unread != errUnread {
		return nil, nil, unread
	}
	for _, l := range linker.Links() {
		if relation, ok := timelineRelations[l.Relation.Value()]; ok {
			papers.Link(timeline.Link{From: l.From.Value(), To: l.To.Value(), Relation: relation})
		}
	}
	return r.registers, unread, linker.Err()
}

// papers gathers the papers of all documents under the names that they have in a graph: one that bears the number of
// another document counts as one without a number.
func (r *reading) papers(c *cli.Context, papers *timeline.Collector, linker *link.Linker, reader timeline.DocumentReader) error {
	look := func(d *extract.Document) (seenPaper, error) {
		return seenPaper{d, reader.Paper(d), iri.NewCard(d)}, nil
	}
	var seen link.Seen
	return each(c, r, look, func(one seenPaper) error {
		sighting := seen.Look(one.card)
		if sighting == link.OtherInquiry {
			one.document.ID, one.document.Number = "", ""
			one, _ = look(one.document)
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
func fromDatabase(c *cli.Context, papers *timeline.Collector, names timelineNames) error {
	if c.Args().Present() {
		return usageError{"--uri and INPUT are two sources: name one"}
	}
	store, err := openStore(c)
	if err != nil {
		return err
	}
	defer store.Close(c.Context)
	reader := timeline.DatabaseReader{Ministry: names.ministryOf}
	if err := eachRow(c, store, timeline.PapersQuery, func(columns []string, row []any) error {
		p, err := reader.Paper(columns, row)
		papers.Add(p)
		return err
	}); err != nil {
		return err
	}
	return eachRow(c, store, timeline.LinksQuery, func(columns []string, row []any) error {
		l, err := reader.Link(columns, row)
		papers.Link(l)
		return err
	})
}

func eachRow(c *cli.Context, store *neo4j.Store, cypher string, do func(columns []string, row []any) error) error {
	answer, err := store.Query(c.Context, cypher, nil, 0)
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

// timelineNames tells timelines what the registers know: timeline.Register.
type timelineNames struct {
	registers *resolve.Registers
	iris      iri.IRIs
}

// Name implements timeline.Register.
func (n timelineNames) Name(name string, on extract.Date) string {
	kind, key := n.split(name)
	switch kind {
	case "person":
		if p := n.registers.Person(key); p != nil {
			return p.Name
		}
	case "party":
		for _, p := range n.registers.Parties() {
			if iri.Slug(p.Key) == key {
				return p.Key
			}
		}
	case "post":
		if p := n.registers.Post(key); p != nil {
			return p.On(on).Label
		}
	case "ministerie", "ministry":
		if m := n.registers.Ministry(key, on); m != nil {
			return m.Name
		}
	}
	return ""
}

// Successor implements timeline.Register.
func (n timelineNames) Successor(ministry string) string {
	_, key := n.split(ministry)
	if m := n.registers.Ministry(key, ""); m != nil {
		for _, period := range n.registers.Ministries() {
			if period.Key == m.Key && period.Successor != "" {
				return n.iris.Entity(extract.Entity{Kind: extract.KindMinistry, Key: period.Successor, Registered: true}).Value()
			}
		}
	}
	return ""
}

// ministryOf returns the IRI of the ministry that a post belonged to on a day, or "".
func (n timelineNames) ministryOf(post string, on extract.Date) string {
	_, key := n.split(post)
	if p := n.registers.Post(key); p != nil {
		return n.iris.Entity(p.Ministry(on)).Value()
	}
	return ""
}

// split returns the last two segments of an IRI: what kind of thing it names, and its key.
func (n timelineNames) split(iri string) (kind, key string) {
	parts := strings.Split(iri, "/")
	if len(parts) < 2 {
		return "", ""
	}
	key, err := url.PathUnescape(parts[len(parts)-1])
	if err != nil {
		return "", ""
	}
	return parts[len(parts)-2], key
}
