package catalogue

import (
	"cmp"
	"slices"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/internal/typed"
	"w3id.org/kamergraaf/ontology"
)

// Named returns what the registers know by what people type, the best first, and how many of them were meant: see typed.Meant.
func (c *Catalogue) Named(t typed.Text) (all []typed.Found[extract.Entity], meant int) {
	finds := typed.For[extract.Entity](t)
	c.addPeople(finds)
	c.addBodies(finds)
	c.addLaws(finds)
	return finds.Best()
}

// addPeople offers persons, who had most seats and posts first, their parties and posts.
func (c *Catalogue) addPeople(finds *typed.Finds[extract.Entity]) {
	persons := slices.Clone(c.registers.Persons())
	slices.SortStableFunc(persons, func(a, b *resolve.Person) int { return cmp.Compare(b.Periods(), a.Periods()) })
	for _, p := range persons {
		names := append([]string{p.Name, p.Initials + " " + p.FullSurname()}, p.Aliases...)
		finds.Add(p.Entity(p.Name), typed.Thing{Keys: append([]string{p.Key, p.Wikidata}, p.Former...), Names: names, Person: true})
	}
	for _, p := range c.registers.Parties() {
		finds.Add(p.Entity(), typed.Thing{Keys: []string{p.Wikidata}, Names: append([]string{p.Key, p.Name}, p.Aliases...)})
	}
	for _, p := range c.registers.Posts() {
		thing := typed.Thing{Names: []string{p.Key}}
		for _, period := range p.Periods {
			thing.Names = append(thing.Names, period.Label)
		}
		finds.Add(p.Entity(""), thing)
	}
}

// addBodies offers ministries, public bodies and decentral authorities by all names that they ever bore.
func (c *Catalogue) addBodies(finds *typed.Finds[extract.Entity]) {
	for _, k := range ontology.Kinds() {
		seen := map[string]bool{}
		for _, b := range c.registers.Bodies(extract.EntityKind(k.Name)) {
			if seen[b.Key] {
				continue
			}
			seen[b.Key] = true
			e := extract.Entity{Kind: b.Kind, Key: b.Key, Registered: true}
			thing := typed.Thing{Keys: []string{b.Key}}
			for _, name := range c.bodies[bodyKey{b.Kind, b.Key}] {
				thing.Names = append(append(append(thing.Names, name.Name, name.Title(), name.Short), name.Aliases...), name.Abbreviations...)
				if b.Kind == extract.KindMinistry {
					thing.Names = append(thing.Names, "ministerie van "+name.Name)
				}
			}
			if description, ok := c.body(e); ok {
				e.Label = description.Label
			}
			finds.Add(e, thing)
		}
	}
}

// addLaws offers laws, those in force before others, then European acts and treaties.
func (c *Catalogue) addLaws(finds *typed.Finds[extract.Entity]) {
	r := c.registers
	for _, inForce := range []bool{true, false} {
		for i := range r.Laws() {
			l := &r.Laws()[i]
			if (l.Until == "") != inForce {
				continue
			}
			e := extract.Entity{Kind: extract.KindLaw, Key: l.BWB, Label: l.Title, Registered: true}
			finds.Add(e, typed.Thing{Keys: []string{l.BWB}, Names: append(r.LawNames(l.BWB), l.Title)})
		}
	}
	for _, a := range r.Acts() {
		e := extract.Entity{Kind: extract.KindEU, Key: a.Key, Label: a.Title, Registered: true}
		finds.Add(e, typed.Thing{Keys: []string{a.Key}, Names: append(a.Names[:len(a.Names):len(a.Names)], a.Title)})
	}
}
