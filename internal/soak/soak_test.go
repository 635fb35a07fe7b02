package soak

import (
	"math/rand/v2"
	"slices"
	"testing"
	"unicode/utf8"
)

func TestLongRunsDoAllAndOthersATenth(t *testing.T) {
	t.Setenv(longVariable, "1")
	if n := Count(50); n != 50 {
		t.Errorf("a long run does %d of 50", n)
	}
	t.Setenv(longVariable, "")
	want := 5
	if testing.Short() {
		want = 1
	}
	if n := Count(50); n != want {
		t.Errorf("another run does %d of 50, want %d", n, want)
	}
	if n := Count(3); n != 1 {
		t.Errorf("another run does %d of 3, want 1", n)
	}
}

func TestDamageIsTheSameInEachRunAndLeavesTheSeedAlone(t *testing.T) {
	seed := []any{[]byte("Vraag 1\nKlopt dit?"), "officiële", ""}
	one, two := rand.New(rand.NewPCG(1, 2)), rand.New(rand.NewPCG(1, 2))
	changed := 0
	for range 500 {
		a, b := damage(one, seed), damage(two, seed)
		if !slices.Equal(a[0].([]byte), b[0].([]byte)) || a[1] != b[1] || a[2] != b[2] {
			t.Fatalf("%q and %q", a, b)
		}
		if string(a[0].([]byte)) != "Vraag 1\nKlopt dit?" || a[1] != "officiële" || a[2] != "" {
			changed++
		}
		if !utf8.ValidString(a[1].(string)) {
			t.Errorf("%q is no text", a[1])
		}
	}
	if changed < 400 {
		t.Errorf("%d of 500 copies are damaged", changed)
	}
	if string(seed[0].([]byte)) != "Vraag 1\nKlopt dit?" || seed[1] != "officiële" {
		t.Errorf("the seed became %q", seed)
	}
}
