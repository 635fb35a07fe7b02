package main

import (
	"context"
	"fmt"
	"runtime"
	"sync"
	"time"

	"w3id.org/kamergraaf/extract/source"
)

// queue is how many inputs may be in hand for each worker: enough that one slow document does not leave the others
// without work, few enough that memory stays flat.
const queue = 2 * batch

// batch is how many inputs a worker finishes together: the code and tables that a step needs are then in the processor's cache
// for all but the first of them.
const batch = 32

// slow is how long a worker goes on to begin inputs: those that take their time are finished one by one, or few together.
const slow = 5 * time.Millisecond

// work is what is done with every input: begun by itself, finished together with others. Finish yields the results in order.
type work[H, T any] struct {
	begin  func(source.Input) H
	finish func(begun []H, yield func(T))
	size   func(T) int // bytes of the input that a result was made of
}

// job is an input that waits for a worker, and then for its turn.
type job[T any] struct {
	in     source.Input
	result chan T // closed without a result where the input was dropped
}

// inOrder runs work on every input with some workers at once and hands the results to done in the order of the inputs.
// Queues are bounded, in inputs and in bytes, so that a slow output holds the reading back. It stops at the first error of
// done, or when ctx is done; what was begun is finished first, what only waited is dropped. No goroutine outlives it, unless
// walk hangs in reading standard input.
func inOrder[H, T any](ctx context.Context, workers int, walk func(yield func(source.Input) bool) error, w work[H, T], done func(T) error) error {
	inner, cancel := context.WithCancel(ctx)
	defer cancel()
	jobs, order := make(chan job[T], queue*workers), make(chan job[T], queue*workers)
	finished := newBacklog()
	var wait sync.WaitGroup
	for range workers {
		wait.Go(func() { w.run(inner, jobs, workers, finished) })
	}
	walked := make(chan error, 1)
	go func() {
		defer close(order)
		defer close(jobs)
		walked <- walk(func(in source.Input) bool {
			j := job[T]{in, make(chan T, 1)}
			select {
			case jobs <- j:
			case <-inner.Done():
				return false
			}
			order <- j
			return true
		})
	}()
	var failed error
	dropped := false
	for j := range order {
		result, ok := <-j.result
		if dropped = dropped || !ok; !dropped && failed == nil {
			if failed = done(result); failed != nil {
				cancel()
			}
		}
		if ok {
			finished.add(-w.size(result))
		}
	}
	wait.Wait()
	if err := <-walked; failed == nil && err != nil {
		return fmt.Errorf("reading inputs: %w", err)
	}
	return failed
}

// run is one worker of several.
func (w work[H, T]) run(ctx context.Context, jobs <-chan job[T], workers int, finished *backlog) {
	var taken []job[T]
	var begun []H
	for {
		finished.pause()
		j, ok := <-jobs
		if !ok {
			return
		}
		taken, begun = w.take(ctx, j, jobs, workers, taken[:0], begun[:0])
		n := 0
		w.finish(begun, func(result T) {
			finished.add(w.size(result))
			taken[n].result <- result
			close(taken[n].result)
			n++
			runtime.Gosched() // what was made is written at once, while it is in this processor's cache
		})
		clear(begun)
	}
}

// take begins an input, and others that wait, as many as are to be finished together. It appends to taken and begun.
func (w work[H, T]) take(ctx context.Context, j job[T], jobs <-chan job[T], workers int, taken []job[T], begun []H) ([]job[T], []H) {
	start := time.Now()
	for more := true; more; {
		if ctx.Err() != nil {
			close(j.result)
			break
		}
		taken, begun = append(taken, j), append(begun, w.begin(j.in))
		// Half of a fair share of what waits: so the last inputs are spread over all workers.
		if len(taken) == batch || len(taken) > len(jobs)/(2*workers) || time.Since(start) > slow {
			break
		}
		select {
		case j, more = <-jobs:
		default:
			more = false
		}
	}
	return taken, begun
}
