// Package meaning tells what people mean by what they type: things that registers know, what texts would name by these words, and
// what documents name that no register knows.
package meaning

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/papers"
	"w3id.org/kamergraaf/extract/pipeline"
	"w3id.org/kamergraaf/graph/catalogue"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/internal/typed"
)

// Meaning is what was typed, with what it means.
type Meaning struct {
	Typed   typed.Text
	Matches []Match // the best first
	More    int     // how many were too many to be told

	iris  iri.IRIs
	named []extract.Entity
	part  bool // registers have it as a part of names only, or not at all
}

// Match is a thing that fits what was typed.
type Match struct {
	IRI, Label string
	Others     []string // other names
	Whole      bool     // what was typed is its name, a number or a part of a law, and not some words of a name
}

// Of returns what was typed with what it means.
func Of(said string, iris iri.IRIs, registered *catalogue.Catalogue, p *pipeline.Pipeline) *Meaning {
	m := &Meaning{Typed: typed.New(said, papers.Typed(said)...), iris: iris}
	found, meant := registered.Named(m.Typed)
	m.part = len(found) == 0 || found[0].Fit.Part()
	if m.part {
		m.named = readAs(said, registered, p)
		m.part = len(m.named) == 0
	}
	tell := func(e extract.Entity, whole bool) {
		description, ok := registered.Describe(e)
		if !ok {
			description.Label = e.Label
		}
		m.Matches = append(m.Matches, Match{IRI: iris.Entity(e).Value(), Label: description.Label, Others: description.AltLabels, Whole: whole})
	}
	for _, e := range m.named {
		tell(e, true)
	}
	for i, one := range found {
		switch whole := !one.Fit.Part(); {
		case i < meant && whole == m.part: // words of a name, where they are read as the name of something else
		case i < meant && len(m.Matches) < typed.Most:
			tell(one.Thing, whole)
			m.named = append(m.named, one.Thing)
		case i < meant:
			m.More++
		case i < meant+typed.MostOthers && one.Fit <= typed.Inside:
			tell(one.Thing, false)
		}
	}
	return m
}

// In returns the meaning for things that are known by their name only, under a document.
func (m *Meaning) In(document rdf.Term) *Meaning {
	within := *m
	within.iris = m.iris.In(document)
	return &within
}

// Is tells whether an entity is one that was meant.
func (m *Meaning) Is(e extract.Entity) bool {
	if !e.Known() {
		return false
	}
	if m.Typed.Is(e.Key) || m.Typed.Is(m.iris.Entity(e).Value()) || m.Typed.Is(m.iris.ID(e)) || m.calls(e) {
		return true
	}
	return slices.ContainsFunc(m.named, func(n extract.Entity) bool {
		if n.Key != e.Key || n.Part != "" && n.Part != e.Part && !strings.HasPrefix(e.Part, n.Part+"&") {
			return false
		}
		n.Part, e.Part = "", ""
		return m.iris.Entity(n) == m.iris.Entity(e)
	})
}

// calls tells whether what was typed is the name of an entity, which registers need not know; where they know nothing that has it
// as a name, also whether it stands in the name of one that they do not know.
func (m *Meaning) calls(e extract.Entity) bool {
	if e.Registered {
		return strings.EqualFold(e.Label, m.Typed.String())
	}
	person := e.Kind == extract.KindPerson || e.Kind == extract.KindMember || e.Kind == extract.KindMinister
	fit := m.Typed.Fit(typed.Thing{Names: []string{e.Label}, Person: person})
	return fit != 0 && (!fit.Part() || m.part && fit <= typed.Inside)
}
