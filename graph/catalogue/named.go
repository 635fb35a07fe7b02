package catalogue

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/ontology"
)

// Named returns what the registers know by a name or key, whatever its capitals.
func (c *Catalogue) Named(name string) []extract.Entity {
	r := c.registers
	var out []extract.Entity
	fits := func(names ...string) bool {
		return slices.ContainsFunc(names, func(n string) bool { return n != "" && strings.EqualFold(n, name) })
	}
	for _, p := range r.Persons() {
		if fits(append(p.Aliases, p.Key, p.Name, p.Wikidata)...) {
			out = append(out, p.Entity(p.Name))
		}
	}
	for _, p := range r.Parties() {
		if fits(append(p.Aliases, p.Key, p.Name)...) {
			out = append(out, p.Entity())
		}
	}
	for _, k := range ontology.Kinds() {
		kind := extract.EntityKind(k.Name)
		for _, b := range r.Bodies(kind) {
			e := extract.Entity{Kind: kind, Key: b.Key, Label: b.Name, Registered: true}
			if fits(append(b.Aliases, b.Key, b.Name, b.Short, b.Title())...) && !slices.ContainsFunc(out, func(o extract.Entity) bool { return o.Key == e.Key }) {
				out = append(out, e)
			}
		}
	}
	if l := r.Law(name); l != nil {
		out = append(out, extract.Entity{Kind: extract.KindLaw, Key: l.BWB, Label: l.Title, Registered: true})
	}
	return out
}
