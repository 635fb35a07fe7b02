package site

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
	"w3id.org/kamergraaf/site/files"
	"w3id.org/kamergraaf/site/record"
	"w3id.org/kamergraaf/site/texts"
)

// documentView is what the page of a document shows.
type documentView struct {
	Head       record.Head
	Name       string // "Aanhangsel 2017-2018, nr. 2140", or ""
	Askers     []Link // Note is the party
	Parties    []Link
	To         []Link
	Repliers   []Link // Note is the post
	Behalf     []Link
	Ministries []Link
	Inquiry    Link
	Timeline   timeline
	Related    []listing
	Named      []namedGroup
	Topics     []Link
	Official   string
	// Of the body:
	Rows        []questionRow
	Notice      []unitView
	Explanation []unitView
	Notes       []unitView
	Problems    []extract.Problem
}

// listing is documents under a title.
type listing struct {
	Title string // key of texts
	Rows  []row
}

// row is a document in a list.
type row struct {
	Day   extract.Date
	Title string
	Href  string
	Kind  extract.DocumentKind
	Who   string // the askers
	Where []Link // the parts in which something is named
	More  int    // parts beyond those
	Days  int    // until the answer, or -1
}

// namedGroup is what a document names of one kind.
type namedGroup struct {
	Kind  string
	Links []Link
}

// documents makes the pages and data of all documents.
func (m *making) documents() error {
	return each(m, m.docs, m.document)
}

// document makes the pages and data of one document. Its record is read once at most.
func (m *making) document(d *document) error {
	body := sync.OnceValues(func() (*record.Body, error) { return m.cache.Body(d.key) })
	member := func(format int) ([]byte, error) { return m.cache.Member(d.key, format) }
	if err := m.dataFiles(d.file, m.documentData(d), d.key, member); err != nil {
		return err
	}
	for _, lang := range texts.Languages {
		if err := m.documentPage(d, lang, body); err != nil {
			return err
		}
	}
	return nil
}

// documentPage makes the page of a document in one language. What depends on other documents is known already; the texts are
// read only if the page has to be made.
func (m *making) documentPage(d *document, lang string, read func() (*record.Body, error)) error {
	p := m.newPage(lang, d.file)
	v := m.documentHead(d, p)
	p.Title, p.IRI, p.Data, p.Kind = d.title(lang), p.Base+d.Place, d.file, string(d.Head.Kind)
	p.Description = m.description(d, p)
	p.Structured = m.structuredDocument(d, v, p)
	p.Index = "years"
	p.Body = v
	return m.pageOf("document", p, append(asJSON(p), d.key...), func() error {
		body, err := read()
		if err != nil {
			return err
		}
		v.fill(d, body, p)
		return nil
	})
}

// title returns what a document is called: its subject, with a capital.
func (d *document) title(lang string) string {
	s := strings.TrimSpace(d.Head.Subject)
	if s == "" {
		s = cmp.Or(documentName(d.Head.ID), texts.Say(lang, "kind:"+string(d.Head.Kind)))
	}
	return capital(s)
}

// description returns a sentence about a document.
func (m *making) description(d *document, p *page) string {
	parts := []string{p.T("kind:" + string(d.Head.Kind))}
	if who := strings.Join(d.Head.Askers, ", "); who != "" {
		parts = append(parts, strings.ToLower(p.T("askedBy"))+" "+who)
	}
	if d.Head.Submitted != "" {
		parts = append(parts, strings.ToLower(p.T("submitted"))+" "+p.Day(d.Head.Submitted))
	}
	if d.Head.Answered != "" && d.Head.Kind == extract.AnswerPaper {
		parts = append(parts, strings.ToLower(p.T("answered"))+" "+p.Day(d.Head.Answered))
	}
	return strings.Join(parts, ", ")
}

// documentHead returns what the page of a document shows besides its texts.
func (m *making) documentHead(d *document, p *page) *documentView {
	v := &documentView{Head: d.Head, Official: d.Page}
	if d.Head.ID != "" {
		v.Name = documentName(d.Head.ID)
	}
	v.Askers = m.askers(d, p)
	v.To = linksTo(d.of(ontology.AddressedTo), p)
	v.Repliers = m.withOffice(d.of(ontology.AnsweredBy), d.of(ontology.AnsweredAs), ontology.OfPost, p)
	v.Behalf = linksTo(d.of(ontology.OnBehalfOf), p)
	v.Ministries = linksTo(d.of(ontology.HasMinistry), p)
	if len(v.Ministries) == 0 {
		v.Ministries = linksTo(d.of(ontology.AddressedMinistry), p)
	}
	v.Topics = linksTo(d.of(ontology.About), p)
	v.Inquiry = Link{Label: p.T("inquiryText"), Href: p.To(files.FileOf(d.inquiry.places[0])), Count: len(d.inquiry.docs)}
	v.Timeline = d.inquiry.timeline(d, p)
	v.Related = m.relatedTo(d, p)
	v.Named = namedIn(d, p)
	return v
}

// of returns the things to which a property relates the document itself.
func (d *document) of(property ontology.Property) []*thing {
	var out []*thing
	for _, e := range d.Edges {
		t := d.named[e.To]
		if record.Relations[e.Relation].Property.IRI == property.IRI && d.Parts[e.From] == d.Place && t != nil && !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	return out
}

func linksTo(things []*thing, p *page) []Link {
	var out []Link
	for _, t := range things {
		out = append(out, p.link(t))
	}
	return out
}

// askers returns those who ask, with their parties: of their seats, else as printed.
func (m *making) askers(d *document, p *page) []Link {
	people := d.of(ontology.AskedBy)
	out := m.withOffice(people, d.of(ontology.AskedAs), ontology.OfParty, p)
	for i := range out {
		if out[i].Note == "" && len(people) == len(d.Head.Parties) {
			out[i].Note = d.Head.Parties[i]
		}
	}
	return out
}

// withOffice returns links to people, with the name of what their seat or tenure is for.
func (m *making) withOffice(people, tenures []*thing, of ontology.Property, p *page) []Link {
	out := linksTo(people, p)
	for i, person := range people {
		for _, t := range tenures {
			if office := m.things[t.fact(of)]; office != nil && t.whole == person {
				out[i].Note = office.label
			}
		}
	}
	return out
}

// relatedTo returns the documents that a document is tied to.
func (m *making) relatedTo(d *document, p *page) []listing {
	groups := []listing{{Title: "replacedBy"}, {Title: "sameAs"}, {Title: "seeAlso"}, {Title: "citedBy"}}
	for _, r := range d.relation {
		at := 1
		if r.property == ontology.ReplacedBy.IRI {
			at = 0
		}
		if other := m.byPlace[r.to]; other != nil {
			groups[at].Rows = append(groups[at].Rows, newRow(other, p))
		}
	}
	for _, t := range d.of(ontology.SeeAlso) {
		groups[2].Rows = append(groups[2].Rows, m.rowOf(t, p))
	}
	for _, a := range merged(d.citedBy) {
		groups[3].Rows = append(groups[3].Rows, a.row(p))
	}
	return slices.DeleteFunc(groups, func(g listing) bool { return len(g.Rows) == 0 })
}

// rowOf returns a document that is only cited, or one of ours, as a row.
func (m *making) rowOf(t *thing, p *page) row {
	if d := m.byPlace[t.place]; d != nil {
		return newRow(d, p)
	}
	return row{Title: t.label, Href: p.To(t.file), Days: -1}
}

func newRow(d *document, p *page) row {
	r := row{Day: d.day(), Title: d.title(p.Lang), Href: p.To(d.file), Kind: d.Head.Kind, Who: strings.Join(d.Head.Askers, ", "), Days: -1}
	if days, ok := d.Head.Submitted.Days(d.Head.Answered); ok && d.Head.Kind == extract.AnswerPaper {
		r.Days = days
	}
	return r
}

// namedIn returns what the texts of a document name, by kind, most often first.
func namedIn(d *document, p *page) []namedGroup {
	counts := map[*thing]int{}
	for _, e := range d.Edges {
		t := d.named[e.To]
		if t != nil && t.file != "" && record.Relations[e.Relation].Role == record.Mentioned && d.Parts[e.From] != d.Place && t.place != d.Place {
			counts[t]++
		}
	}
	for _, s := range d.Sites {
		if site := d.named[s[1]]; site != nil {
			counts[site]++
		}
	}
	var out []namedGroup
	for _, k := range kinds {
		var links []Link
		for t, n := range counts {
			if t.kindShown() == k.Name {
				l := p.link(t)
				l.Count = n
				links = append(links, l)
			}
		}
		slices.SortFunc(links, func(a, b Link) int {
			return cmp.Or(b.Count-a.Count, cmp.Compare(a.Label, b.Label), cmp.Compare(a.Href, b.Href))
		})
		if len(links) > 0 {
			out = append(out, namedGroup{k.Name, links})
		}
	}
	return out
}

// kindShown returns the kind under which a thing is listed: a part of a law with the laws.
func (t *thing) kindShown() string {
	if t.kind == "" && t.whole != nil && t.class == ontology.LawPart.IRI {
		return t.whole.kind
	}
	return t.kind
}

// documentData returns what the data of a document have besides its own graph: its links to other documents, the names of
// what it names, and where we describe things whose IRI is not ours.
func (m *making) documentData(d *document) *rdf.Graph {
	b := newView()
	self := term(m.iris.Base() + d.Place)
	for _, s := range m.links.Statements {
		if s.Subject == self || s.Object == self {
			b.add(s)
		}
	}
	for _, t := range d.named {
		if t != nil {
			m.introduce(b, t)
		}
	}
	return b.graph
}
