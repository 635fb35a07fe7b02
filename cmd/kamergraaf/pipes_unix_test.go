//go:build unix

package main

import (
	"bytes"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// asFile are the ways to name a file, with the exit code where it is none; what stands in the place of NAME is the file.
var asFile = []struct {
	args []string
	code int
}{
	{[]string{"extract", "NAME"}, exitUnread},
	{[]string{"extract", "--corrections", "NAME", "INPUT"}, exitFailed},
	{[]string{"extract", "--registers", "NAME", "INPUT"}, exitFailed},
	{[]string{"extract", "--registers", "FOLDER", "INPUT"}, exitFailed},
	{[]string{"extract", "--report", "NAME", "INPUT"}, exitFailed},
	{[]string{"extract", "--output", "NAME", "INPUT"}, exitFailed},
	{[]string{"export", "--output", "NAME", "INPUT"}, exitFailed},
	{[]string{"export", "--format", "nquads", "--changed", "--output", "JOURNAL", "INPUT"}, exitFailed},
	{[]string{"timeline", "--output", "NAME", "INPUT"}, exitFailed},
	{[]string{"publish", "--output", "NAME", "INPUT"}, exitFailed},
	{[]string{"check", "NAME"}, exitFailed},
	{[]string{"changes", "NAME", "NAME"}, exitFailed},
	{[]string{"score", "NAME", "INPUT"}, exitFailed},
	{[]string{"query", "--uri", "bolt://127.0.0.1:1", "--cypher", "NAME"}, exitFailed},
	{[]string{"load", "--uri", "bolt://127.0.0.1:1", "--password-file", "NAME", "INPUT"}, exitFailed},
	{[]string{"unload", "--uri", "bolt://127.0.0.1:1", "--password-file", "NAME", "https://example.org/d"}, exitFailed},
	{[]string{"register", "coverage", "--registers", "FOLDER"}, exitFailed},
	{[]string{"register", "update", "--registers", "OWN", "NAME"}, exitUnread},
	{[]string{"serve", "NAME"}, exitFailed},
}

// TestWhatIsNoFileIsToldAtOnce shows that no way to name a file waits for who is at the other end of a pipe.
func TestWhatIsNoFileIsToldAtOnce(t *testing.T) {
	dir := t.TempDir()
	make := map[string]func(name string) error{
		"pipe":   func(name string) error { return syscall.Mkfifo(name, 0o600) },
		"socket": func(name string) error { _, err := net.Listen("unix", name); return err },
	}
	for kind, make := range make {
		dir := filepath.Join(dir, kind)
		journal := filepath.Join(dir, "out")
		for _, folder := range []string{filepath.Join(dir, "registers"), filepath.Join(journal, ".kamergraaf"), filepath.Join(dir, "own")} {
			if err := os.MkdirAll(folder, 0o755); err != nil {
				t.Fatal(err)
			}
		}
		name := filepath.Join(dir, "x.nq")
		for _, name := range []string{name, filepath.Join(dir, "registers", "laws.tsv"), filepath.Join(journal, ".kamergraaf", "journal")} {
			if err := make(name); err != nil {
				t.Fatal(err)
			}
		}
		words := strings.NewReplacer("NAME", name, "INPUT", "../../samples/zwemwater.md", "FOLDER", filepath.Join(dir, "registers"),
			"JOURNAL", journal+"/", "OWN", filepath.Join(dir, "own"))
		for _, c := range asFile {
			t.Run(kind+" "+strings.Join(c.args, " "), func(t *testing.T) {
				args := strings.Split(words.Replace(strings.Join(c.args, "\n")), "\n")
				cmd := runOf(t, args...)
				var stderr bytes.Buffer
				cmd.Stderr = &stderr
				if waited := endsWithin(t, cmd, time.Minute); waited {
					t.Fatal("waited")
				}
				if code := cmd.ProcessState.ExitCode(); code != c.code || strings.Count(stderr.String(), "pipe")+strings.Count(stderr.String(), "socket")+
					strings.Count(stderr.String(), "not a directory") == 0 {
					t.Errorf("exit code %d, want %d: %s", code, c.code, &stderr)
				}
			})
		}
	}
}

// TestSignalsAreHeardWhileAPipeIsWaitedFor shows that a run ends that waits for one who holds a pipe, and neither writes nor reads.
func TestSignalsAreHeardWhileAPipeIsWaitedFor(t *testing.T) {
	name := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(name, 0o600); err != nil {
		t.Fatal(err)
	}
	holder, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer holder.Close()
	read, stuck, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	defer stuck.Close()
	docs := documents(t, 60)
	for _, args := range [][]string{
		{"extract", name},
		{"extract", "--corrections", name, docs},
		{"score", name, docs},
		{"check", name + ".nq"},
		{"query", "--uri", "bolt://127.0.0.1:1", "--cypher", name},
		{"load", "--uri", "bolt://127.0.0.1:1", "--password-file", name, docs},
		{"export", "--format", "nquads", "--output", name, docs},
		{"extract", "--report", name, "--verbose", docs},
		{"export", "--format", "nquads", docs},
	} {
		t.Run(strings.Join(args[:2], " "), func(t *testing.T) {
			_ = os.Symlink(name, name+".nq")
			cmd := runOf(t, args...)
			cmd.Stdout = stuck
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			time.Sleep(time.Second)
			_ = cmd.Process.Signal(syscall.SIGTERM)
			if waited := waitsFor(t, cmd, time.Minute); waited {
				t.Fatal("did not hear the signal")
			}
			t.Log(cmd.ProcessState)
		})
	}
}

// TestOpenFilesCanBeNamed shows that what the shell puts in place of a command can be read and written, and that what stands in a file
// before the program writes into it stays.
func TestOpenFilesCanBeNamed(t *testing.T) {
	dir := t.TempDir()
	for _, c := range []struct{ name, script, want string }{
		{"input", `"$0" extract <(cat "$1") | grep -c '"id"'`, "1\n"},
		{"standard input", `cat "$1" | "$0" extract /dev/stdin | grep -c '"id"'`, "1\n"},
		{"corrections", `"$0" extract --corrections <(printf 'document\tunit\tkind\ttext\tid\n') "$1" | grep -c '"id"'`, "1\n"},
		{"output", `"$0" extract --output >(grep -c '"id"') "$1" | cat`, "1\n"},
		{"standard output", `{ echo before; "$0" extract --output /dev/stdout "$1"; echo after; } > "$2"/out; grep -c '"id"\|before\|after' "$2"/out`, "3\n"},
		{"report", `"$0" extract --report /dev/fd/3 --output /dev/null "$1" 3>&1 | grep -c '"status"'`, "1\n"},
		{"closed", `"$0" extract "$1" >&-; echo $?`, "1\n"},
		{"closed, unused", `"$0" extract --output "$2"/x "$1" >&-; echo $?`, "0\n"},
		{"null", `"$0" extract "$1" > /dev/null; echo $?`, "0\n"},
		{"full", `"$0" extract "$1" > /dev/full; echo $?`, "1\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := os.Stat("/dev/full"); err != nil && c.name == "full" {
				t.Skip("SKIPPED: no /dev/full here")
			}
			run := runOf(t)
			cmd := exec.Command("bash", "-c", c.script, run.Path, "../../samples/zwemwater.md", dir)
			if cmd.Err != nil {
				t.Skip("SKIPPED: no bash here")
			}
			var stderr bytes.Buffer
			cmd.Env, cmd.Stderr = run.Env, &stderr
			out, _ := cmd.Output()
			if string(out) != c.want {
				t.Errorf("%q, want %q, %s", out, c.want, &stderr)
			}
		})
	}
}

// endsWithin runs a program, and tells whether it had to be killed.
func endsWithin(t *testing.T, cmd *exec.Cmd, limit time.Duration) (killed bool) {
	t.Helper()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return waitsFor(t, cmd, limit)
}

func waitsFor(t *testing.T, cmd *exec.Cmd, limit time.Duration) (killed bool) {
	t.Helper()
	kill := time.AfterFunc(limit, func() { _ = cmd.Process.Kill() })
	_ = cmd.Wait()
	return !kill.Stop()
}
