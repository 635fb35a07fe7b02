package iri

import (
	"strings"
)

// WithoutReprint returns the id of a paper without the mark of a reprint or supplement ("-h1", "-n2") at its end.
func WithoutReprint(id string) string {
	base, mark, _ := cutLast(id)
	if len(mark) < 2 || mark[0] != 'h' && mark[0] != 'n' || !Digits(mark[1:]) {
		return id
	}
	return base
}

// Original returns the id of the paper that a corrected reprint ("-h1") took the place of, or "" where an id is that of no reprint;
// supplements ("-n1") replace nothing.
func Original(id string) string {
	if base := WithoutReprint(id); strings.HasPrefix(id[len(base):], "-h") {
		return base
	}
	return ""
}
