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
// that the government itself uses, as texts and tables have it. An abbreviation that no ministry had yet is something
// else's.
func (m ministryResolver) Resolve(d *extract.Document) {
	date := d.Date()
	kept := d.Mentions[:0]
	for _, mention := range d.Mentions {
		if mention.Kind == extract.KindMinistry && !mention.Entity.Known() {
			name := mention.Name()
			one := m.r.ministry.named(name, date)
			if one != nil && isAbbreviation(name, one) && one.toCome(date) {
				continue
			}
			if one != nil {
				mention.Entity = extract.Entity{Kind: extract.KindMinistry, Key: one.Key, Label: one.Short, Registered: true}
			}
		}
		kept = append(kept, mention)
	}
	d.Mentions = kept
}

// toCome tells whether a name came into use more than half a year behind a day: plans for a ministry are not older.
func (b *Body) toCome(date extract.Date) bool {
	const halfYear = 183
	return date != "" && b.Start != "" && shift(date, halfYear) < b.Start
}
