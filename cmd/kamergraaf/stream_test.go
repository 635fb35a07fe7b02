package main

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"sync/atomic"
	"testing"
	"time"

	"w3id.org/kamergraaf/extract/source"
)

// TestResultsComeInTheOrderOfTheInputs shows that it does not matter which inputs are finished together: many that wait, or
// few beside slow ones.
func TestResultsComeInTheOrderOfTheInputs(t *testing.T) {
	const inputs = 3000
	for _, workers := range []int{1, 2, 8} {
		var want, got []string
		walk := func(yield func(source.Input) bool) error {
			for i := range inputs {
				if !yield(source.Input{Path: strconv.Itoa(i)}) {
					t.Error("stopped")
				}
			}
			return nil
		}
		w := work[string, string]{
			begin: func(in source.Input) string {
				if in.Path == "7" || in.Path == "1000" {
					time.Sleep(2 * slow)
				}
				return in.Path
			},
			finish: func(begun []string, yield func(string)) {
				if len(begun) == 0 || len(begun) > batch {
					t.Errorf("%d inputs together", len(begun))
				}
				for _, path := range begun {
					yield(path)
				}
			},
			size: sized(0),
		}
		err := inOrder(t.Context(), workers, walk, w, func(path string) error {
			got, want = append(got, path), append(want, strconv.Itoa(len(want)))
			return nil
		})
		if err != nil || len(got) != inputs || !slices.Equal(got, want) {
			t.Errorf("%d workers: %d results, out of order or too few; error %v", workers, len(got), err)
		}
	}
}

// TestWhatWasBegunIsFinished shows that an interruption drops no input between results.
func TestWhatWasBegunIsFinished(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	walk := func(yield func(source.Input) bool) error {
		for i := 0; yield(source.Input{Path: strconv.Itoa(i)}); i++ {
		}
		return ctx.Err()
	}
	w := work[string, string]{
		begin: func(in source.Input) string { return in.Path },
		finish: func(begun []string, yield func(string)) {
			for _, path := range begun {
				yield(path)
			}
		},
		size: sized(1000),
	}
	n := 0
	err := inOrder(ctx, 4, walk, w, func(path string) error {
		if path != strconv.Itoa(n) {
			t.Errorf("%s is result %d", path, n)
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

// TestFewLargeResultsWait shows that large inputs are not finished by the dozen behind a slow one, so that memory stays
// bounded, and that all of them come out.
func TestFewLargeResultsWait(t *testing.T) {
	const inputs, workers, large = 300, 4, maxBacklog / 3
	var waiting, most atomic.Int32
	release := make(chan bool)
	walk := func(yield func(source.Input) bool) error {
		for i := range inputs {
			yield(source.Input{Path: strconv.Itoa(i)})
		}
		return nil
	}
	w := work[string, string]{
		begin: func(in source.Input) string {
			if in.Path == "0" {
				<-release
			}
			return in.Path
		},
		finish: func(begun []string, yield func(string)) {
			for _, path := range begun {
				if n := waiting.Add(1); n > most.Load() {
					most.Store(n)
				}
				yield(path)
			}
		},
		size: sized(large),
	}
	time.AfterFunc(50*time.Millisecond, func() { close(release) })
	n := 0
	err := inOrder(t.Context(), workers, walk, w, func(string) error {
		waiting.Add(-1)
		n++
		return nil
	})
	// Every worker may have begun a batch before the backlog was full, that of the slow input is finished at once.
	if most := most.Load(); err != nil || n != inputs || most > workers*batch+4 {
		t.Errorf("%d results, of which up to %d waited, error %v", n, most, err)
	}
}

// sized says that all inputs have so many bytes.
func sized(n int) func(string) int { return func(string) int { return n } }
