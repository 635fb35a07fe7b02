package resolve

import (
	"iter"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve/match"
)

// index makes person i findable by each of the names it can be printed with.
func (p *people) index(i int) {
	one, alone := p.all[i], p.all[i:i+1:i+1]
	full := one.FullSurname()
	add(p.names, match.Letters(full), alone)
	add(p.names, match.Letters(one.Given+full), alone)
	add(p.names, match.Letters(one.Name), alone)
	surnames := []string{full}
	for _, alias := range one.Aliases {
		add(p.names, match.Letters(alias), alone)
		if surname := cutGiven(alias, one.Given); surname != alias {
			add(p.names, match.Letters(surname), alone)
			surnames = append(surnames, surname)
		}
	}
	for _, s := range surnames {
		for at, r := range s {
			if r == '-' {
				add(p.loose, match.Letters(s[:at]), alone)
			}
		}
	}
}

// add adds a person, who comes in a list of its own: most names are of one person, whose list then is the index's.
func add(index map[string][]*Person, key string, alone []*Person) {
	known := index[key]
	switch {
	case key == "":
	case known == nil:
		index[key] = alone
	case !slices.Contains(known, alone[0]):
		index[key] = append(known, alone[0])
	}
}

// cutGiven cuts the given name from the front of a full name.
func cutGiven(name, given string) string {
	if rest, ok := strings.CutPrefix(name, given+" "); ok && given != "" {
		return rest
	}
	return name
}

// longestName is more than the longest name in bytes; what is longer is a sentence that was taken for a name.
const longestName = 120

// called returns the persons that a printed name can mean, in tiers: a later one counts only where no person of an
// earlier one was in office. First those with exactly that surname or full name, then those whose given name or
// initials stand before it, then those with one half of a double surname. Most callers stop at the first tier.
func (p *people) called(name string) iter.Seq[[]*Person] {
	return func(yield func([]*Person) bool) {
		if len(name) > longestName {
			return
		}
		plain := match.Letters(name)
		if !yield(p.names[plain]) || !yield(p.withForename(name)) || !yield(p.loose[plain]) {
			return
		}
		if i := strings.LastIndexByte(name, '-'); i > 0 && yield(p.names[match.Letters(name[:i])]) {
			yield(p.withForename(name[:i]))
		}
	}
}

// withForename returns the persons with the surname that ends the name and a given name or initials that fit the rest.
func (p *people) withForename(name string) (found []*Person) {
	for i, r := range name {
		if r != ' ' && r != '.' || i+1 >= len(name) {
			continue
		}
		head, tail := match.Letters(name[:i]), match.Letters(name[i+1:])
		for _, index := range []map[string][]*Person{p.names, p.loose} {
			for _, one := range index[tail] {
				if head != "" && fitsForename(one, head) && !slices.Contains(found, one) {
					found = append(found, one)
				}
			}
		}
	}
	return found
}

// fitsForename tells whether letters before a surname can be a person's given name or initials.
func fitsForename(one *Person, head string) bool {
	given, initials := match.Letters(one.Given), match.Letters(one.Initials)
	return head == given || given != "" && given[:1] == head ||
		initials != "" && (strings.HasPrefix(initials, head) || strings.HasPrefix(head, initials) && strings.HasSuffix(head, given))
}

// surnames returns all surnames, each once. Many are also words: recognisers look for them only where a title, a word
// like "motie" or a party in brackets shows that a name is meant. Names in full, of the kind of members, need less.
func (p *people) surnames() (names []extract.Name) {
	seen := make(map[string]bool, 3*len(p.all))
	names = make([]extract.Name, 0, 3*len(p.all))
	for _, one := range p.all {
		if strings.Contains(one.Name, " ") && !seen[one.Name] {
			seen[one.Name] = true
			names = append(names, extract.Name{Kind: extract.KindMember, Text: one.Name})
		}
		surname := one.FullSurname()
		spelled := []string{surname}
		if i := strings.IndexByte(surname, '-'); i > 0 {
			spelled = append(spelled, surname[:i])
		}
		for _, alias := range one.Aliases {
			spelled = append(spelled, cutGiven(alias, one.Given))
		}
		for _, s := range spelled {
			if !seen[s] {
				seen[s] = true
				names = append(names, extract.Name{Kind: extract.KindPerson, Text: s, Weak: true})
			}
		}
	}
	return names
}
