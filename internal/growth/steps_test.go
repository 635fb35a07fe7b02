package growth

import (
	"os"
	"path/filepath"
	"testing"
)

// stepsOf are the steps of a run over n things.
func stepsOf(place string, cost func(n int) int, n int) Steps { return Steps{place: cost(n)} }

func TestAWalkIsToldFromStepsInProportion(t *testing.T) {
	for name, c := range map[string]struct {
		cost func(n int) int
		walk bool
	}{
		"once":             {func(int) int { return 1_000_000 }, false},
		"for each":         {func(n int) int { return 1_000_000 + 90*n }, false},
		"tables that grow": {func(n int) int { return n + 2*n*(n/300%2) }, false},
		"for each of each": {func(n int) int { return 1_000_000 + n*n }, true},
		"for each before":  {func(n int) int { return n * (n - 1) / 2 }, true},
	} {
		const n = 150
		if walks := Walks(n, stepsOf("a.go:1", c.cost, n), stepsOf("a.go:1", c.cost, 2*n), stepsOf("a.go:1", c.cost, 4*n)); (len(walks) > 0) != c.walk {
			t.Errorf("%s: %v", name, walks)
		}
	}
}

func TestStepsAreReadFromAProfile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "steps.txt")
	if err := os.WriteFile(name, []byte("mode: atomic\na.go:1.2,3.4 2 17\na.go:5.2,6.4 1 0\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	steps, err := readSteps(name)
	if err != nil || steps["a.go:1.2,3.4"] != 17 || len(steps) != 2 {
		t.Errorf("%v, %v", steps, err)
	}
}
