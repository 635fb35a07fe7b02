package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
	"time"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/internal/soak"
)

// What one run over an input and two good documents beside it may take, with two workers.
const (
	mostMemory = 600 << 10 // KiB
	mostTime   = 10 * time.Second
)

// TestNoInputTakesTheMachine shows that whatever an input is, it is read or named, within bounds of memory and time, and the good
// documents beside it come out.
func TestNoInputTakesTheMachine(t *testing.T) {
	if testing.Short() {
		t.Skip("reads much")
	}
	program := built(t)
	all := append(hostileForms, hostileTexts(200_000)...)
	all = append(append(all, hostileTexts(extract.MaxText-1000)...), hostileTexts(50_000_000)...)
	every := len(all) / soak.Count(len(all))
	for i, h := range all {
		if i < len(hostileForms) || i%every == 0 {
			t.Run(h.name, func(t *testing.T) { tryHostile(t, program, h) })
		}
	}
}

// built builds the program, without what tests add to it.
func built(t *testing.T) string {
	program := filepath.Join(t.TempDir(), "kamergraaf")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("building: %v\n%s", err, out)
	}
	return program
}

// TestOutOfMemoryIsNoWrongUsage shows that scripts can tell a run that Go's runtime ended from a mistake in the command.
func TestOutOfMemoryIsNoWrongUsage(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	program, input := built(t), filepath.Join(t.TempDir(), "input.txt")
	write(t, input, bytes.Repeat([]byte("woord "), 10_000_000))
	ended := 0
	for kilobytes := 820_000; kilobytes <= 1_000_000; kilobytes += 20_000 {
		cmd := exec.Command("sh", "-c", fmt.Sprintf(`ulimit -c 0; ulimit -v %d; exec "$0" extract "$1"`, kilobytes), program, input)
		out, err := cmd.CombinedOutput()
		if err == nil || !bytes.Contains(out, []byte("fatal error")) || !bytes.Contains(out, []byte("main.main")) {
			continue // it was enough, or too little to begin
		}
		if ended++; cmd.ProcessState.ExitCode() == exitUsage {
			t.Errorf("with %d kB: exit code %d\n%.500s", kilobytes, exitUsage, out)
		}
	}
	if ended == 0 {
		t.Skip("SKIPPED: no limit of memory makes the runtime end here")
	}
}

// TestHostileInputsAtOnceTakeNoMore shows that inputs which each take much memory do not take it at the same time.
func TestHostileInputsAtOnceTakeNoMore(t *testing.T) {
	if testing.Short() {
		t.Skip("reads much")
	}
	program, dir := built(t), t.TempDir()
	for i := range 5 {
		write(t, filepath.Join(dir, fmt.Sprintf("forms%d.pdf", i)), formsPDF(11))
	}
	cmd := exec.Command(program, "export", "--workers", "3", "--output", filepath.Join(t.TempDir(), "out.nq"), dir)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	peak := make(chan int)
	go func() { peak <- peakOf(cmd.Process.Pid) }()
	_ = cmd.Wait()
	if memory := <-peak; memory > mostMemory {
		t.Errorf("took %d MB", memory>>10)
	}
}

func tryHostile(t *testing.T, program string, h hostile) {
	dir := t.TempDir()
	for _, good := range []string{"a", "z"} {
		write(t, filepath.Join(dir, good+".txt"), fmt.Appendf(nil, hostileHead+"\nVraag 1\nKlopt dit?\n", " in "+good))
	}
	write(t, filepath.Join(dir, h.name), h.data())
	out := filepath.Join(t.TempDir(), "out.nq")
	cmd := exec.Command(program, "export", "--workers", "2", "--output", out, dir)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	peak := make(chan int)
	go func() { peak <- peakOf(cmd.Process.Pid) }()
	_ = cmd.Wait()
	memory := <-peak
	code := cmd.ProcessState.ExitCode()
	if code != exitOK && code != exitUnread {
		t.Errorf("exit code %d: %.300s", code, stderr.String())
	}
	if code == exitUnread && !bytes.Contains(stderr.Bytes(), []byte(h.name)) {
		t.Errorf("an error that does not name the file: %.300s", stderr.String())
	}
	statements, _ := os.ReadFile(out)
	for _, good := range []string{"sommen in a", "sommen in z"} {
		if !bytes.Contains(statements, []byte(good)) {
			t.Errorf("%q did not come out", good)
		}
	}
	took := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	if memory > mostMemory || took > mostTime {
		t.Errorf("took %d MB and %v", memory>>10, took)
	}
	t.Logf("%d MB, %v, exit code %d", memory>>10, took, code)
}

// peakOf returns the most memory that a process has had, in KiB, when it ends. What the system says of a process that has ended
// counts what its parent had, too.
func peakOf(pid int) (most int) {
	for {
		status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
		peak := peakMemory.FindSubmatch(status)
		if err != nil || peak == nil {
			return most
		}
		most, _ = strconv.Atoi(string(peak[1]))
		time.Sleep(5 * time.Millisecond)
	}
}

var peakMemory = regexp.MustCompile(`VmHWM:\s*(\d+) kB`)
