package timeline

import (
	"fmt"
	"strings"

	"w3id.org/kamergraaf/extract"
)

// Options say how inquiries are grouped.
type Options struct {
	By           string // name of a grouping
	ByName       bool   // ministries by the name that they had on the day, not by identity
	AllAnswerers bool   // joint answers under each who answers, not the first alone
	AllAskers    bool   // joint questions under each who asks, not the first alone
	Unknown      string // label of the group of what is not known; "unknown" where it is empty
}

// key names a group: what tells it apart, and how it is shown.
type key struct{ id, shown, label string }

// grouping is a way to tell inquiries apart.
type grouping struct {
	name string
	keys func(s *Set, q *Inquiry, o Options) []key
	time bool // groups follow one another in time
}

// groupings are all ways to group, in the order in which help lists them.
var groupings = [...]grouping{
	{name: "ministry", keys: byMinistry},
	{name: "post", keys: byPost},
	{name: "minister", keys: byMinister},
	{name: "party", keys: byParty},
	{name: "member", keys: byMember},
	{name: "session-year", keys: bySessionYear, time: true},
	{name: "month", keys: byMonth, time: true},
}

// Groupings returns the names of all ways to group.
func Groupings() []string {
	var names []string
	for _, g := range groupings {
		names = append(names, g.name)
	}
	return names
}

func groupingOf(name string) (grouping, error) {
	for _, g := range groupings {
		if g.name == name {
			return g, nil
		}
	}
	return grouping{}, fmt.Errorf("no grouping %q: choose from %s", name, strings.Join(Groupings(), ", "))
}

// offices returns who the inquiry belongs to: who answered, who put it off, or who was asked, each as far as pick finds
// in it what is grouped by. Only those asked first count, unless all do.
func (q *Inquiry) offices(all bool, pick func(Office) Thing) []Thing {
	var lists [][]Office
	for _, p := range []*Paper{q.answer, q.notice} {
		if p != nil {
			lists = append(lists, p.offices(all))
		}
	}
	for _, list := range append(lists, q.addressed()) {
		var found []Thing
		for _, o := range list {
			if t := pick(o); t.Known() && !contains(found, t) {
				found = append(found, t)
			}
			if !all {
				break
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
}

// offices returns those who reply and, if all count, those in whose name too they do.
func (p *Paper) offices(all bool) []Office {
	var out []Office
	for _, a := range p.Answerers {
		out = append(out, a.Office)
	}
	if all {
		out = append(out, p.OnBehalfOf...)
	}
	return out
}

func contains(things []Thing, t Thing) bool {
	for _, o := range things {
		if o.IRI == t.IRI {
			return true
		}
	}
	return false
}

func byMinistry(s *Set, q *Inquiry, o Options) []key {
	found := q.offices(o.AllAnswerers, func(o Office) Thing { return o.Ministry })
	if !o.ByName {
		return s.keys(found, s.AsOf)
	}
	keys := s.keys(found, q.day())
	for i := range keys {
		keys[i].id = keys[i].label
	}
	return keys
}

func byPost(s *Set, q *Inquiry, o Options) []key {
	return s.keys(q.offices(o.AllAnswerers, func(o Office) Thing { return o.Post }), s.AsOf)
}

func byMinister(s *Set, q *Inquiry, o Options) []key {
	for _, p := range []*Paper{q.answer, q.notice} {
		if p == nil || len(p.Answerers) == 0 {
			continue
		}
		var people []Thing
		for _, a := range p.Answerers {
			people = append(people, a.Person)
		}
		if !o.AllAnswerers {
			people = people[:1]
		}
		return s.keys(people, s.AsOf)
	}
	return nil
}

func byParty(s *Set, q *Inquiry, o Options) []key {
	return s.keys(q.asking(o.AllAskers, func(a Asker) Thing { return a.Party }), s.AsOf)
}

func byMember(s *Set, q *Inquiry, o Options) []key {
	return s.keys(q.asking(o.AllAskers, func(a Asker) Thing { return a.Person }), s.AsOf)
}

// asking returns who asked, the first alone or all.
func (q *Inquiry) asking(all bool, pick func(Asker) Thing) []Thing {
	var out []Thing
	for i, a := range q.Askers() {
		if t := pick(a); t.Known() && !contains(out, t) && (all || i == 0) {
			out = append(out, t)
		}
	}
	return out
}

func bySessionYear(_ *Set, q *Inquiry, _ Options) []key {
	year := q.Submitted.SessionYear()
	if year == "" {
		return nil
	}
	return []key{{year, year, year}}
}

func byMonth(_ *Set, q *Inquiry, _ Options) []key {
	if len(q.Submitted) < len("2006-01") {
		return nil
	}
	month := string(q.Submitted[:len("2006-01")])
	return []key{{month, month, month}}
}

// keys returns the groups that things are, named as on a day.
func (s *Set) keys(things []Thing, on extract.Date) []key {
	var out []key
	for _, t := range things {
		if t.Known() {
			out = append(out, key{t.IRI, t.IRI, s.name(t, on)})
		}
	}
	return out
}
