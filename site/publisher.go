package site

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"path/filepath"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/link"
	"w3id.org/kamergraaf/site/files"
	"w3id.org/kamergraaf/site/record"
)

// Options describe the site.
type Options struct {
	Base      string          // IRI under which things and pages live
	Program   string          // names program and registers: records made by another are made again
	Version   string          // of the program, as people know it
	Describer graph.Describer // what the registers say of entities; may be nil
	Workers   int             // how many pages are made at once
}

// Publisher makes a site. Key, Known and Keeper may be called by several goroutines, the other methods by one.
type Publisher struct {
	options Options
	iris    iri.IRIs
	dumps   *record.Dumps
	folder  *files.Folder
	cache   *record.Cache
	docs    []*document
	seen    link.Seen
}

// Open opens the site in a folder, which may be empty or not exist.
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
	if p.folder, err = files.Open(dir); err != nil {
		return nil, err
	}
	p.cache, err = record.OpenCache(p.folder.Private("cache"))
	return p, err
}

// cacheForm is the version of what records hold.
const cacheForm = "2"

// Key names what a document is read from and all else that its record depends on: the name of its file, since names have
// numbers, its bytes, and the bytes of files that are read beside it.
func (p *Publisher) Key(path string, data, beside []byte) string {
	h := sha256.New()
	for _, s := range []string{cacheForm, p.options.Program, p.options.Base, filepath.Base(path)} {
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
	r, err := record.New(k.publisher.iris, k.publisher.dumps, d, k.maker.SharedGraph(d, iri.NewCard(d)))
	if err != nil {
		return nil, err
	}
	return k.publisher.cache.Put(key, r)
}

// Look tells how a document relates to those added before it.
func (p *Publisher) Look(c *record.Card) link.Sighting {
	return p.seen.Look(iri.NewCard(c.Head.Document()))
}

// Add adds a document to the site.
func (p *Publisher) Add(key string, c *record.Card) {
	p.docs = append(p.docs, &document{Card: c, key: key})
}

// Summary counts what publishing did.
type Summary struct {
	Documents, Files int   // of the site
	Written, Removed int   // files that changed
	Bytes            int64 // written
}

// Finish makes the site of all documents added: it writes pages that changed and removes those that are no longer made, all
// at the end.
func (p *Publisher) Finish(ctx context.Context) (Summary, error) {
	m, err := p.newMaking(ctx)
	if err != nil {
		return Summary{}, err
	}
	if err := m.all(); err != nil {
		return Summary{}, err
	}
	if err := p.cache.Close(func(yield func(string, *record.Card) bool) {
		for _, d := range p.docs {
			if !yield(d.key, d.Card) {
				return
			}
		}
	}); err != nil {
		return Summary{}, err
	}
	s := Summary{Documents: len(p.docs), Files: len(p.folder.New), Bytes: p.folder.Size}
	s.Written, s.Removed, err = p.folder.Commit()
	if err != nil {
		return s, fmt.Errorf("putting the site in place: %w", err)
	}
	return s, nil
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
