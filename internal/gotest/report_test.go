package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// reported returns what is printed of events, and whether they say that something failed.
func reported(t *testing.T, events string) (string, bool) {
	t.Helper()
	var out strings.Builder
	r := newReport(&out)
	r.skipped["go mod tidy: no network"]++
	if err := r.read(strings.NewReader(strings.TrimLeft(events, "\n"))); err != nil {
		t.Fatal(err)
	}
	r.close()
	return out.String(), r.failed()
}

func TestSkippedTestsAreCountedByReason(t *testing.T) {
	got, failed := reported(t, `
{"Action":"start","Package":"m/a"}
{"Action":"run","Package":"m/a","Test":"TestOne"}
{"Action":"output","Package":"m/a","Test":"TestOne","Output":"=== RUN   TestOne\n"}
{"Action":"output","Package":"m/a","Test":"TestOne","Output":"    a_test.go:3: looked for it\n"}
{"Action":"output","Package":"m/a","Test":"TestOne","Output":"    a_test.go:4: no Java: not found\n"}
{"Action":"output","Package":"m/a","Test":"TestOne","Output":"--- SKIP: TestOne (0.00s)\n"}
{"Action":"skip","Package":"m/a","Test":"TestOne"}
{"Action":"output","Package":"m/a","Test":"TestTwo/part","Output":"    b_test.go:40: no Java: not found\n"}
{"Action":"skip","Package":"m/a","Test":"TestTwo/part"}
{"Action":"output","Package":"m/a","Test":"TestTwo","Output":"    b_test.go:41: logged\n"}
{"Action":"pass","Package":"m/a","Test":"TestTwo"}
{"Action":"skip","Package":"m/a","Test":"TestThree"}
{"Action":"output","Package":"m/a","Output":"PASS\n"}
{"Action":"output","Package":"m/a","Output":"ok  \tm/a\t0.013s\n"}
{"Action":"pass","Package":"m/a"}
{"Action":"output","Package":"m/b","Output":"?   \tm/b\t[no test files]\n"}
{"Action":"skip","Package":"m/b"}
`)
	want := `ok  	m/a	0.013s
?   	m/b	[no test files]

== skipped
    2  no Java: not found
    1  go mod tidy: no network
    1  no reason given

== passed: 1 tests in 2 packages; 4 skipped
`
	if failed || got != want {
		t.Errorf("failed: %t\n%s", failed, cmp.Diff(want, got))
	}
}

func TestOfWhatFailsEverythingIsPrinted(t *testing.T) {
	got, failed := reported(t, `
{"ImportPath":"m/c","Action":"build-output","Output":"c.go:1: cannot use\n"}
{"Action":"output","Package":"m/c","Output":"FAIL\tm/c [build failed]\n"}
{"Action":"fail","Package":"m/c"}
go: a line that is no event
{"Action":"output","Package":"m/a","Test":"TestGood","Output":"    a_test.go:1: quiet\n"}
{"Action":"pass","Package":"m/a","Test":"TestGood"}
{"Action":"output","Package":"m/a","Test":"TestBad","Output":"    a_test.go:9: wrong\n"}
{"Action":"output","Package":"m/a","Test":"TestBad","Output":"--- FAIL: TestBad (0.00s)\n"}
{"Action":"fail","Package":"m/a","Test":"TestBad"}
{"Action":"output","Package":"m/a","Test":"TestHangs","Output":"=== RUN   TestHangs\n"}
{"Action":"output","Package":"m/a","Test":"TestHangs","Output":"panic: test timed out\n"}
{"Action":"output","Package":"m/a","Output":"FAIL\tm/a\t2s\n"}
{"Action":"fail","Package":"m/a"}
`)
	want := `c.go:1: cannot use
FAIL	m/c [build failed]
go: a line that is no event
    a_test.go:9: wrong
--- FAIL: TestBad (0.00s)
panic: test timed out
FAIL	m/a	2s

== skipped
    1  go mod tidy: no network

== FAILED: 1 of 2 tests, in 2 of 2 packages; 1 skipped
`
	if !failed || got != want {
		t.Errorf("failed: %t\n%s", failed, cmp.Diff(want, got))
	}
}

func TestARunWithoutPackagesHasFailed(t *testing.T) {
	if _, failed := reported(t, "\n"); !failed {
		t.Error("nothing was tested, and that passed")
	}
}
