package rules

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// root is the folder of the module.
var root = filepath.Join("..", "..")

// TestTheArchitecturePageListsThePackages shows that the page tells of every package that another module can import whether
// it is for users.
func TestTheArchitecturePageListsThePackages(t *testing.T) {
	_, section, _ := strings.Cut(document(t, "docs/architecture.md"), "\n## The library\n")
	section, _, _ = strings.Cut(section, "\n## ")
	listed := map[string]bool{}
	for line := range strings.Lines(section) {
		if items, is := strings.CutPrefix(line, "- "); is {
			for _, name := range quoted.FindAllStringSubmatch(items, -1) {
				listed[name[1]] = true
			}
		}
	}
	for _, p := range packages(t) {
		importable := p.Name != "main" && !strings.Contains("/"+p.name(), "/internal/") && !slices.Contains(names(testOnly), p.name())
		if importable != listed[p.name()] {
			t.Errorf("docs/architecture.md, The library: %s is importable: %t, listed: %t", p.name(), importable, listed[p.name()])
		}
		delete(listed, p.name())
	}
	for name := range listed {
		t.Errorf("docs/architecture.md, The library: there is no package %s", name)
	}
}

var (
	quoted   = regexp.MustCompile("`([^`\n]+)`")
	link     = regexp.MustCompile(`\]\(([^)#:]+)(?:#[^)]*)?\)`)
	testName = regexp.MustCompile(`(?m)^func ((?:Test|Fuzz|Example|Benchmark)\w+)\(`)
	ourPlace = regexp.MustCompile(`^(?:bench|cmd|docs|extract|graph|internal|ontology|samples|site|timeline)/[\w./*-]+$`)
	nameIn   = regexp.MustCompile("`(\\w+)`\\s+(?:in|of)\\s+`([\\w/]+\\.go)`")
	isTest   = regexp.MustCompile(`^(?:Test|Example)[A-Z]\w+$`)
)

// TestDocumentsNameWhatIsThere shows that links lead to files, and that the places, names and tests that documents name exist.
// NAME stands for one that is to be made.
func TestDocumentsNameWhatIsThere(t *testing.T) {
	tests := map[string]bool{}
	for _, p := range packages(t) {
		for _, file := range slices.Concat(p.TestGoFiles, p.XTestGoFiles) {
			for _, f := range testName.FindAllStringSubmatch(read(t, filepath.Join(p.Dir, file)), -1) {
				tests[f[1]] = true
			}
		}
	}
	pages := []string{"README.md", "CONTRIBUTING.md"}
	for _, pattern := range []string{"docs/*.md", "docs/decisions/*.md"} {
		found, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil || len(found) == 0 {
			t.Fatalf("%s: %d pages, %v", pattern, len(found), err)
		}
		for _, f := range found {
			pages = append(pages, strings.TrimPrefix(filepath.ToSlash(f), "../../"))
		}
	}
	for _, page := range pages {
		text := document(t, page)
		for _, l := range link.FindAllStringSubmatch(text, -1) {
			if !exists(filepath.Join(root, filepath.Dir(page), l[1])) {
				t.Errorf("%s: the link %s leads nowhere", page, l[1])
			}
		}
		for _, n := range nameIn.FindAllStringSubmatch(text, -1) {
			if exists(filepath.Join(root, n[2])) && !strings.Contains(document(t, n[2]), n[1]) {
				t.Errorf("%s: %s does not have %s", page, n[2], n[1])
			}
		}
		for _, q := range quoted.FindAllStringSubmatch(text, -1) {
			if ourPlace.MatchString(q[1]) && !strings.Contains(q[1], "NAME") && !exists(filepath.Join(root, q[1])) {
				t.Errorf("%s: there is no %s", page, q[1])
			}
			if isTest.MatchString(q[1]) && !tests[q[1]] {
				t.Errorf("%s: there is no test %s", page, q[1])
			}
		}
	}
}

// exists tells whether files fit a pattern.
func exists(pattern string) bool {
	found, err := filepath.Glob(pattern)
	return err == nil && len(found) > 0
}

func document(t *testing.T, name string) string { return read(t, filepath.Join(root, name)) }

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
