package resolve

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve/match"
)

// Means tells whether a name is one of an entity's names in the registers, whatever the day: "rdw" of the Dienst
// Wegverkeer, "gemeente den haag" of 's-Gravenhage.
func (r *Registers) Means(name string, e extract.Entity) bool {
	if e.Kind == extract.KindParty {
		p := r.party.named(name)
		return p != nil && p.Key == e.Key
	}
	b := r.bodies(e.Kind)
	if b == nil {
		return false
	}
	_, bare, _ := strings.Cut(name, " ")
	return b.bears(e.Key, name) || e.Kind == extract.KindAuthority && b.bears(e.Key, bare)
}

// bears tells whether the body with a key has a name.
func (b *bodies) bears(key, name string) bool {
	for _, one := range b.byName[match.Letters(name)] {
		if one.Key == key {
			return true
		}
	}
	return false
}
