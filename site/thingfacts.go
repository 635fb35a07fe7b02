package site

import (
	"cmp"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/ontology"
)

// fact is something that the registers say.
type fact struct {
	Key   string
	Texts []string
	Links []Link
}

// tenureGroup is a table of seats or tenures.
type tenureGroup struct {
	Title string
	Rows  []tenureRow
}

type tenureRow struct {
	ID         string
	What       Link
	Start, End extract.Date
}

// facts returns what the registers say of a thing.
func (m *making) facts(t *thing, p *page) []fact {
	var out []fact
	text := func(key string, values ...string) {
		if values = slices.DeleteFunc(values, func(s string) bool { return s == "" }); len(values) > 0 {
			out = append(out, fact{Key: key, Texts: values})
		}
	}
	links := func(key string, property ontology.Property) {
		var ls []Link
		for _, iri := range t.allFacts(property) {
			if other := m.things[iri]; other != nil {
				ls = append(ls, p.link(other))
			}
		}
		if len(ls) > 0 {
			out = append(out, fact{Key: key, Links: ls})
		}
	}
	text("otherNames", t.allFacts(ontology.SkosAltLabel)...)
	text("identifier", t.fact(ontology.DctIdentifier))
	text("period", period(t, p))
	links("partOf", ontology.PartOf)
	links("succeededBy", ontology.ReplacedBy)
	var elsewhere []Link
	for _, iri := range t.allFacts(ontology.OwlSameAs) {
		elsewhere = append(elsewhere, Link{Label: strings.TrimPrefix(strings.TrimPrefix(iri, "http://"), "https://"), Href: iri})
	}
	if len(elsewhere) > 0 {
		out = append(out, fact{Key: "elsewhere", Links: elsewhere})
	}
	return out
}

// period says from when until when something holds.
func period(t *thing, p *page) string {
	start, end := t.fact(ontology.SchemaStartDate), t.fact(ontology.SchemaEndDate)
	switch {
	case start != "" && end != "":
		return p.Day(extract.Date(start)) + " – " + p.Day(extract.Date(end))
	case start != "":
		return p.T("since") + " " + p.Day(extract.Date(start))
	case end != "":
		return p.T("until") + " " + p.Day(extract.Date(end))
	}
	return ""
}

// tenureGroups returns the seats and offices of a person, or who held a post.
func (m *making) tenureGroups(t *thing, p *page) []tenureGroup {
	var out []tenureGroup
	add := func(title string, tenures []*thing, class ontology.Class, of ontology.Property) {
		g := tenureGroup{Title: title}
		for _, s := range tenures {
			what := m.things[s.fact(of)]
			if s.class != class.IRI || what == nil {
				continue
			}
			r := tenureRow{What: p.link(what), Start: extract.Date(s.fact(ontology.SchemaStartDate)), End: extract.Date(s.fact(ontology.SchemaEndDate))}
			if t.kind == "person" {
				r.ID = s.anchor
			}
			if s.fact(ontology.Chamber) == "ek" {
				r.What.Note = p.T("chamber:ek")
			}
			g.Rows = append(g.Rows, r)
		}
		slices.SortStableFunc(g.Rows, func(a, b tenureRow) int { return cmp.Compare(b.Start, a.Start) })
		if len(g.Rows) > 0 {
			out = append(out, g)
		}
	}
	switch t.kind {
	case "person":
		add("seats", t.parts, ontology.Membership, ontology.OfParty)
		add("tenures", t.parts, ontology.Incumbency, ontology.OfPost)
	case "post":
		add("holders", m.tenures[t.iri], ontology.Incumbency, ontology.OfPerson)
	case "party":
		add("members", m.tenures[t.iri], ontology.Membership, ontology.OfPerson)
	}
	return out
}

// partLinks returns the parts of a law that are cited, in their own order.
func partLinks(t *thing, p *page) []Link {
	var out []Link
	for _, part := range t.parts {
		if part.class == ontology.LawPart.IRI {
			out = append(out, Link{Label: partName(part), Href: part.iri, Count: len(distinct(merged(part.seen))), Note: part.anchor})
		}
	}
	slices.SortFunc(out, func(a, b Link) int { return natural(a.Label, b.Label) })
	return out
}

// sitePages returns the pages of a site that are named, most often first.
func sitePages(t *thing) []Link {
	if t.kind != "site" {
		return nil
	}
	counts := map[string]int{}
	for _, a := range t.seen {
		if a.page != "" {
			counts[a.page]++
		}
	}
	var out []Link
	for iri, n := range counts {
		out = append(out, Link{Label: strings.TrimPrefix(strings.TrimPrefix(iri, "https://"), "http://"), Href: iri, Count: n})
	}
	slices.SortFunc(out, func(a, b Link) int {
		return cmp.Or(b.Count-a.Count, cmp.Compare(a.Label, b.Label), cmp.Compare(a.Href, b.Href))
	})
	return out[:min(len(out), fewRows)]
}
