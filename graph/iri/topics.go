package iri

import (
	"strings"
	"sync"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/rdf"
)

// topics caches the concepts of rubrics and keywords under one base: metadata repeat them. It is safe for use by several
// goroutines.
type topics struct {
	lock  sync.RWMutex
	known map[string]topic
}

// topic is a concept with its IRI.
type topic struct {
	Entity extract.Entity
	IRI    rdf.Term
}

// maxTopics is how many concepts are remembered, so that a run's memory does not grow with its documents.
const maxTopics = 4096

// Topic returns the concept that a rubric or keyword is.
func (m IRIs) Topic(name string) topic {
	m.topics.lock.RLock()
	found, ok := m.topics.known[name]
	m.topics.lock.RUnlock()
	if !ok {
		e := topicEntity(strings.Clone(name)) // the name is part of a document
		m.arena = nil                         // topics outlive the graph whose arena it is
		found = topic{e, m.Entity(e)}
		m.topics.keep(found)
	}
	return found
}

// keep remembers a concept.
func (t *topics) keep(c topic) {
	t.lock.Lock()
	defer t.lock.Unlock()
	if len(t.known) < maxTopics {
		t.known[c.Entity.Label] = c
	}
}
