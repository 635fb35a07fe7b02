package resolve

import (
	"io/fs"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
)

// agencies is the register of public bodies: agencies.tsv.
type agencies struct{ bodies }

func loadAgencies(fsys fs.FS) (agencies, error) {
	b, err := loadBodies(fsys, "agencies.tsv", extract.KindAgency)
	return agencies{b}, err
}

// names returns the names that texts are searched for. Those that the bodies of other states, towns or the Union bear
// as well are weak.
func (a *agencies) names() []extract.Name {
	names := make([]extract.Name, 0, len(a.byName)+len(a.byName)/4) // some are spelled in two ways
	for _, one := range a.all {
		for _, n := range one.names() {
			n.Weak = sharedNames[strings.ToLower(n.Text)]
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
	"politie": true, "douane": true, "ombudsman": true, "rekenkamer": true, "belastingdienst": true, "marechaussee": true,
	"openbaar ministerie": true, "hoge raad": true, "raad van state": true, "orde van advocaten": true, "kinderombudsman": true,
	"kamer van koophandel": true, "kamers van koophandel": true, "nationale politie": true, "kinderbescherming": true,
	"kiesraad": true, "nationale ombudsman": true, "om": true, "kadaster": true, "nationale recherche": true, "nationaal archief": true,
	"militaire inlichtingendienst": true, "koninklijke bibliotheek": true, "gezondheidsinspectie": true,
}

// Agency returns the public body with a key by the name that it bore on a day, or nil.
func (r *Registers) Agency(key string, date extract.Date) *Body { return r.agency.keyed(key, date) }

// Agencies returns all names of public bodies, in the order of the register.
func (r *Registers) Agencies() []*Body { return r.agency.all }

// agencyResolver ties mentions of public bodies to entities: extract.Resolver.
type agencyResolver struct{ r *Registers }

// Resolve ties mentions to bodies on the document's date. "De Inspectie" is the one inspectorate that the document
// names before it; where there is none or more than one it is no mention. A name in full that no register has becomes
// an entity of its own.
func (a agencyResolver) Resolve(d *extract.Document) {
	date := d.Date()
	var named map[string]extract.Entity // by sort; zero where the document names two of it
	if slices.ContainsFunc(d.Mentions, isBackReference) {
		named = map[string]extract.Entity{}
	}
	kept := d.Mentions[:0]
	for _, m := range d.Mentions {
		if m.Kind != extract.KindAgency || m.Entity.Known() {
			kept = append(kept, m)
			continue
		}
		if sort, back := strings.CutPrefix(m.Hint, extract.BackReference); back {
			if m.Entity = named[sort]; !m.Entity.Known() {
				continue
			}
		} else if m.Entity = a.entity(m.Hint, date); m.Entity.Known() {
			if named != nil {
				remember(named, m.Entity)
			}
		} else {
			continue
		}
		kept = append(kept, m)
	}
	d.Mentions = kept
}

// isBackReference tells mentions like "de Inspectie", which few documents have.
func isBackReference(m extract.Mention) bool {
	return m.Kind == extract.KindAgency && strings.HasPrefix(m.Hint, extract.BackReference)
}

// backSorts are the words by which a text comes back to a body that it has named.
var backSorts = []string{"inspectie", "autoriteit", "instituut", "agentschap", "dienst", "college", "ombudsman", "rekenkamer", "rechtbank", "gerechtshof", "hof"}

// remember keeps a body under the words by which a text can come back to it.
func remember(named map[string]extract.Entity, e extract.Entity) {
	words := strings.FieldsFunc(strings.ToLower(e.Label), func(r rune) bool { return r == ' ' || r == '-' })
	for _, sort := range backSorts {
		for _, w := range words {
			if !strings.HasSuffix(w, sort) {
				continue
			}
			if known, ok := named[sort]; ok && known.Key != e.Key {
				named[sort] = extract.Entity{}
			} else {
				named[sort] = e
			}
		}
	}
}

// entity returns the body that a name means. An abbreviation means nothing long before and after its body's time.
func (a agencyResolver) entity(name string, date extract.Date) extract.Entity {
	one := a.r.agency.named(name, date)
	if one == nil {
		if known := a.r.agency.byName[Letters(name)]; len(known) > 0 || !manyWords(name) {
			return extract.Entity{}
		}
		return extract.Entity{Kind: extract.KindAgency, Key: slug(name), Label: name}
	}
	if isAbbreviation(name, one) && !one.near(date) {
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
