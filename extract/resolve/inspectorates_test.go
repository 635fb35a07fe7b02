package resolve

import (
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
)

func TestInspectionsAreThoseOfTheMinister(t *testing.T) {
	r := registers(t)
	for _, c := range []struct {
		what, text string
		date       extract.Date
		portfolios []string
		name       string // of a body that the document names later, or ""
		want       string
	}{
		{"the minister's", "De Inspectie", "2004-05-01", []string{"Onderwijs, Cultuur en Wetenschap"}, "", "oorg12355"},
		{"one of two ministers has one", "De Inspectie", "2004-05-01", []string{"Justitie", "Volksgezondheid, Welzijn en Sport"}, "", "oorg12354"},
		{"both have one", "De Inspectie", "2004-05-01", []string{"Sociale Zaken en Werkgelegenheid", "Volksgezondheid, Welzijn en Sport"}, "", ""},
		{"none yet", "De Inspectie", "1990-05-01", []string{"Verkeer en Waterstaat"}, "", ""},
		{"named later", "De Inspectie", "2004-05-01", []string{"Justitie"}, "IGZ", "oorg12354"},
		{"in small letters", "De inspectie", "2004-05-01", []string{"Onderwijs, Cultuur en Wetenschap"}, "", ""},
		{"in small letters and named later", "De inspectie", "2004-05-01", []string{"Onderwijs, Cultuur en Wetenschap"}, "Inspectie van het Onderwijs", "oorg12355"},
	} {
		d := &extract.Document{Submitted: c.date, Units: []extract.Unit{{Text: text.Loose(c.text)}}}
		for _, p := range c.portfolios {
			d.Addressees = append(d.Addressees, extract.Office{Role: extract.RoleMinister, Portfolio: p})
		}
		d.Mentions = []extract.Mention{{Kind: extract.KindAgency, Start: len("De "), End: len(c.text), Clue: extract.SortClue{Sort: "inspectie"}}}
		if c.name != "" {
			d.Mentions = append(d.Mentions, extract.Mention{Kind: extract.KindAgency, Clue: extract.NameClue{Text: c.name}})
		}
		agencyResolver{r}.Resolve(d)
		got := ""
		if len(d.Mentions) > 0 && d.Mentions[0].End > 0 {
			got = d.Mentions[0].Entity.Key
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.what, got, c.want)
		}
	}
}
