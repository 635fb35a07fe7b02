package store

import (
	"context"
	"maps"
	"slices"
	"strings"

	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/link"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/graph/sqlite"
)

// change is a set of inputs that are kept or forgotten together, with all that follows from it.
type change struct {
	*Builder
	batch  *sqlite.Batch
	papers map[string]*Paper    // by path
	gone   map[string]bool      // paths
	all    map[string]*standing // by path: inputs whose document's names are those of a change
	before map[string]iri.Card  // what was shown, by path
}

// commit keeps what waits, at once.
func (b *Builder) commit(ctx context.Context) error {
	if len(b.waiting)+len(b.leaving) == 0 {
		return nil
	}
	batch, err := b.store.Batch(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = batch.Rollback() }()
	batch.SweepLater()
	c := change{Builder: b, batch: batch, papers: b.waiting, gone: b.leaving, all: map[string]*standing{}, before: map[string]iri.Card{}}
	for _, step := range []func() error{c.gather, c.put, c.link, c.describe, batch.Commit} {
		if err := step(); err != nil {
			return err
		}
	}
	b.waiting, b.leaving, b.waits = map[string]*Paper{}, map[string]bool{}, 0
	return nil
}

// gather finds the inputs whose status may change: those that have a name of a document in common with what is new, or with what was
// in its place.
func (c *change) gather() error {
	asked := map[string]bool{}
	var open []string
	ask := func(all *cards) {
		for _, key := range [...]string{nameKey(all.numbered), nameKey(all.bare)} {
			if !asked[key] {
				asked[key] = true
				open = append(open, key)
			}
		}
	}
	index := map[string][]*Paper{} // what is new, by names of its document
	old, err := c.old()
	if err != nil {
		return err
	}
	for i := range old {
		ask(&old[i])
	}
	for _, p := range c.papers {
		if p.kept.Status == unread {
			continue
		}
		c.all[p.Path] = &standing{path: p.Path, order: p.Order, cards: p.cards, paper: p}
		ask(&p.cards)
		index[nameKey(p.cards.numbered)] = append(index[nameKey(p.cards.numbered)], p)
	}
	for len(open) > 0 {
		found, err := c.batch.Cards(open...)
		if err != nil {
			return err
		}
		open = nil
		for _, f := range found {
			if c.all[f.Path] != nil || c.papers[f.Path] != nil || c.gone[f.Path] {
				continue
			}
			one, err := readCards(f.Card)
			if err != nil {
				return err
			}
			c.all[f.Path] = &standing{path: f.Path, order: string(f.Order), cards: one, was: f.Status}
			ask(&one)
		}
	}
	return nil
}

// old returns the cards of what the store keeps of the inputs that are new or go, and notes what was shown.
func (c *change) old() (all []cards, err error) {
	paths := slices.AppendSeq(slices.Collect(maps.Keys(c.papers)), maps.Keys(c.gone))
	keys := make([]string, len(paths))
	for i, path := range paths {
		keys[i] = pathKey(path)
	}
	found, err := c.batch.Cards(keys...)
	if err != nil {
		return nil, err
	}
	for _, f := range found {
		if f.Status == unread || c.papers[f.Path] == nil && !c.gone[f.Path] {
			continue
		}
		one, err := readCards(f.Card)
		if err != nil {
			return nil, err
		}
		all = append(all, one)
		if card, is := one.as(f.Status); is {
			c.before[f.Path] = card
		}
	}
	return all, nil
}

func pathKey(path string) string { return short("path " + path) }

// put keeps what is new, and states anew what has another status now.
func (c *change) put() error {
	all := slices.Collect(maps.Values(c.all))
	stand(all)
	for _, p := range c.papers {
		if p.kept.Status == unread {
			all = append(all, &standing{path: p.Path, order: p.Order, paper: p, status: unread})
		}
	}
	var fresh []sqlite.Paper
	for _, s := range all {
		if s.paper == nil && s.status == s.was {
			continue
		}
		if card, is := s.cards.as(s.was); is {
			c.before[s.path] = card
		}
		kept, err := c.kept(s)
		if err != nil {
			return err
		}
		kept.Keys = append(kept.Keys, pathKey(s.path))
		fresh = append(fresh, kept)
	}
	return c.replace(fresh)
}

// replace keeps inputs. What was in their place goes first, of all: a document may go from one input to another.
func (c *change) replace(fresh []sqlite.Paper) error {
	for _, path := range slices.Sorted(maps.Keys(c.gone)) {
		if err := c.batch.Forget(path); err != nil {
			return err
		}
	}
	for _, p := range fresh {
		if err := c.batch.Forget(p.Path); err != nil {
			return err
		}
	}
	for _, p := range fresh {
		if err := c.batch.Put(p); err != nil {
			return err
		}
	}
	return nil
}

// kept returns what is kept of an input with its status.
func (c *change) kept(s *standing) (sqlite.Paper, error) {
	if s.paper != nil && s.paper.kept.Status == s.status {
		return s.paper.kept, nil
	}
	in, record, texts := Input{}, []byte(nil), []string(nil)
	if s.paper != nil {
		in, record, texts = s.paper.Input, s.paper.kept.Record, sqlite.Texts(s.paper.kept.Graph)
	} else {
		for p, err := range c.batch.Papers(s.path) {
			if err != nil {
				return sqlite.Paper{}, err
			}
			in, record, texts = Input{Path: p.Path, Order: string(p.Order), Hash: p.Hash}, p.Record, p.Texts
		}
	}
	d, size, err := document(record, texts)
	if err != nil {
		return sqlite.Paper{}, err
	}
	in.Size = size
	kept, err := c.maker.keep(in, d, &s.cards, s.status)
	if err != nil { // too large without its number alone: it is kept, and not shown
		return c.maker.keep(in, d, &s.cards, repeated)
	}
	return kept, nil
}

// link states anew how documents hang together that are new or were shown before, and those that hang together with them.
func (c *change) link() error {
	const was = "\x00" // before the paths of what was shown, which no path has
	cards := map[string]iri.Card{}
	for path, card := range c.before {
		cards[was+path] = card
	}
	for path, s := range c.all {
		if card, is := s.cards.as(s.status); is && (s.paper != nil || s.status != s.was) {
			cards[path] = card
		}
	}
	if err := link.Closed(cards, c.linked); err != nil {
		return err
	}
	linker := link.NewLinker(c.iris)
	defer linker.Close()
	of := make([]string, 0, len(cards))
	for _, name := range slices.Sorted(maps.Keys(cards)) {
		of = append(of, c.iris.Minted("document", cards[name].Document).Value())
		if !strings.HasPrefix(name, was) {
			linker.Add(cards[name])
		}
	}
	slices.Sort(of)
	g, err := graph.LinksGraph(c.iris, linker)
	if err != nil {
		return err
	}
	return c.batch.Links(slices.Compact(of), g)
}

// linked returns the cards of documents that are shown and have one of the keys of links.
func (c *change) linked(keys []string) (map[string]iri.Card, error) {
	found, err := c.batch.Cards(linkKeys(keys)...)
	if err != nil {
		return nil, err
	}
	out := map[string]iri.Card{}
	for _, f := range found {
		all, err := readCards(f.Card)
		if err != nil {
			return nil, err
		}
		if card, is := all.as(f.Status); is {
			out[f.Path] = card
		}
	}
	return out, nil
}

// describe states anew what registers say of the things that changes refer to.
func (c *change) describe() error {
	touched, err := c.batch.Touched()
	if err != nil {
		return err
	}
	register := graph.NewRegister(c.iris, c.describer)
	for _, t := range touched {
		e, err := readEntity(t.Entity)
		if err != nil {
			return err
		}
		register.Add([]graph.Reference{{Entity: e, IRI: rdf.ValidIRI(t.IRI)}})
	}
	return c.batch.Register(register.Graph())
}
