package main

import (
	"bytes"
	"context"
	"encoding/json"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"w3id.org/kamergraaf/internal/journal"
	"w3id.org/kamergraaf/internal/soak"
)

// TestInterruptionFinishesDocumentsAndLeavesNoHalfFile interrupts when more documents were read than may wait for the worker, so
// that some are at hand.
func TestInterruptionFinishesDocumentsAndLeavesNoHalfFile(t *testing.T) {
	data := archive(t, 200)
	name := filepath.Join(t.TempDir(), "out.nq")
	write(t, name, []byte("from before\n"))
	for _, output := range []string{name, "-"} {
		ctx, interrupt := context.WithCancel(context.Background())
		var out bytes.Buffer
		code, stderr := command(ctx, &slowly{Reader: bytes.NewReader(data), halfway: interrupt}, &out, "export", "--workers", "1", "--format", "nquads", "--output", output, "-")
		if code != exitInterrupted || !strings.Contains(stderr, "interrupted") || strings.Contains(stderr, "canceled") {
			t.Errorf("%s: exit code %d, %s", output, code, stderr)
		}
		if output == "-" && (out.Len() == 0 || !bytes.HasSuffix(out.Bytes(), []byte(" .\n"))) {
			t.Errorf("%d bytes that do not end with a whole statement", out.Len())
		}
	}
	if string(read(t, name)) != "from before\n" {
		t.Error("the file of before was replaced by half a one")
	}
	if left, _ := os.ReadDir(filepath.Dir(name)); len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
}

func TestInterruptedJSONOnStandardOutputIsWhole(t *testing.T) {
	ctx, interrupt := context.WithCancel(context.Background())
	var out bytes.Buffer
	code, _ := command(ctx, &slowly{Reader: bytes.NewReader(archive(t, 200)), halfway: interrupt}, &out, "export", "--format", "jsonld", "-")
	if code != exitInterrupted || !json.Valid(out.Bytes()) {
		t.Errorf("exit code %d, %d bytes that are no JSON", code, out.Len())
	}
}

func TestKilledRunsResumeToTheSameBytes(t *testing.T) {
	if testing.Short() {
		t.Skip("starts many processes")
	}
	docs, dir := documents(t, soak.Count(3000)), t.TempDir()
	whole, out := filepath.Join(dir, "whole.nq"), filepath.Join(dir, "out.nq")
	exportOf(t, exitOK, "--output", whole, docs)
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range soak.Count(50) {
		cmd := exec.Command(self, "export", "--resume", "--output", out, docs)
		cmd.Env = append(os.Environ(), actAsProgram+"=1")
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(100+random.IntN(500)) * time.Millisecond)
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	}
	exportOf(t, exitOK, "--resume", "--output", out, docs)
	if !bytes.Equal(read(t, whole), read(t, out)) {
		t.Error("the resumed run wrote other bytes")
	}
	if left, _ := os.ReadDir(dir); len(left) != 2 {
		t.Errorf("left behind: %v", left)
	}
}

func TestChangedReadsOnlyWhatIsNewAndGivesTheSameBytes(t *testing.T) {
	docs, dir := documents(t, 30), t.TempDir()
	out := filepath.Join(dir, "out.nq")
	same := func(step string) {
		t.Helper()
		whole, _ := exportOf(t, exitOK, docs)
		exportOf(t, exitOK, "--changed", "--output", out, docs)
		if string(read(t, out)) != whole {
			t.Errorf("%s: other bytes than a run over everything", step)
		}
	}
	same("first run")
	journal := journal.NameBeside(out)
	before := read(t, journal)
	same("nothing changed")
	if !bytes.Equal(before, read(t, journal)) {
		t.Error("documents were read again though nothing changed")
	}
	names, _ := os.ReadDir(docs)
	one := filepath.Join(docs, names[3].Name())
	changed := bytes.Replace(read(t, one), []byte("Kamer"), []byte("Kamers"), -1)
	write(t, one, changed)
	if err := os.Chtimes(one, time.Unix(0, 0), time.Unix(0, 0)); err != nil { // the clock went backwards
		t.Fatal(err)
	}
	same("one document changed, with an older date")
	if err := os.Remove(filepath.Join(docs, names[4].Name())); err != nil {
		t.Fatal(err)
	}
	same("one document gone")
	exportOf(t, exitOK, "--changed", "--no-mentions", "--output", out, docs)
	same("another option in between")
	spoilt := read(t, journal)
	for i := 100; i < len(spoilt); i += 5000 {
		spoilt[i] ^= 0x55
	}
	write(t, journal, spoilt)
	same("a damaged journal")
}
