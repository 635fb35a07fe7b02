package shacl

import (
	"os/exec"
	"path/filepath"
	"testing"
)

func TestExportedSamplesConform(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program and starts Java")
	}
	out := filepath.Join(t.TempDir(), "samples.ttl")
	cmd := exec.Command("go", "run", "../../cmd/kamergraaf", "export", "--output", out, "../../samples")
	if text, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("exporting the samples: %v\n%s", err, text)
	}
	Check(t, out)
}

func TestGoldenGraphConforms(t *testing.T) {
	if testing.Short() {
		t.Skip("starts Java")
	}
	Check(t, "../../graph/testdata/brug.ttl")
}
