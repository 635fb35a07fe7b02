package main

import (
	"context"
	"sync/atomic"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract/source"
	"w3id.org/kamergraaf/internal/legible"
)

// progress is the bar of a run over inputs. Their number, and with it the time that is left, becomes known while the
// first of them are read. A nil progress shows nothing.
type progress struct {
	shell.Bar
	total atomic.Int64 // 0 until it is known
	known bool
	stop  context.CancelFunc
}

// newProgress counts the inputs in the background, where somebody looks on. Archives and standard input leave the number
// open.
func (r *reading) newProgress(ctx context.Context) *progress {
	if !r.env.Stderr.Watched() {
		return nil
	}
	ctx, stop := context.WithCancel(ctx)
	p := &progress{Bar: shell.NewBar(r.env.Stderr, "documents"), stop: stop}
	go func() {
		if n, ok := source.Count(ctx, r.files); ok && len(r.opened) == 0 {
			p.total.Store(int64(n))
		}
	}()
	return p
}

func (p *progress) add(n int) {
	if p == nil {
		return
	}
	if total := p.total.Load(); total > 0 && !p.known {
		p.known = true
		p.Bar.Of(int(total))
	}
	p.Bar.Add(n)
}

func (p *progress) done() {
	if p != nil {
		p.stop()
		p.Bar.Done()
	}
}

// say prints a message on a line of its own. Readers say things while the writer does.
func (r *reading) say(message string) { r.env.Stderr.Say(message) }

// complain names an input that could not be read, once, and why.
func (r *reading) complain(path string, err error) {
	r.say(legible.Name(path) + ": " + shell.Cause(err))
}
