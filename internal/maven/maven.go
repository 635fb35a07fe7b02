// Package maven fetches the Java programs that tests run.
package maven

import (
	"fmt"
	"os/exec"
	"path/filepath"
)

// CopyJars has Maven copy the jars that dir/pom.xml needs to dir/lib.
func CopyJars(dir string) error {
	mvn := exec.Command("mvn", "--batch-mode", "--quiet", "-f", filepath.Join(dir, "pom.xml"),
		"org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies",
		"-DincludeScope=runtime", "-DoutputDirectory="+filepath.Join(dir, "lib"))
	if out, err := mvn.CombinedOutput(); err != nil {
		return fmt.Errorf("running Maven: %w: %s", err, out)
	}
	return nil
}
