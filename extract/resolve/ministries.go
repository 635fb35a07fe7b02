package resolve

import (
	"io/fs"

	"w3id.org/kamergraaf/extract"
)

// ministries is the register of ministries: ministries.tsv.
type ministries struct{ bodies }

func loadMinistries(fsys fs.FS) (ministries, error) {
	b, err := loadBodies(fsys, "ministries.tsv", extract.KindMinistry)
	return ministries{b}, err
}

// names returns the names that texts are searched for. Those of one word and the aliases are also names of subjects:
// they count only behind "ministerie van".
func (m *ministries) names() (names []extract.Name) {
	for _, one := range m.all {
		for i, n := range one.names() {
			n.Weak = n.Case != extract.CaseExact && (i > 0 || !manyWords(n.Text))
			names = append(names, n)
		}
	}
	return names
}

func manyWords(name string) bool {
	for i := 0; i < len(name); i++ {
		if name[i] == ' ' {
			return true
		}
	}
	return false
}

// Ministry returns the ministry with a key by the name that it bore on a day, or nil.
func (r *Registers) Ministry(key string, date extract.Date) *Body { return r.ministry.keyed(key, date) }

// Ministries returns all names of ministries, in the order of the register.
func (r *Registers) Ministries() []*Body { return r.ministry.all }

// MinistryNamed returns the ministry that a portfolio or an abbreviation means on a day, or nil.
func (r *Registers) MinistryNamed(name string, date extract.Date) *Body {
	return r.ministry.named(name, date)
}

// ministryResolver ties mentions of ministries to their TOOI codes: extract.Resolver.
type ministryResolver struct{ r *Registers }

// Resolve ties each mention to the ministry that bore its name on the document's date. The label is the short name
// that the government itself uses, as texts and tables have it.
func (m ministryResolver) Resolve(d *extract.Document) {
	date := d.Date()
	for i := range d.Mentions {
		mention := &d.Mentions[i]
		if mention.Kind != extract.KindMinistry || mention.Entity.Known() {
			continue
		}
		if one := m.r.ministry.named(mention.Hint, date); one != nil {
			mention.Entity = extract.Entity{Kind: extract.KindMinistry, Key: one.Key, Label: one.Short, Registered: true}
		}
	}
}
