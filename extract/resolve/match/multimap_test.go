package match

import (
	"slices"
	"testing"
)

// TestChainsKeepNumbersInOrder shows lists under keys that share a place, and that a key with nothing under it has none.
func TestChainsKeepNumbersInOrder(t *testing.T) {
	const size = 1000
	c := NewMultiMap(size)
	want := map[uint64][]int32{}
	for i := range int32(size) {
		key := uint64(i%37) * 2048 // all begin at one place
		if i%2 == 0 {
			c.Push(key, i)
			want[key] = slices.Insert(want[key], 0, i)
		} else if c.AddNew(key, i) {
			want[key] = append(want[key], i)
		}
		if c.AddNew(key, i) {
			t.Fatalf("%d is new twice", i)
		}
	}
	for key, values := range want {
		if got := c.All(key); !slices.Equal(got, values) {
			t.Errorf("under %d: %v, want %v", key, got, values)
		}
		if _, ok := c.Only(key); ok {
			t.Errorf("%d numbers under %d count as one", len(values), key)
		}
	}
	for _, key := range []uint64{1, 37 * 2048} {
		if got := c.All(key); got != nil {
			t.Errorf("under %d: %v, want nothing", key, got)
		}
	}
	one := NewMultiMap(1)
	one.Push(7, 3)
	if v, ok := one.Only(7); !ok || v != 3 {
		t.Errorf("one number: %d, %v", v, ok)
	}
	empty := NewMultiMap(0)
	if got := empty.All(5); got != nil {
		t.Errorf("no numbers: %v", got)
	}
}
