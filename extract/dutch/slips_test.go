package dutch

import "testing"

func TestNearlyCountsSlips(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int // slips, 2 for more
	}{{"vraag", "vraag", 0}, {"vraa", "vraag", 1}, {"vrraag", "vraag", 1}, {"vrang", "vraag", 1}, {"vrgaa", "vraag", 2}, {"", "vraag", 2}, {"antwoordt", "antwoord", 1}} {
		got := 0
		for got < 2 && !Nearly(c.a, c.b, got) {
			got++
		}
		if got != c.want {
			t.Errorf("%q and %q: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
