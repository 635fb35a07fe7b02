package extract

// Finder finds the mentions in a document's units and adds them to it.
type Finder interface{ Find(d *Document) }

// Resolver ties a document's mentions, askers, answerers and offices to entities.
type Resolver interface{ Resolve(d *Document) }

// Pipeline turns a paper into a document with its mentions found and identified. It is safe for use by several
// goroutines when its parts are.
type Pipeline struct {
	Finder    Finder
	Resolvers []Resolver // in order
}

// Run reads the structure of a paper and enriches it.
func (p Pipeline) Run(paper *Paper) (*Document, error) {
	d, err := Parse(paper)
	if err != nil {
		return nil, err
	}
	p.Find(d)
	p.Resolve(d)
	return d, nil
}

// Find finds the mentions of a document that was parsed.
func (p Pipeline) Find(d *Document) {
	if p.Finder != nil {
		p.Finder.Find(d)
	}
}

// Resolve identifies what a document mentions and who is named in its header.
func (p Pipeline) Resolve(d *Document) {
	for _, r := range p.Resolvers {
		r.Resolve(d)
	}
}
