package growth

import (
	"bufio"
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// counted are the packages whose steps are counted: ours, and those of Go by which our code walks.
const counted = "w3id.org/kamergraaf/...,slices,strings,bytes,sort"

// Program is a program that counts its steps: it was built as one whose coverage is measured.
type Program struct{ path string }

// Build builds the program of a package so that it counts its steps.
func Build(t testing.TB, pkg string) Program {
	t.Helper()
	p := Program{filepath.Join(t.TempDir(), "counting")}
	build := exec.Command("go", "build", "-cover", "-covermode=atomic", "-coverpkg="+counted, "-o", p.path, pkg)
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %v\n%s", build, err, out)
	}
	return p
}

// Steps is how often a run came to each place of the code.
type Steps map[string]int

// Run runs the program and returns its steps. They do not depend on how fast or busy the machine is.
func (p Program) Run(t testing.TB, args ...string) Steps {
	t.Helper()
	dir := t.TempDir()
	run := exec.Command(p.path, args...)
	run.Env = append(os.Environ(), "GOCOVERDIR="+dir)
	if out, err := run.CombinedOutput(); err != nil {
		t.Fatalf("%v: %v\n%s", run, err, out)
	}
	text := filepath.Join(dir, "steps.txt")
	if out, err := exec.Command("go", "tool", "covdata", "textfmt", "-i="+dir, "-o="+text).CombinedOutput(); err != nil {
		t.Fatalf("reading the steps: %v\n%s", err, out)
	}
	steps, err := readSteps(text)
	if err != nil {
		t.Fatal(err)
	}
	return steps
}

// readSteps reads a profile of coverage: a line for each place, with how many statements are there and how often they were run.
func readSteps(name string) (Steps, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	steps := Steps{}
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		f := strings.Fields(lines.Text())
		if len(f) != 3 {
			continue // the mode
		}
		times, err := strconv.Atoi(f[2])
		if err != nil {
			return nil, fmt.Errorf("reading the steps: %w", err)
		}
		steps[f[0]] += times
	}
	return steps, lines.Err()
}

// slack is how many steps for each thing more a place may have than in proportion: tables that double, sorts.
const slack = 64

// Walks returns the places that a run comes to more often than in proportion to n, the number of things in the smallest of three
// inputs: the others have twice and four times as many. What every run does, as loading, counts nothing.
func Walks(n int, one, two, four Steps) (places []string) {
	type walk struct {
		place string
		times int
	}
	var walks []walk
	for place, times := range four {
		first, then := two[place]-one[place], times-two[place]
		if then > 3*max(first, 0)+slack*n {
			walks = append(walks, walk{place, then})
		}
	}
	slices.SortFunc(walks, func(a, b walk) int { return cmp.Or(b.times-a.times, cmp.Compare(a.place, b.place)) })
	for _, w := range walks {
		places = append(places, fmt.Sprintf("%s: %d steps more for %d things, then %d more for %d", w.place, two[w.place]-one[w.place], n, w.times, 2*n))
	}
	return places
}
