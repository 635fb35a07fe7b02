package graph

import (
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/link"
	"w3id.org/kamergraaf/graph/rdf"
)

// documentsAtOnce is of how many documents one graph of links tells at most, so that a run needs little memory. With more there
// are several of the same name, none of which speaks of what another does.
const documentsAtOnce = 20_000

// LinksGraphs hands to write the graph that states what the documents of a run are to one another: each link with a node that
// gives its reason; of each document the inquiry that stands for all that are the same; of each inquiry its title; and of
// questions that several documents have, which are one. Without documents it is empty.
func LinksGraphs(iris iri.IRIs, linker *link.Linker, write func(*rdf.Graph) error) error {
	found := linker.Links()
	if err := linker.Err(); err != nil {
		return err
	}
	linked := map[rdf.Term][]rdf.Statement{} // what is said of the ends of links beside them
	for _, l := range found {
		linked[l.From] = nil
	}
	b := builder{g: &rdf.Graph{Name: iris.LinksGraph()}}
	documents := 0
	err := linker.Standings(func(s link.Standing) error {
		if documents++; documents%documentsAtOnce == 0 {
			if err := write(b.g); err != nil {
				return err
			}
			b = builder{g: &rdf.Graph{Name: iris.LinksGraph()}}
		}
		b.standing(s, linked)
		return nil
	})
	if err != nil {
		return err
	}
	if documents > 0 {
		b.node(b.g.Name, classGraph)
	}
	b.links(iris, found, linked)
	return write(b.g)
}

// standing states what a document is among all: at once, or with the links of which it or its inquiry is an end.
func (b *builder) standing(s link.Standing, linked map[rdf.Term][]rdf.Statement) {
	say := func(of rdf.Term, p predicate, object rdf.Term) {
		if said, ends := linked[of]; ends && !object.IsZero() {
			linked[of] = append(said, rdf.Statement{Subject: of, Predicate: p.term, Object: object})
			return
		}
		b.node(of)
		b.edge(p, object)
	}
	say(s.Document, canonicalInquiry, s.Canonical)
	say(s.Inquiry, title, b.literal(title, s.Title))
	for _, q := range s.Questions {
		say(q.Question, sameQuestionAs, q.Of)
	}
}

// links states the links, with what else is said of their ends, and their reasons.
func (b *builder) links(iris iri.IRIs, found []link.Link, linked map[rdf.Term][]rdf.Statement) {
	for i, l := range found {
		if i == 0 || found[i-1].From != l.From {
			b.node(l.From)
			b.g.Statements = append(b.g.Statements, linked[l.From]...)
		}
		b.edge(predicate{term: l.Relation}, l.To)
	}
	for _, l := range found {
		b.node(iris.Link(l.From, l.Relation, l.To), classLink)
		b.edge(linkFrom, l.From)
		b.edge(linkTo, l.To)
		b.text(reason, l.Reason)
	}
}

// LinksGraph returns what LinksGraphs writes as one graph.
func LinksGraph(iris iri.IRIs, linker *link.Linker) (*rdf.Graph, error) {
	all := &rdf.Graph{Name: iris.LinksGraph()}
	err := LinksGraphs(iris, linker, func(g *rdf.Graph) error {
		all.Statements = append(all.Statements, g.Statements...)
		return nil
	})
	return all, err
}
