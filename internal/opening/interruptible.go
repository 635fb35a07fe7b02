package opening

import (
	"context"
	"io"
	"time"
)

// Interruptible returns a reader of r that stops to wait when ctx is done: a pipe or a terminal may never yield another byte.
func Interruptible(ctx context.Context, r io.Reader) io.Reader {
	return &reader{ctx: ctx, r: r, read: make(chan moved, 1)}
}

type reader struct {
	ctx  context.Context
	r    io.Reader
	read chan moved
	held []byte // that was read and not handed on
	mine []byte // into which is read: the caller's memory must not be written after Read has returned
	err  error
}

// moved is what a read or write came to.
type moved struct {
	n   int
	err error
}

// Read implements io.Reader.
func (r *reader) Read(p []byte) (int, error) {
	if len(r.held) == 0 && r.err == nil {
		if r.mine == nil {
			r.mine = make([]byte, 1<<16)
		}
		go func() {
			n, err := r.r.Read(r.mine)
			r.read <- moved{n, err}
		}()
		select {
		case <-r.ctx.Done():
			r.err = r.ctx.Err()
		case got := <-r.read:
			r.held, r.err = r.mine[:got.n], got.err
		}
	}
	if len(r.held) == 0 {
		return 0, r.err
	}
	n := copy(p, r.held)
	r.held = r.held[n:]
	return n, nil
}

// patience is how long a writer goes on waiting when ctx is done, so that what was finished still comes out.
const patience = time.Second

// InterruptibleWriter returns a writer to w that stops to wait soon after ctx is done: who reads a pipe may never read on.
func InterruptibleWriter(ctx context.Context, w io.Writer) io.Writer {
	return &writer{ctx: ctx, w: w, wrote: make(chan moved, 1)}
}

type writer struct {
	ctx   context.Context
	w     io.Writer
	wrote chan moved
	mine  []byte // from which is written: the caller may change his after Write has returned
	err   error
}

// Write implements io.Writer.
func (w *writer) Write(p []byte) (int, error) {
	if w.err != nil {
		return 0, w.err
	}
	w.mine = append(w.mine[:0], p...)
	go func() {
		n, err := w.w.Write(w.mine)
		w.wrote <- moved{n, err}
	}()
	select {
	case done := <-w.wrote:
		return done.n, done.err
	case <-w.ctx.Done():
	}
	select {
	case done := <-w.wrote:
		return done.n, done.err
	case <-time.After(patience):
		w.err = w.ctx.Err()
		return 0, w.err
	}
}
