package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/pipeline"
	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/extract/source"
	"w3id.org/kamergraaf/internal/heap"
	"w3id.org/kamergraaf/internal/legible"
	"w3id.org/kamergraaf/internal/opening"
	"w3id.org/kamergraaf/internal/output"
	"w3id.org/kamergraaf/internal/run"
)

// readingOptions are those of every command that reads documents.
type readingOptions struct {
	inputs                 []string
	writes                 []string // files and folders that the command writes beside the report
	registers, corrections string
	workers                int
	report                 string
	times, quiet, verbose  bool
	cpuProfile, memProfile string
	without                string // a rule of exceptions that recognisers leave out
	named                  bool   // the command reads what people type as texts are read, so that it needs what finds names where stores give the documents too
}

func (o *readingOptions) flags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "registers", Usage: "`DIR` with tables that add to or override the built-in registers", Destination: &o.registers},
		&cli.StringFlag{Name: "corrections", Usage: "`FILE` of your own decisions: this mention is that entity, or none", Destination: &o.corrections},
		&cli.IntFlag{Name: "workers", Usage: "read `N` documents at once, on as many processors", Value: runtime.NumCPU(), Destination: &o.workers},
		&cli.StringFlag{Name: "report", Usage: "write to `FILE` what became of each input, one JSON object a line", Destination: &o.report},
		&cli.BoolFlag{Name: "times", Usage: "let the report tell how long each input took", Destination: &o.times},
		&cli.BoolFlag{Name: "verbose", Usage: "tell each note and each problem of a document, not one of a kind with their number", Destination: &o.verbose},
		&cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: "tell only what went wrong", Destination: &o.quiet},
		// For those who make the program faster:
		&cli.StringFlag{Name: "cpuprofile", Usage: "write a profile of the processors' time to `FILE`", Hidden: true, Destination: &o.cpuProfile},
		&cli.StringFlag{Name: "memprofile", Usage: "write a profile of allocations to `FILE`", Hidden: true, Destination: &o.memProfile},
	}
}

// reading is a run over inputs: each becomes a document or an error.
type reading struct {
	env       shell.Environment
	pipeline  *pipeline.Pipeline
	registers *resolve.Registers
	decisions string // stands for the user's registers and corrections
	inputs    []string
	stores    // of the inputs
	workers   int
	tally     tally
	notes     shell.Notebook
	firsts    pathList // of the inputs of documents that were new, by their number
	report    *runReport
	goesOn    bool   // what is done with the report once all inputs are read: the caller adds to it, and finishes it
	equal     string // the earlier input that the one at hand repeats, or whose number it bears
	progress  *progress
	pace      *heap.Pace
	unread    func(path string) // is told of inputs that could not be read; may be nil
	release   func()            // gives back the processors, and ends the profile
}

// newReading loads the registers and prepares the readers: where only heads of documents count, no mentions are looked for.
// The caller closes it.
func newReading(ctx context.Context, env shell.Environment, o readingOptions, headsOnly bool) (r *reading, err error) {
	switch {
	case len(o.inputs) == 0:
		return nil, shell.UsageError("no input: name files or folders, or - for standard input")
	case o.workers < 1:
		return nil, shell.UsageError("--workers must be at least 1")
	case o.quiet && o.verbose:
		return nil, shell.UsageError("--quiet and --verbose are opposites: give one")
	}
	if err := o.checkOutputs(env.Stdin); err != nil {
		return nil, err
	}
	env.Stderr.Quiet = o.quiet
	pace, release, err := useProcessors(o)
	if err != nil {
		return nil, err
	}
	var stores stores
	defer func() {
		if err != nil {
			stores.close()
			release()
		}
	}()
	registers, err := resolve.LoadDir(o.registers)
	if err != nil {
		return nil, err
	}
	decisions, corrections, err := readCorrections(ctx, registers, o.corrections)
	if err != nil {
		return nil, err
	}
	decided, err := decisionsOf(o.registers, corrections)
	if err != nil {
		return nil, err
	}
	if stores, err = openStores(ctx, env, o.inputs, decided); err != nil {
		return nil, err
	}
	headsOnly = headsOnly || len(stores.files) == 0 && !o.named
	documents, err := pipeline.New(registers, pipeline.Options{Workers: o.workers, Corrections: decisions, HeadsOnly: headsOnly, Without: o.without, Notify: env.Stderr.Tell})
	if err != nil {
		return nil, err
	}
	report, err := newReport(ctx, env, o)
	if err != nil {
		return nil, errors.Join(err, documents.Close())
	}
	return &reading{
		env:       env,
		registers: registers,
		pipeline:  documents,
		decisions: decided,
		inputs:    o.inputs,
		stores:    stores,
		workers:   o.workers,
		tally:     tally{begun: time.Now()},
		notes:     shell.Notebook{Console: env.Stderr, All: o.verbose},
		report:    report,
		pace:      pace,
		release:   release,
	}, nil
}

// checkOutputs refuses to write what is read, and to write two things into one file.
func (o readingOptions) checkOutputs(stdin io.Reader) error {
	read := append(slices.Clone(o.inputs), o.corrections, o.registers)
	outputs := slices.DeleteFunc(append(slices.Clone(o.writes), o.report), func(name string) bool { return name == "" || name == "-" })
	for i, name := range outputs {
		file := name
		if output.IsFolder(name) {
			file = filepath.Join(name, "index.html") // any that would be read
		}
		if source.Reads(read, file) || isFile(stdin, name) {
			return shell.UsageError(name + " is or holds input of this run: name another output")
		}
		if slices.ContainsFunc(outputs[:i], func(other string) bool { return sameFile(other, name) }) {
			return shell.UsageError(name + " is named for two outputs: name another for one")
		}
	}
	return nil
}

// sameFile tells whether two names are those of one file, which need not exist.
func sameFile(a, b string) bool {
	one, failed := os.Stat(a)
	other, err := os.Stat(b)
	if failed == nil && err == nil {
		return os.SameFile(one, other)
	}
	a, failed = filepath.Abs(a)
	b, err = filepath.Abs(b)
	return failed == nil && err == nil && a == b
}

// isFile tells whether a stream is the file of a name.
func isFile(stream io.Reader, name string) bool {
	file, ok := stream.(*os.File)
	if !ok {
		return false
	}
	one, failed := file.Stat()
	other, err := os.Stat(name)
	return failed == nil && err == nil && one.Mode().IsRegular() && os.SameFile(one, other)
}

// close frees what reading needed.
func (r *reading) close() {
	_ = r.pipeline.Close()
	r.stores.close()
	r.report.abandon()
	r.release()
}

// readCorrections returns the user's decisions, and the file of them, which may be one that can be read once only.
func readCorrections(ctx context.Context, registers *resolve.Registers, name string) (*resolve.Corrections, []byte, error) {
	if name == "" {
		return nil, nil, nil
	}
	content, err := opening.ReadStream(ctx, name, source.MaxInput)
	if err != nil {
		return nil, nil, fmt.Errorf("reading corrections: %w", err)
	}
	corrections, err := registers.ReadCorrections(bytes.NewReader(content), name)
	return corrections, content, err
}

// each reads every input, turns its document into a value with make (by several goroutines), and hands the values to
// done in the order of the inputs. Inputs that cannot be read are named on standard error, and counted: see shell.Verdict.
func each[T any](ctx context.Context, r *reading, make func(*extract.Document) (T, error), done func(T) error) error {
	newWorker := func() inputWorker[T] { return documentWorker(r.pipeline.Worker(), make) }
	return eachInput(ctx, r, newWorker, func(_ input, value T) (status, error) { return statusRead, done(value) })
}

// eachInput is each for workers of one's own and a done that tells what became of the input; its error ends the run but
// where it says that the input was unread. An interruption stops the walk; documents at hand are finished.
func eachInput[T any](ctx context.Context, r *reading, newWorker func() inputWorker[T], done func(input, T) (status, error)) error {
	r.progress = r.newProgress(ctx)
	defer r.progress.done()
	walk := func(yield func(input) bool) error { return r.walk(ctx, yield) }
	err := run.Each(ctx, r.workers, walk, newWorker, func(out outcome[T]) error {
		became := statusUnread
		var err error
		switch {
		case out.in.Passed != "":
			became, out.err = statusPassed, nil
		case out.err == nil:
			if became, err = done(out.in, out.value); became == statusUnread {
				out.err, err = err, nil
			}
		}
		r.account(out.in, became, out.about, out.err, out.took)
		return err
	})
	if !r.goesOn {
		if failed := r.report.finish(); err == nil {
			err = failed
		}
	}
	r.progress.done()
	r.notes.TellNotes()
	if err == nil {
		r.tally.tell(r)
	}
	return err
}

// allRead tells whether every input could be read.
func (r *reading) allRead() bool { return r.tally.unread == 0 }

// inputsPerPace is after how many inputs the collector's pace is set anew.
const inputsPerPace = 100

// account notes what became of an input.
func (r *reading) account(in input, became status, a about, err error, took time.Duration) {
	r.tally.add(in, became, a)
	r.report.add(in, became, r.equal, a, err, took)
	r.equal = ""
	r.detail(in, a)
	if became == statusPassed {
		return
	}
	r.progress.add(1)
	if r.tally.inputs()%inputsPerPace == 0 {
		r.pace.Adjust()
	}
	if became == statusUnread {
		r.complain(in.Path, err)
		if r.unread != nil {
			r.unread(in.Path)
		}
	}
}

// detail tells the problems of an input, and that it was passed over where that is not only counted.
func (r *reading) detail(in input, a about) {
	if in.Passed != "" && r.notes.All {
		r.notes.Tell(legible.Name(in.Path) + ": passed over (" + in.Passed + ")")
	}
	for _, p := range a.Problems {
		r.notes.Note("problem "+p.Code, legible.Name(in.Path)+": "+p.Message+" ("+p.Code+")")
	}
}

// isNew remembers the input of a document that is new to the run.
func (r *reading) isNew(in input) { r.firsts.add(in.Path) }

// repeats tells that an input gives a document, by its number among those that were new, once more.
func (r *reading) repeats(in input, number int) {
	r.equal = r.firsts.at(number)
	r.notes.Note("repeated", legible.Name(in.Path)+" says the same document as "+legible.Name(r.equal)+", and was left out")
}

// printsAgain tells that an input gives a document once more, by its number among those that were new, where all are printed.
func (r *reading) printsAgain(in input, number int) {
	r.equal = r.firsts.at(number)
	r.notes.Note("repeated", legible.Name(in.Path)+" says the same document as "+legible.Name(r.equal)+": both are printed")
}

// clashes tells that an input bears the number of the document of another one, or all of its head if it bears no number, and what was
// done.
func (r *reading) clashes(in input, other, id, done string) {
	r.equal = other
	if id == "" {
		r.notes.Note("apart", legible.Name(in.Path)+" has the head of "+legible.Name(r.equal)+" and other questions, and was "+done+" under a name made of its bytes")
		return
	}
	r.notes.Note("renumbered", legible.Name(in.Path)+" bears the number of another document, "+id+" in "+legible.Name(r.equal)+", and was "+done+" without a number")
}

// namesOf lists names of inputs.
func namesOf(inputs []string) string {
	names := make([]string, len(inputs))
	for i, name := range inputs {
		names[i] = legible.Name(name)
	}
	return strings.Join(names, ", ")
}

// errNothing tells that a run came to nothing, and left its output as it was.
var errNothing = fmt.Errorf("nothing was read: %w", shell.ErrUnread)

// checkNamed names the inputs that cannot be opened. Commands that remove what their inputs no longer hold ask first: a mistake in
// a name must not empty what they made before.
func (r *reading) checkNamed(output string) error {
	missing := false
	for _, name := range r.inputs {
		if err := source.CheckNamed(name); err != nil {
			r.complain(name, err)
			missing = true
		}
	}
	if missing {
		r.say(legible.Name(output) + " was left as it was")
		return errNothing
	}
	return nil
}

// checkRead tells whether a run came to nothing, and says so.
func (r *reading) checkRead(output string) error {
	if r.tally.read+r.tally.repeated+r.tally.unchanged > 0 {
		return nil
	}
	r.say("nothing was read in " + namesOf(r.inputs) + ": " + legible.Name(output) + " was left as it was")
	return errNothing
}
