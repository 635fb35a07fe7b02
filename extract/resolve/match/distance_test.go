package match

import (
	"testing"
)

func TestDistanceCountsLettersUpToItsLimit(t *testing.T) {
	var buffer []int
	for _, tt := range []struct {
		a, b  string
		limit int
		want  int // above the limit: any number above it
	}{
		{"wet munten", "wet munten", 2, 0},
		{"wet munten", "wet minten", 2, 1},
		{"wet munten", "wet munt", 2, 2},
		{"wet munten", "wt muntne", 3, 2},
		{"wet munten", "wet mnuten", 1, 1},
		{"wet munten", "besluit dijken", 2, 3},
		{"", "abc", 3, 3},
		{"abc", "", 2, 3},
	} {
		got := distance(&buffer, []byte(tt.a), []byte(tt.b), tt.limit)
		if got != tt.want && !(tt.want > tt.limit && got > tt.limit) {
			t.Errorf("%q and %q: %d, want %d with limit %d", tt.a, tt.b, got, tt.want, tt.limit)
		}
	}
}

func TestSameDigitsTellsYearsApart(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"wet munt 2005", "wet munten 2005", true}, {"wet munt 2005", "wet munt 2006", false}, {"wet munt 2005", "wet munt", false},
		{"wet munt", "wet 1 munt", false}, {"wet munt", "wet munten", true}, {"1 wet 23", "12 wet 3", true},
	} {
		if got := sameDigits([]byte(tt.a), []byte(tt.b)); got != tt.want {
			t.Errorf("%q and %q: %v", tt.a, tt.b, got)
		}
	}
}
