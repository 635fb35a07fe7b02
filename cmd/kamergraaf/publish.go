package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"time"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/catalogue"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/link"
	"w3id.org/kamergraaf/internal/legible"
	"w3id.org/kamergraaf/site"
	"w3id.org/kamergraaf/site/files"
	"w3id.org/kamergraaf/site/record"
)

// publishOptions are those of the command publish.
type publishOptions struct {
	readingOptions
	pruneOptions
	output, base string
	check        bool
}

// newPublishCommand returns the command that makes a linked-data site of documents.
func newPublishCommand(env shell.Environment) *cli.Command {
	var o publishOptions
	return &cli.Command{
		Name:      "publish",
		Usage:     "make a linked-data site of documents",
		ArgsUsage: "INPUT...",
		Description: `Makes pages in Dutch and English, the same as Turtle, JSON-LD and N-Triples, indexes, search, feeds and dumps.
Publishing again into the same folder adds to the site and rewrites only what changed, or what was damaged since. Documents that
the inputs lack stay, unless --prune is given; those that cannot be read stay as they were. One run at a time publishes into
a folder. Any web server can serve it (see server/ in it for nginx and Apache), or kamergraaf serve.

Examples:
  kamergraaf publish --base https://data.example.org/ --output public/ documents/
  kamergraaf publish --prune --output public/ documents/
  kamergraaf publish --check --output public/`,
		Flags: slices.Concat([]cli.Flag{
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "`DIR` of the site: new, empty, or made by this command", Destination: &o.output},
			&cli.StringFlag{Name: "base", Usage: "`IRI` under which things and their pages live", Value: iri.DefaultBase, Destination: &o.base},
			&cli.BoolFlag{Name: "check", Usage: "list links within the site that lead nowhere, and files that were lost or changed; without INPUT nothing is published", Destination: &o.check},
		}, o.pruneOptions.flags(), o.readingOptions.flags()),
		Action: func(c *cli.Context) error {
			o.inputs, o.writes = c.Args().Slice(), []string{o.output}
			return runPublish(c.Context, env, o)
		},
	}
}

func runPublish(ctx context.Context, env shell.Environment, o publishOptions) error {
	if o.output == "" {
		return shell.UsageError("name the folder of the site with --output")
	}
	allRead := true
	if len(o.inputs) > 0 || !o.check {
		var err error
		if allRead, err = publishTo(ctx, env, o); err != nil {
			return err
		}
	}
	if o.check {
		if err := checkSite(env, o.output); err != nil {
			return err
		}
	}
	return shell.Verdict(allRead)
}

// checkSite names the links that lead nowhere, and the files that are not what was published.
func checkSite(env shell.Environment, dir string) error {
	broken, err := files.Check(dir)
	if err != nil {
		return fmt.Errorf("checking the site: %w", err)
	}
	damaged := 0
	for _, b := range broken {
		if b.Link == "" {
			b.Link = "is not what was published: publish again"
			damaged++
		}
		fmt.Fprintf(legible.Writer{To: env.Stdout}, "%s: %s\n", b.Page, b.Link)
	}
	switch links := len(broken) - damaged; {
	case damaged > 0:
		return fmt.Errorf("damaged in the site: %s; links that lead nowhere: %d", shell.Count(damaged, "file", "files"), links)
	case links > 0:
		return fmt.Errorf("links within the site that lead nowhere: %d", links)
	}
	return nil
}

// publishTo publishes all inputs into a folder, and tells whether all could be read.
func publishTo(ctx context.Context, env shell.Environment, o publishOptions) (allRead bool, err error) {
	start := time.Now()
	if _, err := iri.NewIRIs(o.base); err != nil {
		return false, shell.UsageError(err.Error())
	}
	prune, err := o.checked()
	if err != nil {
		return false, err
	}
	r, err := newReading(ctx, env, o.readingOptions, false)
	if err != nil {
		return false, err
	}
	defer r.close()
	if err := r.checkNamed(o.output); err != nil {
		return false, err
	}
	program, err := r.fingerprint()
	if err != nil {
		return false, err
	}
	p, err := site.Open(o.output, site.Options{
		Base: o.base, Program: hex.EncodeToString(program[:]), Version: shell.Version(), Describer: catalogue.New(r.registers), Workers: o.workers,
		Prune: prune.Gone, Force: prune.All, Tell: env.Stderr.Tell,
	})
	if err != nil {
		return false, err
	}
	defer p.Close()
	r.unread = p.Unread
	if err := r.addTo(ctx, p); err != nil {
		return false, err
	}
	if err := r.checkRead(o.output); err != nil {
		if failed := p.Discard(); failed != nil {
			return false, failed
		}
		return false, err
	}
	r.pace.Restore() // a site keeps much while it is made
	s, err := p.Finish(ctx)
	if err != nil {
		return false, fmt.Errorf("publishing: %w", err)
	}
	if s.Kept > 0 {
		env.Stderr.Tell(fmt.Sprintf("kept in %s: %d that the inputs lack or that could not be read (see --prune)", o.output, s.Kept))
	}
	env.Stderr.Tell(fmt.Sprintf("%s: %s, %s, %d written, %d removed, %.1f s", o.output, shell.Documents(s.Documents), shell.Count(s.Files, "file", "files"), s.Written, s.Removed, time.Since(start).Seconds()))
	return r.allRead(), nil
}

// publication is a document for the site, with the key under which its record is kept.
type publication struct {
	key  string
	card *record.Card
}

// addTo reads every input, or finds what an earlier run made of it, and adds it to the site.
func (r *reading) addTo(ctx context.Context, p *site.Publisher) error {
	newWorker := func() inputWorker[publication] {
		return oneByOne[publication](r.publishWorker(p).work)
	}
	return eachInput(ctx, r, newWorker, func(in input, d publication) (status, error) {
		return r.add(context.WithoutCancel(ctx), p, in, d)
	})
}

// publishWorker makes documents ready for the site, one after another.
type publishWorker struct {
	*reading
	publisher *site.Publisher
	documents documentReader
	records   *site.Keeper
}

func (r *reading) publishWorker(p *site.Publisher) *publishWorker {
	return &publishWorker{reading: r, publisher: p, documents: documentReader{documents: r.pipeline.Worker()}, records: p.Keeper()}
}

func (w *publishWorker) work(ctx context.Context, in input) (d publication, told about, size int, err error) {
	data, err := w.documents.load(in)
	if err != nil {
		return d, told, 0, err
	}
	told.Bytes = len(data)
	if in.kept != nil {
		told.Bytes = in.kept.Size()
		d.key = w.publisher.Key(in.Path, []byte(in.kept.Hash), nil)
	} else {
		d.key = w.publisher.Key(in.Path, data, w.pipeline.Reader.Beside(in.Path, data))
	}
	d.card, err = w.card(ctx, d.key, in, data, 0)
	return d, told, cardBytes, err
}

// cardBytes is about how much memory a card takes: texts and statements stand in files.
const cardBytes = 8 << 10

// card returns the card of a document, perhaps as one that prints no number, or at the second time as one that stands apart:
// that of an earlier run, or one made now.
func (w *publishWorker) card(ctx context.Context, key string, in input, data []byte, unnumbered int) (*record.Card, error) {
	if card := w.publisher.Known(key); card != nil {
		return card, nil
	}
	d, _, err := w.documents.read(ctx, in, data)
	if err != nil {
		return nil, err
	}
	for range unnumbered {
		d = graph.Unnumbered(d)
	}
	return w.records.Keep(key, d)
}

// unnumbered makes a document ready as one that prints no number, or at the second time as one that stands apart.
func (r *reading) unnumbered(ctx context.Context, p *site.Publisher, in input, numbered publication, times int) (d publication, err error) {
	w := r.publishWorker(p)
	data, err := w.documents.load(in)
	if err != nil {
		return d, err
	}
	sum := sha256.Sum256([]byte(numbered.key))
	d.key = hex.EncodeToString(sum[:])
	d.card, err = w.card(ctx, d.key, in, data, times)
	return d, err
}

// add adds a document, unless the site has it already.
func (r *reading) add(ctx context.Context, p *site.Publisher, in input, d publication) (status, error) {
	switch p.Look(in.Path, d.key, d.card) {
	case link.Again:
		r.repeats(in, p.Number(d.card))
		return statusRepeated, nil
	case link.OtherInquiry:
		other, held := p.Bearer(in.Path, d.key, d.card)
		if !held {
			other = r.firsts.at(p.Number(d.card))
		}
		r.clashes(in, other, d.card.Head.ID, "published")
		for times, sighting := 1, link.OtherInquiry; sighting == link.OtherInquiry; times++ {
			var err error
			if d, err = r.unnumbered(ctx, p, in, d, times); err != nil {
				return statusUnread, err
			}
			if sighting = p.Look(in.Path, d.key, d.card); sighting == link.Again {
				return statusRepeated, nil
			}
		}
		r.isNew(in)
		p.Add(in.Path, d.key, d.card)
		return statusRenumbered, nil
	default:
		r.isNew(in)
		p.Add(in.Path, d.key, d.card)
	}
	return statusRead, nil
}
