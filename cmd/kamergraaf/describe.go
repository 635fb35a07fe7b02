package main

import (
	"kamergraaf/extract"
	"kamergraaf/extract/resolve"
	"kamergraaf/graph"
)

// describer tells the graph what the registers say of entities.
type describer struct{ registers *resolve.Registers }

// Describe implements graph.Describer.
func (d describer) Describe(e extract.Entity) (graph.Description, bool) {
	switch e.Kind {
	case extract.KindPerson, extract.KindMember, extract.KindMinister:
		return d.person(e.Key)
	case extract.KindMembership:
		return d.membership(e.Key)
	case extract.KindIncumbency:
		return d.incumbency(e.Key)
	case extract.KindPost:
		return d.post(e.Key)
	case extract.KindParty:
		return d.party(e.Key)
	case extract.KindMinistry:
		return body(d.registers.Ministry(e.Key, ""), e.Kind)
	case extract.KindAgency:
		return body(d.registers.Agency(e.Key, ""), e.Kind)
	case extract.KindAuthority:
		return body(d.registers.Authority(e.Key, ""), e.Kind)
	case extract.KindLaw:
		return d.law(e.Key)
	}
	return graph.Description{}, false
}

func (d describer) person(key string) (graph.Description, bool) {
	p := d.registers.Person(key)
	if p == nil {
		return graph.Description{}, false
	}
	return graph.Description{Label: p.Name, AltLabels: p.Aliases, SameAs: nil}, true
}

func (d describer) membership(key string) (graph.Description, bool) {
	m := d.registers.Membership(key)
	if m == nil {
		return graph.Description{}, false
	}
	return graph.Description{
		Start: m.Start, End: m.End, Chamber: m.Chamber,
		Person: d.personEntity(m.Person), Party: d.partyEntity(m.Party),
	}, true
}

func (d describer) incumbency(key string) (graph.Description, bool) {
	i := d.registers.Incumbency(key)
	if i == nil {
		return graph.Description{}, false
	}
	out := graph.Description{Start: i.Start, End: i.End, Person: d.personEntity(i.Person)}
	if post := d.registers.Post(i.Post); post != nil {
		out.Post, out.Ministry = post.Entity(i.Start), post.Ministry(i.Start)
	}
	return out, true
}

func (d describer) post(key string) (graph.Description, bool) {
	p := d.registers.Post(key)
	if p == nil {
		return graph.Description{}, false
	}
	return graph.Description{Label: p.On("").Label}, true
}

func (d describer) party(key string) (graph.Description, bool) {
	p := d.registers.Party(key)
	if p == nil {
		return graph.Description{}, false
	}
	out := graph.Description{Label: p.Key, AltLabels: p.Aliases}
	if p.Name != "" && p.Name != p.Key {
		out.AltLabels = append([]string{p.Name}, p.Aliases...)
	}
	if p.Wikidata != "" {
		out.SameAs = []string{"http://www.wikidata.org/entity/" + p.Wikidata}
	}
	return out, true
}

func (d describer) law(key string) (graph.Description, bool) {
	l := d.registers.Law(key)
	if l == nil {
		return graph.Description{}, false
	}
	return graph.Description{Label: l.Title, Start: l.From, End: l.Until}, true
}

// body describes a ministry, public body or decentral authority.
func body(b *resolve.Body, kind extract.EntityKind) (graph.Description, bool) {
	if b == nil {
		return graph.Description{}, false
	}
	out := graph.Description{Label: b.Name, AltLabels: b.Aliases, Start: b.Start, End: b.End}
	if kind == extract.KindAuthority {
		out.Label = b.Title()
	}
	if b.Short != "" && b.Short != b.Name {
		out.AltLabels = append([]string{b.Short}, b.Aliases...)
	}
	if b.Successor != "" {
		out.ReplacedBy = []extract.Entity{{Kind: kind, Key: b.Successor, Registered: true}}
	}
	return out, true
}

func (d describer) personEntity(key string) extract.Entity {
	if p := d.registers.Person(key); p != nil {
		return extract.Entity{Kind: extract.KindPerson, Key: p.Key, Label: p.Name, Registered: true}
	}
	return extract.Entity{}
}

func (d describer) partyEntity(key string) extract.Entity {
	if p := d.registers.Party(key); p != nil {
		return p.Entity()
	}
	return extract.Entity{}
}
