package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// event is a line of `go test -json` (go doc test2json).
type event struct {
	Action, Package, Test, Output string
}

// report follows a run of tests and prints of it what matters.
type report struct {
	out     io.Writer
	said    map[string]map[string][]string // package, test ("" for the package itself): lines, while it is not known whether it fails
	failing map[string][]string            // package: lines of its failed tests
	skipped map[string]int                 // by reason

	packages, badPackages int // that ended; that failed
	tests, badTests       int // that passed or failed, subtests not counted; that failed
}

func newReport(out io.Writer) *report {
	return &report{out: out, said: map[string]map[string][]string{}, failing: map[string][]string{}, skipped: map[string]int{}}
}

// read reads events to the end. Lines that are none are printed as they are.
func (r *report) read(in io.Reader) error {
	lines := bufio.NewReader(in)
	for {
		line, err := lines.ReadBytes('\n')
		if len(line) > 0 {
			var e event
			if line[0] == '{' && json.Unmarshal(line, &e) == nil && e.Action != "" {
				r.take(e)
			} else {
				fmt.Fprintf(r.out, "%s\n", bytes.TrimSuffix(line, []byte("\n")))
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("reading the events of go test: %w", err)
		}
	}
}

func (r *report) take(e event) {
	switch e.Action {
	case "build-output":
		fmt.Fprint(r.out, e.Output)
	case "output":
		if r.said[e.Package] == nil {
			r.said[e.Package] = map[string][]string{}
		}
		if !isProgress(e.Output) {
			r.said[e.Package][e.Test] = append(r.said[e.Package][e.Test], e.Output)
		}
	case "pass", "fail", "skip":
		if e.Test == "" {
			r.endPackage(e)
		} else {
			r.endTest(e)
		}
	}
}

// isProgress tells whether a line only says that a test begins or goes on.
func isProgress(line string) bool {
	for _, p := range []string{"=== RUN ", "=== PAUSE ", "=== CONT ", "=== NAME "} {
		if strings.HasPrefix(line, p) {
			return true
		}
	}
	return false
}

func (r *report) endTest(e event) {
	lines := r.said[e.Package][e.Test]
	delete(r.said[e.Package], e.Test)
	counts := 1
	if strings.Contains(e.Test, "/") {
		counts = 0
	}
	switch e.Action {
	case "skip":
		r.skipped[reason(lines)]++
	case "fail":
		r.failing[e.Package] = append(r.failing[e.Package], lines...)
		r.badTests += counts
		r.tests += counts
	default:
		r.tests += counts
	}
}

// logged is a line that a test logs, after the name and line of the file that logs it.
var logged = regexp.MustCompile(`^\s+[^\s:]+\.go:\d+: (.*)`)

// reason returns what a skipped test said last, which is why it was skipped.
func reason(lines []string) string {
	for _, line := range slices.Backward(lines) {
		if m := logged.FindStringSubmatch(line); m != nil {
			return strings.TrimSpace(m[1])
		}
	}
	return "no reason given"
}

// endPackage prints the line that go test prints of a package; of one that failed also what its failed tests said, and those
// that had not ended.
func (r *report) endPackage(e event) {
	r.packages++
	said := r.said[e.Package]
	delete(r.said, e.Package)
	if e.Action != "fail" {
		for _, line := range said[""] {
			if strings.HasPrefix(line, "ok  ") || strings.HasPrefix(line, "?  ") {
				fmt.Fprint(r.out, line)
			}
		}
		return
	}
	r.badPackages++
	for _, line := range r.failing[e.Package] {
		fmt.Fprint(r.out, line)
	}
	for _, test := range slices.Sorted(maps.Keys(said)) {
		if test != "" {
			fmt.Fprint(r.out, strings.Join(said[test], ""))
		}
	}
	fmt.Fprint(r.out, strings.Join(said[""], ""))
}

func (r *report) failed() bool { return r.badPackages > 0 || r.packages == 0 }

// close prints why tests were skipped, the most frequent reason first, and a last line that sums up.
func (r *report) close() {
	reasons := slices.Sorted(maps.Keys(r.skipped))
	slices.SortStableFunc(reasons, func(a, b string) int { return r.skipped[b] - r.skipped[a] })
	all := 0
	for i, why := range reasons {
		if i == 0 {
			fmt.Fprint(r.out, "\n== skipped\n")
		}
		fmt.Fprintf(r.out, "%5d  %s\n", r.skipped[why], why)
		all += r.skipped[why]
	}
	switch {
	case r.packages == 0:
		fmt.Fprint(r.out, "\n== FAILED: no package was tested\n")
	case r.badPackages > 0:
		fmt.Fprintf(r.out, "\n== FAILED: %d of %d tests, in %d of %d packages; %d skipped\n", r.badTests, r.tests, r.badPackages, r.packages, all)
	default:
		fmt.Fprintf(r.out, "\n== passed: %d tests in %d packages; %d skipped\n", r.tests, r.packages, all)
	}
}
