package main

import (
	"context"
	"fmt"
	"runtime"
	"sync"

	"kamergraaf/extract/source"
)

// queue is how many inputs may be in hand for each worker: enough that one slow document does not leave the others
// without work, few enough that memory stays flat.
const queue = 8

// inOrder runs work on every input with some workers at once and hands the results to done in the order of the inputs.
// Queues are bounded, so that a slow output holds the reading back. It stops at the first error of done, or when ctx is
// done; what was begun is finished first, what only waited is dropped. No goroutine outlives it, unless walk hangs in reading standard input.
func inOrder[T any](ctx context.Context, workers int, walk func(yield func(source.Input) bool) error, work func(source.Input) T, done func(T) error) error {
	inner, cancel := context.WithCancel(ctx)
	defer cancel()
	type job struct {
		in     source.Input
		result chan T
	}
	jobs, order := make(chan job, queue*workers), make(chan job, queue*workers)
	var wait sync.WaitGroup
	for range workers {
		wait.Go(func() {
			for j := range jobs {
				if inner.Err() == nil {
					j.result <- work(j.in)
				}
				close(j.result)
				runtime.Gosched() // what was made is written at once, while it is in this processor's cache
			}
		})
	}
	walked := make(chan error, 1)
	go func() {
		defer close(order)
		defer close(jobs)
		walked <- walk(func(in source.Input) bool {
			j := job{in, make(chan T, 1)}
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
		if dropped = dropped || !ok; dropped || failed != nil {
			continue
		}
		if err := done(result); err != nil {
			failed = err
			cancel()
		}
	}
	wait.Wait()
	if err := <-walked; failed == nil && err != nil {
		return fmt.Errorf("reading inputs: %w", err)
	}
	return failed
}
