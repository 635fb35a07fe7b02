package graph

import (
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/link"
	"w3id.org/kamergraaf/graph/rdf"
)

// LinksGraph returns the graph that states what ties documents, each link with a node that gives its reason. Without links it
// is empty.
func LinksGraph(iris iri.IRIs, found []link.Link) *rdf.Graph {
	b := builder{g: &rdf.Graph{Name: iris.LinksGraph()}}
	if len(found) == 0 {
		return b.g
	}
	b.node(b.g.Name, classGraph)
	for i, l := range found {
		if i == 0 || found[i-1].From != l.From {
			b.node(l.From)
		}
		b.edge(predicate{term: l.Relation}, l.To)
	}
	for _, l := range found {
		b.node(iris.Link(l.From, l.Relation, l.To), classLink)
		b.edge(linkFrom, l.From)
		b.edge(linkTo, l.To)
		b.text(reason, l.Reason)
	}
	return b.g
}
