// Package pipeline turns a paper into a document with its mentions found and identified.
package pipeline

import (
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/structure"
)

// Pipeline turns a paper into a document with its mentions found and identified. It is safe for use by several
// goroutines when its parts are.
type Pipeline struct {
	Finder    extract.Finder
	Resolvers []extract.Resolver // in order
}

// Run reads the structure of a paper and enriches it.
func (p Pipeline) Run(paper *extract.Paper) (*extract.Document, error) {
	d, err := structure.Parse(paper)
	if err != nil {
		return nil, err
	}
	p.Find(d)
	p.Resolve(d)
	return d, nil
}

// Find finds the mentions of a document that was parsed.
func (p Pipeline) Find(d *extract.Document) {
	if p.Finder != nil {
		p.Finder.Find(d)
	}
}

// Resolve identifies what a document mentions and who is named in its header.
func (p Pipeline) Resolve(d *extract.Document) {
	for _, r := range p.Resolvers {
		r.Resolve(d)
	}
}
