package neo4j

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"w3id.org/kamergraaf/internal/cache"
)

// records are the real records of questions that users do not have.
const records = "../../../shared/corpus/kvr"

// maxMemory is what the program may need to load them, in kilobytes.
const maxMemory = 300 << 10

// TestRecordsAreInNeo4jAsInRDF runs the program itself: what it exports as N-Triples and what it loads must be the same
// statements, and loading again must send nothing.
func TestRecordsAreInNeo4jAsInRDF(t *testing.T) {
	if _, err := os.Stat(records); err != nil {
		cache.SkipOutsideCI(t, fmt.Errorf("no real records to load: %w", err))
	}
	s, dir := open(t), t.TempDir()
	program, triples := filepath.Join(dir, "kamergraaf"), filepath.Join(dir, "records.nt")
	runProgram(t, exec.Command("go", "build", "-o", program, "w3id.org/kamergraaf/cmd/kamergraaf"))
	runProgram(t, exec.Command(program, "export", "--format", "ntriples", "--output", triples, records))
	want := readLines(t, triples)

	load := func() string {
		start, cmd := time.Now(), exec.Command(program, "load", "--uri", s.config.URI, "--user", s.config.User, records)
		cmd.Env = append(os.Environ(), "NEO4J_PASSWORD="+s.config.Password)
		memory := 0
		said := runProgram(t, cmd, func(pid int) { memory = max(memory, peakMemory(pid)) })
		rate := float64(len(want)) / time.Since(start).Seconds()
		t.Logf("%d statements, %.0f a second, %d MB of memory: %s", len(want), rate, memory>>10, lastLine(said))
		if memory > maxMemory {
			t.Errorf("the program needed %d kB, want %d at most", memory, maxMemory)
		}
		return lastLine(said)
	}
	load()
	same(t, "database", dump(t, s), want)
	if said := load(); !strings.Contains(said, " 0 loaded") || !strings.Contains(said, "; 0 statements") {
		t.Errorf("loading again said %q, want that nothing was sent", said)
	}
}

// runProgram runs a program and returns what it said on standard error. Until it ends it is looked at by watch, again and
// again.
func runProgram(t testing.TB, cmd *exec.Cmd, watch ...func(pid int)) string {
	t.Helper()
	var said bytes.Buffer
	cmd.Stderr = &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error)
	go func() { ended <- cmd.Wait() }()
	for {
		select {
		case err := <-ended:
			if err != nil {
				t.Fatalf("%v: %v\n%s", cmd.Args, err, said.String())
			}
			return said.String()
		case <-time.After(20 * time.Millisecond):
			for _, w := range watch {
				w(cmd.Process.Pid)
			}
		}
	}
}

// peakMemory returns the most memory, in kilobytes, that a process has had so far; 0 where the system does not tell. What
// the system says of a child after its end would not do: it counts the memory of the parent that it was forked from.
func peakMemory(pid int) (kilobytes int) {
	status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	_, after, _ := bytes.Cut(status, []byte("VmHWM:"))
	_, _ = fmt.Sscan(string(after), &kilobytes)
	return kilobytes
}

func lastLine(s string) string {
	s = strings.TrimSpace(s)
	return s[strings.LastIndexAny(s, "\r\n")+1:]
}

// readLines reads N-Triples as line returns them: without the full stop, sorted, each once.
func readLines(t testing.TB, file string) (out []string) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for l := range strings.Lines(string(text)) {
		out = append(out, strings.TrimSuffix(strings.TrimSpace(l), " ."))
	}
	slices.Sort(out)
	return slices.Compact(out)
}
