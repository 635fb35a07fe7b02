// Package record is what the site keeps of a document between runs: the card by which it is linked to others, its texts with
// their mentions, and its graph in each format of the dumps.
package record

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

// Record is what the site keeps of one document: the card by which it is linked to others, which stays in memory, and its
// texts and statements, which are read again when its pages are made.
type Record struct {
	Card
	Body
	Members [][]byte // the document's graph in each format of the dumps, compressed
}

// Card is the small part of a record. IRIs under the base are kept as what follows the base.
type Card struct {
	Place    string // of the document: "document/ah-tk-20172018-2140"
	Inquiry  string // "inquiry/..."
	Head     Head
	Entities []Named  // what the graph names
	Parts    []string // what Edges start from: the document, the inquiry, units: "document/x/question/3"
	Edges    []Edge
	Asked    []iri.Question // the questions, by which the same in other documents are found
	Sites    [][2]uint32    // web pages and the sites they are on, indexes into Entities
	Page     string         // IRI of the official page, or ""
	Words    Words
	Stated   int         // statements of the graph
	Classes  []uint32    // of these, how many give each class of ontology.Classes
	Uses     []uint32    // of these, how many have each property of ontology.Properties
	Types    [][2]uint32 // classes that the graph gives to entities: indexes into Entities and ontology.Classes
}

// Head is what the head of a document says, as much of extract.Document as ties documents together.
type Head struct {
	ID, Chamber, SessionYear, Number, Reprint, CaseNumber, Subject, SHA256 string
	Kind                                                                   extract.DocumentKind
	Submitted, Answered                                                    extract.Date
	Askers                                                                 []string // names as printed
	Parties                                                                []string // of the askers, as printed
	SeeAlso                                                                []string
	Oral, Apart                                                            bool
}

// Named is an entity with its IRI.
type Named struct {
	IRI    string
	Entity extract.Entity
}

// Edge is a statement that relates a part of a document to an entity.
type Edge struct {
	From, To uint32 // indexes into Parts and Entities
	Relation uint8  // index into relations
}

// Body is the large part of a record.
type Body struct {
	Units    []Unit
	Problems []extract.Problem
}

// Unit is a question, answer, note, explanation or notice with its text.
type Unit struct {
	Kind     extract.UnitKind
	Place    string // within its document: "question/3"
	Number   string // "3", "5-6-7"
	Text     string
	Of       int   // of notes: index of the unit that has the mark, or -1
	Answers  []int // of answers: indexes of the questions
	Marks    []extract.Mark
	Mentions []Mention
}

// Mention is a place in a unit's text, in bytes, that names an entity.
type Mention struct {
	Start, End int
	Kind       extract.EntityKind
	To         int // index into Entities, or -1 where it could not be identified
}

// New returns the record of a document, its card and its graph. It may be called by several goroutines.
func New(iris iri.IRIs, ds *Dumps, d *extract.Document, card iri.Card, g *graph.Made) (*Record, error) {
	document := iris.Document(d)
	r := &Record{Card: Card{
		Place:   strings.TrimPrefix(document.Value(), iris.Base()),
		Inquiry: strings.TrimPrefix(iris.Inquiry(d).Value(), iris.Base()),
		Head:    newHead(d), Asked: card.Questions,
	}}
	index := r.entities(g)
	r.edges(iris.Base(), &g.Graph, index)
	r.units(iris, document, d, &g.Graph, index)
	r.Problems = append(append(r.Problems, d.Problems...), g.Problems...)
	r.Words = newWords(d)
	r.count(&g.Graph, index)
	var err error
	r.Members, err = ds.members(&g.Graph)
	return r, err
}

func newHead(d *extract.Document) Head {
	h := Head{
		ID: d.ID, Chamber: d.Chamber, SessionYear: d.SessionYear, Number: d.Number, Reprint: d.Reprint, CaseNumber: d.CaseNumber,
		Subject: d.Subject, SHA256: d.SHA256, Kind: d.Kind, Submitted: d.Submitted, Answered: d.Answered, SeeAlso: d.SeeAlso, Oral: d.Oral,
		Apart: d.Apart,
	}
	for _, a := range d.Askers {
		h.Askers = append(h.Askers, a.Name)
		h.Parties = append(h.Parties, a.Party)
	}
	return h
}

// Document returns as much of the document as the linking pass uses.
func (h Head) Document() *extract.Document {
	d := &extract.Document{
		ID: h.ID, Chamber: h.Chamber, SessionYear: h.SessionYear, Number: h.Number, Reprint: h.Reprint, CaseNumber: h.CaseNumber,
		Subject: h.Subject, SHA256: h.SHA256, Kind: h.Kind, Submitted: h.Submitted, Answered: h.Answered, SeeAlso: h.SeeAlso,
		Apart: h.Apart,
	}
	for _, name := range h.Askers {
		d.Askers = append(d.Askers, extract.Asker{Name: name})
	}
	return d
}

// Linked returns what the linking pass needs of the document.
func (c *Card) Linked() iri.Card {
	card := iri.NewCard(c.Head.Document())
	card.Questions = c.Asked
	return card
}

// entities fills in what the graph names and returns where each IRI stands.
func (r *Record) entities(g *graph.Made) map[string]int {
	index := make(map[string]int, len(g.Referred))
	for _, e := range g.Referred {
		iri := e.IRI.Value()
		if _, twice := index[iri]; iri == "" || twice {
			continue
		}
		index[iri] = len(r.Entities)
		r.Entities = append(r.Entities, Named{iri, e.Entity})
	}
	return index
}

// edges keeps the statements that relate the document, its inquiry and its units to entities.
func (r *Record) edges(base string, g *rdf.Graph, index map[string]int) {
	parts := map[string]int{}
	for _, s := range g.Statements {
		to, known := index[s.Object.Value()]
		if !known || !s.Object.IsIRI() {
			continue
		}
		if from, isPage := index[s.Subject.Value()]; isPage && s.Predicate.Value() == ontology.OnSite.IRI {
			r.Sites = append(r.Sites, [2]uint32{uint32(from), uint32(to)})
			continue
		}
		relation, ok := relationOf(s.Predicate.Value())
		part, ours := strings.CutPrefix(s.Subject.Value(), base)
		if s.Predicate.Value() == ontology.OfParty.IRI && strings.HasPrefix(part, r.Place+"/asker/") {
			part = r.Place // which was asked for this party, by one who has no seat
			relation, ok = relationOf(ontology.AskedAs.IRI)
		}
		if !ok || !ours || strings.TrimPrefix(part, r.Place) == "/header" { // the document states the same
			continue
		}
		from, met := parts[part]
		if !met {
			from = len(r.Parts)
			parts[part] = from
			r.Parts = append(r.Parts, part)
		}
		r.Edges = append(r.Edges, Edge{uint32(from), uint32(to), relation})
	}
}

// units fills in the texts with their mentions.
func (r *Record) units(iris iri.IRIs, document rdf.Term, d *extract.Document, g *rdf.Graph, index map[string]int) {
	terms := iris.Units(document, d.Units)
	at := make(map[string]int, len(terms))
	place := make([]int, len(d.Units)) // unit of the document -> unit of the record, or -1
	for i, u := range d.Units {
		place[i] = -1
		if u.Kind == extract.HeaderUnit {
			continue
		}
		place[i] = len(r.Units)
		at[terms[i].Value()] = len(r.Units)
		number := u.Number
		if u.Kind != extract.NoteUnit {
			number = extract.JoinNumbers(u.Numbers, "-")
		}
		r.Units = append(r.Units, Unit{
			Kind: u.Kind, Place: strings.TrimPrefix(terms[i].Value(), document.Value()+"/"),
			Number: number, Text: u.Text.String(), Of: -1, Marks: u.Marks,
		})
	}
	for i, u := range d.Units {
		if u.Kind == extract.NoteUnit && u.Of >= 0 && u.Of < len(place) {
			r.Units[place[i]].Of = place[u.Of]
		}
	}
	r.mentions(iris, d, place, index)
	for _, s := range g.Statements {
		switch s.Predicate.Value() {
		case ontology.Answers.IRI:
			answer, ok1 := at[s.Subject.Value()]
			question, ok2 := at[s.Object.Value()]
			if ok1 && ok2 {
				r.Units[answer].Answers = append(r.Units[answer].Answers, question)
			}
		case ontology.FoafPage.IRI:
			r.Page = s.Object.Value()
		}
	}
}

// mentions puts the mentions into their units, by place.
func (r *Record) mentions(iris iri.IRIs, d *extract.Document, place []int, index map[string]int) {
	iris = iris.In(iris.Document(d))
	for _, m := range d.Mentions {
		if m.Unit < 0 || m.Unit >= len(place) || place[m.Unit] < 0 {
			continue
		}
		to, known := index[iris.Entity(m.Entity).Value()]
		if !known {
			to = -1
		}
		u := &r.Units[place[m.Unit]]
		if m.Start >= 0 && m.Start < m.End && m.End <= len(u.Text) {
			u.Mentions = append(u.Mentions, Mention{m.Start, m.End, m.Kind, to})
		}
	}
}
