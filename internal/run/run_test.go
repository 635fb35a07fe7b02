package run

import (
	"context"
	"errors"
	"iter"
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

// working is a worker made of a function; each input counts as so many bytes.
type working struct {
	bytes int
	do    func(int)
}

func (w working) Work(_ context.Context, inputs iter.Seq[int], done func(out, bytes int)) {
	for n := range inputs {
		if w.do != nil {
			w.do(n)
		}
		done(n, w.bytes)
	}
}

// gathering is a worker that takes all inputs that it is given before it works on them.
type gathering struct {
	t    *testing.T
	each func(int)
	most *atomic.Int32
}

func (g gathering) Work(_ context.Context, inputs iter.Seq[int], done func(out, bytes int)) {
	var all []int
	for n := range inputs {
		if g.each != nil {
			g.each(n)
		}
		all = append(all, n)
	}
	if len(all) > together {
		g.t.Errorf("%d inputs together", len(all))
	}
	g.most.Store(max(g.most.Load(), int32(len(all))))
	for _, n := range all {
		done(n, 0)
	}
}

func each(ctx context.Context, workers int, walk func(func(int) bool) error, w working, done func(int) error) error {
	return Each(ctx, workers, walk, func() Worker[int, int] { return w }, done)
}

// upTo yields the numbers below n.
func upTo(n int) func(func(int) bool) error {
	return func(yield func(int) bool) error {
		for i := 0; i < n && yield(i); i++ {
		}
		return nil
	}
}

// TestResultsComeInTheOrderOfTheInputs shows that it does not matter which inputs are slow.
func TestResultsComeInTheOrderOfTheInputs(t *testing.T) {
	const inputs = 3000
	for _, workers := range []int{1, 2, 8} {
		var want, got []int
		pausing := working{do: func(n int) {
			if n == 7 || n == 1000 {
				time.Sleep(2 * slow)
			}
		}}
		take := func(n int) error {
			got, want = append(got, n), append(want, len(want))
			return nil
		}
		err := each(t.Context(), workers, upTo(inputs), pausing, take)
		if err != nil || len(got) != inputs || !slices.Equal(got, want) {
			t.Errorf("%d workers: %d results, out of order or too few; error %v", workers, len(got), err)
		}
		got, want = nil, nil
		most := new(atomic.Int32)
		gather := gathering{t, pausing.do, most}
		err = Each(t.Context(), workers, upTo(inputs), func() Worker[int, int] { return gather }, take)
		if err != nil || len(got) != inputs || !slices.Equal(got, want) {
			t.Errorf("%d workers that gather: %d results, out of order or too few; error %v", workers, len(got), err)
		}
	}
}

// TestSlowInputsAreNotGathered shows that a worker is given few inputs at once where they take their time, so that the others
// have work.
func TestSlowInputsAreNotGathered(t *testing.T) {
	most := new(atomic.Int32)
	gather := gathering{t, func(int) { time.Sleep(slow) }, most}
	err := Each(t.Context(), 2, upTo(50), func() Worker[int, int] { return gather }, func(int) error { return nil })
	if n := most.Load(); err != nil || n != 1 {
		t.Errorf("%d slow inputs at once, error %v", n, err)
	}
}

// TestEachGoroutineHasAWorkerOfItsOwn shows that a worker's buffers need no lock.
func TestEachGoroutineHasAWorkerOfItsOwn(t *testing.T) {
	workers := 0
	err := Each(t.Context(), 4, upTo(2000), func() Worker[int, int] {
		workers++
		return &alone{t: t}
	}, func(int) error { return nil })
	if err != nil || workers != 4 {
		t.Errorf("%d workers for four goroutines, error %v", workers, err)
	}
}

// alone complains where two goroutines use it at once.
type alone struct {
	t    *testing.T
	busy atomic.Bool
}

func (a *alone) Work(_ context.Context, inputs iter.Seq[int], done func(out, bytes int)) {
	if a.busy.Swap(true) {
		a.t.Error("a worker is used by two goroutines at once")
	}
	defer a.busy.Store(false)
	for n := range inputs {
		done(n, 0)
	}
}

// TestWhatWasBegunIsFinished shows that an interruption drops no input between results.
func TestWhatWasBegunIsFinished(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	walk := func(yield func(int) bool) error {
		for i := 0; yield(i); i++ {
		}
		return ctx.Err()
	}
	n := 0
	err := each(ctx, 4, walk, working{bytes: 1000}, func(got int) error {
		if got != n {
			t.Errorf("%d is result %d", got, n)
		}
		if n++; n == 500 {
			cancel()
		}
		return nil
	})
	if n < 500 || !errors.Is(err, context.Canceled) {
		t.Errorf("%d results, error %v", n, err)
	}
}

// TestAnErrorEndsTheRun shows that nothing is handed on after it, and that it is what the run returns.
func TestAnErrorEndsTheRun(t *testing.T) {
	full, n := errors.New("full"), 0
	err := each(t.Context(), 4, upTo(100_000), working{}, func(int) error {
		if n++; n == 5 {
			return full
		}
		return nil
	})
	if n != 5 || !errors.Is(err, full) {
		t.Errorf("%d results, error %v", n, err)
	}
}

// TestFewLargeResultsWait shows that large inputs are not finished by the dozen behind a slow one, so that memory stays
// bounded, and that all of them come out.
func TestFewLargeResultsWait(t *testing.T) {
	const inputs, workers, large = 300, 4, maxBacklog / 3
	var waiting, most atomic.Int32
	release := make(chan bool)
	w := working{bytes: large, do: func(n int) {
		if n == 0 {
			<-release
		}
		if n := waiting.Add(1); n > most.Load() {
			most.Store(n)
		}
	}}
	time.AfterFunc(50*time.Millisecond, func() { close(release) })
	n := 0
	err := each(t.Context(), workers, upTo(inputs), w, func(int) error {
		waiting.Add(-1)
		n++
		return nil
	})
	// Four fill the backlog, and each worker may have begun one before it was full.
	if most := most.Load(); err != nil || n != inputs || most > workers+4 {
		t.Errorf("%d results, of which up to %d waited, error %v", n, most, err)
	}
}
