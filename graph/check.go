package graph

import (
	"fmt"
	"hash/maphash"
	"slices"
	"strings"

	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

// Fault is an error in a graph that this program can find without other tools.
type Fault struct {
	Place   string // as it was given with the statement, or "" where no one statement is at fault
	Message string
}

// Checker checks statements: that predicates and classes are the vocabulary's, that objects are of the right sort and
// datatype, that a property which is meant to have one value has one, and that no link within the base leads nowhere.
// It keeps a few bytes of each subject and link. It is used by one goroutine at a time.
type Checker struct {
	base     string
	seed     maphash.Seed
	subjects map[uint64]bool
	singles  map[uint64]uint64 // subject and property -> value
	links    map[uint64]target // objects that were not yet subjects
	Faults   []Fault
	dropped  int
}

type target struct{ iri, place string }

// maxFaults bounds how many faults are kept; beyond it they are only counted.
const maxFaults = 1000

// NewChecker returns a checker of graphs whose instances live under base.
func NewChecker(base string) *Checker {
	return &Checker{base: base, seed: maphash.MakeSeed(), subjects: map[uint64]bool{}, singles: map[uint64]uint64{}, links: map[uint64]target{}}
}

// Check checks one statement; faults report place.
func (c *Checker) Check(s rdf.Statement, place string) {
	subject := maphash.String(c.seed, s.Subject.Value())
	c.subjects[subject] = true
	delete(c.links, subject)
	if s.Object.IsIRI() && strings.HasPrefix(s.Object.Value(), c.base) && s.Predicate != sameAs.term { // a name formerly used has nothing of its own
		if object := maphash.String(c.seed, s.Object.Value()); !c.subjects[object] {
			if _, ok := c.links[object]; !ok {
				c.links[object] = target{strings.Clone(s.Object.Value()), place}
			}
		}
	}
	if s.Predicate == isA.term {
		if _, ok := ontology.ClassOf(s.Object.Value()); !ok {
			c.fault(place, "the class <%s> is not in the vocabulary", s.Object.Value())
		}
		return
	}
	p, ok := ontology.PropertyOf(s.Predicate.Value())
	if !ok {
		c.fault(place, "the property <%s> is not in the vocabulary", s.Predicate.Value())
		return
	}
	c.object(s, p, place)
	if p.Single {
		c.single(s, p, place)
	}
}

// object checks that an object is what its property takes.
func (c *Checker) object(s rdf.Statement, p ontology.Property, place string) {
	switch {
	case p.Object != s.Object.IsIRI():
		c.fault(place, "%s takes %s, not %s", p.Name, whatTakes(p.Object), s.Object)
	case !p.Object && p.Datatype != "" && s.Object.Datatype() != p.Datatype:
		c.fault(place, "%s takes a literal of the datatype %s, not %s", p.Name, p.Datatype[strings.LastIndexAny(p.Datatype, "#/")+1:], s.Object)
	case !p.Object && s.Object.Sort() == rdf.Date:
		if _, err := rdf.NewDate(s.Object.Value()); err != nil {
			c.fault(place, "%s: %v", p.Name, err)
		}
	}
}

func whatTakes(object bool) string {
	if object {
		return "an IRI"
	}
	return "a literal"
}

func (c *Checker) single(s rdf.Statement, p ontology.Property, place string) {
	key := maphash.String(c.seed, s.Subject.Value()+"\x00"+p.IRI)
	value := maphash.String(c.seed, s.Object.String())
	if before, ok := c.singles[key]; ok && before != value {
		c.fault(place, "%s has more than one %s", s.Subject, p.Name)
	}
	c.singles[key] = value
}

// Finish reports links that lead nowhere, and how many faults were not kept.
func (c *Checker) Finish() []Fault {
	dangling := make([]target, 0, len(c.links))
	for _, l := range c.links {
		dangling = append(dangling, l)
	}
	slices.SortFunc(dangling, func(a, b target) int { return strings.Compare(a.iri, b.iri) })
	for _, l := range dangling {
		c.fault(l.place, "nothing is said of <%s>", l.iri)
	}
	if c.dropped > 0 {
		c.Faults = append(c.Faults, Fault{Message: fmt.Sprintf("and %d more", c.dropped)})
	}
	return c.Faults
}

func (c *Checker) fault(place, format string, args ...any) {
	if len(c.Faults) >= maxFaults {
		c.dropped++
		return
	}
	c.Faults = append(c.Faults, Fault{place, fmt.Sprintf(format, args...)})
}
