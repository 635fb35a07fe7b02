// Command gotest reads what `go test -json` prints, prints what go test prints without -json, and ends with how many tests
// were skipped, and why. Its arguments are checks that were skipped before the tests, as reasons; they are counted too.
package main

import (
	"fmt"
	"os"
)

func main() {
	r := newReport(os.Stdout)
	for _, reason := range os.Args[1:] {
		r.skipped[reason]++
	}
	if err := r.read(os.Stdin); err != nil {
		fmt.Fprintln(os.Stderr, "gotest:", err)
		os.Exit(1)
	}
	r.close()
	if r.failed() {
		os.Exit(1)
	}
}
