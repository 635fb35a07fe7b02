// Package growth holds work to growing in proportion to its input. It compares what a large input costs with what small
// ones cost in the same run, so that a slow or busy machine changes nothing.
package growth

import (
	"fmt"
	"testing"
	"time"
)

// began is the start of the clock where a system does not tell processor time.
var began = time.Now()

const (
	parts = 16 // a large input is as large as so many small ones
	most  = 5  // how often the cost of the small ones a large one may have: a square would have 16 times
	tries = 5  // how often it is measured before it counts: the first times pay for memory, or for a neighbour

	// little is what one run of the garbage collector may add, and is never too much.
	little = 50 * time.Millisecond
)

// Linear fails a test where one input of size n takes many times the processor time of sixteen inputs of a sixteenth of n.
// prepare makes an input and returns the work on it; only the work is measured.
func Linear(t testing.TB, n int, prepare func(n int) (work func())) {
	t.Helper()
	if err := linear(n, prepare, processorTime); err != nil {
		t.Error(err)
	}
}

func linear(n int, prepare func(n int) func(), clock func() time.Duration) error {
	small, large := prepare(max(1, n/parts)), prepare(n)
	var one, all time.Duration
	for range tries {
		start := clock()
		for range parts {
			small()
		}
		between := clock()
		large()
		one, all = clock()-between, between-start
		if one <= most*all+little {
			return nil
		}
	}
	return fmt.Errorf("an input of size %d took %v, sixteen of a sixteenth of that %v: it grows faster than its input", n, one, all)
}
