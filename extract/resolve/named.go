package resolve

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/resolve/match"
)

// nameResolver ties the mentions of members, ministers and parties to entities. It comes after headerResolver, whose askers and
// answerers the mentions of the header are. It is safe for use by several goroutines.
type nameResolver struct{ registers *Registers }

// Resolve implements extract.Resolver.
func (n nameResolver) Resolve(d *extract.Document) {
	gone := false
	places := headerPlaces{d: d}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Entity.Known() || m.Kind != extract.KindMember && m.Kind != extract.KindMinister && m.Kind != extract.KindParty {
			continue
		}
		if m.Unit < len(d.Units) && d.Units[m.Unit].Kind == extract.HeaderUnit {
			m.Entity = places.of(m)
		}
		if m.Clue == (extract.InOfficeClue{}) {
			m.Kind, m.Entity = n.inOffice(d, m)
			gone = gone || m.Kind == ""
		}
		if m.Kind != "" && !isIntroduced(m) && !m.Entity.Known() {
			m.Entity = n.entity(d, m)
		}
	}
	sameAsElsewhere(d)
	if introduced(d) || gone {
		d.Mentions = slices.DeleteFunc(d.Mentions, func(m extract.Mention) bool { return m.Kind == "" })
	}
}

// sameAsElsewhere ties a surname that fits several members to the one of them whom the document names in another way as
// well: "het lid Vos" beside "M.B. Vos (GroenLinks)".
func sameAsElsewhere(d *extract.Document) {
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Kind != extract.KindMember || m.Entity.Known() || isIntroduced(m) {
			continue
		}
		surname := match.Letters(d.Units[m.Unit].Text.String()[m.Start:m.End])
		var found extract.Entity
		for _, o := range d.Mentions {
			if o.Kind == extract.KindMember && o.Entity.Registered && strings.HasSuffix(match.Letters(o.Entity.Label), surname) && o.Entity.Key != found.Key {
				if found.Known() {
					found = extract.Entity{}
					break
				}
				found = o.Entity
			}
		}
		m.Entity = found
	}
}

func isIntroduced(m *extract.Mention) bool { return m.Clue == extract.IntroducedClue{} }

// introduced ties bare surnames to the member whom the document names so elsewhere, its askers among them, and takes the kind of
// those whom it does not; it tells whether there were such.
func introduced(d *extract.Document) (gone bool) {
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Kind != extract.KindMember || !isIntroduced(m) {
			continue
		}
		surname := match.Letters(d.Units[m.Unit].Text.String()[m.Start:m.End])
		for j := range d.Mentions {
			o := &d.Mentions[j]
			if o.Kind == extract.KindMember && !isIntroduced(o) && o.Entity.Registered && strings.HasSuffix(match.Letters(d.Units[o.Unit].Text.String()[o.Start:o.End]), surname) {
				m.Entity = o.Entity
				break
			}
		}
		if !m.Entity.Known() {
			m.Kind, gone = "", true
		}
	}
	return gone
}

// inOffice returns the minister or member whom a name in full means on the day of the document; the kind is "" where
// nobody of that name was in office.
func (n nameResolver) inOffice(d *extract.Document, m *extract.Mention) (extract.EntityKind, extract.Entity) {
	name, date := d.Units[m.Unit].Text.String()[m.Start:m.End], d.Date()
	people := n.registers.people.names[match.Letters(name)]
	for _, i := range tenuresOn(people, date, 0) {
		return extract.KindMinister, n.registers.people.byKey[i.Person].Entity(name)
	}
	if seats := seatsOn(people, "", date, 0); len(seats) > 0 {
		if person, _ := n.registers.oneOf(seats, nil); person != nil {
			return extract.KindMember, person.Entity(name)
		}
	}
	return "", extract.Entity{}
}

// entity returns what a mention in a text names.
func (n nameResolver) entity(d *extract.Document, m *extract.Mention) extract.Entity {
	text := d.Units[m.Unit].Text.String()[m.Start:m.End]
	switch m.Kind {
	case extract.KindParty:
		return n.registers.party.entity(cmp.Or(m.Name(), text))
	case extract.KindMember:
		clue, _ := m.Clue.(extract.MemberClue)
		if clue.Once {
			if person := n.registers.onceMember(text, n.registers.party.named(clue.Party), d.Date()); person != nil {
				return person.Entity(text)
			}
		}
		return n.member(d, text, clue.Party)
	}
	if clue, ok := m.Clue.(extract.OfficeClue); ok && !ofParser(m) {
		return n.minister(d, clue)
	}
	return extract.Entity{}
}

// member returns the member whom a text names: one of the document's askers, one who sat that day, or one whose name
// and party fit nobody in the register.
func (n nameResolver) member(d *extract.Document, name, party string) extract.Entity {
	if party == "" {
		if asker, ok := askerNamed(d, name); ok {
			return asker
		}
	}
	r := n.registers
	for _, date := range []extract.Date{d.Date(), d.Submitted} {
		if person, seat := r.member(name, r.party.named(party), "", date); person != nil {
			if d.Chamber != "" && seat.Chamber != d.Chamber && r.leftLately(name, d.Chamber, date, person) {
				return extract.Entity{} // a senator, or a member of this chamber who left?
			}
			return person.Entity(name)
		}
	}
	if person := r.formerMember(name, r.party.named(party), d.Date()); person != nil {
		return person.Entity(name)
	}
	if asker, ok := askerMisspelled(d, name); ok {
		return asker
	}
	for tier := range r.people.called(name) {
		if len(tier) > 0 && party == "" {
			return extract.Entity{}
		}
	}
	return r.unregistered(name, party)
}

// formerYears is how long ago someone of whom a paper speaks as a member can have left.
const formerYears = 8

// leftLately tells whether somebody else called name sat in a chamber in the years before a date.
func (r *Registers) leftLately(name, chamber string, date extract.Date, other *Person) bool {
	since := date.Add(-formerYears * 365)
	for tier := range r.people.called(name) {
		for _, one := range tier {
			if one != other && slices.ContainsFunc(one.seats, func(m *Membership) bool {
				return m.Chamber == chamber && m.Start <= date && (m.End == "" || m.End >= since)
			}) {
				return true
			}
		}
		if len(tier) > 0 {
			return false
		}
	}
	return false
}

// formerMember returns the one person called name who sat for the party in the years before the date: papers cite
// questions and motions of members who have left since.
func (r *Registers) formerMember(name string, party *Party, date extract.Date) *Person {
	if date == "" {
		return nil
	}
	since := date.Add(-formerYears * 365)
	for tier := range r.people.called(name) {
		var seats []*Membership
		for _, one := range tier {
			for _, m := range one.seats {
				if m.Start <= date && (m.End == "" || m.End >= since) {
					seats = append(seats, m)
				}
			}
		}
		if len(seats) > 0 {
			person, _ := r.oneOf(seats, party)
			return person
		}
	}
	return nil
}

// onceMember returns the one person called name who sat for the party at any time before the date, of those who sat in the years
// before it if there are such.
func (r *Registers) onceMember(name string, party *Party, date extract.Date) *Person {
	if person := r.formerMember(name, party, date); person != nil {
		return person
	}
	for tier := range r.people.called(name) {
		var seats []*Membership
		for _, one := range tier {
			for _, m := range one.seats {
				if date == "" || m.Start <= date {
					seats = append(seats, m)
				}
			}
		}
		if len(seats) > 0 {
			person, _ := r.oneOf(seats, party)
			return person
		}
	}
	return nil
}

// askerNamed returns the one asker of a document with a name, given in full or by surname.
func askerNamed(d *extract.Document, name string) (extract.Entity, bool) {
	var found extract.Entity
	wanted := match.Letters(name)
	for _, a := range d.Askers {
		got := match.Letters(a.Name)
		if got == wanted || strings.HasSuffix(got, wanted) && len(got) > len(wanted)+1 || strings.HasPrefix(got, wanted) && len(wanted) > 10 {
			if found.Known() {
				return extract.Entity{}, false
			}
			found = a.Person
		}
	}
	return found, found.Known()
}

// askerMisspelled returns the one asker whose name differs in one letter from one that no member had.
func askerMisspelled(d *extract.Document, name string) (extract.Entity, bool) {
	var found extract.Entity
	for _, a := range d.Askers {
		if len(name) > 3 && dutch.Nearly(match.Letters(a.Name), match.Letters(name), 1) {
			if found.Known() {
				return extract.Entity{}, false
			}
			found = a.Person
		}
	}
	return found, found.Known()
}

// minister returns the post or the person whom a text names: "minister van Justitie", "minister Donner". An abbreviation that several
// posts bore is that of the one the document was written to, else of the last one before it.
func (n nameResolver) minister(d *extract.Document, clue extract.OfficeClue) extract.Entity {
	r, date := n.registers, d.Date()
	if clue.Name != "" {
		if person := r.called(clue.Name, clue.Role, date); person != nil {
			return person.Entity(clue.Name)
		}
		if clue.Role != extract.RolePrimeMinister { // who led a cabinet of before the register had no other post
			return extract.Entity{}
		}
	}
	post := r.posts.find(clue.Role, clue.Preposition, clue.Portfolio, date)
	if post == nil {
		post = n.addressee(d, clue.Role, clue.Portfolio)
	}
	if post == nil {
		post = r.posts.last(clue.Role, clue.Portfolio, date)
	}
	switch {
	case post != nil:
		return post.Entity(date)
	case r.posts.texts[clue.Portfolio] || unicode.IsLower(dutch.FirstRune(clue.Portfolio)):
		return extract.Entity{} // several posts, or words that name none
	}
	return unknownPost(clue.Role, clue.Preposition, clue.Portfolio)
}

// called returns the one person called name who is in government on a date, or was before.
func (r *Registers) called(name, role string, date extract.Date) *Person {
	if person, _ := r.minister(name, nil, role, date); person != nil {
		return person
	}
	return r.lastCalled(name, role, date)
}

// addressee returns the post of a role to which the document was written, if it bore the portfolio's name.
func (n nameResolver) addressee(d *extract.Document, role, portfolio string) *Post {
	for _, o := range d.Addressees {
		post := n.registers.posts.byKey[o.Post.Key]
		if post != nil && n.registers.posts.bears(post, role, portfolio) {
			return post
		}
	}
	return nil
}

// lastCalled returns the one person with a surname who was in government before the date, of several the one who had the role: papers
// also name those of former cabinets.
func (r *Registers) lastCalled(name, role string, date extract.Date) *Person {
	for tier := range r.people.called(name) {
		var held []*Incumbency
		for _, one := range tier {
			for _, i := range one.posts {
				if date == "" || i.Start <= date {
					held = append(held, i)
				}
			}
		}
		if len(held) == 0 {
			continue
		}
		if one := r.samePerson(held); one != nil {
			return one
		}
		return r.samePerson(slices.DeleteFunc(held, func(i *Incumbency) bool {
			post := r.posts.byKey[i.Post]
			return post == nil || post.Role != role
		}))
	}
	return nil
}
