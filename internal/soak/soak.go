// Package soak says how much a test does that only gets surer with more of the same: fuzzing, kills, large generated sets.
// All randomness in it has a fixed seed, so that a failure comes back.
package soak

import (
	"flag"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"testing"
)

// longVariable is set to 1 by `./test --long`.
const longVariable = "KAMERGRAAF_LONG"

// damaged is how many damaged copies of a seed a long run tries.
const damaged = 5000

// Long tells whether the run is a long one.
func Long() bool { return os.Getenv(longVariable) == "1" }

// Count returns how many of full a run does: all of them in a long run, a tenth in others, a hundredth in short ones, and
// at least one.
func Count(full int) int {
	switch {
	case Long():
		return full
	case testing.Short():
		return max(1, full/100)
	}
	return max(1, full/10)
}

// Add adds a seed to the corpus of a fuzz target, with damaged copies of it, the same ones in each run. Where the target is
// fuzzed by `go test -fuzz`, which damages seeds itself, only the seed is added.
func Add(f *testing.F, seed ...any) {
	f.Helper()
	f.Add(seed...)
	if fuzz := flag.Lookup("test.fuzz"); fuzz != nil && fuzz.Value.String() != "" {
		return
	}
	h := fnv.New64a()
	fmt.Fprint(h, seed...)
	random := rand.New(rand.NewPCG(1, h.Sum64()))
	for range Count(damaged) {
		f.Add(damage(random, seed)...)
	}
}
