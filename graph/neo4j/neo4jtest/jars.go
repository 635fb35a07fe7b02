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

	"w3id.org/kamergraaf/internal/cache"
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
	hash := sha256.Sum256(pom)
	return cache.Dir("neo4j-"+hex.EncodeToString(hash[:6]), fetch)
}

// fetch lets Maven copy the jars into a folder.
func fetch(dir string) error {
	maven, err := exec.LookPath("mvn")
	if err != nil {
		return fmt.Errorf("%w: Maven (mvn) is not installed", errNoTools)
	}
	file := filepath.Join(dir, "pom.xml")
	if err := os.WriteFile(file, pom, 0o644); err != nil {
		return fmt.Errorf("write the pom: %w", err)
	}
	cmd := exec.Command(maven, "-q", "-B", "-f", file, "dependency:copy-dependencies", "-DoutputDirectory="+dir)
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("fetch the Neo4j server with Maven: %w\n%s", err, out)
	}
	return nil
}
