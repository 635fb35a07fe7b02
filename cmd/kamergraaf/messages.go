package main

import (
	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/internal/legible"
)

// say prints a message on a line of its own. Readers say things while the writer does.
func (r *reading) say(message string) { r.env.Stderr.Say(message) }

// complain names an input that could not be read, once, and why.
func (r *reading) complain(path string, err error) {
	r.say(legible.Name(path) + ": " + shell.Cause(err))
}
