package site

import (
	"maps"
	"slices"

	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
	"w3id.org/kamergraaf/site/files"
	"w3id.org/kamergraaf/site/record"
	"w3id.org/kamergraaf/site/texts"
)

// inquiryView is what the page of an inquiry shows.
type inquiryView struct {
	Askers, To []Link
	Timeline   timeline
	Rows       []row
	Topics     []Link
	Same       []string // other IRIs of the same inquiry
}

// inquiryPages makes the pages and data of inquiries. If documents word an inquiry differently it has several IRIs; all lead
// to the same page.
func (m *making) inquiryPages() error {
	return each(m, slices.Sorted(maps.Keys(m.inquiries)), func(place string) error {
		q := m.inquiries[place]
		if place != q.places[0] {
			return nil
		}
		file := files.FileOf(place)
		if err := m.dataFiles(file, m.inquiryData(q), "", nil); err != nil {
			return err
		}
		for _, lang := range texts.Languages {
			if err := m.inquiryPage(q, file, lang); err != nil {
				return err
			}
		}
		return nil
	})
}

func (m *making) inquiryPage(q *inquiry, file, lang string) error {
	p := m.newPage(lang, file)
	last := q.docs[len(q.docs)-1]
	p.Title, p.IRI, p.Data, p.Kind, p.Index = last.title(lang), p.Base+q.places[0], file, "inquiry", "years"
	p.Description = m.description(last, p)
	v := &inquiryView{Timeline: q.timeline(nil, p), Same: q.places[1:]}
	for _, d := range q.docs {
		v.Askers = union(v.Askers, m.askers(d, p))
		v.To = union(v.To, linksTo(d.of(ontology.AddressedTo), p))
		v.Topics = union(v.Topics, linksTo(d.of(ontology.About), p))
		v.Rows = append(v.Rows, newRow(d, p))
	}
	p.Body = v
	return m.page("inquiry", p)
}

// union adds the links that are not there yet.
func union(links, more []Link) []Link {
	for _, l := range more {
		if !slices.ContainsFunc(links, func(o Link) bool { return o.Href == l.Href }) {
			links = append(links, l)
		}
	}
	return links
}

// inquiryData returns what documents state of their inquiry.
func (m *making) inquiryData(q *inquiry) *rdf.Graph {
	v := newView()
	base := m.iris.Base()
	for _, place := range q.places {
		v.say(base+place, ontology.RdfType.IRI, term(ontology.Inquiry.IRI))
	}
	for _, d := range q.docs {
		for _, e := range d.Edges {
			if d.Parts[e.From] == d.Inquiry {
				v.say(base+d.Inquiry, record.Relations[e.Relation].Property.IRI, term(d.Entities[e.To].IRI))
			}
		}
		v.say(base+d.Place, ontology.RdfType.IRI, term(ontology.Document.IRI))
		v.say(base+d.Place, ontology.Concerns.IRI, term(base+d.Inquiry))
	}
	for _, s := range m.links.Statements {
		if slices.ContainsFunc(q.places, func(p string) bool { return s.Subject.Value() == base+p || s.Object.Value() == base+p }) {
			v.add(s)
		}
	}
	for _, d := range q.docs {
		for _, t := range slices.Concat(d.of(ontology.AskedBy), d.of(ontology.AddressedTo)) {
			m.introduce(v, t)
		}
	}
	return v.grouped()
}
