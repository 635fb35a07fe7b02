package timeline

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/graph/iri"
)

// DocumentReader makes papers of documents.
type DocumentReader struct {
	IRIs iri.IRIs
	// Ministry tells to which ministry a post belonged on a day, by their IRIs, or "".
	Ministry func(post string, on extract.Date) string
}

// Paper returns the paper that a document is. It keeps nothing of the document's text.
func (r DocumentReader) Paper(d *extract.Document) Paper {
	iris := r.IRIs
	p := Paper{
		IRI: iris.Document(d).Value(), ID: strings.Clone(d.ID), Source: d.Source,
		Kind: d.Kind, Chamber: chamberOf(d.Chamber), SessionYear: strings.Clone(d.SessionYear), CaseNumber: strings.Clone(d.CaseNumber), Subject: strings.Clone(d.Subject),
		Inquiry: iris.Inquiry(d).Value(), Submitted: cloneDate(d.Submitted), Replied: cloneDate(d.Answered),
	}
	if header := d.Header(); header != nil && p.Kind == extract.AnswerPaper {
		p.Later = dutch.IsLaterAnswer(header.Text.String())
	}
	for _, a := range d.Askers {
		p.Askers = append(p.Askers, Asker{person(iris, a.Person, a.Name, a.Party), party(iris, a)})
	}
	for _, o := range d.Addressees {
		p.Addressed = append(p.Addressed, office(iris, o))
	}
	for _, a := range d.Answerers {
		p.Answerers = append(p.Answerers, Answerer{person(iris, a.Person, a.Name, ""), r.capacity(a, d.Date())})
	}
	for _, o := range d.OnBehalfOf {
		p.OnBehalfOf = append(p.OnBehalfOf, office(iris, o))
	}
	return p
}

// chamberOf returns the chamber of a paper: the Eerste Kamer always names itself.
func chamberOf(printed string) string {
	if printed == "" {
		return "tk"
	}
	return strings.Clone(printed)
}

func cloneDate(d extract.Date) extract.Date { return extract.Date(strings.Clone(string(d))) }

// thing returns an entity by its IRI and name, or the zero Thing where it was not identified.
func thing(iris iri.IRIs, e extract.Entity) Thing {
	iri := iris.Entity(e).Value()
	if iri == "" {
		return Thing{}
	}
	return Thing{iri, strings.Clone(e.Label)}
}

// person returns a person as resolved, else by printed name and party, as the graph has it.
func person(iris iri.IRIs, e extract.Entity, name, party string) Thing {
	if !e.Known() {
		e = extract.Entity{Kind: extract.KindPerson, Key: iri.Slug(strings.TrimSpace(name + " " + party)), Label: name}
	}
	return thing(iris, e)
}

// party returns the party of the seat that the asker held on the day, else the printed one.
func party(iris iri.IRIs, a extract.Asker) Thing {
	if key := a.Membership.Seat.Party; key != "" {
		return thing(iris, extract.Entity{Kind: extract.KindParty, Key: key, Label: a.PartyEntity.Label})
	}
	return thing(iris, a.PartyEntity)
}

// capacity returns the office in which someone answers: the printed one, else, after a bare "minister Jansen", the one
// that the register has them hold.
func (r DocumentReader) capacity(a extract.Answerer, on extract.Date) Office {
	o := office(r.IRIs, a.Office)
	if o.Post.Known() || !a.Incumbency.Known() {
		return o
	}
	o.Post = thing(r.IRIs, extract.Entity{Kind: extract.KindPost, Key: a.Incumbency.Tenure.Post})
	if !o.Ministry.Known() {
		o.Ministry = Thing{IRI: r.Ministry(o.Post.IRI, on)}
	}
	return o
}

func office(iris iri.IRIs, o extract.Office) Office {
	return Office{thing(iris, o.Post), thing(iris, o.Ministry)}
}
