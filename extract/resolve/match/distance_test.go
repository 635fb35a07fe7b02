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
		if got := sameDigits(tt.a, []byte(tt.b)); got != tt.want {
			t.Errorf("%q and %q: %v", tt.a, tt.b, got)
		}
	}
}

// Only the cells near the diagonal are looked at: they give what the whole table gives.
func TestDistanceIsThatOfTheWholeTable(t *testing.T) {
	words := []string{""}
	for i := 0; len(words[i]) < 6; i++ {
		words = append(words, words[i]+"a", words[i]+"b")
	}
	var buffer []int
	for _, a := range words {
		for _, b := range words {
			want := wholeTable(a, b)
			for limit := 1; limit <= 3; limit++ {
				if got := distance(&buffer, []byte(a), []byte(b), limit); got != want && (got <= limit || want <= limit) {
					t.Fatalf("%q and %q: %d, want %d with limit %d", a, b, got, want, limit)
				}
			}
		}
	}
}

// wholeTable counts letters to insert, drop, change or swap by the textbook.
func wholeTable(a, b string) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		for j := range d[i] {
			switch {
			case i == 0 || j == 0:
				d[i][j] = i + j
				continue
			case a[i-1] == b[j-1]:
				d[i][j] = d[i-1][j-1]
			default:
				d[i][j] = d[i-1][j-1] + 1
			}
			d[i][j] = min(d[i][j], d[i-1][j]+1, d[i][j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	return d[len(a)][len(b)]
}
