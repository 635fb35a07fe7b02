package site

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"iter"
	"path/filepath"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/link"
	"w3id.org/kamergraaf/internal/staging"
	"w3id.org/kamergraaf/site/record"
)

// Options describe the site.
type Options struct {
	Base      string          // IRI under which things and pages live
	Program   string          // names program and registers: records made by another are made again
	Version   string          // of the program, as people know it
	Describer graph.Describer // what the registers say of entities; may be nil
	Workers   int             // how many pages are made at once
	Prune     bool            // whether documents go that the folder holds and this run does not add
	Force     bool            // however many of them there are
	Tell      func(string)    // is told what the user should know; may be nil
}

// Publisher makes a site. Key, Known and Keeper may be called by several goroutines, the other methods by one.
type Publisher struct {
	options Options
	iris    iri.IRIs
	dumps   *record.Dumps
	folder  *staging.Folder
	cache   *record.Cache
	docs    []*document
	seen    link.Seen
	held    map[string]staging.Document // of earlier runs, by place
}

// Open opens the site in a folder, which may be empty or not exist. Nobody else can, until Close.
func Open(dir string, o Options) (*Publisher, error) {
	iris, err := iri.NewIRIs(o.Base)
	if err != nil {
		return nil, err
	}
	o.Base = iris.Base()
	p := &Publisher{options: o, iris: iris}
	if p.dumps, err = record.NewDumps(o.Base); err != nil {
		return nil, err
	}
	if p.folder, err = staging.Open(dir, staging.Options{Kind: "site", Base: o.Base, Bare: true, Tell: o.Tell}); err != nil {
		return nil, err
	}
	if p.cache, err = record.OpenCache(p.folder.Private("cache")); err != nil {
		p.folder.Close()
		return nil, err
	}
	p.held = map[string]staging.Document{}
	if err := p.folder.Held(func(d staging.Document) { p.held[d.ID] = d }); err != nil {
		p.folder.Close()
		return nil, err
	}
	return p, nil
}

// Close ends the work on the site. What Finish did not put in place goes.
func (p *Publisher) Close() { p.folder.Close() }

// Key names what a document is read from and all else that its record depends on: the name of its file, since names have
// numbers, its bytes, and the bytes of files that are read beside it.
func (p *Publisher) Key(path string, data, beside []byte) string {
	h := sha256.New()
	for _, s := range []string{record.Form, p.options.Program, p.options.Base, filepath.Base(path)} {
		fmt.Fprintf(h, "%d %s\n", len(s), s)
	}
	fmt.Fprintf(h, "%d\n", len(data))
	h.Write(data)
	h.Write(beside)
	return hex.EncodeToString(h.Sum(nil))
}

// Known returns the card of what was read under a key in an earlier run, or nil.
func (p *Publisher) Known(key string) *record.Card { return p.cache.Card(key) }

// Keeper makes the records of documents one after another, and keeps them. It is used by one goroutine at a time.
type Keeper struct {
	publisher *Publisher
	maker     *graph.Maker
}

// Keeper returns a keeper of records for one goroutine.
func (p *Publisher) Keeper() *Keeper {
	return &Keeper{p, graph.NewMaker(p.iris, graph.Options{Version: p.options.Version})}
}

// Keep makes and keeps the record of a document.
func (k *Keeper) Keep(key string, d *extract.Document) (*record.Card, error) {
	card := iri.NewCard(d)
	g := k.maker.SharedGraph(d, card)
	if g.TooLarge != nil {
		return nil, g.TooLarge
	}
	r, err := record.New(k.publisher.iris, k.publisher.dumps, d, card, g)
	if err != nil {
		return nil, err
	}
	return k.publisher.cache.Put(key, r)
}

// Look tells how a document, read from an input, relates to those added before it, and to those that the site holds. One whose number
// a document bears that stays does not take its place.
func (p *Publisher) Look(input, key string, c *record.Card) link.Sighting {
	if _, held := p.Bearer(input, key, c); held {
		return link.OtherInquiry
	}
	return p.seen.Look(c.Linked())
}

// Number returns which of the documents that were new, counted from 0, a document repeats, or whose number it bears.
func (p *Publisher) Number(c *record.Card) int {
	return p.seen.Number(c.Linked())
}

// Bearer returns the input of an earlier run that gave the document whose place another would take: one of other questions, read
// from another input. There is none where documents may go that this run does not add.
func (p *Publisher) Bearer(input, key string, c *record.Card) (of string, held bool) {
	d, ok := p.held[c.Place]
	if !ok || p.options.Prune || d.Key == key || d.Subject == c.Inquiry && !p.asksOther(d, c) || p.folder.SameInput(d.Input, input) {
		return "", false
	}
	return d.Input, true
}

// asksOther tells whether a document has other questions than the one of the same head that the site holds.
func (p *Publisher) asksOther(held staging.Document, c *record.Card) bool {
	before := p.cache.Card(held.Key)
	return before != nil && link.AskOther(before.Linked(), c.Linked())
}

// Add adds a document, read from an input, to the site.
func (p *Publisher) Add(input, key string, c *record.Card) {
	p.docs = append(p.docs, &document{Card: c, key: key})
	p.folder.Add(staging.Document{ID: c.Place, Subject: c.Inquiry, Input: input, Key: key})
}

// Unread notes that an input could not be read: the documents that came from it in an earlier run stay.
func (p *Publisher) Unread(input string) { p.folder.Unread(input) }

// Summary counts what publishing did.
type Summary struct {
	Documents, Files int   // of the site
	Kept             int   // documents that this run did not add, and that stay
	Written, Removed int   // files that changed
	Bytes            int64 // written
}

// Finish makes the site of all documents added, and of those that stay: it writes pages that changed and removes those that are no
// longer made, all at the end.
func (p *Publisher) Finish(ctx context.Context) (Summary, error) {
	kept, err := p.keep()
	if err != nil {
		return Summary{}, err
	}
	m, err := p.newMaking(ctx)
	if err != nil {
		return Summary{}, err
	}
	if err := m.all(); err != nil {
		return Summary{}, err
	}
	if err := p.cache.Close(p.cards()); err != nil {
		return Summary{}, err
	}
	s := Summary{Documents: len(p.docs), Files: p.folder.Files(), Kept: kept, Bytes: p.folder.Bytes()}
	s.Written, s.Removed, err = p.folder.Commit()
	if err != nil {
		return s, fmt.Errorf("putting the site in place: %w", err)
	}
	if n := p.cache.Damaged(); n > 0 && p.options.Tell != nil {
		p.options.Tell(fmt.Sprintf("what was kept was damaged, and was thrown away and made again (documents: %d)", n))
	}
	return s, p.forget()
}

// keep adds the documents of earlier runs that stay, and returns how many.
func (p *Publisher) keep() (int, error) {
	missing, err := p.folder.Missing(staging.Prune{Gone: p.options.Prune, All: p.options.Force}, true)
	if err != nil {
		return 0, err
	}
	for _, d := range missing {
		card := p.cache.Card(d.Key)
		if card == nil {
			return 0, fmt.Errorf("the site holds documents that the inputs lack, and what was kept of one is damaged or of another version (%s): "+
				"it was left as it was; name all inputs, or give --prune to let them go", d.ID)
		}
		p.Add(d.Input, d.Key, card)
	}
	return len(missing), nil
}

// cards yields the cards of the site's documents by their keys.
func (p *Publisher) cards() iter.Seq2[string, *record.Card] {
	return func(yield func(string, *record.Card) bool) {
		for _, d := range p.docs {
			if !yield(d.key, d.Card) {
				return
			}
		}
	}
}

// forget removes what was kept of documents that are not there any more.
func (p *Publisher) forget() error {
	kept := map[string]bool{}
	for _, d := range p.docs {
		kept[d.key] = true
	}
	return p.cache.Forget(kept)
}

// Discard ends a run without a result: the folder is as it was before Open.
func (p *Publisher) Discard() error {
	if err := p.folder.Discard(); err != nil {
		return fmt.Errorf("leaving the site as it was: %w", err)
	}
	return nil
}

// inputsOf identifies what a file is made of: the program and the values that it shows.
func inputsOf(program string, values []byte) string {
	h := sha256.New()
	io.WriteString(h, program)
	h.Write(values)
	return hex.EncodeToString(h.Sum(nil)[:16])
}
