// Package pyenv gives tests a Python with the RDF tools that Go lacks: rdflib, pyoxigraph, pyshacl, owlrl and lxml, and with Datasette and pyarrow, in the
// versions of requirements.txt. It is made once per machine in the user's cache folder.
package pyenv

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"w3id.org/kamergraaf/internal/cache"
)

//go:embed requirements.txt
var requirements []byte

var made = sync.OnceValues(environment)

// Python returns the path of the interpreter. Where there is no Python or its packages cannot be had the test is skipped
// with the reason, but fails where the environment has CI=true: there nothing may go unchecked.
func Python(t testing.TB) string {
	t.Helper()
	if testing.Short() {
		t.Skip("Python takes long")
	}
	python, err := made()
	if err != nil {
		cache.SkipOutsideCI(t, fmt.Errorf("making the Python environment: %w", err))
	}
	return python
}

// Run runs a Python program text with arguments and standard input, and returns what it printed. It fails the test where
// the program fails.
func Run(t testing.TB, program string, stdin []byte, args ...string) []byte {
	t.Helper()
	cmd := exec.Command(Python(t), append([]string{"-c", program}, args...)...)
	cmd.Stdin = bytes.NewReader(stdin)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("running Python: %v\n%s%s", err, out, stderr.Bytes())
	}
	return out
}

// environment makes the virtual environment, or finds the one that an earlier run made.
func environment() (string, error) {
	base, err := findPython()
	if err != nil {
		return "", err
	}
	version, err := exec.Command(base, "--version").Output()
	if err != nil {
		return "", fmt.Errorf("asking %s for its version: %w", base, err)
	}
	sum := sha256.Sum256(append(version, requirements...))
	dir, err := cache.Dir("py-"+hex.EncodeToString(sum[:6]), func(dir string) error { return install(base, dir) })
	if err != nil {
		return "", err
	}
	return interpreter(dir), nil
}

// findPython returns the first Python 3 on the path.
func findPython() (string, error) {
	for _, name := range []string{"python3", "python", "py"} {
		path, err := exec.LookPath(name)
		if err == nil && exec.Command(path, "-c", "import sys, venv; sys.exit(sys.version_info < (3, 9))").Run() == nil {
			return path, nil
		}
	}
	return "", errors.New("no Python 3.9 or later with venv on the path")
}

// install makes a virtual environment in dir with the required packages.
func install(base, dir string) error {
	list := filepath.Join(dir, "requirements.txt")
	if err := os.WriteFile(list, requirements, 0o644); err != nil {
		return err
	}
	if out, err := exec.Command(base, "-m", "venv", dir).CombinedOutput(); err != nil {
		return fmt.Errorf("making a virtual environment: %w: %s", err, out)
	}
	pip := exec.Command(interpreter(dir), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", list)
	if out, err := pip.CombinedOutput(); err != nil {
		return fmt.Errorf("installing packages: %w: %s", err, out)
	}
	return nil
}

// interpreter returns where a virtual environment keeps its Python.
func interpreter(dir string) string {
	if runtime.GOOS == "windows" {
		return filepath.Join(dir, "Scripts", "python.exe")
	}
	return filepath.Join(dir, "bin", "python")
}
