package main

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"testing"
	"time"

	"kamergraaf/extract/source"
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
