package graph

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
)

// Register gathers the entities that graphs refer to and describes each once, in the register graph. What it keeps
// in memory grows with the number of different entities, not with the number of documents. It is used by one
// goroutine at a time; its graph does not depend on the order in which graphs were added.
type Register struct {
	iris     iri.IRIs
	says     Describer
	entities map[string]*noted // by IRI
	problems []extract.Problem
}

// noted is an entity with the names that documents of different days gave it beside its label.
type noted struct {
	extract.Entity
	names []string // sorted
}

// NewRegister returns an empty register. says may be nil: then only what entities have themselves is stated.
func NewRegister(iris iri.IRIs, says Describer) *Register {
	return &Register{iris: iris, says: says, entities: map[string]*noted{}}
}

// Problems returns what Graph could not state as the registers have it.
func (r *Register) Problems() []extract.Problem { return r.problems }

// Add notes the entities that a graph refers to.
func (r *Register) Add(referred []Reference) {
	for i := range referred {
		r.add(referred[i].Entity, referred[i].IRI)
	}
}

// AddEntity notes one entity and tells whether the register graph describes it. Pages, and what is known by its name
// only, are described where they are cited.
func (r *Register) AddEntity(e extract.Entity) bool {
	e = iri.Canonical(e)
	return r.add(e, r.iris.Entity(e))
}

// add notes an entity in its canonical form that has an IRI.
func (r *Register) add(e extract.Entity, subject rdf.Term) bool {
	if subject.IsZero() || iri.Local(e) || e.Kind == extract.KindURL {
		return false
	}
	known, ok := r.entities[subject.Value()]
	if !ok {
		e.Label, e.Key, e.Part = strings.Clone(e.Label), strings.Clone(e.Key), strings.Clone(e.Part)
		r.entities[strings.Clone(subject.Value())] = &noted{Entity: e}
		return true
	}
	known.Registered = known.Registered || e.Registered
	if e.Key < known.Key {
		known.Key = strings.Clone(e.Key)
	}
	known.name(e.Label)
	return true
}

// name adds another name of the entity. Whichever came first, the one that sorts first becomes its label: it
// begins with a capital if any of them does.
func (n *noted) name(other string) {
	if other == n.Label || other == "" {
		return
	}
	if n.Label == "" || other < n.Label {
		n.Label, other = strings.Clone(other), n.Label
	}
	if at, found := slices.BinarySearch(n.names, other); !found && other != "" {
		n.names = slices.Insert(n.names, at, strings.Clone(other))
	}
}
