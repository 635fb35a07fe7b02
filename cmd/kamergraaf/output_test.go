package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"maps"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"w3id.org/kamergraaf/internal/soak"
)

// runOf is the program as a process of its own, not begun yet.
func runOf(t testing.TB, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, args...)
	cmd.Env = append(os.Environ(), actAsProgram+"=1")
	return cmd
}

// atWork begins the program with an input that does not end before it is closed, and returns once it writes to the output.
func atWork(t *testing.T, output string, args ...string) (cmd *exec.Cmd, stderr *bytes.Buffer, stdin io.WriteCloser) {
	t.Helper()
	cmd, stderr = runOf(t, append(args, "--output", output, "-")...), new(bytes.Buffer)
	cmd.Stderr = stderr
	pipe, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = pipe.Close(); _ = cmd.Wait() })
	for range 15_000 {
		name := filepath.Clean(output)
		for _, lock := range []string{filepath.Join(name, ".kamergraaf", "lock"), filepath.Join(filepath.Dir(name), "."+filepath.Base(name)+".kamergraaf.lock")} {
			if content, err := os.ReadFile(lock); err == nil && bytes.Count(content, []byte("\n")) > 1 {
				return cmd, stderr, pipe
			}
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Fatalf("the run does not begin: %s", stderr)
	return nil, nil, nil
}

func everything(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(name string, e os.DirEntry, err error) error {
		if err == nil && e.Type().IsRegular() {
			out[name] = string(read(t, name))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// settled is everything in a folder once nothing in it changes.
func settled(t *testing.T, dir string) map[string]string {
	t.Helper()
	for before := everything(t, dir); ; {
		time.Sleep(300 * time.Millisecond)
		now := everything(t, dir)
		if maps.Equal(before, now) {
			return now
		}
		before = now
	}
}

// TestASecondRunIsRefusedAndHarmsNothing shows that whoever comes second is told at once which process writes the same, and that
// the first run then gives what it gives alone.
func TestASecondRunIsRefusedAndHarmsNothing(t *testing.T) {
	docs, tar := documents(t, 3), archive(t, 5)
	for _, c := range []struct {
		name string
		args []string
	}{
		{"out.nq", []string{"export"}},
		{"out.nq", []string{"export", "--resume"}},
		{"out.nq", []string{"export", "--changed"}},
		{"out", []string{"extract"}},
		{"out", []string{"timeline"}},
		{"out/", []string{"export", "--format", "nquads"}},
		{"out/", []string{"export", "--format", "nquads", "--changed"}},
		{"out/", []string{"export", "--format", "neo4j-csv"}},
		{"out/", []string{"publish"}},
	} {
		name, alone := filepath.Join(t.TempDir(), "a", c.name), filepath.Join(t.TempDir(), c.name)
		if strings.HasSuffix(c.name, "/") {
			name, alone = name+"/", alone+"/"
		}
		if err := os.Mkdir(filepath.Dir(filepath.Clean(name)), 0o755); err != nil {
			t.Fatal(err)
		}
		first, _, stdin := atWork(t, name, c.args...)
		before := settled(t, filepath.Dir(filepath.Clean(name)))
		code, stderr := command(context.Background(), nil, io.Discard, append(c.args, "--output", name, docs)...)
		if want := "process " + strconv.Itoa(first.Process.Pid) + " writes " + name; code != exitFailed || !strings.Contains(stderr, want) {
			t.Errorf("%v: exit code %d, %s, want %q", c.args, code, stderr, want)
		}
		if after := everything(t, filepath.Dir(filepath.Clean(name))); !maps.Equal(before, after) {
			t.Errorf("%v: the second run changed what stands beside the output", c.args)
		}
		if _, err := stdin.Write(tar); err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(stdin.Close(), first.Wait()); err != nil {
			t.Errorf("%v: the first run: %v", c.args, err)
		}
		if code, stderr := command(context.Background(), bytes.NewReader(tar), io.Discard, append(c.args, "--output", alone, "-")...); code != exitOK {
			t.Fatal(code, stderr)
		}
		if !maps.Equal(standing(t, name), standing(t, alone)) {
			t.Errorf("%v: the first run gave something else than alone", c.args)
		}
	}
}

// standing is what stands under the name of an output, but for what is private, of which only the names count.
func standing(t *testing.T, output string) map[string]string {
	t.Helper()
	out := map[string]string{}
	for name, content := range everything(t, filepath.Dir(filepath.Clean(output))) {
		name, _ = filepath.Rel(filepath.Dir(filepath.Clean(output)), name)
		if strings.Contains(name, ".kamergraaf") {
			content = ""
		}
		out[name] = content
	}
	return out
}

// TestTwoRunsAtOnceLeaveTheOutputOfOne starts two runs into one output at the same moment, again and again.
func TestTwoRunsAtOnceLeaveTheOutputOfOne(t *testing.T) {
	one, other := documents(t, 12), filepath.Join(t.TempDir(), "other")
	if err := os.CopyFS(other, os.DirFS(one)); err != nil {
		t.Fatal(err)
	}
	files, _ := os.ReadDir(other)
	if err := os.Remove(filepath.Join(other, files[0].Name())); err != nil {
		t.Fatal(err)
	}
	args := func(output, docs string) []string {
		return []string{"export", "--format", "neo4j-csv", "--prune", "--output", output, docs}
	}
	var want []map[string]string
	for _, docs := range []string{one, other} {
		alone := filepath.Join(t.TempDir(), "out")
		if code, stderr := command(context.Background(), nil, io.Discard, args(alone, docs)...); code != exitOK {
			t.Fatal(code, stderr)
		}
		want = append(want, standing(t, alone))
	}
	for range soak.Count(20) {
		output := filepath.Join(t.TempDir(), "out")
		a, b := runOf(t, args(output, one)...), runOf(t, args(output, other)...)
		if err := errors.Join(a.Start(), b.Start()); err != nil {
			t.Fatal(err)
		}
		_, _ = a.Wait(), b.Wait()
		codes := []int{a.ProcessState.ExitCode(), b.ProcessState.ExitCode()}
		got := standing(t, output)
		if !slices.Contains(codes, exitOK) || !maps.Equal(got, want[0]) && !maps.Equal(got, want[1]) {
			t.Errorf("exit codes %v, and the output is that of neither run", codes)
		}
	}
}

// TestAClosedTerminalEndsARunAsTermDoes shows that nothing is left behind when a connection drops, also while a run waits for input.
func TestAClosedTerminalEndsARunAsTermDoes(t *testing.T) {
	// Where the tests themselves run under nohup, a child would heed that too; signals that are caught are its own to have.
	hangUps := make(chan os.Signal, 1)
	signal.Notify(hangUps, syscall.SIGHUP)
	defer signal.Stop(hangUps)
	for _, s := range []os.Signal{syscall.SIGTERM, syscall.SIGHUP} {
		dir := t.TempDir()
		run, stderr, _ := atWork(t, filepath.Join(dir, "out.nq"), "export")
		if err := run.Process.Signal(s); err != nil {
			t.Fatal(err)
		}
		_ = run.Wait()
		left, _ := os.ReadDir(dir)
		if code := run.ProcessState.ExitCode(); code != exitInterrupted || len(left) > 0 {
			t.Errorf("%v: exit code %d, left behind: %v, %s", s, code, left, stderr)
		}
	}
}

// TestNoOutputTakesTheNameOfAnInputOrOfAnother shows that a source is not lost to a slip in a name.
func TestNoOutputTakesTheNameOfAnInputOrOfAnother(t *testing.T) {
	docs := documents(t, 3)
	one := slices.Sorted(maps.Keys(everything(t, docs)))[0]
	link := filepath.Join(t.TempDir(), "link.txt")
	if err := os.Symlink(one, link); err != nil {
		t.Skip(err)
	}
	x := filepath.Join(t.TempDir(), "x")
	before := everything(t, docs)
	for _, args := range [][]string{
		{"extract", "-o", one, one}, {"extract", "-o", one, docs}, {"extract", "-o", link, docs}, {"extract", "--report", one, docs},
		{"export", "-o", one, docs}, {"timeline", "-o", one, docs}, {"extract", "-o", one, "--corrections", one, link},
		{"extract", "-o", x, "--report", x, docs}, {"export", "-o", x, "--report", x + "/../x", docs},
		{"publish", "-o", docs, docs}, {"publish", "-o", docs + "/site/", docs}, {"unresolved", "--report", one, docs},
	} {
		code, stderr := command(context.Background(), nil, io.Discard, args...)
		if code != exitUsage || !strings.Contains(stderr, "name another") {
			t.Errorf("%v: exit code %d, %s", args, code, stderr)
		}
		if !maps.Equal(before, everything(t, docs)) {
			t.Fatalf("%v changed the documents", args)
		}
	}
}

// TestAFolderInPlaceOfAFileIsToldBeforeTheRun shows that no run of hours ends in it.
func TestAFolderInPlaceOfAFileIsToldBeforeTheRun(t *testing.T) {
	dir := t.TempDir()
	for _, args := range [][]string{{"extract", "-o", dir}, {"timeline", "-o", dir}, {"export", "--report", dir}} {
		stdin := &slowly{Reader: untouched{t}}
		code, stderr := command(context.Background(), stdin, io.Discard, append(args, "-")...)
		if code != exitFailed || !strings.Contains(stderr, "it is a folder") {
			t.Errorf("%v: exit code %d, %s", args, code, stderr)
		}
	}
}

// untouched complains when it is read.
type untouched struct{ t *testing.T }

func (n untouched) Read([]byte) (int, error) {
	n.t.Error("the input was read first")
	return 0, io.EOF
}

// TestWhatIsPrintedInVainIsAnError shows that a help or table that did not arrive is not taken for one that did.
func TestWhatIsPrintedInVainIsAnError(t *testing.T) {
	for _, args := range [][]string{{"help"}, {"export", "--help"}, {"--version"}, {"query"}, {"register", "list"}, {"extract", "../../samples/klantbeoordelingssystemen.txt"}} {
		if code, stderr := command(context.Background(), nil, &shutPipe{}, args...); code != exitFailed || !strings.Contains(stderr, "broken pipe") {
			t.Errorf("%v: exit code %d, %s", args, code, stderr)
		}
	}
}
