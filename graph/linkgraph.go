package graph

import (
	"crypto/sha256"
	"encoding/hex"
)

// Graph states all links, each with a node that gives its reason. Without links it is empty.
func (l *Linker) Graph() *Graph {
	b := builder{g: &Graph{Name: l.iris.LinksGraph()}}
	found := l.Links()
	if len(found) == 0 {
		return b.g
	}
	b.node(b.g.Name, classGraph)
	for i, link := range found {
		if i == 0 || found[i-1].From != link.From {
			b.node(link.From)
		}
		b.edge(predicate{term: link.Relation}, link.To)
	}
	for _, link := range found {
		b.node(l.iris.link(link), classLink)
		b.edge(linkFrom, link.From)
		b.edge(linkTo, link.To)
		b.text(reason, link.Reason)
	}
	return b.g
}

// link returns the IRI of a link, made of what it ties and how.
func (m IRIs) link(l Link) Term {
	sum := sha256.Sum256([]byte(l.From.value + " " + l.Relation.value + " " + l.To.value))
	return m.minted("link", hex.EncodeToString(sum[:8]))
}
