package timeline

import "slices"

// median returns the middle of sorted values, or the mean of the two in the middle; 0 of none.
func median(sorted []int) float64 {
	n := len(sorted)
	if n == 0 {
		return 0
	}
	return float64(sorted[(n-1)/2]+sorted[n/2]) / 2
}

// Percentile returns the smallest of sorted values that is not smaller than percent% of them (nearest rank); 0 of none.
func Percentile(sorted []int, percent int) int {
	n := len(sorted)
	if n == 0 {
		return 0
	}
	rank := (n*percent + 99) / 100
	return sorted[max(rank, 1)-1]
}

func mean(values []int) float64 {
	sum := 0
	for _, v := range values {
		sum += v
	}
	return float64(sum) / float64(len(values))
}

// trendFrom is how many answers a group must have before halves of it are compared.
const trendFrom = 10

// halvesTrend returns the median of the later half minus that of the earlier half of values in order of time; the one
// in the middle of an odd number is in neither.
func halvesTrend(values []int) *float64 {
	n := len(values)
	if n < trendFrom {
		return nil
	}
	earlier, later := slices.Sorted(slices.Values(values[:n/2])), slices.Sorted(slices.Values(values[n-n/2:]))
	trend := median(later) - median(earlier)
	return &trend
}

// followTrend compares each group with the one before.
func followTrend(groups []Group) {
	for i := range groups {
		groups[i].Trend = nil
		if i > 0 && groups[i].Key != "" && groups[i].Median != nil && groups[i-1].Median != nil {
			trend := *groups[i].Median - *groups[i-1].Median
			groups[i].Trend = &trend
		}
	}
}
