// Package pipeline is the one way from the bytes of an input to a document with its mentions found and identified: read the
// format, parse the structure, find mentions, resolve them.
package pipeline

import (
	"cmp"
	"context"
	"slices"
	"time"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise"
	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/extract/resolve/match"
	"w3id.org/kamergraaf/extract/source"
	"w3id.org/kamergraaf/extract/structure"
	"w3id.org/kamergraaf/extract/text"
	"w3id.org/kamergraaf/internal/run"
)

// Options say how a Pipeline works. The zero value is that of `kamergraaf extract` with one worker.
type Options struct {
	Workers     int                  // how many documents are read at once; formats that need an engine make one for each
	Corrections *resolve.Corrections // the user's own decisions, may be nil
	HeadsOnly   bool                 // look for no mentions: only those in the header are resolved
	Without     string               // a rule of exceptions to leave out, one of Pipeline.Rules: to measure what it is worth
	Notify      func(message string) // is told once of work that a user would otherwise wait for in silence; may be nil
}

// Pipeline turns inputs into documents. It is safe for use by several goroutines when its parts are.
type Pipeline struct {
	Reader    *source.Reader
	Finder    extract.Finder     // nil where no mentions are looked for
	Resolvers []extract.Resolver // in order
	Rules     []string           // the names of the rules with lists of exceptions that the Finder and the Resolvers have
}

// New returns the pipeline that reads every known format, and finds and identifies what the registers know. The caller
// closes it.
func New(registers *resolve.Registers, o Options) (*Pipeline, error) {
	registers = registers.Without(o.Without)
	names := registers.Names()
	p := &Pipeline{Resolvers: registers.Resolvers(), Rules: registers.Rules()} // before the lexicon, since they put their own tables in order meanwhile
	if o.Corrections != nil {
		p.Resolvers = append(p.Resolvers, o.Corrections)
	}
	if !o.HeadsOnly {
		lex := lexicon.NewLexicon(names...)
		lex.Without(o.Without)
		finder, err := recognise.NewFinder(lex)
		if err != nil {
			return nil, err
		}
		p.Finder = finder
		p.Rules = slices.Sorted(slices.Values(append(p.Rules, lex.Rules()...)))
	}
	p.Reader = source.New(source.Options{Workers: max(o.Workers, 1), Notify: o.Notify})
	return p, nil
}

// Close frees what reading needed.
func (p *Pipeline) Close() error { return p.Reader.Close() }

// Document turns the bytes of an input into a document, which keeps none of them. One over the bounds of package extract is an
// *extract.TooLargeError. Formats are told by content; the path
// names the input, and files beside it may be read with it.
func (p *Pipeline) Document(ctx context.Context, path string, data []byte) (*extract.Document, error) {
	return p.Worker().Document(ctx, path, data)
}

// Find finds the mentions of a document that was parsed.
func (p *Pipeline) Find(d *extract.Document) {
	if p.Finder != nil {
		p.Finder.Find(d)
	}
}

// Resolve identifies what a document mentions and who is named in its header.
func (p *Pipeline) Resolve(d *extract.Document) {
	for _, r := range p.Resolvers {
		r.Resolve(d)
	}
}

// Named returns what words name that are all of a text, read as texts are: "artikel 137c Sr", "Kamerstuk 35 322, nr. 5".
func (p *Pipeline) Named(words string) (found []extract.Entity) {
	d := &extract.Document{Units: []extract.Unit{{Kind: extract.AnswerUnit, Text: text.Plain(words, 0)}}}
	p.Find(d)
	p.Resolve(d)
	for _, m := range d.Mentions {
		if e := m.Entity; e.Known() && match.Letters(words[m.Start:m.End]) == match.Letters(words) {
			e.Part = cmp.Or(e.Part, m.Part)
			found = append(found, e)
		}
	}
	return found
}

// Worker turns inputs into documents as its Pipeline does, and reuses its memory: it is used by one goroutine at a time.
type Worker struct {
	pipeline *Pipeline
	reader   *source.Worker
	parser   structure.Parser
}

// Worker returns a worker of the pipeline.
func (p *Pipeline) Worker() *Worker { return &Worker{pipeline: p, reader: p.Reader.Worker()} }

// Document turns the bytes of an input into a document, as Pipeline.Document does.
func (w *Worker) Document(ctx context.Context, path string, data []byte) (*extract.Document, error) {
	j := w.Begin(ctx, path, data)
	w.Finish(j)
	return j.Document, j.Err
}

// Job is an input on its way to a document.
type Job struct {
	Document *extract.Document // when finished without error
	Err      error
	Took     time.Duration
	paper    *extract.Paper
}

// Begin reads an input's paper, which keeps nothing of its bytes. Finish makes a document of it.
func (w *Worker) Begin(ctx context.Context, path string, data []byte) *Job {
	j := new(Job)
	j.do(func() (err error) {
		if j.paper, err = w.reader.Read(ctx, path, data); err == nil {
			err = j.paper.CheckBounds()
		}
		return err
	})
	return j
}

// Finish makes documents of several papers. All take a stage before the first takes the next: the code and tables of a stage are
// then in the processor's cache for all but the first, which saves a tenth of the time of a run.
func (w *Worker) Finish(jobs ...*Job) {
	for _, j := range jobs {
		j.do(func() (err error) {
			j.Document, err = w.parser.Parse(j.paper)
			if j.paper = nil; err == nil {
				err = j.Document.CheckBounds()
			}
			return err
		})
	}
	for _, j := range jobs {
		j.do(func() error { w.pipeline.Find(j.Document); return j.Document.CheckBounds() })
	}
	for _, j := range jobs {
		j.do(func() error { w.pipeline.Resolve(j.Document); return nil })
	}
}

// do takes a stage, unless one before it failed. A fault of the program is the error of the input at hand.
func (j *Job) do(stage func() error) {
	if j.Err != nil {
		return
	}
	begun := time.Now()
	j.Err = run.Guard(stage)
	j.Took += time.Since(begun)
	if j.Err != nil {
		j.Document = nil
	}
}
