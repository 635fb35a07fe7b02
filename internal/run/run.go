// Package run does the same work on many inputs with several goroutines at once, and hands on the results in the order of the
// inputs: the output is the same whatever the number of workers.
package run

import (
	"context"
	"fmt"
	"iter"
	"runtime"
	"sync"
	"time"
)

// Worker does the work of one goroutine, so that it may keep buffers from one input to the next.
type Worker[In, Out any] interface {
	// Work hands to done, in order, a result of each input, with about how many bytes of memory it takes. It may work on them
	// one by one, or first take all that are yielded: those that wait, but only a few of inputs that take their time. It may also
	// end before it took them all, and is called again.
	Work(ctx context.Context, inputs iter.Seq[In], done func(out Out, bytes int))
}

const (
	// queue is how many inputs may be in hand for each worker: enough that one slow document does not leave the others
	// without work, few enough that memory stays flat.
	queue = 2 * together
	// together is how many inputs a worker is given at once.
	together = 32
	// slow is how long a worker goes on to take inputs.
	slow = 5 * time.Millisecond
)

// job is an input that waits for a worker, and then for its turn.
type job[In, Out any] struct {
	in     In
	result chan result[Out] // closed without a result where the input was dropped
}

type result[Out any] struct {
	out   Out
	bytes int
}

// Each runs one worker in each of some goroutines on the inputs that walk yields, and hands the results to done in the order of
// the inputs. Queues are bounded, in inputs and in bytes, so that a slow output holds the reading back. It stops at the first
// error of done, or when ctx is done; what was begun is finished first, what only waited is dropped. No goroutine outlives it,
// unless one that walk left behind.
func Each[In, Out any](ctx context.Context, workers int, walk func(yield func(In) bool) error, newWorker func() Worker[In, Out], done func(Out) error) error {
	inner, cancel := context.WithCancel(ctx)
	defer cancel()
	c := crew[In, Out]{jobs: make(chan job[In, Out], queue*workers), workers: workers, finished: newBacklog()}
	order := make(chan job[In, Out], queue*workers)
	var wait sync.WaitGroup
	for range workers {
		w := newWorker()
		wait.Go(func() { c.work(inner, w) })
	}
	walked := make(chan error, 1)
	go func() {
		defer close(order)
		defer close(c.jobs)
		walked <- walk(func(in In) bool {
			j := job[In, Out]{in, make(chan result[Out], 1)}
			select {
			case c.jobs <- j:
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
		r, ok := <-j.result
		if dropped = dropped || !ok; !dropped && failed == nil {
			if failed = done(r.out); failed != nil {
				cancel()
			}
		}
		c.finished.add(-r.bytes)
	}
	wait.Wait()
	if err := <-walked; failed == nil && err != nil {
		return fmt.Errorf("reading inputs: %w", err)
	}
	return failed
}

// crew is what the workers of a run share.
type crew[In, Out any] struct {
	jobs     chan job[In, Out]
	workers  int
	finished *backlog
}

// work is one goroutine of several. Jobs are taken in order, so that an input that all wait for has been begun.
func (c *crew[In, Out]) work(ctx context.Context, w Worker[In, Out]) {
	finishing := context.WithoutCancel(ctx)
	var taken []job[In, Out]
	for {
		c.finished.pause()
		first, ok := <-c.jobs
		if !ok {
			return
		}
		taken = taken[:0]
		n := 0
		w.Work(finishing, c.take(ctx, first, &taken), func(out Out, bytes int) {
			c.finished.add(bytes)
			taken[n].result <- result[Out]{out, bytes}
			n++
			runtime.Gosched() // so that the result is written at once, while it is in this processor's cache
		})
		clear(taken)
	}
}

// take yields an input, and others that wait, and appends them to taken.
func (c *crew[In, Out]) take(ctx context.Context, j job[In, Out], taken *[]job[In, Out]) iter.Seq[In] {
	return func(yield func(In) bool) {
		start := time.Now()
		for more := true; more; {
			if ctx.Err() != nil {
				close(j.result)
				return
			}
			*taken = append(*taken, j)
			// Half of a fair share of what waits: so the last inputs are spread over all workers.
			few := len(*taken) == together || len(*taken) > len(c.jobs)/(2*c.workers)
			if !yield(j.in) || few || time.Since(start) > slow || c.finished.full() {
				return
			}
			select {
			case j, more = <-c.jobs:
			default:
				more = false
			}
		}
	}
}

// Guard calls f; a fault of the program in it becomes its error.
func Guard(f func() error) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("a fault in kamergraaf itself, please report it with the document: %v", fault)
		}
	}()
	return f()
}
