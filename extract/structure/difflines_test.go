package structure_test

import (
	"strings"
)

// diffLines returns the lines that only one of two texts has, in order.
func diffLines(want, got string) string {
	count := map[string]int{}
	for line := range strings.Lines(want) {
		count[line]--
	}
	for line := range strings.Lines(got) {
		count[line]++
	}
	var b strings.Builder
	for _, side := range []struct {
		text, sign string
		by         int
	}{{want, "-", 1}, {got, "+", -1}} {
		for line := range strings.Lines(side.text) {
			if count[line]*side.by < 0 {
				b.WriteString(side.sign + " " + strings.TrimRight(line, "\n") + "\n")
				count[line] += side.by
			}
		}
	}
	return b.String()
}
