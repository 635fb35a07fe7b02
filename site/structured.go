package site

import (
	"cmp"
	"strings"

	"w3id.org/kamergraaf/extract"
)

// object is a thing as search engines read it: JSON-LD in the vocabulary of schema.org.
type object map[string]any

// structuredDocument returns what search engines may know of a document.
func (m *making) structuredDocument(d *document, v *documentView, p *page) object {
	o := object{
		"@context": "https://schema.org", "@type": "Report", "@id": p.IRI, "url": p.Address(p.Lang),
		"name": p.Title, "inLanguage": "nl", "isAccessibleForFree": true,
	}
	set := func(key, value string) {
		if value != "" {
			o[key] = value
		}
	}
	set("identifier", d.Head.ID)
	set("dateCreated", string(d.Head.Submitted))
	if d.Head.Kind != extract.QuestionPaper {
		set("datePublished", string(d.Head.Answered))
	}
	set("sameAs", d.Page)
	people := func(key string, links []Link) {
		var out []object
		for _, l := range links {
			o := object{"@type": "Person", "name": l.Label}
			if l.Note != "" {
				o["affiliation"] = object{"@type": "Organization", "name": l.Note}
			}
			out = append(out, o)
		}
		if len(out) > 0 {
			o[key] = out
		}
	}
	people("author", v.Askers)
	people("contributor", v.Repliers)
	var laws []object
	for _, g := range v.Named {
		if g.Kind == "law" {
			for _, l := range g.Links {
				laws = append(laws, object{"@type": "Legislation", "name": l.Label})
			}
		}
	}
	if len(laws) > 0 {
		o["mentions"] = laws
	}
	return o
}

// structuredThing returns what search engines may know of a thing.
func structuredThing(t *thing, p *page) object {
	o := object{"@context": "https://schema.org", "@type": cmp.Or(pageKind(t.kind).Schema, "Thing"), "@id": t.iri, "name": t.title(), "url": p.Address(p.Lang)}
	if t.kind == "law" && strings.Contains(t.iri, "BWB") {
		o["legislationIdentifier"] = t.iri[strings.LastIndexByte(t.iri, '/')+1:]
	}
	return o
}

// structuredSite returns what search engines may know of the site: how to search it, and that it is a dataset.
func (m *making) structuredSite(p *page) object {
	return object{
		"@context": "https://schema.org", "@type": "Dataset", "@id": p.Base + "dataset", "name": p.T("site"), "description": p.T("tagline"),
		"url": p.Address(p.Lang), "license": licence, "inLanguage": "nl",
		"distribution": []object{{"@type": "DataDownload", "encodingFormat": "application/n-quads", "contentUrl": p.Base + dumpName(".nq")}},
	}
}
