package resolve

import (
	"cmp"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve/match"
)

// askers fills in who asked, on the day they did, and tells of those who have no seat in the register that day.
func (h headerResolver) askers(d *extract.Document) {
	date := cmp.Or(d.Submitted, d.Date())
	for i := 0; i < len(d.Askers); i++ {
		h.asker(&d.Askers[i], d.Chamber, date)
		if d.Askers[i].Membership.Known() {
			continue
		}
		if h.partGlued(d, i, date) {
			i--
			continue
		}
		if date != "" && len(d.Units) > 0 {
			d.Problems = append(d.Problems, extract.Problem{Code: "asker-without-seat", Line: d.Units[0].Line,
				Message: "The register has no seat of " + d.Askers[i].Name + " on " + string(date) + "."})
		}
	}
}

// asker fills in who asked. One who is in no register is still one person per name and party.
func (h headerResolver) asker(a *extract.Asker, chamber string, date extract.Date) {
	r := h.registers
	party := r.party.meant(a.Party)
	switch {
	case party != nil:
		a.PartyEntity = party.Entity()
	case isPartyName(a.Party):
		a.PartyEntity = r.party.entity(a.Party)
	}
	if person, seat := r.member(a.Name, party, chamber, date); person != nil {
		a.Person, a.Membership = person.Entity(a.Name), seat.held(person)
		return
	}
	a.Person = r.unregistered(a.Name, a.PartyEntity.Key)
}

// unregistered returns a person by printed name and party, whose spellings are one.
func (r *Registers) unregistered(name, party string) extract.Entity {
	key := match.Slug(name)
	if key == "" {
		return extract.Entity{}
	}
	if known := r.party.named(party); known != nil {
		party = known.Key
	}
	return extract.Entity{Kind: extract.KindPerson, Key: extract.PrintedKey{Name: key, Party: match.Slug(party)}.String(), Label: strings.TrimSpace(name)}
}

// partGlued parts asker i, whom no register has, into two members who sat that day for the party, where a lost blank made one name of
// them: "Van Doornen Smit" are Van Doorn and Smit. It tells whether it did.
func (h headerResolver) partGlued(d *extract.Document, i int, date extract.Date) bool {
	a := d.Askers[i]
	if a.Person.Registered || a.NameSpan.End-a.NameSpan.Start != len(a.Name) {
		return false
	}
	party := h.registers.party.meant(a.Party)
	sat := func(name string) bool {
		person, _ := h.registers.member(name, party, d.Chamber, date)
		return person != nil
	}
	for at := 1; at < len(a.Name); at++ {
		width := joinWidth(a.Name[at:])
		if width == 0 || !sat(strings.TrimRight(a.Name[:at], " ")) || !sat(a.Name[at+width:]) {
			continue
		}
		first, second := a, a
		first.Name, second.Name = strings.TrimRight(a.Name[:at], " "), a.Name[at+width:]
		first.NameSpan.End = first.NameSpan.Start + len(first.Name)
		second.NameSpan.Start = second.NameSpan.End - len(second.Name)
		d.Askers = slices.Replace(d.Askers, i, i+1, first, second)
		partMention(d, a.NameSpan, first.NameSpan, second.NameSpan)
		return true
	}
	return false
}

// joinWidth returns the bytes of what can join two names that lost a blank or "en": "en Smit" behind a letter, or the blank alone.
func joinWidth(rest string) int {
	for _, join := range [...]string{"en ", " en", " "} {
		if strings.HasPrefix(rest, join) && len(rest) > len(join) {
			return len(join)
		}
	}
	return 0
}

// partMention parts the mention of the header over a span in two.
func partMention(d *extract.Document, span, first, second extract.Span) {
	for k := range d.Mentions {
		m := d.Mentions[k]
		if m.Unit != 0 || m.Kind != extract.KindMember || m.Start != span.Start || m.End != span.End {
			continue
		}
		other := m
		m.Start, m.End, other.Start, other.End = first.Start, first.End, second.Start, second.End
		d.Mentions = slices.Replace(d.Mentions, k, k+1, m, other)
		return
	}
}
