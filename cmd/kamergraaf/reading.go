package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"

	"github.com/urfave/cli/v2"

	"kamergraaf/extract"
	"kamergraaf/extract/recognise"
	"kamergraaf/extract/resolve"
	"kamergraaf/extract/source"
)

// readingFlags are the flags of every command that reads documents.
func readingFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "registers", Usage: "`DIR` with tables that add to or override the built-in registers"},
		&cli.StringFlag{Name: "corrections", Usage: "`FILE` of your own decisions: this mention is that entity, or none"},
		&cli.IntFlag{Name: "workers", Usage: "how many documents to read at once", Value: runtime.NumCPU()},
	}
}

// reading is a run over inputs: each becomes a document or an error.
type reading struct {
	env       environment
	reader    *source.Reader
	pipeline  extract.Pipeline
	registers *resolve.Registers
	inputs    []string
	workers   int
	unread    int // inputs that could not be read
	read      int
}

// newReading loads the registers and prepares the readers. The caller closes the reader.
func (env environment) newReading(c *cli.Context) (*reading, error) {
	if !c.Args().Present() {
		return nil, usageError{"no input: name files or folders, or - for standard input"}
	}
	if c.Int("workers") < 1 {
		return nil, usageError{"--workers must be at least 1"}
	}
	registers, err := loadRegisters(c.String("registers"))
	if err != nil {
		return nil, err
	}
	resolvers := registers.Resolvers()
	if name := c.String("corrections"); name != "" {
		corrections, err := readCorrections(registers, name)
		if err != nil {
			return nil, err
		}
		resolvers = append(resolvers, corrections)
	}
	notify := func(message string) { fmt.Fprintln(env.stderr, "kamergraaf: "+message) }
	return &reading{
		env:       env,
		reader:    source.New(source.Options{Workers: c.Int("workers"), Notify: notify}),
		registers: registers,
		pipeline:  extract.Pipeline{Finder: recognise.NewFinder(recognise.NewLexicon(registers.Names()...)), Resolvers: resolvers},
		inputs:    c.Args().Slice(),
		workers:   c.Int("workers"),
	}, nil
}

func readCorrections(registers *resolve.Registers, name string) (*resolve.Corrections, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("reading corrections: %w", err)
	}
	defer file.Close()
	return registers.ReadCorrections(file, name)
}

func loadRegisters(dir string) (*resolve.Registers, error) {
	if dir == "" {
		return resolve.Load()
	}
	return resolve.LoadDir(dir)
}

// outcome is what became of one input.
type outcome[T any] struct {
	path  string
	value T
	err   error
}

// each reads every input, turns its document into a value with make (by several goroutines), and hands the values to
// done in the order of the inputs. Inputs that cannot be read are named on standard error.
func each[T any](c *cli.Context, r *reading, make func(*extract.Document) (T, error), done func(T) error) error {
	ctx := c.Context
	walk := func(yield func(source.Input) bool) error {
		return source.Walk(ctx, r.inputs, r.env.stdin, yield)
	}
	work := func(in source.Input) (out outcome[T]) {
		out.path = in.Path
		d, err := r.document(ctx, in)
		if err != nil {
			out.err = err
			return out
		}
		out.value, out.err = make(d)
		return out
	}
	err := inOrder(ctx, r.workers, walk, work, func(out outcome[T]) error {
		if out.err != nil {
			r.report(out.path, out.err)
			return nil
		}
		r.read++
		return done(out.value)
	})
	if err != nil {
		return err
	}
	if r.unread > 0 {
		return errUnread
	}
	return nil
}

// document reads one input through the pipeline. A fault of ours in one document is reported as its error: it must not
// take the others with it.
func (r *reading) document(ctx context.Context, in source.Input) (d *extract.Document, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			d, err = nil, fmt.Errorf("a fault in kamergraaf itself, please report it with the document: %v", fault)
		}
	}()
	data, err := in.Load()
	if err != nil {
		return nil, err
	}
	paper, err := r.reader.Read(ctx, in.Path, data)
	if err != nil {
		return nil, err
	}
	return r.pipeline.Run(paper)
}

// note tells of an input that was read but not as one would expect.
func (r *reading) note(path, what string) {
	fmt.Fprintf(r.env.stderr, "kamergraaf: %s %s\n", path, what)
}

// report names an input that could not be read, once, and why.
func (r *reading) report(path string, err error) {
	r.unread++
	var inPath *fs.PathError
	var inSource *source.Error
	switch {
	case errors.As(err, &inSource):
		fmt.Fprintf(r.env.stderr, "kamergraaf: %v\n", inSource)
	case errors.As(err, &inPath):
		fmt.Fprintf(r.env.stderr, "kamergraaf: %s: %v\n", path, inPath.Err)
	default:
		fmt.Fprintf(r.env.stderr, "kamergraaf: %s: %v\n", path, err)
	}
}
