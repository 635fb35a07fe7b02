package resolve

import (
	"cmp"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/resolve/match"
)

// Days for which the register's dates and a paper's may differ.
const (
	// lateReply is how long a reply can be received after the one who signed it left office.
	lateReply = 31
	// seatSlack is how far a day in the register of seats may be off.
	seatSlack = 14
)

// member returns the one person called name who sat in the chamber for the party on the date, with the seat; nil where
// none or more than one did. An unknown chamber or party excludes nobody. A seat for a party that the printed one
// came from or became counts only where nobody sat for the printed one.
func (r *Registers) member(name string, party *Party, chamber string, date extract.Date) (*Person, *Membership) {
	for _, slack := range []int{0, seatSlack} {
		for tier := range r.people.called(name) {
			seats := seatsOn(tier, chamber, date, slack)
			if len(seats) == 0 {
				continue
			}
			return r.oneOf(seats, party)
		}
	}
	return nil, nil
}

// oneOf returns the one of the seats that fits the party.
func (r *Registers) oneOf(seats []*Membership, party *Party) (*Person, *Membership) {
	if party != nil {
		same := slices.DeleteFunc(slices.Clone(seats), func(m *Membership) bool { return m.Party != party.Key })
		if len(same) == 0 {
			same = slices.DeleteFunc(slices.Clone(seats), func(m *Membership) bool { return !r.related(party, m.Party) })
		}
		seats = same
	}
	if len(seats) == 0 || slices.ContainsFunc(seats, func(m *Membership) bool { return m.Person != seats[0].Person }) {
		return nil, nil
	}
	return r.people.byKey[seats[0].Person], seats[0]
}

// related tells whether a member of one of two parties can be printed under the other's name.
func (r *Registers) related(printed *Party, held string) bool {
	other := r.party.byKey[held]
	return printed.relatedTo(held) || other != nil && other.relatedTo(printed.Key)
}

// seatsOn returns the persons' seats on a date, give or take slack days.
func seatsOn(persons []*Person, chamber string, date extract.Date, slack int) (seats []*Membership) {
	if date == "" {
		return nil
	}
	earlier, later := shift(date, -slack), shift(date, slack)
	for _, one := range persons {
		for _, m := range one.seats {
			if (chamber == "" || m.Chamber == chamber) && m.Start <= later && (m.End == "" || earlier <= m.End) {
				seats = append(seats, m)
			}
		}
	}
	return seats
}

// minister returns the one person called name who was in government on the date. The post decides between several
// and gives the tenure; one who signs for another's post has none. Without a date or a name there is nobody.
func (r *Registers) minister(name string, post *Post, role string, date extract.Date) (*Person, *Incumbency) {
	if date == "" || name == "" {
		return nil, nil
	}
	name, _, _ = strings.Cut(name, ",")
	for _, slack := range []int{0, lateReply} {
		for tier := range r.people.called(name) {
			tenures := tenuresOn(tier, date, slack)
			if len(tenures) > 0 {
				return r.oneTenure(tenures, post, role)
			}
		}
	}
	return r.misspelled(name, post, date)
}

// misspelled returns the one tenure of a post on a date whose holder's surname differs from a printed name in at most
// two letters, or has it as its end: "Binkhorst", "Aartsen".
func (r *Registers) misspelled(name string, post *Post, date extract.Date) (*Person, *Incumbency) {
	if post == nil || date == "" {
		return nil, nil
	}
	var found *Incumbency
	printed := match.Letters(name)
	for _, i := range r.people.holders[post.Key] {
		one := r.people.byKey[i.Person]
		if len(printed) < 5 || !within(date, i.Start, i.End) || !one.nearlyCalled(printed) {
			continue
		}
		if found != nil {
			return nil, nil
		}
		found = i
	}
	if found == nil {
		return nil, nil
	}
	return r.people.byKey[found.Person], found
}

// nearlyCalled tells whether letters are a slip for one of the person's surnames.
func (p *Person) nearlyCalled(printed string) bool {
	for _, name := range append([]string{p.Name}, p.Aliases...) {
		surname := match.Letters(cutGiven(name, p.Given))
		if dutch.Nearly(printed, surname, 2) || strings.HasSuffix(surname, printed) {
			return true
		}
	}
	return false
}

// oneTenure returns the one of the tenures that is of the post, else the one person who holds any of the role, else of
// all.
func (r *Registers) oneTenure(tenures []*Incumbency, post *Post, role string) (*Person, *Incumbency) {
	if post != nil {
		ofPost := slices.DeleteFunc(slices.Clone(tenures), func(i *Incumbency) bool { return i.Post != post.Key })
		if one := r.samePerson(ofPost); one != nil {
			return one, ofPost[len(ofPost)-1]
		}
	}
	ofRole := slices.DeleteFunc(slices.Clone(tenures), func(i *Incumbency) bool {
		held := r.posts.byKey[i.Post]
		return held == nil || held.Role != role
	})
	if one := r.samePerson(ofRole); one != nil {
		return one, nil
	}
	return r.samePerson(tenures), nil
}

// samePerson returns the person whom all tenures are of, or nil.
func (r *Registers) samePerson(tenures []*Incumbency) *Person {
	if len(tenures) == 0 || slices.ContainsFunc(tenures, func(i *Incumbency) bool { return i.Person != tenures[0].Person }) {
		return nil
	}
	return r.people.byKey[tenures[0].Person]
}

// tenuresOn returns the persons' tenures on a date, and those that ended at most slack days before.
func tenuresOn(persons []*Person, date extract.Date, slack int) (tenures []*Incumbency) {
	earlier := shift(date, -slack)
	for _, one := range persons {
		for _, i := range one.posts {
			if date == "" || i.Start <= date && (i.End == "" || earlier <= i.End) {
				tenures = append(tenures, i)
			}
		}
	}
	return tenures
}

// shift returns the day so many days later; to shift the one day of a document is quicker than to shift those of all
// tenures. What is no day stays.
func shift(date extract.Date, days int) extract.Date {
	if days == 0 {
		return date
	}
	return cmp.Or(date.Add(days), date)
}

// holder returns the one tenure of a post on a date, or nil: the day on which one follows another belongs to neither.
func (r *Registers) holder(post *Post, date extract.Date) *Incumbency {
	var one *Incumbency
	for _, i := range r.people.holders[post.Key] {
		if date != "" && within(date, i.Start, i.End) {
			if one != nil {
				return nil
			}
			one = i
		}
	}
	return one
}
