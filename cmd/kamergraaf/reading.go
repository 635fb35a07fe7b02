package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/pipeline"
	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/extract/source"
	"w3id.org/kamergraaf/internal/run"
)

// readingFlags are the flags of every command that reads documents.
func readingFlags() []cli.Flag {
	return append([]cli.Flag{
		&cli.StringFlag{Name: "registers", Usage: "`DIR` with tables that add to or override the built-in registers"},
		&cli.StringFlag{Name: "corrections", Usage: "`FILE` of your own decisions: this mention is that entity, or none"},
		&cli.IntFlag{Name: "workers", Usage: "read `N` documents at once, on as many processors", Value: runtime.NumCPU()},
		&cli.StringFlag{Name: "report", Usage: "write to `FILE` what became of each input, one JSON object a line"},
		&cli.BoolFlag{Name: "times", Usage: "let the report tell how long each input took"},
	}, profileFlags()...)
}

// reading is a run over inputs: each becomes a document or an error.
type reading struct {
	env       environment
	pipeline  *pipeline.Pipeline
	registers *resolve.Registers
	inputs    []string
	workers   int
	tally     tally
	report    *runReport
	progress  *progress
	release   func() // gives back the processors, and ends the profile
	saying    sync.Mutex
}

// newReading loads the registers and prepares the readers: where only heads of documents count, no mentions are looked for.
// The caller closes it.
func (env environment) newReading(c *cli.Context, headsOnly bool) (r *reading, err error) {
	workers := c.Int("workers")
	switch {
	case !c.Args().Present():
		return nil, usageError{"no input: name files or folders, or - for standard input"}
	case workers < 1:
		return nil, usageError{"--workers must be at least 1"}
	}
	release, err := useProcessors(c, workers)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			release()
		}
	}()
	registers, err := loadRegisters(c.String("registers"))
	if err != nil {
		return nil, err
	}
	var corrections *resolve.Corrections
	if name := c.String("corrections"); name != "" {
		if corrections, err = readCorrections(registers, name); err != nil {
			return nil, err
		}
	}
	report, err := env.newReport(c)
	if err != nil {
		return nil, err
	}
	r = &reading{
		env:       env,
		registers: registers,
		inputs:    c.Args().Slice(),
		workers:   workers,
		tally:     tally{begun: time.Now()},
		report:    report,
		release:   release,
	}
	r.pipeline = pipeline.New(registers, pipeline.Options{Workers: workers, Corrections: corrections, HeadsOnly: headsOnly, Notify: r.say})
	return r, nil
}

// close frees what reading needed.
func (r *reading) close() {
	_ = r.pipeline.Close()
	r.report.abandon()
	r.release()
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

// each reads every input, turns its document into a value with make (by several goroutines), and hands the values to
// done in the order of the inputs. Inputs that cannot be read are named on standard error.
func each[T any](c *cli.Context, r *reading, make func(*extract.Document) (T, error), done func(T) error) error {
	newWorker := func() inputWorker[T] { return documentWorker(r.pipeline.Worker(), make) }
	return eachInput(c, r, newWorker, func(_ source.Input, value T) (status, error) { return statusRead, done(value) })
}

// eachInput is each for workers of one's own and a done that tells what became of the input; its error ends the run but
// where it says that the input was unread. An interruption stops the walk; documents at hand are finished.
func eachInput[T any](c *cli.Context, r *reading, newWorker func() inputWorker[T], done func(source.Input, T) (status, error)) error {
	r.progress = r.newProgress(c.Context)
	defer r.progress.done()
	walk := func(yield func(source.Input) bool) error {
		return source.Walk(c.Context, r.inputs, r.env.stdin, yield)
	}
	err := run.Each(c.Context, r.workers, walk, newWorker, func(out outcome[T]) error {
		became := statusUnread
		var err error
		if out.err == nil {
			if became, err = done(out.in, out.value); became == statusUnread {
				out.err, err = err, nil
			}
		}
		r.account(out.in.Path, became, out.about, out.err, out.took)
		return err
	})
	if failed := r.report.finish(); err == nil {
		err = failed
	}
	if err != nil {
		return err
	}
	r.progress.done()
	r.tally.print(r)
	if r.tally.inputs() == 0 {
		r.say("no documents in " + strings.Join(r.inputs, ", "))
	}
	if r.tally.unread > 0 {
		return errUnread
	}
	return nil
}

// account notes what became of an input.
func (r *reading) account(path string, became status, a about, err error, took time.Duration) {
	r.progress.add(1)
	r.tally.add(became, a)
	r.report.add(path, became, a, err, took)
	if became == statusUnread {
		r.complain(path, err)
	}
}

// say prints a message on a line of its own. Readers say things while the writer does.
func (r *reading) say(message string) {
	r.saying.Lock()
	defer r.saying.Unlock()
	fmt.Fprintln(r.env.stderr, "kamergraaf: "+message)
}

// note tells of an input that was read but not as one would expect.
func (r *reading) note(path, what string) {
	r.say(legible(path) + " " + what)
}

// complain names an input that could not be read, once, and why.
func (r *reading) complain(path string, err error) {
	r.say(legible(path) + ": " + cause(err))
}

// cause says why an input could not be read, without its path.
func cause(err error) string {
	var inPath *fs.PathError
	var inSource *source.Error
	switch {
	case errors.As(err, &inSource):
		if inSource.Line > 0 {
			return "line " + strconv.Itoa(inSource.Line) + ": " + inSource.Err.Error()
		}
		return inSource.Err.Error()
	case errors.As(err, &inPath):
		return inPath.Err.Error()
	}
	return err.Error()
}

// legible returns a path as it can stand in a line: quoted where it holds a line feed, another control character or bytes
// that are no UTF-8.
func legible(path string) string {
	odd := func(r rune) bool { return unicode.IsControl(r) || r == unicode.ReplacementChar }
	if strings.IndexFunc(path, odd) >= 0 {
		return strconv.Quote(path)
	}
	return path
}
