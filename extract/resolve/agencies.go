package resolve

import (
	"io/fs"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve/match"
)

// agencies is the register of public bodies: agencies.tsv.
type agencies struct{ bodies }

func loadAgencies(fsys fs.FS) (agencies, error) {
	b, err := loadBodies(fsys, "agencies.tsv", extract.KindAgency)
	return agencies{b}, err
}

// names returns the names that texts are searched for. Those that the bodies of other states, towns or the Union bear
// as well are weak, unless allStrong leaves that rule out.
func (a *agencies) names(allStrong bool) []extract.Name {
	names := make([]extract.Name, 0, len(a.byName)+len(a.byName)/4) // some are spelled in two ways
	for _, one := range a.all {
		for _, n := range one.names() {
			n.Weak = !allStrong && sharedNames[strings.ToLower(n.Text)]
			if n.Case != extract.CaseExact && manyWords(n.Text) {
				n.Endings = agencyEndings
			}
			names = append(names, n)
		}
	}
	return names
}

// agencyEndings are the genitive, and "en" where a line break was lost behind a name.
var agencyEndings = []string{"s", "en"}

// sharedNames are names that bodies of other states, of towns and of the Union bear as well.
var sharedNames = map[string]bool{
	"politie": true, "douane": true, "ombudsman": true, "rekenkamer": true, "belastingdienst": true, "belastingdiensten": true, "marechaussee": true,
	"openbaar ministerie": true, "hoge raad": true, "raad van state": true, "orde van advocaten": true, "kinderombudsman": true,
	"kamer van koophandel": true, "kamers van koophandel": true, "nationale politie": true, "kinderbescherming": true,
	"kiesraad": true, "nationale ombudsman": true, "om": true, "kadaster": true, "nationale recherche": true, "kustwacht": true, "nationaal archief": true,
	"militaire inlichtingendienst": true, "waterpolitie": true, "verkeerspolitie": true, "zedenpolitie": true, "vreemdelingenpolitie": true, "vreemdelingendienst": true, "koninklijke bibliotheek": true, "gezondheidsinspectie": true,
}

// Agency returns the public body with a key by the name that it bore on a day, or nil.
func (r *Registers) Agency(key string, date extract.Date) *Body { return r.agency.keyed(key, date) }

// Agencies returns all names of public bodies, in the order of the register.
func (r *Registers) Agencies() []*Body { return r.agency.all }

// agencyResolver ties mentions of public bodies to entities: extract.Resolver.
type agencyResolver struct{ r *Registers }

// Resolve ties mentions to bodies on the document's date. "De Inspectie" is the one inspectorate that the unit, else the
// document, names before it, else the one that the document names at all, else that of the minister; where there is none or more
// than one it is no mention. A name in full that no register has becomes an entity of its own.
func (a agencyResolver) Resolve(d *extract.Document) {
	date := d.Date()
	back := newTaken(d, a.r.off)
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Kind != extract.KindAgency || m.Entity.Known() {
			continue
		}
		if sort, ok := m.Clue.(extract.SortClue); ok {
			m.Entity = back.up(*m, sort.Sort)
		} else if m.Entity = a.entity(m.Name(), date); m.Entity.Known() {
			back.name(*m)
		}
	}
	for i := range d.Mentions {
		if m := &d.Mentions[i]; m.Kind == extract.KindAgency && !m.Entity.Known() && m.Clue == (extract.SortClue{Sort: "inspectie"}) {
			m.Entity = a.inspectorate(d, m, back)
		}
	}
	d.Mentions = slices.DeleteFunc(d.Mentions, func(m extract.Mention) bool { return m.Kind == extract.KindAgency && !m.Entity.Known() })
}

// entity returns the body that a name means. An abbreviation means nothing long before and after its body's time, unless
// it is a double one, which nothing else bears.
func (a agencyResolver) entity(name string, date extract.Date) extract.Entity {
	one := a.r.agency.named(name, date)
	if one == nil {
		if known := a.r.agency.byName[match.Letters(name)]; len(known) > 0 || !strings.ContainsAny(name, " -") {
			return extract.Entity{}
		}
		return extract.Entity{Kind: extract.KindAgency, Key: match.Slug(name), Label: name}
	}
	if isAbbreviation(name, one) && !strings.Contains(name, "-") && !one.near(date) {
		return extract.Entity{}
	}
	return extract.Entity{Kind: extract.KindAgency, Key: one.Key, Label: one.Name, Registered: true}
}

// near tells whether a day lies less than three years outside the time of a name.
func (b *Body) near(date extract.Date) bool {
	const years = 3 * 366
	return b.at(date) || (b.Start == "" || b.Start <= shift(date, years)) && (b.End == "" || shift(date, -years) <= b.End)
}

func isAbbreviation(name string, b *Body) bool {
	for _, a := range b.Abbreviations {
		if a == name {
			return true
		}
	}
	return false
}
