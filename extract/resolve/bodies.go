package resolve

import (
	"io/fs"
	"slices"
	"strings"
	"unicode"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve/match"
	"w3id.org/kamergraaf/extract/resolve/tsv"
)

// Body is a name that a ministry, public body or decentral authority bore in a period. Bodies with the same Key are one
// body under several names.
type Body struct {
	Kind extract.EntityKind
	Key  string // TOOI code, else a permanent key of our own
	Name string
	// Sort is the sort of an agency ("inspectie", "zbo") or authority ("gemeente"); "" of ministries.
	Sort          string
	Short         string   // abbreviation that the body itself uses; "" where there is none
	Aliases       []string // other names
	Abbreviations []string // that count in texts as they are written here
	Start, End    extract.Date
	Successor     string // Key of the body that took over, or ""
}

// at tells whether the body bore the name on a day; an unknown day fits every name.
func (b *Body) at(date extract.Date) bool {
	return date == "" || (b.Start == "" || b.Start <= date) && (b.End == "" || date <= b.End)
}

// bodies are the names of one kind of bodies.
type bodies struct {
	all    []*Body
	byName map[string][]*Body // by letters of names, aliases and abbreviations
	byKey  map[string][]*Body // in order of their periods
}

// bodies returns the bodies of a kind, nil where no table has them.
func (r *Registers) bodies(kind extract.EntityKind) *bodies {
	switch kind {
	case extract.KindMinistry:
		return &r.ministry.bodies
	case extract.KindAgency:
		return &r.agency.bodies
	case extract.KindAuthority:
		return &r.place.bodies
	}
	return nil
}

// Bodies returns the names of all ministries, public bodies or decentral authorities in the order of the register, none of another kind.
func (r *Registers) Bodies(kind extract.EntityKind) []*Body {
	if b := r.bodies(kind); b != nil {
		return b.all
	}
	return nil
}

// loadBodies reads a table of bodies. Its rows stand in the order of their keys and periods.
func loadBodies(fsys fs.FS, table string, kind extract.EntityKind) (bodies, error) {
	t, err := tsv.Open(fsys, table, "key", "name", "aliases", "start", "end")
	if err != nil {
		return bodies{}, err
	}
	key, name, sort, short := t.Column("key"), t.Column("name"), t.Column("kind"), t.Column("short")
	aliases, abbreviations, successor := t.Column("aliases"), t.Column("abbreviations"), t.Column("successor")
	start, end := t.Column("start"), t.Column("end")
	b := bodies{all: make([]*Body, 0, len(t.Rows)), byName: make(map[string][]*Body, 3*len(t.Rows)), byKey: make(map[string][]*Body, len(t.Rows))}
	rows := make([]Body, len(t.Rows))
	for i, row := range t.Rows {
		one := &rows[i]
		*one = Body{Kind: kind, Key: key(row), Name: name(row), Sort: sort(row), Short: short(row), Successor: successor(row),
			Aliases: tsv.Cells(aliases(row)), Abbreviations: tsv.Cells(abbreviations(row)),
			Start: extract.Date(start(row)), End: extract.Date(end(row))}
		if short := strings.ReplaceAll(one.Name, " en ", " & "); kind == extract.KindMinistry && short != one.Name && !slices.Contains(one.Aliases, short) {
			one.Aliases = append(one.Aliases, short)
		}
		b.add(one)
	}
	return b, nil
}

func (b *bodies) add(one *Body) {
	b.all = append(b.all, one)
	b.byKey[one.Key] = append(b.byKey[one.Key], one)
	for _, names := range [][]string{{one.Name}, one.Aliases, one.Abbreviations} {
		for _, n := range names {
			l := match.Letters(n)
			if known := b.byName[l]; len(known) == 0 || known[len(known)-1] != one {
				b.byName[l] = append(known, one)
			}
		}
	}
}

// named returns the one body that a name means on a day, by the name it bore then, or nil. A name that was not in use
// that day still tells its body where it was never another's: texts also name what has gone or is to come.
func (b *bodies) named(name string, date extract.Date) *Body {
	candidates := b.byName[match.Letters(name)]
	if one := onlyBody(candidates, date); one != nil {
		return one
	}
	for _, c := range candidates {
		if c.at(date) {
			return nil
		}
	}
	return onlyBody(candidates, "")
}

// onlyBody returns the latest of the names that were in use on a day if they are all of one body.
func onlyBody(candidates []*Body, date extract.Date) *Body {
	var found *Body
	for _, c := range candidates {
		if !c.at(date) {
			continue
		}
		if found != nil && found.Key != c.Key {
			return nil
		}
		found = c
	}
	return found
}

// keyed returns the name that the body with a key bore on a day: where none is known for it, the nearest one.
func (b *bodies) keyed(key string, date extract.Date) *Body {
	var nearest *Body
	for _, one := range b.byKey[key] {
		if one.at(date) {
			return one
		}
		if nearest == nil || one.Start <= date {
			nearest = one
		}
	}
	return nearest
}

// names returns a body's names for the lexicon. A name of three words or more, or written without capitals in the
// table, is found whatever its capitals are.
func (b *Body) names() []extract.Name {
	names := make([]extract.Name, 0, 1+len(b.Aliases)+len(b.Abbreviations))
	add := func(n string) {
		name := extract.Name{Kind: b.Kind, Text: n}
		if strings.IndexFunc(n, unicode.IsUpper) < 0 || strings.Count(n, " ") >= 2 {
			name.Case = extract.CaseAny
		}
		names = append(names, name)
	}
	add(b.Name)
	for _, n := range b.Aliases {
		add(n)
	}
	for _, n := range b.Abbreviations {
		names = append(names, extract.Name{Kind: b.Kind, Text: n, Case: extract.CaseExact})
	}
	return names
}

// Means tells whether a name is one of an entity's names in the registers, whatever the day: "rdw" of the Dienst
// Wegverkeer, "gemeente den haag" of 's-Gravenhage.
func (r *Registers) Means(name string, e extract.Entity) bool {
	if e.Kind == extract.KindParty {
		p := r.party.named(name)
		return p != nil && p.Key == e.Key
	}
	b := r.bodies(e.Kind)
	if b == nil {
		return false
	}
	_, bare, _ := strings.Cut(name, " ")
	return b.bears(e.Key, name) || e.Kind == extract.KindAuthority && b.bears(e.Key, bare)
}

// bears tells whether the body with a key has a name.
func (b *bodies) bears(key, name string) bool {
	for _, one := range b.byName[match.Letters(name)] {
		if one.Key == key {
			return true
		}
	}
	return false
}
