package tables

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

// between is what stands between values that a cell has several of.
const between = "; "

// Of returns what a document says, of which g is the graph.
func Of(d *extract.Document, g *rdf.Graph, iris iri.IRIs) *Rows {
	m := maker{d: d, iris: iris.In(iris.Document(d))}
	m.key = cmp.Or(iri.OfficialID(d), iris.Document(d).Value())
	m.head()
	m.document(g)
	m.offices()
	m.units()
	m.mentions()
	for _, id := range d.SeeAlso {
		m.Links = append(m.Links, Link{m.key, "see_also", id})
	}
	for _, p := range d.Problems {
		m.Problems = append(m.Problems, Problem{m.key, d.Source, p.Code, p.Message, number(p.Line)})
	}
	return &m.Rows
}

// maker makes the rows of one document.
type maker struct {
	Rows
	d                      *extract.Document
	iris                   iri.IRIs
	key                    string
	asker, party, ministry string
	addressee, answerer    string
}

// number returns a number that is told, nil for 0.
func number(n int) *int32 {
	if n <= 0 {
		return nil
	}
	small := int32(n)
	return &small
}

// joined joins different values that are known.
func joined(values []string) string {
	var out []string
	for _, v := range values {
		if v != "" && !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return strings.Join(out, between)
}

// nameOf returns the name of a person: that of the register, else the printed one.
func nameOf(e extract.Entity, printed string) string {
	if e.Registered && e.Label != "" {
		return e.Label
	}
	return printed
}

// partyOf returns the usual abbreviation of a party, else what is printed.
func partyOf(a extract.Asker) string { return nameOf(a.PartyEntity, a.Party) }

// head gathers who asks and who is asked.
func (m *maker) head() {
	var askers, parties, addressees, answerers, asked, answering []string
	for i, a := range m.d.Askers {
		person := graph.AskerPerson(a)
		name, party := nameOf(person, a.Name), partyOf(a)
		askers, parties = append(askers, name), append(parties, party)
		m.Askers = append(m.Askers, Asker{m.key, int32(i + 1), a.Name, name, party, m.iris.Entity(person).Value(), m.iris.Entity(a.PartyEntity).Value()})
	}
	for _, o := range m.d.Addressees {
		addressees, asked = append(addressees, graph.OfficePost(o).Label), append(asked, o.Ministry.Label)
	}
	for _, a := range m.d.Answerers {
		answerers, answering = append(answerers, nameOf(graph.AnswererPerson(a), a.Name)), append(answering, a.Ministry.Label)
	}
	m.asker, m.party, m.addressee, m.answerer = joined(askers), joined(parties), joined(addressees), joined(answerers)
	m.ministry = cmp.Or(joined(answering), joined(asked))
}

// document makes the row of the paper; what takes more than its head is taken from its graph.
func (m *maker) document(g *rdf.Graph) {
	d := m.d
	name := m.iris.Document(d)
	row := Document{
		Document: m.key, IRI: name.Value(), Kind: string(d.Kind), Chamber: d.Chamber, SessionYear: d.SessionYear, Number: d.Number, Reprint: d.Reprint,
		CaseNumber: d.CaseNumber, Title: d.Subject, DateSubmitted: day(d.Submitted), DateAnswered: day(d.Answered),
		Asker: m.asker, Party: m.party, Addressee: m.addressee, Answerer: m.answerer, Ministry: m.ministry,
		Topics: joined(d.Topics), Oral: d.Oral, Inquiry: m.iris.Inquiry(d).Value(), Source: d.Source, SHA256: d.SHA256,
	}
	for _, s := range g.Statements {
		if s.Subject != name {
			continue
		}
		switch s.Predicate.Value() {
		case ontology.ResponseDays.IRI:
			if n, err := strconv.ParseInt(s.Object.Value(), 10, 32); err == nil {
				days := int32(n)
				row.ResponseDays = &days
			}
		case ontology.DueDate.IRI:
			row.DueDate = day(extract.Date(s.Object.Value()))
		case ontology.FoafPage.IRI:
			row.Page = strings.Clone(s.Object.Value()) // the memory of graphs is used again
		}
	}
	m.Documents = append(m.Documents, row)
}

// offices makes the rows of posts.
func (m *maker) offices() {
	add := func(relation string, i int, o extract.Office, name, person string) {
		m.Offices = append(m.Offices, Office{m.key, relation, int32(i + 1), name, o.Role, o.Portfolio, o.Ministry.Label, person, m.iris.Entity(graph.OfficePost(o)).Value()})
	}
	for i, o := range m.d.Addressees {
		add("addressed_to", i, o, "", "")
	}
	for i, a := range m.d.Answerers {
		person := graph.AnswererPerson(a)
		add("answered_by", i, a.Office, nameOf(person, a.Name), m.iris.Entity(person).Value())
	}
	for i, o := range m.d.OnBehalfOf {
		add("on_behalf_of", i, o, "", "")
	}
}

// units makes the rows of texts.
func (m *maker) units() {
	for i, u := range m.d.Units {
		m.Units = append(m.Units, Unit{m.key, u.Name(), int32(i + 1), string(u.Kind), clean(u.Text.String())})
	}
}

// mentions makes the rows of mentions, by unit and place.
func (m *maker) mentions() {
	d := m.d
	date := day(d.Submitted)
	if date == nil {
		date = day(d.Answered)
	}
	for _, one := range graph.PlacedMentions(d) {
		u := &d.Units[one.Unit]
		text := u.Text.String()
		from, to := dutch.SentenceAround(text, one.Start, one.End)
		row := Mention{
			Document: m.key, Date: date, Asker: m.asker, Party: m.party, Ministry: m.ministry, Unit: u.Name(), Kind: string(one.Kind),
			Words: oneLine(text[one.Start:one.End]), Label: one.Entity.Label, Sentence: oneLine(text[from:to]),
		}
		if one.Entity.Known() && one.Entity.Registered {
			row.Identifier = m.iris.ID(one.Entity)
		}
		m.Mentions = append(m.Mentions, row)
	}
}

// clean returns a text without what is no character: neither form of table can hold it.
func clean(s string) string {
	s, _ = rdf.CleanText(s)
	return s
}

// oneLine returns a text with single blanks for all that is white.
func oneLine(s string) string { return strings.Join(strings.Fields(clean(s)), " ") }
