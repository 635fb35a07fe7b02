package resolve

import (
	"io/fs"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve/match"
)

// places is the register of decentral authorities: places.tsv.
type places struct{ bodies }

func loadPlaces(fsys fs.FS) (places, error) {
	b, err := loadBodies(fsys, "places.tsv", extract.KindAuthority)
	return places{b}, err
}

// names returns the names that texts are searched for: all weak, since a place is an authority only where a word
// before it says so.
func (p *places) names() (names []extract.Name) {
	for _, one := range p.all {
		for _, n := range append([]string{one.Name}, one.Aliases...) {
			if Titled(n) {
				continue
			}
			names = append(names, extract.Name{Kind: extract.KindAuthority, Text: n, Weak: true})
		}
	}
	return names
}

// Authority returns the decentral authority with a key, or nil.
func (r *Registers) Authority(key string, date extract.Date) *Body { return r.place.keyed(key, date) }

// Authorities returns all decentral authorities, in the order of the register.
func (r *Registers) Authorities() []*Body { return r.place.all }

// Title returns the full name: of an authority with the word for its sort, "gemeente Borne", "Hoogheemraadschap van Delfland".
func (b *Body) Title() string {
	if b.Kind != extract.KindAuthority || Titled(b.Name) {
		return b.Name
	}
	return b.Sort + " " + b.Name
}

// Titled tells whether a name has the word for its sort in it.
func Titled(name string) bool {
	return strings.HasPrefix(name, "Hoogheemraadschap") || strings.HasPrefix(name, "Wetterskip")
}

// authorityResolver ties mentions of decentral authorities to entities: extract.Resolver.
type authorityResolver struct{ r *Registers }

// Resolve ties mentions, whose clue is the sort and the name, to authorities on the document's date.
// An authority that the register does not have becomes an entity of its own; a province that it does
// not have is another state's, and no mention.
func (a authorityResolver) Resolve(d *extract.Document) {
	date := d.Date()
	kept := d.Mentions[:0]
	for _, m := range d.Mentions {
		if m.Kind == extract.KindAuthority && !m.Entity.Known() {
			of, _ := m.Clue.(extract.AuthorityClue)
			if m.Entity = a.entity(of.Sort, of.Name, date); !m.Entity.Known() && of.Sort != "gemeente" {
				continue
			}
			if words := d.Units[m.Unit].Text.String()[m.Start:m.End]; !m.Entity.Registered && Titled(words) {
				m.Entity.Label = words
			}
		}
		kept = append(kept, m)
	}
	d.Mentions = kept
}

func (a authorityResolver) entity(sort, name string, date extract.Date) extract.Entity {
	var candidates []*Body
	for _, c := range a.r.place.byName[match.Letters(name)] {
		if c.Sort == sort {
			candidates = append(candidates, c)
		}
	}
	one := onlyBody(candidates, date)
	if one == nil {
		one = onlyBody(candidates, "")
	}
	if one != nil {
		return extract.Entity{Kind: extract.KindAuthority, Key: one.Key, Label: one.Title(), Registered: true}
	}
	if len(candidates) > 0 {
		return extract.Entity{}
	}
	if sort == "provincie" {
		return extract.Entity{}
	}
	return extract.Entity{Kind: extract.KindAuthority, Key: match.Slug(sort + " " + name), Label: sort + " " + name}
}
