package neo4jtest

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/rogpeppe/go-internal/lockedfile"
)

// pom names the server's version; Maven finds the jars that it needs.
//
//go:embed pom.xml
var pom []byte

// errNoTools tells that this machine cannot run a server, so that tests skip instead of fail.
var errNoTools = errors.New("no Neo4j server can be started here")

// jars returns the folder with the server's jars, filled on the first call on a machine. The folder's name holds a
// hash of the pom, so that another version gets a folder of its own.
func jars() (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("find the user's cache folder: %w", err)
	}
	hash := sha256.Sum256(pom)
	dir := filepath.Join(cache, "kamergraaf", "neo4j-"+hex.EncodeToString(hash[:6]))
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return "", fmt.Errorf("make the cache folder: %w", err)
	}
	unlock, err := lockedfile.MutexAt(dir + ".lock").Lock()
	if err != nil {
		return "", fmt.Errorf("lock the cache folder: %w", err)
	}
	defer unlock()
	if _, err := os.Stat(dir); err == nil {
		return dir, nil
	}
	return dir, fetch(dir)
}

// fetch lets Maven copy the jars and gives the folder its name only when it is whole.
func fetch(dir string) error {
	maven, err := exec.LookPath("mvn")
	if err != nil {
		return fmt.Errorf("%w: Maven (mvn) is not installed", errNoTools)
	}
	part := dir + ".part"
	if err := os.RemoveAll(part); err != nil {
		return fmt.Errorf("clear a broken download: %w", err)
	}
	if err := os.MkdirAll(part, 0o755); err != nil {
		return fmt.Errorf("make the folder of jars: %w", err)
	}
	file := filepath.Join(part, "pom.xml")
	if err := os.WriteFile(file, pom, 0o644); err != nil {
		return fmt.Errorf("write the pom: %w", err)
	}
	cmd := exec.Command(maven, "-q", "-B", "-f", file, "dependency:copy-dependencies", "-DoutputDirectory="+part)
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("fetch the Neo4j server with Maven: %w\n%s", err, out)
	}
	return os.Rename(part, dir)
}
