package graph

import (
	"strings"

	"kamergraaf/extract"
)

// topics remembers the concepts of rubrics and keywords under one base: metadata have the same ones again and again.
type topics struct {
	base  string
	known map[string]topic
}

// topic is a concept with its IRI.
type topic struct {
	entity extract.Entity
	iri    Term
}

// maxTopics is how many concepts are remembered, so that a run's memory does not grow with its documents.
const maxTopics = 2048

// under forgets the concepts of another base.
func (t *topics) under(base string) {
	if t.known == nil || t.base != base {
		*t = topics{base, map[string]topic{}}
	}
}

// topic returns the concept that a rubric or keyword is.
func (t *topics) topic(name string) topic {
	found, ok := t.known[name]
	if !ok {
		e := topicEntity(strings.Clone(name)) // the name is part of a document
		found = topic{e, IRIs{base: t.base}.Entity(e)}
		if len(t.known) < maxTopics {
			t.known[e.Label] = found
		}
	}
	return found
}
