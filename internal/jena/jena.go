// Package jena gives tests the command line tools of Apache Jena: riot, which reads RDF strictly, and its SHACL engine.
// The jars of pom.xml are fetched by Maven once per machine into the user's cache folder.
package jena

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"w3id.org/kamergraaf/internal/cache"
	"w3id.org/kamergraaf/internal/maven"
)

//go:embed pom.xml
var pom []byte

//go:embed log4j2.properties
var logging []byte

var fetched = sync.OnceValues(fetch)

// Jars returns the folder with Jena's jars and the logging configuration. Where there is no Java or Maven, or the jars
// cannot be had, the test is skipped with the reason, but fails where the environment has CI=true.
func Jars(t testing.TB) string {
	t.Helper()
	if testing.Short() {
		t.Skip("Java takes long")
	}
	dir, err := fetched()
	if err != nil {
		cache.SkipOutsideCI(t, fmt.Errorf("fetching Apache Jena: %w", err))
	}
	return dir
}

// Result is what a tool printed and whether it succeeded.
type Result struct {
	Out, Messages string // standard output; warnings and errors
	Err           error  // of the exit status
}

// Clean tells that the tool succeeded without a warning.
func (r Result) Clean() bool { return r.Err == nil && r.Messages == "" }

// Riot runs riot: Riot(t, "--validate", "--strict", file).
func Riot(t testing.TB, args ...string) Result {
	t.Helper()
	return run(t, "riotcmd.riot", args...)
}

// Shacl validates a file of data against a file of shapes. The engine's exit status says nothing of violations: the
// report does.
func Shacl(t testing.TB, data, shapes string) (conforms bool, report string) {
	t.Helper()
	r := run(t, "shacl.shacl", "validate", "--text", "--data", data, "--shapes", shapes)
	if r.Err != nil {
		t.Fatalf("running Jena's SHACL engine: %v\n%s%s", r.Err, r.Out, r.Messages)
	}
	return strings.TrimSpace(r.Out) == "Conforms", r.Out
}

// run runs a main class of the jars.
func run(t testing.TB, class string, args ...string) Result {
	t.Helper()
	dir := Jars(t)
	java := []string{"-Xmx2g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
		"-Dlog4j2.configurationFile=" + filepath.Join(dir, "log4j2.properties"), "-cp", filepath.Join(dir, "lib", "*"), class}
	cmd := exec.Command("java", append(java, args...)...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	return Result{stdout.String(), stderr.String(), err}
}

// fetch has Maven copy the jars, or finds those that an earlier run fetched.
func fetch() (string, error) {
	if _, err := exec.LookPath("java"); err != nil {
		return "", err
	}
	sum := sha256.Sum256(append(bytes.Clone(pom), logging...))
	return cache.Dir("jena-"+hex.EncodeToString(sum[:6]), func(dir string) error {
		for name, content := range map[string][]byte{"pom.xml": pom, "log4j2.properties": logging} {
			if err := os.WriteFile(filepath.Join(dir, name), content, 0o644); err != nil {
				return err
			}
		}
		return maven.CopyJars(dir)
	})
}
