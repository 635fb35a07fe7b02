package iri

import (
	"strings"
)

// WithoutReprint returns the id of a paper without the mark of a reprint or supplement ("-h1", "-n2") at its end.
func WithoutReprint(id string) string {
	i := strings.LastIndexByte(id, '-')
	if i < 0 || i+2 >= len(id) || id[i+1] != 'h' && id[i+1] != 'n' || !Digits(id[i+2:]) {
		return id
	}
	return id[:i]
}

// Original returns the id of the paper that a corrected reprint ("-h1") took the place of, or "" where an id is that of no reprint;
// supplements ("-n1") replace nothing.
func Original(id string) string {
	if base := WithoutReprint(id); strings.HasPrefix(id[len(base):], "-h") {
		return base
	}
	return ""
}
