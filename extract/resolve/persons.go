package resolve

import (
	"fmt"
	"io/fs"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve/match"
	"w3id.org/kamergraaf/extract/resolve/tsv"
)

// Person is someone who sits or sat in parliament or government.
type Person struct {
	Key      string   // permanent: a Wikidata number, "tk:" with the Tweede Kamer's id, or "name:" with a slug
	Name     string   // full name
	Given    string   // "Gijs"; may be empty
	Prefix   string   // "van", "van der"
	Surname  string   // without the prefix
	Initials string   // "G.J."
	Aliases  []string // other full names, such as a married name
	Former   []string // keys that the person once had: their IRIs stay valid
	Wikidata string   // "Q28839264", or ""
	TK       string   // id in the open data of the Tweede Kamer, or ""

	seats []*Membership
	posts []*Incumbency
}

// Membership is a seat in one of the chambers for one party.
type Membership struct {
	Key string // of the entity
	extract.SeatKey
	End       extract.Date // last day; "" where the seat was still held when the register was made
	Precision string       // "" where the days are exact, else what is known of them: see memberships.tsv
}

// Incumbency is a post in the government held by one person.
type Incumbency struct {
	Key string // of the entity
	extract.TenureKey
	End   extract.Date // the day on which a successor can already be in office; "" where still held
	Task  string       // what a state secretary was charged with, or ""
	Party string       // the holder's then, or "" where it is not known
}

// people is the register of persons, their seats and their posts.
type people struct {
	all        []*Person
	byKey      map[string]*Person
	seats      map[string]*Membership
	incumbents map[string]*Incumbency
	holders    map[string][]*Incumbency // by post
	names      map[string][]*Person     // by letters of a surname with its prefix, a full name or an alias
	loose      map[string][]*Person     // by letters of the first part of a double surname
}

// loadPeople reads the persons with their seats and posts.
func loadPeople(fsys fs.FS) (people, error) {
	p := people{holders: map[string][]*Incumbency{}, loose: map[string][]*Person{}}
	for _, read := range []func(fs.FS) error{p.readPersons, p.readMemberships, p.readPosts} {
		if err := read(fsys); err != nil {
			return people{}, err
		}
	}
	p.names = make(map[string][]*Person, 3*len(p.all))
	for i := range p.all {
		p.index(i)
	}
	return p, nil
}

func (p *people) readPersons(fsys fs.FS) error {
	t, err := tsv.Open(fsys, "persons.tsv", "key", "name", "given", "prefix", "surname", "initials", "aliases")
	if err != nil {
		return err
	}
	key, name, given, prefix, surname := t.Column("key"), t.Column("name"), t.Column("given"), t.Column("prefix"), t.Column("surname")
	initials, aliases, former, wikidata, tk := t.Column("initials"), t.Column("aliases"), t.Column("former"), t.Column("wikidata"), t.Column("tk_person")
	p.all, p.byKey = make([]*Person, len(t.Rows)), make(map[string]*Person, len(t.Rows))
	persons := make([]Person, len(t.Rows))
	for i, row := range t.Rows {
		one := &persons[i]
		*one = Person{
			Key: key(row), Name: name(row), Given: given(row), Prefix: prefix(row), Surname: surname(row), Initials: initials(row),
			Aliases: tsv.Cells(aliases(row)), Former: tsv.Cells(former(row)), Wikidata: wikidata(row), TK: tk(row),
		}
		p.all[i] = one
		p.byKey[one.Key] = one
	}
	return nil
}

func (p *people) readMemberships(fsys fs.FS) error {
	t, err := tsv.Open(fsys, "memberships.tsv", "person", "chamber", "party", "start", "end")
	if err != nil {
		return err
	}
	person, chamber, party, start, end, precision := t.Column("person"), t.Column("chamber"), t.Column("party"), t.Column("start"), t.Column("end"), t.Column("precision")
	p.seats = make(map[string]*Membership, len(t.Rows))
	seats := make([]Membership, len(t.Rows))
	for i, row := range t.Rows {
		one := p.byKey[person(row)]
		if one == nil {
			return fmt.Errorf("reading register memberships.tsv: no person %q", person(row))
		}
		m := &seats[i]
		*m = Membership{
			SeatKey: extract.SeatKey{Person: one.Key, Chamber: strings.ToLower(chamber(row)), Party: party(row), Start: extract.Date(start(row))},
			End:     extract.Date(end(row)), Precision: strings.TrimPrefix(precision(row), "day"),
		}
		m.Key = strings.Join([]string{m.Person, m.Chamber, match.Slug(m.Party), string(m.Start)}, ":")
		one.seats = append(one.seats, m)
		p.seats[m.Key] = m
	}
	return nil
}

func (p *people) readPosts(fsys fs.FS) error {
	t, err := tsv.Open(fsys, "cabinet_posts.tsv", "person", "post", "start", "end")
	if err != nil {
		return err
	}
	person, post, start, end, task, party := t.Column("person"), t.Column("post"), t.Column("start"), t.Column("end"), t.Column("task"), t.Column("party")
	p.incumbents = make(map[string]*Incumbency, len(t.Rows))
	for _, row := range t.Rows {
		one := p.byKey[person(row)]
		if one == nil {
			return fmt.Errorf("reading register cabinet_posts.tsv: no person %q", person(row))
		}
		i := &Incumbency{TenureKey: extract.TenureKey{Person: one.Key, Post: post(row), Start: extract.Date(start(row))}, End: extract.Date(end(row)), Task: task(row), Party: party(row)}
		i.Key = strings.Join([]string{i.Person, i.Post, string(i.Start)}, ":")
		one.posts = append(one.posts, i)
		p.incumbents[i.Key] = i
		p.holders[i.Post] = append(p.holders[i.Post], i)
	}
	return nil
}

// Periods returns how many seats and posts the person had.
func (p *Person) Periods() int { return len(p.seats) + len(p.posts) }

// Persons returns all persons, in the order of the register.
func (r *Registers) Persons() []*Person { return r.people.all }

// Person returns the person with a key, or nil.
func (r *Registers) Person(key string) *Person { return r.people.byKey[key] }

// Membership returns the seat with a key, or nil.
func (r *Registers) Membership(key string) *Membership { return r.people.seats[key] }

// Incumbency returns the tenure of a post with a key, or nil.
func (r *Registers) Incumbency(key string) *Incumbency { return r.people.incumbents[key] }

// Memberships returns the person's seats.
func (p *Person) Memberships() []*Membership { return p.seats }

// Incumbencies returns the posts that the person held.
func (p *Person) Incumbencies() []*Incumbency { return p.posts }

// FullSurname returns the surname with its prefix: "van Dijk".
func (p *Person) FullSurname() string { return strings.TrimSpace(p.Prefix + " " + p.Surname) }

// WholeTerm tells whether the days are those of the chamber's term: the seat may have been held in part of it.
func (m *Membership) WholeTerm() bool { return m.Precision == "term" }

// Entity returns the person as an entity, under the form of the name that was printed: "Borst-Eilers" is not "Borst"
// to a reader who looks for it.
func (p *Person) Entity(printed string) extract.Entity {
	e := extract.Entity{Kind: extract.KindPerson, Key: p.Key, Label: p.Name, Registered: true}
	if strings.HasSuffix(p.Name, printed) {
		return e
	}
	ending := match.Letters(printed)
	for _, name := range append([]string{p.Name}, p.Aliases...) {
		if strings.HasSuffix(match.Letters(name), ending) {
			e.Label = name
			return e
		}
	}
	if surname := match.Letters(p.FullSurname()); p.Given != "" && (strings.HasPrefix(surname, ending) || strings.HasPrefix(ending, surname)) {
		e.Label = p.Given + " " + strings.TrimSpace(printed)
	}
	return e
}
