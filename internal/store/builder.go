package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/sqlite"
	"w3id.org/kamergraaf/internal/durable"
	"w3id.org/kamergraaf/internal/staging"
)

// Options say how a store is built.
type Options struct {
	Program   string // version of the program
	Registers string // what stands for the registers
	Describer graph.Describer
	Graph     graph.Options
}

// Builder keeps inputs in a store, in the place of what it kept of them. It is used by one goroutine at a time, but for Known and
// NewMaker.
type Builder struct {
	store     *sqlite.Store
	lock      *durable.Lock
	iris      iri.IRIs
	describer graph.Describer
	options   graph.Options
	maker     *Maker

	known  map[string]known // inputs that the store kept when it was opened, by hash
	stored map[string]*held // by path
	unread []string         // paths that could not be read in this run

	waiting map[string]*Paper // to be kept, by path
	leaving map[string]bool   // to be forgotten
	waits   int               // bytes of those that wait
	stats   Stats
}

// known is an input that the store kept.
type known struct {
	path string
	why  error // it could not be read; nil where it could
}

// held is an input that the store holds.
type held struct {
	status, hash string
	given        bool // in this run
}

// Stats counts what a build did.
type Stats struct {
	Kept, Unchanged, Removed int // inputs
	Lacked                   int // that the inputs of the run lack and that stay
	Held                     int // in the store
}

// Build opens a store to keep inputs in, or makes it. One process at a time does.
func Build(ctx context.Context, file string, iris iri.IRIs, o Options) (*Builder, error) {
	lock, err := durable.LockFile(file)
	if err != nil {
		return nil, err
	}
	b := &Builder{lock: lock, iris: iris, describer: o.Describer, options: o.Graph, known: map[string]known{}, stored: map[string]*held{},
		waiting: map[string]*Paper{}, leaving: map[string]bool{}}
	b.maker = b.NewMaker()
	if b.store, err = sqlite.Open(ctx, file, sqlite.Options{Base: iris.Base(), Program: o.Program, Registers: o.Registers, Create: true}); err != nil {
		lock.Release()
		return nil, err
	}
	if err := b.recall(ctx); err != nil {
		return nil, errors.Join(err, b.Close())
	}
	return b, nil
}

// recall learns what the store keeps.
func (b *Builder) recall(ctx context.Context) error {
	var failed []string
	for in, err := range b.store.Inputs(ctx) {
		if err != nil {
			return err
		}
		b.stored[in.Path] = &held{status: in.Status, hash: in.Hash}
		switch {
		case in.Hash == "":
		case in.Status == unread:
			failed = append(failed, in.Path)
		default:
			b.known[in.Hash] = known{path: in.Path}
		}
	}
	for paths := range slices.Chunk(failed, mostWaiting) {
		for p, err := range b.store.Papers(ctx, paths...) {
			if err != nil {
				return err
			}
			b.known[p.Hash] = known{p.Path, errors.New(string(p.Record))}
		}
	}
	return nil
}

// NewMaker returns a maker of what the store keeps, for one goroutine.
func (b *Builder) NewMaker() *Maker { return NewMaker(b.iris, b.options) }

// Known tells whether the store kept an input when it was opened, just as it is, and why it could not be read, if so.
func (b *Builder) Known(hash string) (why error, is bool) {
	k, is := b.known[hash]
	return k.why, is
}

// Unchanged notes an input that is Known.
func (b *Builder) Unchanged(hash string) {
	k := b.known[hash]
	if h := b.stored[k.path]; !h.given {
		h.given = true
		b.stats.Unchanged++
	}
	if k.why != nil {
		b.unread = append(b.unread, k.path)
	}
}

// Unread notes an input that could not be read, and tells whether the store keeps what it said before.
func (b *Builder) Unread(ctx context.Context, in Input, why string) (stays bool, err error) {
	b.unread = append(b.unread, in.Path)
	if h := b.stored[in.Path]; h != nil && h.status != unread {
		h.given = true
		return true, nil
	}
	return false, b.Add(ctx, Unread(in, why))
}

// mostWaiting is of how many inputs, and of how many bytes, one batch is at most.
const (
	mostWaiting = 500
	mostBytes   = 32 << 20
)

// Add keeps an input, at the latest with the batch that Finish ends. One that the run gave already is kept once.
func (b *Builder) Add(ctx context.Context, p *Paper) error {
	path := p.Path
	for n := 2; b.stored[path] != nil && b.stored[path].given; n++ { // archives may hold two files of one name
		if b.stored[path].hash == p.Hash {
			return nil
		}
		path = fmt.Sprintf("%s#%d", p.Path, n)
	}
	p.Path, p.kept.Path = path, path
	b.stored[path] = &held{p.kept.Status, p.Hash, true}
	b.waiting[path] = p
	b.stats.Kept++
	if b.waits += p.size; len(b.waiting) >= mostWaiting || b.waits >= mostBytes {
		return b.commit(ctx)
	}
	return nil
}

// Flush keeps what waits.
func (b *Builder) Flush(ctx context.Context) error { return b.commit(ctx) }

// TooManyError tells that more would go than may without force.
type TooManyError struct{ Gone, Held int }

// Error implements error.
func (e *TooManyError) Error() string {
	return fmt.Sprintf("%d of the %d inputs in the store are not among the inputs: they stay; %s", e.Gone, e.Held, staging.OnlyForced())
}

// Finish keeps what waits, and forgets the inputs that the run lacked, where they may go. Those in what could not be read stay.
func (b *Builder) Finish(ctx context.Context, prune staging.Prune) (Stats, error) {
	if err := b.commit(ctx); err != nil {
		return b.stats, err
	}
	var gone []string
	for path, h := range b.stored {
		switch {
		case h.given:
		case b.unreadable(path):
			b.stats.Lacked++
		default:
			gone = append(gone, path)
		}
	}
	var refused error
	b.stats.Held = len(b.stored)
	switch {
	case !prune.Gone:
		b.stats.Lacked += len(gone)
	case prune.TooMany(len(gone), len(b.stored)):
		refused = &TooManyError{len(gone), len(b.stored)}
	default:
		b.stats.Removed, b.stats.Held = len(gone), len(b.stored)-len(gone)
		for some := range slices.Chunk(gone, mostWaiting) {
			for _, path := range some {
				b.leaving[path] = true
			}
			if err := b.commit(ctx); err != nil {
				return b.stats, err
			}
		}
	}
	return b.stats, errors.Join(refused, b.sweep(ctx))
}

// sweep removes what no document leads to any more.
func (b *Builder) sweep(ctx context.Context) error {
	left, err := b.store.Unswept(ctx)
	if err != nil || !left {
		return err
	}
	batch, err := b.store.Batch(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = batch.Rollback() }()
	batch.Sweep()
	return batch.Commit()
}

// unreadable tells whether an input is what could not be read, or is in it.
func (b *Builder) unreadable(path string) bool {
	for _, name := range b.unread {
		if rest, within := strings.CutPrefix(path, name); within && (rest == "" || strings.ContainsAny(rest[:1], `/\!#`)) {
			return true
		}
	}
	return false
}

// Close closes the store. What was not kept by then is lost.
func (b *Builder) Close() error {
	defer b.lock.Release()
	if b.store == nil {
		return nil
	}
	return b.store.Close()
}
