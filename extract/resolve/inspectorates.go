package resolve

import (
	"strings"

	"w3id.org/kamergraaf/extract"
)

// inspectorates are the keys of the inspectorates of ministries that had one, by a word of the portfolio: in a paper of that minister
// "de Inspectie" is theirs where none is named.
var inspectorates = []struct{ portfolio, key string }{
	{"Onderwijs", "oorg12355"},
	{"Volksgezondheid", "oorg12354"},
	{"Sociale Zaken", "oorg12349"},
	{"Volkshuisvesting, Ruimtelijke", "vrom-inspectie"},
	{"Verkeer en Waterstaat", "inspectie-verkeer-en-waterstaat"},
	{"Infrastructuur", "oorg10006"},
}

// inspectorate returns the inspectorate that a document means by that word alone: the only one that it names, or that of its minister.
// In small letters it must be both: the word also means what inspectors do.
func (a agencyResolver) inspectorate(d *extract.Document, m *extract.Mention, named *taken) (one extract.Entity) {
	ministers := a.inspectorateOf(d, d.Date())
	for _, n := range named.bodies {
		if bearsPhrase(n.words, []string{"inspectie"}) {
			if one.Known() {
				return extract.Entity{}
			}
			one = n.entity
		}
	}
	switch text := d.Units[m.Unit].Text.String(); {
	case one.Key != ministers.Key && strings.HasPrefix(text[m.Start:], "i"):
		return extract.Entity{}
	case !one.Known():
		return ministers
	}
	return one
}

// inspectorateOf returns the inspectorate of those to whom a document is addressed and who answer it, where only one of them has one.
func (a agencyResolver) inspectorateOf(d *extract.Document, date extract.Date) extract.Entity {
	key := ""
	take := func(portfolio string) bool {
		for _, i := range inspectorates {
			if strings.Contains(portfolio, i.portfolio) {
				if key != "" && key != i.key {
					return false
				}
				key = i.key
			}
		}
		return true
	}
	for _, o := range d.Addressees {
		if !take(o.Portfolio) {
			return extract.Entity{}
		}
	}
	for _, o := range d.Answerers {
		if !take(o.Portfolio) {
			return extract.Entity{}
		}
	}
	one := a.r.agency.keyed(key, date)
	if one == nil || !one.at(date) {
		return extract.Entity{}
	}
	return extract.Entity{Kind: extract.KindAgency, Key: one.Key, Label: one.Name, Registered: true}
}
