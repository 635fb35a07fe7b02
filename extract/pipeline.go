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
	if p.Finder != nil {
		p.Finder.Find(d)
		linkMentions(d)
	}
	for _, r := range p.Resolvers {
		r.Resolve(d)
	}
	return d, nil
}
