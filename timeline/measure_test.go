package timeline

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestMedianAndPercentileAreAsDocumented(t *testing.T) {
	for _, c := range []struct {
		values []int
		median float64
		p90    int
	}{
		{nil, 0, 0}, {[]int{7}, 7, 7}, {[]int{1, 2}, 1.5, 2}, {[]int{1, 2, 9}, 2, 9}, {[]int{1, 2, 3, 4}, 2.5, 4},
		{[]int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 5.5, 9}, {[]int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, 6, 10},
	} {
		if got := median(c.values); got != c.median {
			t.Errorf("median of %v: %v", c.values, got)
		}
		if got := Percentile(c.values, 90); got != c.p90 {
			t.Errorf("90th percentile of %v: %v", c.values, got)
		}
	}
}

func TestPercentileIsTheSmallestValueThatIsEnough(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := slices.Sorted(slices.Values(rapid.SliceOfN(rapid.IntRange(0, 50), 1, 60).Draw(t, "values")))
		percent := rapid.IntRange(1, 100).Draw(t, "percent")
		got := Percentile(values, percent)
		within := func(limit int) bool {
			n := 0
			for _, v := range values {
				if v <= limit {
					n++
				}
			}
			return n*100 >= percent*len(values)
		}
		if !within(got) || got > values[0] && within(got-1) {
			t.Fatalf("%d%% of %v: %d", percent, values, got)
		}
	})
}

func TestTrendComparesHalves(t *testing.T) {
	if halvesTrend([]int{1, 2, 3}) != nil {
		t.Error("three answers have a trend")
	}
	if got := halvesTrend([]int{10, 10, 10, 10, 10, 99, 20, 20, 20, 20, 20}); got == nil || *got != 10 {
		t.Errorf("trend %v", got)
	}
}
