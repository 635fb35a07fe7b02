package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/extract/pipeline"
	"w3id.org/kamergraaf/extract/source"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/link"
	"w3id.org/kamergraaf/site"
	"w3id.org/kamergraaf/site/files"
	"w3id.org/kamergraaf/site/record"
)

// publishCommand makes a linked-data site of documents.
func (env environment) publishCommand() *cli.Command {
	return &cli.Command{
		Name:      "publish",
		Usage:     "make a linked-data site of documents",
		ArgsUsage: "INPUT...",
		Description: `Makes pages in Dutch and English, the same as Turtle, JSON-LD and N-Triples, indexes, search, feeds and dumps.
Publishing again into the same folder rewrites only what changed. Any web server can serve the folder (see server/ in it
for nginx and Apache), or kamergraaf serve.

Examples:
  kamergraaf publish --base https://data.example.org/ --output public/ documents/
  kamergraaf publish --check --output public/`,
		Flags: append([]cli.Flag{
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "`DIR` of the site: new, empty, or made by this command"},
			&cli.StringFlag{Name: "base", Usage: "`IRI` under which things and their pages live", Value: iri.DefaultBase},
			&cli.BoolFlag{Name: "check", Usage: "list links within the site that lead nowhere; without INPUT nothing is published"},
		}, readingFlags()...),
		Action: env.publish,
	}
}

func (env environment) publish(c *cli.Context) error {
	dir := c.String("output")
	if dir == "" {
		return usageError{"name the folder of the site with --output"}
	}
	var unread error
	if c.Args().Present() || !c.Bool("check") {
		if unread = env.publishTo(c, dir); unread != nil && unread != errUnread {
			return unread
		}
	}
	if c.Bool("check") {
		if err := env.checkSite(dir); err != nil {
			return err
		}
	}
	return unread
}

// checkSite names the links that lead nowhere.
func (env environment) checkSite(dir string) error {
	broken, err := files.Check(dir)
	if err != nil {
		return fmt.Errorf("checking the site: %w", err)
	}
	for _, b := range broken {
		fmt.Fprintf(env.stdout, "%s: %s\n", b.Page, b.Link)
	}
	if len(broken) > 0 {
		return fmt.Errorf("%d links within the site lead nowhere", len(broken))
	}
	return nil
}

// publishTo publishes all inputs into a folder.
func (env environment) publishTo(c *cli.Context, dir string) error {
	start := time.Now()
	if _, err := iri.NewIRIs(c.String("base")); err != nil {
		return usageError{err.Error()}
	}
	r, err := env.newReading(c, false)
	if err != nil {
		return err
	}
	defer r.close()
	if err := r.checkNamed(dir); err != nil {
		return err
	}
	program, err := programHash(c.String("registers"), c.String("corrections"))
	if err != nil {
		return err
	}
	p, err := site.Open(dir, site.Options{
		Base: c.String("base"), Program: program, Version: version(), Describer: newDescriber(r.registers), Workers: c.Int("workers"),
	})
	if err != nil {
		return err
	}
	unread := r.addTo(c, p)
	if unread != nil && unread != errUnread {
		return unread
	}
	if err := r.checkRead(dir); err != nil {
		if failed := p.Discard(); failed != nil {
			return failed
		}
		return err
	}
	s, err := p.Finish(c.Context)
	if err != nil {
		return fmt.Errorf("publishing: %w", err)
	}
	fmt.Fprintf(env.stderr, "kamergraaf: %s: %d documents, %d files, %d written, %d removed, %.1f s\n", dir, s.Documents, s.Files, s.Written, s.Removed, time.Since(start).Seconds())
	return unread
}

// publication is a document for the site, with the key under which its record is kept.
type publication struct {
	key  string
	card *record.Card
}

// addTo reads every input, or finds what an earlier run made of it, and adds it to the site.
func (r *reading) addTo(c *cli.Context, p *site.Publisher) error {
	newWorker := func() inputWorker[publication] {
		w := &publishWorker{reading: r, publisher: p, documents: r.pipeline.Worker()}
		return oneByOne[publication](w.work)
	}
	return eachInput(c, r, newWorker, func(in source.Input, d publication) (status, error) {
		return r.add(context.WithoutCancel(c.Context), p, in, d)
	})
}

// publishWorker makes documents ready for the site, one after another.
type publishWorker struct {
	*reading
	publisher *site.Publisher
	documents *pipeline.Worker
	input     buffer
}

func (w *publishWorker) work(ctx context.Context, in source.Input) (d publication, told about, err error) {
	data, err := w.input.load(in)
	if err != nil {
		return d, told, err
	}
	d.key = w.publisher.Key(in.Path, data, w.pipeline.Reader.Beside(in.Path, data))
	d.card, err = w.card(ctx, d.key, in.Path, data, false)
	return d, about{Bytes: len(data)}, err
}

// card returns the card of a document, perhaps as one that prints no number: that of an earlier run, or one made now.
func (w *publishWorker) card(ctx context.Context, key, path string, data []byte, unnumbered bool) (*record.Card, error) {
	if card := w.publisher.Known(key); card != nil {
		return card, nil
	}
	d, err := w.documents.Document(ctx, path, data)
	if err != nil {
		return nil, err
	}
	if unnumbered {
		d.ID, d.Number = "", ""
	}
	return w.publisher.Keep(key, d)
}

// unnumbered makes a document ready as one that prints no number.
func (r *reading) unnumbered(ctx context.Context, p *site.Publisher, in source.Input, numbered publication) (d publication, err error) {
	data, err := in.Load()
	if err != nil {
		return d, err
	}
	sum := sha256.Sum256([]byte(numbered.key))
	d.key = hex.EncodeToString(sum[:])
	w := &publishWorker{reading: r, publisher: p, documents: r.pipeline.Worker()}
	d.card, err = w.card(ctx, d.key, in.Path, data, true)
	return d, err
}

// add adds a document, unless the site has it already.
func (r *reading) add(ctx context.Context, p *site.Publisher, in source.Input, d publication) (status, error) {
	switch p.Look(d.card) {
	case link.Again:
		r.note(in.Path, "says the same document as an input before it, and was left out")
		return statusRepeated, nil
	case link.OtherInquiry:
		r.note(in.Path, "bears the number of another document before it ("+d.card.Head.ID+"), and was published without a number")
		d, err := r.unnumbered(ctx, p, in, d)
		if err != nil {
			return statusUnread, err
		}
		if p.Look(d.card) != link.FirstTime {
			return statusRepeated, nil
		}
		p.Add(d.key, d.card)
		return statusRenumbered, nil
	default:
		p.Add(d.key, d.card)
	}
	return statusRead, nil
}

// programHash names the program with its built-in registers, and the user's own tables.
func programHash(registers, corrections string) (string, error) {
	h := sha256.New()
	executable, err := os.Executable()
	if err != nil {
		return "", fmt.Errorf("finding the program: %w", err)
	}
	names := []string{executable}
	if corrections != "" {
		names = append(names, corrections)
	}
	if registers != "" {
		err := filepath.WalkDir(registers, func(name string, e fs.DirEntry, err error) error {
			if err == nil && e.Type().IsRegular() {
				names = append(names, name)
			}
			return err
		})
		if err != nil {
			return "", fmt.Errorf("reading the registers: %w", err)
		}
	}
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return "", err
		}
		_, err = io.Copy(h, f)
		f.Close()
		if err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
