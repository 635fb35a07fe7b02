package resolve

import (
	"cmp"
	"strings"
	"testing"
	"time"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve/match"
)

// day tells whether a date is empty or a day.
func day(d extract.Date) bool {
	_, err := time.Parse(time.DateOnly, string(d))
	return d == "" || err == nil
}

// The persons' keys and identifiers are theirs alone.
func TestPersonsAreRegisteredOnce(t *testing.T) {
	r := registers(t)
	owner := map[string]string{}
	claim := func(id string, p *Person) {
		if by, taken := owner[id]; taken && id != "" {
			t.Errorf("%s and %s share %q", by, p.Name, id)
		}
		owner[id] = p.Name
	}
	for _, p := range r.Persons() {
		claim(p.Key, p)
		for _, former := range p.Former {
			claim(former, p)
		}
		if p.Wikidata != "" && p.Wikidata != p.Key {
			claim(p.Wikidata, p)
		}
		if p.TK != "" && "tk:"+p.TK != p.Key {
			claim(p.TK, p)
		}
		if p.Surname == "" || p.Name == "" || len(p.Memberships())+len(p.Incumbencies()) == 0 {
			t.Errorf("%s (%q) has no surname, or neither seat nor post", p.Key, p.Name)
		}
	}
	if got := len(owner); got != 0 && len(r.Persons()) != len(r.people.byKey) {
		t.Errorf("%d persons have %d keys", len(r.Persons()), len(r.people.byKey))
	}
}

// Nobody has two seats in one chamber at a time, and no seat ends before it begins or is of an unknown party.
func TestSeatsFollowEachOther(t *testing.T) {
	r := registers(t)
	for _, p := range r.Persons() {
		for i, m := range p.Memberships() {
			if !day(m.Start) || !day(m.End) || m.Start == "" || m.End != "" && m.End < m.Start {
				t.Errorf("%s: impossible days %q to %q", m.Key, m.Start, m.End)
			}
			if r.Party(m.Party) == nil {
				t.Errorf("%s: no party %q", m.Key, m.Party)
			}
			if m.Chamber != "tk" && m.Chamber != "ek" {
				t.Errorf("%s: no chamber %q", m.Key, m.Chamber)
			}
			for _, other := range p.Memberships()[:i] {
				if other.Chamber == m.Chamber && within(m.Start, other.Start, other.End) {
					t.Errorf("%s begins during %s", m.Key, other.Key)
				}
			}
		}
	}
}

// From 2007 on the chamber of 150 seats is complete but for vacancies, most of them when a cabinet takes office, and
// never has more than two over.
func TestTheChamberIsComplete(t *testing.T) {
	r := registers(t)
	for d := extract.Date("2007-03-01"); d < "2025-10-01"; d = d.Add(30) {
		seats := 0
		for _, p := range r.Persons() {
			for _, m := range p.Memberships() {
				if m.Chamber == "tk" && within(d, m.Start, m.End) {
					seats++
				}
			}
		}
		if seats < 140 || seats > 152 {
			t.Errorf("%s: %d members of the Tweede Kamer", d, seats)
		}
	}
}

// From the term of 2011 on the Eerste Kamer of 75 seats is complete, but for days between one who leaves and the next.
func TestTheSenateIsComplete(t *testing.T) {
	r := registers(t)
	for d := extract.Date("2011-06-07"); d < "2025-10-01"; d = d.Add(7) {
		seats := 0
		for _, p := range r.Persons() {
			for _, m := range p.Memberships() {
				if m.Chamber == "ek" && within(d, m.Start, m.End) {
					seats++
				}
			}
		}
		if seats < 71 || seats > 75 {
			t.Errorf("%s: %d members of the Eerste Kamer", d, seats)
		}
	}
}

// Each tenure is of a known post, and no two ministers hold one post at a time.
func TestTenuresFollowEachOther(t *testing.T) {
	r := registers(t)
	for key, tenures := range r.people.holders {
		post := r.Post(key)
		if post == nil {
			t.Errorf("no post %q", key)
			continue
		}
		for i, a := range tenures {
			if !day(a.Start) || !day(a.End) || a.Start == "" || a.End != "" && a.End <= a.Start {
				t.Errorf("%s: impossible days %q to %q", a.Key, a.Start, a.End)
			}
			for _, b := range tenures[:i] {
				overlap := (b.End == "" || a.Start < b.End) && (a.End == "" || b.Start < a.End)
				if overlap && (post.Role != extract.RoleStateSecretary || a.Person == b.Person) {
					t.Errorf("%s and %s overlap", a.Key, b.Key)
				}
			}
		}
	}
}

// Each post's ministry is in the register of ministries under the name it bore at the time, and a post's periods
// follow each other.
func TestPostsBelongToMinistries(t *testing.T) {
	r := registers(t)
	for _, p := range r.Posts() {
		if p.Key != match.Slug(p.Periods[len(p.Periods)-1].Label) {
			t.Errorf("post %s has the name %s", p.Key, p.Periods[len(p.Periods)-1].Label)
		}
		for i, period := range p.Periods {
			if !day(period.Start) || !day(period.End) || i > 0 && (p.Periods[i-1].End == "" || period.Start <= p.Periods[i-1].End) {
				t.Errorf("post %s: period %d does not follow the one before", p.Key, i)
			}
			date := cmp.Or(period.End, period.Start, "2000-01-01")
			if m := r.Ministry(period.Ministry, date); m == nil || !strings.HasPrefix(period.MinistryName, m.Name) {
				t.Errorf("post %s on %s: no ministry %s called %q", p.Key, date, period.Ministry, period.MinistryName)
			}
		}
	}
}

// Names of parties are those of one party, and relations are between known ones.
func TestPartiesAreToldApart(t *testing.T) {
	r := registers(t)
	for _, p := range r.Parties() {
		for _, related := range p.Related {
			if r.Party(related) == nil {
				t.Errorf("%s is related to %q, which no row has", p.Key, related)
			}
		}
		for _, name := range append([]string{p.Key}, p.Aliases...) {
			if got := r.party.named(name); got != nil && got != p {
				t.Errorf("%q of %s means %s", name, p.Key, got.Key)
			}
		}
	}
}

func TestHowWellTheDaysOfSeatsAreKnownIsToldByFewWords(t *testing.T) {
	for _, p := range registers(t).Persons() {
		for _, m := range p.Memberships() {
			switch m.Precision {
			case "", "month", "year", "term", "seen":
			default:
				t.Errorf("%s: precision %q", m.Key, m.Precision)
			}
		}
	}
}

func TestCabinetsFollowEachOtherAndHaveKnownParties(t *testing.T) {
	r := registers(t)
	before := (*Cabinet)(nil)
	for _, c := range r.Cabinets() {
		if before != nil && c.Start != before.End {
			t.Errorf("%s begins on %s, %s ends on %s", c.Name, c.Start, before.Name, before.End)
		}
		if len(c.Parties) < 2 || c.Resigned != "" && c.Resigned < c.Start {
			t.Errorf("%+v", c)
		}
		for _, p := range c.Parties {
			if r.Party(p.Party) == nil || p.Start < c.Start || p.End != "" && c.End != "" && p.End > c.End {
				t.Errorf("%s: %+v", c.Name, p)
			}
		}
		before = c
	}
}
