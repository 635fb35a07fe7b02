package main

import (
	"context"
	"fmt"
	"sync"

	"kamergraaf/extract/source"
)

// inOrder runs work on every input with some workers at once and hands the results to done in the order of the inputs.
// Queues are bounded: no more inputs are in hand than twice the workers. It stops at the first error of done, or when
// ctx is done; what was begun is finished first.
func inOrder[T any](ctx context.Context, workers int, walk func(yield func(source.Input) bool) error, work func(source.Input) T, done func(T) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	type job struct {
		in     source.Input
		result chan T
	}
	jobs, order := make(chan job), make(chan job, 2*workers)
	var wait sync.WaitGroup
	for range workers {
		wait.Go(func() {
			for j := range jobs {
				j.result <- work(j.in)
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
			case order <- j:
			case <-ctx.Done():
				return false
			}
			jobs <- j
			return true
		})
	}()
	var failed error
	for j := range order {
		result := <-j.result
		if failed != nil {
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
