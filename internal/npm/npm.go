// Package npm gives tests single packages of npm, fetched once per machine into the user's cache folder.
package npm

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"w3id.org/kamergraaf/internal/cache"
)

// File returns a file of a package in a version: File(t, "axe-core@4.10.3", "axe.min.js"). Where it cannot be had the test
// is skipped with the reason; it fails where the environment has CI=true.
func File(t testing.TB, pkg, file string) []byte {
	t.Helper()
	dir, err := cache.Dir("npm-"+strings.NewReplacer("/", "-", "@", "-").Replace(pkg), func(dir string) error {
		install := exec.Command("npm", "install", "--prefix", dir, "--no-audit", "--no-fund", "--ignore-scripts", pkg)
		install.Dir = dir
		if out, err := install.CombinedOutput(); err != nil {
			return fmt.Errorf("npm install %s: %w: %.400s", pkg, err, out)
		}
		return nil
	})
	if err != nil {
		cache.SkipOutsideCI(t, err)
	}
	name := pkg[:strings.LastIndexByte(pkg, '@')]
	content, err := os.ReadFile(filepath.Join(dir, "node_modules", filepath.FromSlash(name), filepath.FromSlash(file)))
	if err != nil {
		t.Fatalf("reading %s of %s: %v", file, pkg, err)
	}
	return content
}
