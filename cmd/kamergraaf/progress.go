package main

import (
	"context"
	"sync/atomic"

	"github.com/schollz/progressbar/v3"

	"w3id.org/kamergraaf/extract/source"
)

// bar shows progress on a terminal and is silent elsewhere.
type bar struct{ shown *progressbar.ProgressBar }

// newBar returns a bar that counts things of a sort, of which the number is not known beforehand.
func newBar(c *console, of string) bar {
	if !c.watched() {
		return bar{}
	}
	return bar{progressbar.NewOptions64(-1, progressbar.OptionSetWriter(barLine{c}), progressbar.OptionSetDescription("kamergraaf"),
		progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionSetItsString(of), progressbar.OptionThrottle(100_000_000),
		progressbar.OptionSetPredictTime(true), progressbar.OptionClearOnFinish())}
}

func (b bar) set(n int) {
	if b.shown != nil {
		_ = b.shown.Set(n)
	}
}

func (b bar) add(n int) {
	if b.shown != nil {
		_ = b.shown.Add(n)
	}
}

// of tells the bar how many things there are in all.
func (b bar) of(n int) {
	if b.shown != nil {
		b.shown.ChangeMax(n)
	}
}

func (b bar) done() {
	if b.shown != nil {
		_ = b.shown.Finish()
	}
}

// progress is the bar of a run over inputs. Their number, and with it the time that is left, becomes known while the
// first of them are read. A nil progress shows nothing.
type progress struct {
	bar
	total atomic.Int64 // 0 until it is known
	known bool
	stop  context.CancelFunc
}

// newProgress counts the inputs in the background, where somebody looks on. Archives and standard input leave the number
// open.
func (r *reading) newProgress(ctx context.Context) *progress {
	if !r.env.stderr.watched() {
		return nil
	}
	ctx, stop := context.WithCancel(ctx)
	p := &progress{bar: newBar(r.env.stderr, "documents"), stop: stop}
	go func() {
		if n, ok := source.Count(ctx, r.inputs); ok {
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
		p.bar.of(int(total))
	}
	p.bar.add(n)
}

func (p *progress) done() {
	if p != nil {
		p.stop()
		p.bar.done()
	}
}
