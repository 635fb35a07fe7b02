package rules

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"go/parser"
	"go/token"
	"io"
	"iter"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
)

// pkg is what `go list -json` tells of a package.
type pkg struct {
	Dir, ImportPath, Name, Doc        string
	GoFiles, CgoFiles, IgnoredGoFiles []string
	TestGoFiles, XTestGoFiles         []string
}

func (p pkg) name() string { return strings.TrimPrefix(p.ImportPath, module+"/") }

// code returns the files that are no tests, those for other systems among them.
func (p pkg) code() []string {
	return slices.DeleteFunc(slices.Concat(p.GoFiles, p.CgoFiles, p.IgnoredGoFiles), func(file string) bool { return strings.HasSuffix(file, "_test.go") })
}

// packages returns all packages of the module.
func packages(t *testing.T) []pkg {
	t.Helper()
	list, err := listed()
	if err != nil {
		t.Fatal(err)
	}
	return list
}

var listed = sync.OnceValues(func() (list []pkg, err error) {
	command := exec.Command("go", "list", "-json", "./...")
	command.Dir = root
	command.Stderr = os.Stderr
	out, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("listing the packages: %w", err)
	}
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p pkg
		if err := d.Decode(&p); err == io.EOF {
			return list, nil
		} else if err != nil {
			return nil, fmt.Errorf("reading what go list prints: %w", err)
		}
		list = append(list, p)
	}
})

// imported is an import in a file, which is told by package and name.
type imported struct{ file, path string }

// imports returns what the code of a package imports.
func (p pkg) imports(t *testing.T) (list []imported) {
	t.Helper()
	for _, name := range p.code() {
		f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(p.Dir, name), nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range f.Imports {
			path, err := strconv.Unquote(s.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, imported{p.name() + "/" + name, path})
		}
	}
	return list
}

// ruleSet is rules that were read.
type ruleSet struct {
	below map[string]map[string]bool // of a package those that it may import
	lines map[string]string          // of a package the first rule that lets it import one
}

// line returns the rule for a package, for errors.
func (r ruleSet) line(name string) string { return cmp.Or(r.lines[name], "it has none") }

// parse reads rules and completes them: who may import a package may import what that one may.
func parse(t *testing.T, text string) ruleSet {
	t.Helper()
	r := ruleSet{map[string]map[string]bool{}, map[string]string{}}
	var never [][2]string
	for rule := range statements(text) {
		if low, high, is := strings.Cut(rule, " !< "); is {
			for _, l := range names(low) {
				for _, h := range names(high) {
					never = append(never, [2]string{l, h})
				}
			}
			continue
		}
		var lower []string
		for group := range strings.SplitSeq(rule, " < ") {
			for _, name := range names(group) {
				r.let(name, lower, rule)
			}
			lower = names(group)
		}
	}
	r.complete()
	for name, below := range r.below {
		if below[name] {
			t.Errorf("the rules lead from %s to itself: %s", name, r.line(name))
		}
	}
	for _, n := range never {
		if r.below[n[1]][n[0]] {
			t.Errorf("the rules let %s import %s, against %s !< %s", n[1], n[0], n[0], n[1])
		}
	}
	return r
}

// let lets a package import others.
func (r ruleSet) let(name string, others []string, rule string) {
	if r.below[name] == nil {
		r.below[name] = map[string]bool{}
	}
	for _, o := range others {
		r.below[name][o] = true
		r.lines[name] = cmp.Or(r.lines[name], rule)
	}
}

func (r ruleSet) complete() {
	for grown := true; grown; {
		grown = false
		for _, below := range r.below {
			for low := range below {
				for lower := range r.below[low] {
					grown = grown || !below[lower]
					below[lower] = true
				}
			}
		}
	}
}

// statements yields the rules of a text, each on one line.
func statements(text string) iter.Seq[string] {
	var b strings.Builder
	for line := range strings.Lines(text) {
		before, _, _ := strings.Cut(line, "#")
		b.WriteString(before + "\n")
	}
	return func(yield func(string) bool) {
		for rule := range strings.SplitSeq(b.String(), ";") {
			if rule = strings.Join(strings.Fields(rule), " "); rule != "" && !yield(rule) {
				return
			}
		}
	}
}

// names returns the names of a list with commas.
func names(list string) []string {
	names := strings.Split(list, ",")
	for i := range names {
		names[i] = strings.TrimSpace(names[i])
	}
	return names
}
