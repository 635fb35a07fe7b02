package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/catalogue"
	"w3id.org/kamergraaf/internal/legible"
	"w3id.org/kamergraaf/internal/store"
)

// buildOptions are those of the command build.
type buildOptions struct {
	readingOptions
	graphOptions
	pruneOptions
	file string
}

// newBuildCommand returns the command that keeps documents in a store.
func newBuildCommand(env shell.Environment) *cli.Command {
	var o buildOptions
	return &cli.Command{
		Name:      "build",
		Usage:     "keep documents in one file, a store, which answers without a server",
		ArgsUsage: "FILE.db INPUT...",
		Description: `The store is a file of SQLite that any program can read: docs/store.md has its tables. All commands take it for an INPUT, and give
the same as from the documents themselves. Building again reads only what is new or changed since, or was read by another
kamergraaf or with other registers, and replaces what it said. Inputs that are gone stay, unless --prune is given; what cannot
be read now stays as it was. A build that is killed is completed by running it again. One at a time builds a store.

Examples:
  kamergraaf build kamergraaf.db documents/
  kamergraaf build --prune kamergraaf.db documents/
  kamergraaf export kamergraaf.db`,
		Flags: slices.Concat([]cli.Flag{o.baseFlag()}, o.pruneOptions.flags(), o.readingOptions.flags()),
		Action: func(c *cli.Context) error {
			if c.NArg() == 0 {
				return shell.UsageError("no store: name its file, as in: kamergraaf build kamergraaf.db documents/")
			}
			o.file, o.inputs = c.Args().First(), c.Args().Tail()
			o.writes = []string{o.file}
			return runBuild(c.Context, env, o)
		},
	}
}

func runBuild(ctx context.Context, env shell.Environment, o buildOptions) error {
	begun := time.Now()
	stats, allRead, err := buildInto(ctx, env, o)
	if err != nil {
		return err
	}
	if stats.Lacked > 0 {
		env.Stderr.Tell(fmt.Sprintf("kept in %s: %d that the inputs lack (see --prune)", legible.Name(o.file), stats.Lacked))
	}
	env.Stderr.Tell(fmt.Sprintf("%s: %s, %d new or changed, %d as they were, %d removed, %.1f s", legible.Name(o.file), shell.Count(stats.Held, "input", "inputs"),
		stats.Kept, stats.Unchanged, stats.Removed, time.Since(begun).Seconds()))
	return shell.Verdict(allRead)
}

// buildInto keeps inputs in a store, and tells whether all could be read.
func buildInto(ctx context.Context, env shell.Environment, o buildOptions) (stats store.Stats, allRead bool, err error) {
	iris, err := o.iris()
	if err != nil {
		return stats, false, err
	}
	if _, err := o.checked(); err != nil {
		return stats, false, err
	}
	r, err := newReading(ctx, env, o.readingOptions, false)
	if err != nil {
		return stats, false, err
	}
	defer r.close()
	if err := r.checkNamed(o.file); err != nil {
		return stats, false, err
	}
	seed, err := r.seed(o.graphOptions)
	if err != nil {
		return stats, false, err
	}
	b, err := store.Build(ctx, o.file, iris, store.Options{
		Program: shell.Version(), Registers: r.decisions, Describer: catalogue.New(r.registers),
		Graph: graph.Options{Version: shell.Version()},
	})
	if err != nil {
		return stats, false, err
	}
	stats, err = r.build(context.WithoutCancel(ctx), ctx, b, seed, o)
	return stats, r.allRead(), errors.Join(err, b.Close())
}

// seed hashes all on which what a store keeps of an input depends, but the input.
func (r *reading) seed(o graphOptions) (seed [32]byte, err error) {
	program, err := r.fingerprint()
	return sha256.Sum256(fmt.Appendf(nil, "%x %q\n", program, o.base)), err
}

// build keeps all inputs in a store. An interruption keeps those that were finished.
func (r *reading) build(ctx, interrupted context.Context, b *store.Builder, seed [32]byte, o buildOptions) (stats store.Stats, err error) {
	newWorker := func() inputWorker[prepared] {
		w := &buildWorker{reading: r, builder: b, maker: b.NewMaker(), seed: seed, documents: documentReader{documents: r.pipeline.Worker()}}
		return oneByOne[prepared](w.work)
	}
	err = eachInput(interrupted, r, newWorker, func(_ input, p prepared) (status, error) { return p.keep(ctx, b) })
	if err != nil {
		return stats, errors.Join(err, b.Flush(ctx))
	}
	if err := r.checkRead(o.file); err != nil {
		return stats, err
	}
	prune, err := o.checked()
	if err != nil {
		return stats, err
	}
	return b.Finish(ctx, prune)
}

// buildWorker makes inputs ready for a store, one after another.
type buildWorker struct {
	*reading
	builder   *store.Builder
	maker     *store.Maker
	seed      [32]byte
	documents documentReader
}

// work never fails: that an input could not be read is kept too.
func (w *buildWorker) work(ctx context.Context, in input) (p prepared, told about, size int, err error) {
	p.Input = store.Input{Path: in.Path, Order: in.Order()}
	data, err := w.documents.load(in)
	if err != nil {
		p.unread = err
		return p, told, 0, nil
	}
	p.Hash, told.Bytes = w.hash(in, data)
	if p.unread, p.unchanged = w.builder.Known(p.Hash); p.unchanged {
		return p, told, 0, nil
	}
	d, read, err := w.documents.read(ctx, in, data)
	if err == nil {
		p.Size, told, size = read, aboutDocument(d, read), sizeOf(d)
		p.paper, err = w.maker.Paper(p.Input, d)
	}
	p.unread = err
	return p, told, size, nil
}

// hash hashes all on which what is kept of an input depends, and returns how many bytes the input has.
func (w *buildWorker) hash(in input, data []byte) (hash string, size int) {
	h := sha256.New()
	h.Write(w.seed[:])
	fmt.Fprintf(h, "%q %q %d\n", in.Path, in.Order(), len(data))
	size = len(data)
	if in.kept != nil {
		fmt.Fprintf(h, "%q\n", in.kept.Hash)
		size = in.kept.Size()
	} else {
		h.Write(data)
		h.Write(w.pipeline.Reader.Beside(in.Path, data))
	}
	return hex.EncodeToString(h.Sum(nil)), size
}

// prepared is an input on its way into a store.
type prepared struct {
	store.Input
	paper     *store.Paper // nil where the store has it as it is, or it could not be read
	unchanged bool
	unread    error // why it could not be read
}

// keep keeps an input, or notes that the store has it as it is.
func (p prepared) keep(ctx context.Context, b *store.Builder) (status, error) {
	switch {
	case p.unchanged && p.unread != nil:
		b.Unchanged(p.Hash)
		return statusUnread, p.unread
	case p.unchanged:
		b.Unchanged(p.Hash)
		return statusUnchanged, nil
	case p.unread == nil:
		return statusRead, b.Add(ctx, p.paper)
	}
	stays, err := b.Unread(ctx, p.Input, shell.Cause(p.unread))
	switch {
	case err != nil:
		return statusRead, err // which ends the run
	case stays:
		return statusUnread, fmt.Errorf("%s; what it said before stays", shell.Cause(p.unread))
	}
	return statusUnread, p.unread
}
