package catalogue

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/ontology"
)

// Catalogue tells what the registers say of entities: it is the graph.Describer of the command line. It is safe for use by
// several goroutines.
type Catalogue struct {
	registers *resolve.Registers
	bodies    map[bodyKey][]*resolve.Body // the names that each body bore, in the order of the register
}

type bodyKey struct {
	kind extract.EntityKind
	key  string
}

// New returns the catalogue of some registers.
func New(r *resolve.Registers) *Catalogue {
	c := &Catalogue{r, map[bodyKey][]*resolve.Body{}}
	for _, k := range ontology.Kinds() {
		kind := extract.EntityKind(k.Name)
		for _, b := range r.Bodies(kind) {
			k := bodyKey{kind, b.Key}
			c.bodies[k] = append(c.bodies[k], b)
		}
	}
	return c
}

// describers are what the registers say, by what kinds.ttl calls them.
var describers = [ontology.Registers]func(*Catalogue, extract.Entity) (graph.Description, bool){
	ontology.NoRegister:            func(*Catalogue, extract.Entity) (graph.Description, bool) { return graph.Description{}, false },
	ontology.RegisterLaw:           byKey((*Catalogue).law),
	ontology.RegisterBody:          (*Catalogue).body,
	ontology.RegisterPerson:        byKey((*Catalogue).person),
	ontology.RegisterParty:         byKey((*Catalogue).party),
	ontology.RegisterPost:          byKey((*Catalogue).post),
	ontology.RegisterMembership:    byKey((*Catalogue).membership),
	ontology.RegisterIncumbency:    byKey((*Catalogue).incumbency),
	ontology.RegisterCabinet:       byKey((*Catalogue).cabinet),
	ontology.RegisterParticipation: byKey((*Catalogue).participation),
}

// byKey describes an entity of whose kind the key tells all.
func byKey(describe func(*Catalogue, string) (graph.Description, bool)) func(*Catalogue, extract.Entity) (graph.Description, bool) {
	return func(c *Catalogue, e extract.Entity) (graph.Description, bool) { return describe(c, e.Key) }
}

// Describe implements graph.Describer.
func (c *Catalogue) Describe(e extract.Entity) (graph.Description, bool) {
	kind := ontology.KindOf(string(e.Kind))
	if kind == nil {
		return graph.Description{}, false
	}
	return describers[kind.Register](c, e)
}

func (c *Catalogue) person(key string) (graph.Description, bool) {
	p := c.registers.Person(key)
	if p == nil {
		return graph.Description{}, false
	}
	out := graph.Description{Label: p.Name, AltLabels: p.Aliases,
		Name: &graph.PersonName{Given: p.Given, Prefix: p.Prefix, Surname: p.Surname, Initials: p.Initials, TweedeKamer: p.TK}}
	if p.Wikidata != "" && p.Wikidata != p.Key {
		out.SameAs = []string{graph.Wikidata + p.Wikidata}
	}
	return out, true
}

func (c *Catalogue) membership(key string) (graph.Description, bool) {
	m := c.registers.Membership(key)
	if m == nil {
		return graph.Description{}, false
	}
	return graph.Description{
		Start: m.Start, End: m.End, Chamber: m.Chamber, Precision: m.Precision,
		Person: c.personEntity(m.Person), Party: c.partyEntity(m.Party),
	}, true
}

func (c *Catalogue) incumbency(key string) (graph.Description, bool) {
	i := c.registers.Incumbency(key)
	if i == nil {
		return graph.Description{}, false
	}
	out := graph.Description{Start: i.Start, End: i.End, Person: c.personEntity(i.Person), Party: c.partyEntity(i.Party)}
	if post := c.registers.Post(i.Post); post != nil {
		out.Post, out.Ministry = post.Entity(i.Start), post.Ministry(i.Start)
	}
	return out, true
}

func (c *Catalogue) post(key string) (graph.Description, bool) {
	p := c.registers.Post(key)
	if p == nil {
		return graph.Description{}, false
	}
	out := graph.Description{Label: p.On("").Label}
	for i, period := range p.Periods {
		if period.Ministry == "" || i > 0 && period.Ministry != p.Periods[0].Ministry {
			return out, true // its tenures have the ministry of their time
		}
	}
	if len(p.Periods) > 0 {
		out.Ministry = p.Ministry(p.Periods[0].Start)
	}
	return out, true
}

func (c *Catalogue) party(key string) (graph.Description, bool) {
	p := c.registers.Party(key)
	if p == nil {
		return graph.Description{}, false
	}
	out := graph.Description{Label: p.Key, AltLabels: p.Aliases}
	if p.Name != "" && p.Name != p.Key {
		out.AltLabels = append([]string{p.Name}, p.Aliases...)
	}
	if p.Wikidata != "" {
		out.SameAs = []string{graph.Wikidata + p.Wikidata}
	}
	return out, true
}

// Standing implements graph.Standing: the cabinets, and the parties that took part in them.
func (c *Catalogue) Standing() (all []extract.Entity) {
	for _, cabinet := range c.registers.Cabinets() {
		all = append(all, cabinetEntity(cabinet))
		for _, p := range cabinet.Parties {
			all = append(all, extract.Entity{Kind: extract.KindParticipation, Key: cabinet.Key + ":" + iri.Slug(p.Party), Registered: true})
		}
	}
	return all
}

func cabinetEntity(cabinet *resolve.Cabinet) extract.Entity {
	return extract.Entity{Kind: extract.KindCabinet, Key: cabinet.Key, Label: cabinet.Name, Registered: true}
}

func (c *Catalogue) cabinet(key string) (graph.Description, bool) {
	for _, one := range c.registers.Cabinets() {
		if one.Key == key {
			out := graph.Description{Label: one.Name, Start: one.Start, End: one.End, Resigned: one.Resigned}
			if one.Wikidata != "" {
				out.SameAs = []string{graph.Wikidata + one.Wikidata}
			}
			return out, true
		}
	}
	return graph.Description{}, false
}

func (c *Catalogue) participation(key string) (graph.Description, bool) {
	of, party, _ := strings.Cut(key, ":")
	for _, one := range c.registers.Cabinets() {
		for _, p := range one.Parties {
			if one.Key == of && iri.Slug(p.Party) == party {
				return graph.Description{Label: one.Name + ", " + p.Party, Start: p.Start, End: p.End, Cabinet: cabinetEntity(one), Party: c.partyEntity(p.Party)}, true
			}
		}
	}
	return graph.Description{}, false
}

func (c *Catalogue) law(key string) (graph.Description, bool) {
	l := c.registers.Law(key)
	if l == nil {
		return graph.Description{}, false
	}
	out := graph.Description{Label: l.Title, AltLabels: otherNames(c.registers.LawNames(key), l.Title), Start: l.From, End: l.Until}
	if bookOfBW(l.Title) {
		out.PartOf = extract.Entity{Kind: extract.KindLaw, Key: "BW", Label: "Burgerlijk Wetboek", Registered: true}
	}
	return out, true
}

// bookOfBW recognises the books of the Burgerlijk Wetboek, which are laws of their own in the register.
func bookOfBW(title string) bool {
	return strings.HasPrefix(title, "Burgerlijk Wetboek Boek ")
}

// body describes a ministry, public body or decentral authority by its latest name; its former names and abbreviations
// are other labels of it.
func (c *Catalogue) body(e extract.Entity) (graph.Description, bool) {
	names := c.bodies[bodyKey{e.Kind, e.Key}]
	if len(names) == 0 {
		return graph.Description{}, false
	}
	latest := names[0]
	out := graph.Description{Start: names[0].Start}
	for _, b := range names {
		if latest.End != "" && (b.End == "" || b.End > latest.End) {
			latest = b
		}
		if b.Start == "" || b.Start < out.Start {
			out.Start = b.Start
		}
		out.AltLabels = append(append(append(out.AltLabels, title(b, e.Kind), b.Short), b.Aliases...), b.Abbreviations...)
	}
	out.Label, out.End = title(latest, e.Kind), latest.End
	out.AltLabels = otherNames(out.AltLabels, out.Label)
	if latest.Successor != "" {
		out.ReplacedBy = []extract.Entity{{Kind: e.Kind, Key: latest.Successor, Registered: true}}
	}
	return out, true
}

// otherNames returns names that are not spellings of the label or of one another, sorted. Of spellings the one with
// capitals stays.
func otherNames(names []string, label string) []string {
	slices.Sort(names) // capitals before small letters
	seen := map[string]bool{"": true, iri.Slug(label): true}
	var out []string
	for _, n := range names {
		if key := iri.Slug(n); !seen[key] {
			seen[key] = true
			out = append(out, n)
		}
	}
	return out
}

func title(b *resolve.Body, kind extract.EntityKind) string {
	if kind == extract.KindAuthority {
		return b.Title()
	}
	return b.Name
}

func (c *Catalogue) personEntity(key string) extract.Entity {
	if p := c.registers.Person(key); p != nil {
		return extract.Entity{Kind: extract.KindPerson, Key: p.Key, Label: p.Name, Registered: true}
	}
	return extract.Entity{}
}

func (c *Catalogue) partyEntity(key string) extract.Entity {
	if p := c.registers.Party(key); p != nil {
		return p.Entity()
	}
	return extract.Entity{}
}
