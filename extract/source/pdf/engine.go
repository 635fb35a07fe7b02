package pdf

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

const (
	// pdfMemory is what one worker may use: a file of the largest size fits twice.
	pdfMemory = 190 << 20
	// pdfUsual is what workers may use at the same time. A document that needs more is read by one worker at a time.
	pdfUsual = 80 << 20
	// pdfReuseBytes is the size of documents after which a worker is thrown away, since its memory never shrinks.
	pdfReuseBytes = 4 << 20
	// pdfNotifyAfter is how long loading the library may take before it is clear that it is being compiled: loading
	// takes a fifth of a second, compiling several.
	pdfNotifyAfter = 1500 * time.Millisecond
)

var errPDFClosed = errors.New("the PDF reader is closed")

// pdfEngine owns the workers that read PDF. A worker is one copy of the library with a memory of its own, made when
// it is first needed. Slots hold idle workers, or nil where one can still be made.
type pdfEngine struct {
	opts     Options
	slots    chan *pdfWorker
	large    chan struct{} // is full while a document that needs much memory is read
	memories memories

	mu     sync.Mutex // guards what follows, and has one worker made at a time, so that only the first compiles
	lib    compiled
	closed bool
}

// pdfWorker is one copy of the library. Cancelling it stops what it does at once; then it cannot be used any more.
type pdfWorker struct {
	ctx    context.Context
	cancel context.CancelFunc
	memory *allowance
	pool   pdfium.Pool
	lib    pdfium.Pdfium
	failed bool // the library stopped in the middle of its work
}

func newPDFEngine(opts Options) *pdfEngine {
	e := &pdfEngine{opts: opts, slots: make(chan *pdfWorker, opts.Workers), large: make(chan struct{}, 1)}
	for range opts.Workers {
		e.slots <- nil
	}
	return e
}

// acquire waits for a worker that is free.
func (e *pdfEngine) acquire(ctx context.Context) (*pdfWorker, error) {
	if ctx.Err() != nil {
		return nil, fmt.Errorf("waiting for a PDF reader: %w", context.Cause(ctx))
	}
	select {
	case <-ctx.Done():
		return nil, fmt.Errorf("waiting for a PDF reader: %w", context.Cause(ctx))
	case w := <-e.slots:
		if w != nil {
			return w, nil
		}
		w, err := e.newWorker()
		if err != nil {
			e.slots <- nil
			return nil, fmt.Errorf("starting the PDF library: %w", err)
		}
		return w, nil
	}
}

// release makes the worker free again, or discards it if it failed, was stopped, or grew large over size bytes.
func (e *pdfEngine) release(w *pdfWorker, size int) {
	if w.failed || w.ctx.Err() != nil || size > pdfReuseBytes || w.memory.refused.Load() || w.memory.most.Load() > pdfUsual {
		w.close()
		w = nil
	}
	e.slots <- w
}

// newWorker loads the library, compiling it when no cache has it.
func (e *pdfEngine) newWorker() (*pdfWorker, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closed {
		return nil, errPDFClosed
	}
	tell := e.opts.Notify
	if tell == nil {
		tell = func(string) {}
	}
	if e.lib.cache == nil {
		e.lib = openCompiled(e.opts.cacheDir(), tell)
	}
	notice := time.AfterFunc(pdfNotifyAfter, func() {
		tell("compiling the PDF library, once for this machine: this takes some ten seconds")
	})
	defer notice.Stop()
	return e.lib.start(&e.memories, tell)
}

// startWorker starts the library with a memory of its own and no view of the disk.
func startWorker(cache wazero.CompilationCache, memories *memories) (*pdfWorker, error) {
	memory := &allowance{memories: memories}
	memory.most.Store(pdfMemory)
	ctx, cancel := context.WithCancel(experimental.WithMemoryAllocator(context.Background(), memory))
	config := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithCompilationCache(cache).
		WithMemoryLimitPages(pdfMemory >> 16).
		WithCloseOnContextDone(true) // or a file that makes the library loop could not be stopped
	pool, err := webassembly.Init(webassembly.Config{Context: ctx, MaxIdle: 1, MaxTotal: 1, ReuseWorkers: true,
		RuntimeConfig: config, FSConfig: wazero.NewFSConfig(), Stdout: io.Discard, Stderr: io.Discard})
	if err != nil {
		cancel()
		return nil, err
	}
	w := &pdfWorker{ctx: ctx, cancel: cancel, memory: memory, pool: pool}
	if w.lib, err = pool.GetInstanceWithContext(ctx); err != nil {
		w.close()
		return nil, err
	}
	return w, nil
}

// close frees the worker. Errors tell nothing: a stopped library cannot close its files any more.
func (w *pdfWorker) close() {
	w.cancel()
	_ = w.pool.Close()
}

// close waits for the documents being read and frees all workers.
func (e *pdfEngine) close() error {
	e.mu.Lock()
	closed := e.closed
	e.closed = true
	e.mu.Unlock()
	if closed {
		return nil
	}
	for range e.opts.Workers {
		if w := <-e.slots; w != nil {
			w.close()
		}
	}
	for range e.opts.Workers {
		e.slots <- nil
	}
	e.memories.close()
	if e.lib.cache == nil {
		return nil
	}
	return e.lib.cache.Close(context.Background())
}
