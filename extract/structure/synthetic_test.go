package structure_test

import (
	"path/filepath"
	"testing"
)

// synthetic is the folder of documents that were written for the tests of quality, which every user has.
const synthetic = "../score/testdata/synthetic"

// TestStructureOfSyntheticDocuments compares what is read of documents in our own words with what a reader makes of them. The
// scores are a golden file.
func TestStructureOfSyntheticDocuments(t *testing.T) {
	score := &tally{right: map[string]int{}, of: map[string]int{}}
	for _, want := range readTruths(t, filepath.Join(synthetic, "structure.jsonl")) {
		scoreDocument(score, want, parseFile(t, filepath.Join(synthetic, want.File)))
	}
	for _, w := range score.wrong {
		t.Log(w)
	}
	golden(t, "structure_synthetic.golden", score.String())
}
