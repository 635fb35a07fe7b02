package codec

import "w3id.org/kamergraaf/extract"

// document shows a coder every field of a document, in the order in which they are kept.
func document(c *coder, d *extract.Document) {
	str(c, &d.Source)
	str(c, &d.Format)
	str(c, &d.ID)
	str(c, &d.Kind)
	str(c, &d.Chamber)
	str(c, &d.SessionYear)
	str(c, &d.Number)
	str(c, &d.Reprint)
	str(c, &d.CaseNumber)
	str(c, &d.Subject)
	str(c, &d.Submitted)
	str(c, &d.Answered)
	c.truth(&d.Oral)
	list(c, &d.Askers, asker)
	list(c, &d.Addressees, office)
	list(c, &d.Answerers, answerer)
	list(c, &d.OnBehalfOf, office)
	list(c, &d.SeeAlso, str)
	list(c, &d.Topics, str)
	str(c, &d.Permalink)
	list(c, &d.Former, str)
	list(c, &d.Annexes, annex)
	list(c, &d.Units, unit)
	list(c, &d.Mentions, mention)
	list(c, &d.Refers, reference)
	list(c, &d.Asides, aside)
	list(c, &d.Problems, problem)
	str(c, &d.SHA256)
	c.truth(&d.Apart)
}

func entityFields(c *coder, e *extract.Entity) {
	str(c, &e.Kind)
	str(c, &e.Key)
	str(c, &e.Part)
	str(c, &e.Label)
	c.truth(&e.Registered)
}

func span(c *coder, s *extract.Span) {
	c.number(&s.Start)
	c.number(&s.End)
}

func asker(c *coder, a *extract.Asker) {
	str(c, &a.Name)
	str(c, &a.Party)
	span(c, &a.NameSpan)
	span(c, &a.PartySpan)
	c.entity(&a.Person)
	c.entity(&a.Membership.Entity)
	seat := &a.Membership.Seat
	str(c, &seat.Person)
	str(c, &seat.Chamber)
	str(c, &seat.Party)
	str(c, &seat.Start)
	c.entity(&a.PartyEntity)
}

func office(c *coder, o *extract.Office) {
	str(c, &o.Role)
	str(c, &o.Portfolio)
	str(c, &o.Preposition)
	span(c, &o.Span)
	c.entity(&o.Post)
	c.entity(&o.Ministry)
}

func answerer(c *coder, a *extract.Answerer) {
	str(c, &a.Name)
	office(c, &a.Office)
	span(c, &a.NameSpan)
	c.entity(&a.Person)
	c.entity(&a.Incumbency.Entity)
	tenure := &a.Incumbency.Tenure
	str(c, &tenure.Person)
	str(c, &tenure.Post)
	str(c, &tenure.Start)
}

func annex(c *coder, a *extract.Annex) {
	str(c, &a.Title)
	c.text(&a.Text)
	c.number(&a.Line)
}

func unit(c *coder, u *extract.Unit) {
	str(c, &u.Kind)
	list(c, &u.Numbers, (*coder).number)
	str(c, &u.Number)
	c.number(&u.Repeat)
	c.number(&u.Of)
	c.text(&u.Text)
	list(c, &u.Marks, mark)
	list(c, &u.Links, link)
	c.number(&u.Line)
}

func mark(c *coder, m *extract.Mark) {
	c.number(&m.At)
	str(c, &m.Number)
}

func link(c *coder, l *extract.Link) {
	span(c, &l.Span)
	str(c, &l.Address)
}

func mention(c *coder, m *extract.Mention) {
	c.number(&m.Unit)
	str(c, &m.Kind)
	c.number(&m.Start)
	c.number(&m.End)
	c.entity(&m.Entity)
	str(c, &m.Recogniser)
	clue(c, &m.Clue)
	str(c, &m.Part)
}

func reference(c *coder, r *extract.Reference) {
	c.number(&r.From)
	c.number(&r.To)
}

func aside(c *coder, a *extract.Aside) {
	str(c, &a.Reason)
	c.text(&a.Text)
}

func problem(c *coder, p *extract.Problem) {
	str(c, &p.Code)
	str(c, &p.Message)
	c.number(&p.Line)
}
