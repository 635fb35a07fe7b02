package resolve

import (
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve/match"
)

// Resolvers returns all resolvers in the order in which they run: people of the header first, since mentions in the
// text refer back to them. The names that are known in spite of slips and the subjects of acts are put in order meanwhile:
// the first document that needs them would have all others wait.
func (r *Registers) Resolvers() []extract.Resolver {
	go r.law.loose.Ready()
	go r.act.loose.Ready()
	go r.act.subjects.Ready()
	return []extract.Resolver{
		headerResolver{r},
		nameResolver{r},
		lawResolver{r},
		actResolver{r},
		numberResolver{r.off},
		ministryResolver{r},
		agencyResolver{r},
		docketResolver{r},
		authorityResolver{r},
		printedResolver{},
	}
}

// exceptions tells which of the resolvers' rules with a list of exceptions are left out. The zero value leaves none out.
type exceptions struct {
	sharedNames, sharedWords, severalCourts, cutNames bool
}

// cut tells whether the end of a name was lost, so that what is left of it names nothing.
func (e exceptions) cut(name string) bool { return !e.cutNames && match.IsCut(name) }

// ruleTable names the rules with a list of exceptions, as one sees them from outside, and leaves each out.
var ruleTable = []struct {
	name  string
	leave func(*exceptions)
}{
	{"courts of which a text names several", func(e *exceptions) { e.severalCourts = true }},
	{"names that bodies share", func(e *exceptions) { e.sharedNames = true }},
	{"names whose end was lost", func(e *exceptions) { e.cutNames = true }},
	{"words of bodies that other things bear", func(e *exceptions) { e.sharedWords = true }},
}

// Rules returns the names of the rules of exceptions that registers and their resolvers have, in order.
func (r *Registers) Rules() (names []string) {
	for _, rule := range ruleTable {
		names = append(names, rule.name)
	}
	return names
}

// Without returns the registers with a rule of exceptions left out, to measure what it finds and breaks. A name that no rule has leaves
// all in force.
func (r *Registers) Without(name string) *Registers {
	less := *r
	for _, rule := range ruleTable {
		if rule.name == name {
			rule.leave(&less.off)
			less.act.off = less.off
		}
	}
	return &less
}
