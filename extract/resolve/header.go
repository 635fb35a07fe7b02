package resolve

import (
	"cmp"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/resolve/match"
)

// headerResolver ties the people and posts of a document's header to entities: members on the day they asked, ministers and
// ministries on the day of the document. It is safe for use by several goroutines.
type headerResolver struct{ registers *Registers }

// Resolve implements extract.Resolver.
func (h headerResolver) Resolve(d *extract.Document) {
	h.askers(d)
	date := d.Date()
	for i := range d.Addressees {
		h.office(&d.Addressees[i], cmp.Or(d.Submitted, date), date)
	}
	for i := range d.OnBehalfOf {
		h.office(&d.OnBehalfOf[i], date, date)
	}
	for i := range d.Answerers {
		h.answerer(&d.Answerers[i], date)
	}
	if len(d.Answerers) == 1 {
		h.colleagues(d, d.Answerers[0].Office, date)
	}
}

// colleagues fills in the bare roles in "minister Melkert (Sociale Zaken en Werkgelegenheid), mede namens de
// staatssecretaris": they are of the ministry of the one who answers.
func (h headerResolver) colleagues(d *extract.Document, answerer extract.Office, date extract.Date) {
	for i := range d.OnBehalfOf {
		o := &d.OnBehalfOf[i]
		if o.Portfolio != "" || o.Post.Known() || o.Role == answerer.Role || answerer.Portfolio == "" {
			continue
		}
		if post := h.registers.posts.find(o.Role, "", answerer.Portfolio, date); post != nil {
			o.Post, o.Ministry = post.Entity(date), post.Ministry(date)
		}
	}
}

// Entity returns the seat as an entity.
func (m *Membership) Entity(person *Person) extract.Entity {
	return extract.Entity{Kind: extract.KindMembership, Key: m.Key, Label: person.Name + " (" + m.Party + ")", Registered: true}
}

// held returns the seat as that of someone who asks.
func (m *Membership) held(person *Person) extract.Membership {
	return extract.Membership{Entity: m.Entity(person), Seat: m.SeatKey}
}

// held returns the tenure as that of someone who answers.
func (i *Incumbency) held(person *Person, post *Post) extract.Incumbency {
	return extract.Incumbency{Entity: i.Entity(person, post), Tenure: i.TenureKey}
}

// Entity returns the tenure as an entity.
func (i *Incumbency) Entity(person *Person, post *Post) extract.Entity {
	return extract.Entity{Kind: extract.KindIncumbency, Key: i.Key, Label: person.Name + ", " + post.On(i.Start).Label, Registered: true}
}

// office fills in a post as it was on the day it was written to, and its ministry at the date of the document.
func (h headerResolver) office(o *extract.Office, written, date extract.Date) *Post {
	role, portfolio := o.Role, strings.TrimRight(strings.TrimSuffix(strings.TrimRight(o.Portfolio, ". "), "a.i"), " ,")
	if role == extract.RolePrimeMinister && portfolio != "" && portfolio != "Algemene Zaken" {
		role = extract.RoleMinister // who stands in for a colleague: "minister-president Kok (Buitenlandse Zaken a.i.)"
	}
	post := h.registers.posts.find(role, o.Preposition, portfolio, written)
	if post == nil {
		o.Post = unknownPost(o.Role, o.Preposition, o.Portfolio)
		return nil
	}
	o.Post = post.Entity(written)
	o.Ministry = post.Ministry(date)
	return post
}

// unknownPost returns a post that no register knows, by its name; a bare "minister" is none.
func unknownPost(role, preposition, portfolio string) extract.Entity {
	if role == "" || portfolio == "" {
		return extract.Entity{}
	}
	label := postLabel(role, cmp.Or(preposition, "van"), strings.TrimRight(portfolio, " ,."))
	return extract.Entity{Kind: extract.KindPost, Key: match.Slug(label), Label: label}
}

// answerer fills in who answered: by name, or, where only the post is printed, whoever alone held it that day.
func (h headerResolver) answerer(a *extract.Answerer, date extract.Date) {
	r := h.registers
	post := h.office(&a.Office, date, date)
	if a.Name == "" {
		if post != nil {
			if tenure := r.holder(post, date); tenure != nil {
				a.Person = r.people.byKey[tenure.Person].Entity("")
				a.Incumbency = tenure.held(r.people.byKey[tenure.Person], post)
			}
		}
		return
	}
	person, tenure := r.minister(a.Name, post, a.Role, date)
	if person == nil {
		a.Person = h.registers.unregistered(a.Name, "")
		return
	}
	a.Person = person.Entity(a.Name)
	switch {
	case tenure != nil:
		a.Incumbency = tenure.held(person, post)
	case post == nil:
		h.onlyPost(a, person, date)
	}
}

// onlyPost fills in the post of someone who is printed without one, or with one that is misspelled, where there is no
// choice.
func (h headerResolver) onlyPost(a *extract.Answerer, person *Person, date extract.Date) {
	tenures := tenuresOn([]*Person{person}, date, 0)
	if len(tenures) != 1 {
		return
	}
	post := h.registers.posts.byKey[tenures[0].Post]
	if post == nil || post.Role != a.Role {
		return
	}
	printed, held := match.Letters(a.Portfolio), match.Letters(post.On(date).Portfolio)
	if printed != "" && !strings.HasPrefix(printed, held) && !dutch.Nearly(printed, held, 2) {
		return
	}
	a.Post, a.Ministry = post.Entity(date), post.Ministry(date)
	a.Incumbency = tenures[0].held(person, post)
}

// overlaps tells whether a mention of the header shares words with what stands at s. The header's own mentions must be the same
// words: posts that share words have spans of their own.
func overlaps(m *extract.Mention, s extract.Span) bool {
	if ofParser(m) {
		return s == extract.Span{Start: m.Start, End: m.End}
	}
	return !s.Empty() && s.Start < m.End && m.Start < s.End
}

// ofParser tells the mentions that the parser made of what it read in the header.
func ofParser(m *extract.Mention) bool { return m.Recogniser == "header" }

// saysOffice tells whether a mention is of this office: "de Minister en Staatssecretaris van ..." names two in the same words.
func saysOffice(m *extract.Mention, o extract.Office) bool {
	clue, _ := m.Clue.(extract.OfficeClue)
	return !ofParser(m) || clue.Role == o.Role && clue.Portfolio == o.Portfolio
}
