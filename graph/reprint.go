package graph

import (
	"strings"
)

// withoutReprint returns the id of a paper without the mark of a reprint or supplement ("-h1", "-n2") at its end.
func withoutReprint(id string) string {
	i := strings.LastIndexByte(id, '-')
	if i < 0 || i+2 >= len(id) || id[i+1] != 'h' && id[i+1] != 'n' || !digits(id[i+2:]) {
		return id
	}
	return id[:i]
}
