package durable

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// actAsWriter makes the test program write the file that it names, tell which temporary file it made, and wait.
const actAsWriter = "DURABLE_TEST_WRITES"

func TestMain(m *testing.M) {
	if name := os.Getenv(actAsWriter); name != "" {
		f, err := Create(name)
		if err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		fmt.Println("has", f.Name())
		select {}
	}
	os.Exit(m.Run())
}

func names(t *testing.T, dir string) (out []string) {
	t.Helper()
	all, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range all {
		out = append(out, e.Name())
	}
	return out
}

func write(t *testing.T, name, content string) {
	t.Helper()
	f, err := Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Abandon()
	if _, err := f.WriteString(content); err != nil {
		t.Fatal(err)
	}
	if err := f.Commit(); err != nil {
		t.Fatal(err)
	}
}

// otherProcess is another process that writes a file until it is killed.
func otherProcess(t *testing.T, name string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), actAsWriter+"="+name)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	if line, err := bufio.NewReader(out).ReadString('\n'); !strings.HasPrefix(line, "has ") {
		t.Fatalf("the other process says %q, %v", line, err)
	}
	return cmd
}

// TestOneProcessWritesAFile shows that a second one is told at once which has it, that nothing of the first is harmed, and
// that what is left of a killed one goes with the next, and nothing else.
func TestOneProcessWritesAFile(t *testing.T) {
	for _, base := range []string{"out.nq", "?", "*", strings.Repeat("x", 250)} {
		dir := t.TempDir()
		name := filepath.Join(dir, base)
		bystanders := []string{"." + base[:1] + ".1.bak", ".out.nq.2024-backup", ".out.nq.123", "out.nq.lock"}
		for _, b := range bystanders {
			if err := os.WriteFile(filepath.Join(dir, b), []byte("dear"), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		other := otherProcess(t, name)
		var held *HeldError
		if _, err := Create(name); !errors.As(err, &held) || held.Process != other.Process.Pid {
			t.Errorf("%.9s: while process %d writes: %v", base, other.Process.Pid, err)
		}
		_ = other.Process.Kill()
		_ = other.Wait()
		if len(names(t, dir)) <= len(bystanders) {
			t.Errorf("%.9s: the killed process left nothing: the test shows nothing", base)
		}
		write(t, name, "whole")
		slices.Sort(bystanders)
		want := append(slices.Compact(bystanders), base)
		slices.Sort(want)
		if got := names(t, dir); !slices.Equal(got, want) {
			t.Errorf("%.9s: %q are left, want %q", base, got, want)
		}
	}
}

func TestLocksOfOthersAreNotTouched(t *testing.T) {
	for what, make := range map[string]func(string) error{
		"a file": func(name string) error { return os.WriteFile(name, []byte("dear"), 0o600) },
		"a link": func(name string) error { return os.Symlink("elsewhere", name) },
	} {
		name := filepath.Join(t.TempDir(), "out.nq")
		if err := make(beside(name, ".lock")); err != nil {
			t.Fatal(err)
		}
		if f, err := Create(name); err == nil || !strings.Contains(err.Error(), "no lock file of kamergraaf") {
			t.Errorf("%s: %v, %v", what, f, err)
		}
		if _, err := os.Stat(filepath.Join(filepath.Dir(name), "elsewhere")); err == nil {
			t.Error("the link was followed")
		}
	}
}

func TestFoldersAreNotReplaced(t *testing.T) {
	dir := t.TempDir()
	if _, err := Create(dir); err == nil {
		t.Error("a folder was taken for a file to write")
	}
	if got := names(t, filepath.Dir(dir)); len(got) != 1 {
		t.Errorf("%q are left", got)
	}
}
