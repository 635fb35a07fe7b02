package update

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve/match"
	"w3id.org/kamergraaf/extract/resolve/tsv"
)

// chamberSource names the open data in the tables' column "source".
const chamberSource = "tk open data"

// joinChamberData puts what the files of the Tweede Kamer said together into the tables: parties first, then the
// persons who held a seat, and their seats. Others that the files name are not of the chamber.
func (u *Update) joinChamberData() (unused []Unused) {
	c := &u.chamber
	parties := u.joinParties()
	seats := map[string][]span{} // by person
	for _, s := range c.seats {
		party := parties[cmp.Or(s.party, c.places[s.place])]
		if party == "" {
			unused = leave(unused, "a seat of a party that no file tells", s.person)
			continue
		}
		seats[s.person] = append(seats[s.person], span{party, s.start, s.end})
	}
	known := u.knownPersons()
	for _, id := range slices.Sorted(maps.Keys(c.persons)) {
		key := known.find(id, c.persons[id])
		if key == "" && len(seats[id]) == 0 {
			unused = leave(unused, "a person without a seat in the Tweede Kamer", c.persons[id].full())
			continue
		}
		known.ids[id] = u.putPerson(cmp.Or(key, "tk:"+id), id, c.persons[id])
	}
	for _, id := range slices.Sorted(maps.Keys(seats)) {
		if known.ids[id] == "" {
			unused = leave(unused, "a seat of someone whom no file tells", id)
			continue
		}
		u.putSeats(known.ids[id], seats[id])
	}
	return unused
}

// joinParties finds or makes the parties of the open data and returns their keys by id.
func (u *Update) joinParties() map[string]string {
	t := u.tables.byName["parties.tsv"]
	named := map[string]string{} // key by the letters of a name; "" for a name of several
	for _, key := range t.keys() {
		for _, e := range t.rows(key) {
			for _, name := range append([]string{key, e.get("name")}, tsv.Cells(e.get("aliases"))...) {
				if other, ok := named[match.Letters(name)]; ok && other != key {
					named[match.Letters(name)] = ""
					continue
				}
				named[match.Letters(name)] = key
			}
		}
	}
	for _, key := range t.keys() {
		named[match.Letters(key)] = key
	}
	keys := map[string]string{}
	for _, id := range slices.Sorted(maps.Keys(u.chamber.parties)) {
		p := u.chamber.parties[id]
		key := cmp.Or(named[match.Letters(p.short)], named[match.Letters(p.name)])
		if key == "" {
			key = u.newParty(id, p)
			named[match.Letters(key)], named[match.Letters(p.name)] = key, key
		}
		keys[id] = key
	}
	return keys
}

// newParty makes a row for a party that no register has. One that bears the name of its member is a group of one who
// left another.
func (u *Update) newParty(id string, p chamberParty) (key string) {
	t := u.tables.byName["parties.tsv"]
	key = cmp.Or(p.short, p.name)
	e := t.entry(key)
	e.set("name", cmp.Or(p.name, p.short))
	e.set("kind", "party")
	lower := strings.ToLower(p.name)
	if strings.HasPrefix(lower, "lid ") || strings.HasPrefix(lower, "groep ") || u.namedAfterMember(id, p) {
		e.set("kind", "group")
	}
	t.put(key, []entry{e}, chamberSource)
	return key
}

func (u *Update) namedAfterMember(id string, p chamberParty) bool {
	return slices.ContainsFunc(u.chamber.seats, func(s chamberSeat) bool {
		one, ok := u.chamber.persons[s.person]
		return ok && cmp.Or(s.party, u.chamber.places[s.place]) == id &&
			(match.Letters(one.prefix+one.surname) == match.Letters(p.name) || match.Letters(one.surname) == match.Letters(p.name))
	})
}

// knownPersons are the registered persons by what the open data knows of them.
type knownPersons struct {
	ids    map[string]string   // key by id in the open data
	byName map[string][]string // keys of those without id, by the letters of surname and initials
}

func (u *Update) knownPersons() knownPersons {
	t := u.tables.byName["persons.tsv"]
	k := knownPersons{map[string]string{}, map[string][]string{}}
	for _, key := range t.keys() {
		for _, e := range t.rows(key) {
			id := cmp.Or(e.get("tk_person"), strings.TrimPrefix(key, "tk:"))
			if id != key {
				k.ids[id] = key
				continue
			}
			name := match.Letters(e.get("prefix") + e.get("surname") + " " + e.get("initials"))
			if e.get("initials") != "" {
				k.byName[name] = append(k.byName[name], key)
			}
		}
	}
	return k
}

// find returns the key of a person of the open data: the one with its id, else the one without id whose surname and
// initials are the same, or "".
func (k knownPersons) find(id string, p chamberPerson) string {
	if key := k.ids[id]; key != "" {
		return key
	}
	name := match.Letters(p.prefix + p.surname + " " + p.initials)
	if same := k.byName[name]; p.initials != "" && len(same) == 1 {
		delete(k.byName, name)
		return same[0]
	}
	return ""
}

// putPerson makes a person's row, or fills what it lacks and adds a name that is new.
func (u *Update) putPerson(key, id string, p chamberPerson) string {
	t := u.tables.byName["persons.tsv"]
	entries := t.rows(key)
	if len(entries) == 0 {
		entries = []entry{t.entry(key)}
	}
	e := entries[0]
	if e.get("surname") == "" {
		e.set("name", p.full())
		e.set("given", p.given)
		e.set("prefix", p.prefix)
		e.set("surname", p.surname)
	}
	e.fill("given", p.given)
	e.fill("initials", p.initials)
	e.fill("tk_person", id)
	names := append([]string{e.get("name")}, tsv.Cells(e.get("aliases"))...)
	if full := p.full(); !slices.ContainsFunc(names, func(n string) bool { return match.Letters(n) == match.Letters(full) }) {
		e.addTo("aliases", full)
	}
	t.put(key, entries, chamberSource)
	return key
}

// span is a time for one party; end is "" while it lasts.
type span struct {
	party      string
	start, end extract.Date
}

// until returns the last day, or one after all others.
func (s span) until() extract.Date { return cmp.Or(s.end, "9999-12-31") }

// meets tells whether two spans have a day in common.
func (s span) meets(o span) bool { return s.start <= o.until() && o.start <= s.until() }

// unbroken joins spans of one party that follow each other, and ends one where the next for another party begins.
func unbroken(spans []span) (out []span) {
	slices.SortFunc(spans, func(a, b span) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.until(), b.until()), cmp.Compare(a.party, b.party))
	})
	for _, s := range spans {
		if len(out) == 0 {
			out = append(out, s)
			continue
		}
		last := &out[len(out)-1]
		switch {
		case last.party == s.party && (last.end == "" || s.start <= last.end.Add(1)):
			if s.until() > last.until() {
				last.end = s.end
			}
		case s.start <= last.until():
			if last.end = s.start.Add(-1); last.end < last.start {
				out = out[:len(out)-1]
			}
			out = append(out, s)
		default:
			out = append(out, s)
		}
	}
	return out
}

// beforeRecords is by how many days a registered seat may begin before the first official one and still mean the same:
// where it is more, the official data begin later than the seat.
const beforeRecords = 31

// putSeats puts the official seats of a person in place of the registered ones of those days. Those of other days and
// of the other chamber stay.
func (u *Update) putSeats(person string, official []span) {
	t := u.tables.byName["memberships.tsv"]
	official = unbroken(official)
	var kept []entry
	for _, e := range t.rows(person) {
		old := span{e.get("party"), extract.Date(e.get("start")), extract.Date(e.get("end"))}
		switch {
		case e.get("chamber") != "TK" || !slices.ContainsFunc(official, old.meets):
			kept = append(kept, e)
		case old.start.Add(beforeRecords) < official[0].start && old.party == official[0].party && e.get("precision") != "term":
			official[0].start = old.start
		case old.start.Add(beforeRecords) < official[0].start:
			e.set("end", string(official[0].start.Add(-1)))
			kept = append(kept, e)
		}
	}
	for _, s := range official {
		e := t.entry(person)
		for _, old := range t.rows(person) {
			if old.get("chamber") == "TK" && old.get("party") == s.party && old.get("start") == string(s.start) {
				e = old // with its sources
			}
		}
		e.set("chamber", "TK")
		e.set("party", s.party)
		e.set("start", string(s.start))
		e.set("end", string(s.end))
		e.set("precision", "day")
		kept = append(kept, e)
	}
	slices.SortStableFunc(kept, func(a, b entry) int { return cmp.Compare(a.get("start"), b.get("start")) })
	t.put(person, kept, chamberSource)
}
