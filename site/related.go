package site

import (
	"cmp"
	"slices"

	"w3id.org/kamergraaf/ontology"
)

// distinct returns the documents of the appearances.
func distinct(seen []appearanceGroup) map[*document]bool {
	out := map[*document]bool{}
	for _, g := range seen {
		out[g.doc] = true
	}
	return out
}

// relatedKinds are the kinds of which things are named as related.
var relatedKinds = []string{"person", "ministry", "law", "agency"}

// related returns what else the documents name that name a thing, most often first.
func related(t *thing, seen []appearanceGroup, p *page) []namedGroup {
	counts := map[*thing]int{}
	for d := range distinct(seen) {
		for _, other := range d.things() {
			if other != t && other.whole != t {
				counts[other]++
			}
		}
	}
	byKind := map[string][]Link{}
	for other, n := range counts {
		if n > 1 {
			l := p.link(other)
			l.Count = n
			byKind[other.kind] = append(byKind[other.kind], l)
		}
	}
	var out []namedGroup
	for _, k := range relatedKinds {
		links := byKind[k]
		slices.SortFunc(links, func(a, b Link) int {
			return cmp.Or(b.Count-a.Count, cmp.Compare(a.Label, b.Label), cmp.Compare(a.Href, b.Href))
		})
		if len(links) > 0 {
			out = append(out, namedGroup{k, links[:min(len(links), mostRelated)]})
		}
	}
	return out
}

// things returns the things with pages that a document names, without duplicates, laws for their parts.
func (d *document) things() []*thing {
	out := make([]*thing, 0, len(d.named))
	for _, t := range d.named {
		if t == nil {
			continue
		}
		if t.class == ontology.LawPart.IRI && t.whole != nil {
			t = t.whole
		}
		if t.kind != "" && !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	return out
}
