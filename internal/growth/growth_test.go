package growth

import (
	"math"
	"testing"
	"time"
)

// costing returns a clock, and work that takes as long on it as cost says.
func costing(cost func(n int) float64) (clock func() time.Duration, prepare func(n int) func()) {
	var now float64
	return func() time.Duration { return time.Duration(now) }, func(n int) func() { return func() { now += cost(n) } }
}

func TestWhatGrowsInProportionPassesAndASquareFails(t *testing.T) {
	for name, c := range map[string]struct {
		cost func(n float64) float64
		fast bool
	}{
		"nothing":         {func(float64) float64 { return 0 }, true},
		"in proportion":   {func(n float64) float64 { return 100 * n }, true},
		"times logarithm": {func(n float64) float64 { return n * math.Log(n) }, true},
		"mostly a start":  {func(n float64) float64 { return 1e9 + n }, true},
		"a square":        {func(n float64) float64 { return 1000*n + n*n }, false},
	} {
		clock, prepare := costing(func(n int) float64 { return c.cost(float64(n)) })
		if err := linear(100_000, prepare, clock); (err == nil) != c.fast {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestOneSlowMomentDoesNotCount(t *testing.T) {
	runs := 0
	clock, prepare := costing(func(n int) float64 {
		if runs++; runs == parts+1 {
			return 1e12
		}
		return float64(n)
	})
	if err := linear(1600, prepare, clock); err != nil {
		t.Error(err)
	}
}

func TestProcessorTimeGoesOn(t *testing.T) {
	Linear(t, 1<<20, func(n int) func() {
		data := make([]byte, n)
		return func() {
			for i := range data {
				data[i] += byte(i)
			}
		}
	})
	if processorTime() <= 0 {
		t.Error("no time was spent")
	}
}
