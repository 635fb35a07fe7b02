package recognise_test

import (
	"runtime"
	"testing"

	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise"
	"w3id.org/kamergraaf/extract/resolve"
)

// TestStartTakesLittleMemory holds what loading the registers and building the lexicon allocates in all, kept or not,
// below 100 MB. Time depends on the machine: BenchmarkStart shows it.
func TestStartTakesLittleMemory(t *testing.T) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	registers, err := resolve.Load()
	if err != nil {
		t.Fatal(err)
	}
	finder, err := recognise.NewFinder(lexicon.NewLexicon(registers.Names()...))
	if err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	runtime.KeepAlive(finder)
	const limit = 100 << 20
	if took := after.TotalAlloc - before.TotalAlloc; took > limit {
		t.Errorf("the start allocates %d MB, the limit is %d MB", took>>20, limit>>20)
	} else {
		t.Logf("the start allocates %d MB", took>>20)
	}
}
