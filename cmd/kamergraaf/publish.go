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
	r, err := env.newReading(c)
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

// publication is a document for the site. again makes it without its number, where that is another's.
type publication struct {
	key   string
	card  *record.Card
	again func() (string, *record.Card, error)
}

// addTo reads every input, or finds what an earlier run made of it, and adds it to the site.
func (r *reading) addTo(c *cli.Context, p *site.Publisher) error {
	add := func(ctx context.Context, h *handling[publication]) (err error) {
		h.value, h.about, err = r.publication(ctx, p, h.in, h.data)
		return err
	}
	return eachInput(c, r, []step[publication]{load[publication], add}, func(in source.Input, d publication) (status, error) { return r.add(p, in.Path, d) })
}

// publication makes one document ready for the site.
func (r *reading) publication(ctx context.Context, p *site.Publisher, in source.Input, data []byte) (publication, about, error) {
	make := func(key string, numbered bool) (*record.Card, error) {
		if card := p.Known(key); card != nil {
			return card, nil
		}
		d, err := r.document(ctx, in.Path, data)
		if err != nil {
			return nil, err
		}
		if !numbered {
			d.ID, d.Number = "", ""
		}
		return p.Keep(key, d)
	}
	key := p.Key(in.Path, data, r.reader.Beside(in.Path, data))
	out := publication{key: key, again: func() (string, *record.Card, error) {
		sum := sha256.Sum256([]byte(key))
		other := hex.EncodeToString(sum[:])
		card, err := make(other, false)
		return other, card, err
	}}
	card, err := make(key, true)
	out.card = card
	return out, about{Bytes: len(data)}, err
}

// add adds a document, unless the site has it already.
func (r *reading) add(p *site.Publisher, path string, d publication) (status, error) {
	switch p.Look(d.card) {
	case link.Again:
		r.note(path, "says the same document as an input before it, and was left out")
		return statusRepeated, nil
	case link.OtherInquiry:
		r.note(path, "bears the number of another document before it ("+d.card.Head.ID+"), and was published without a number")
		key, card, err := d.again()
		if err != nil {
			return statusUnread, err
		}
		if p.Look(card) != link.FirstTime {
			return statusRepeated, nil
		}
		p.Add(key, card)
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
