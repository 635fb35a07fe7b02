package main

import (
	"fmt"
	"strings"

	"w3id.org/kamergraaf/extract/source"
)

// errNothing tells that a run came to nothing, and left its output as it was.
var errNothing = fmt.Errorf("nothing was read: %w", errUnread)

// checkNamed names the inputs that cannot be opened. Commands that remove what their inputs no longer hold ask first: a mistake in
// a name must not empty what they made before.
func (r *reading) checkNamed(output string) error {
	missing := false
	for _, name := range r.inputs {
		if err := source.CheckNamed(name); err != nil {
			r.complain(name, err)
			missing = true
		}
	}
	if missing {
		r.say(output + " was left as it was")
		return errNothing
	}
	return nil
}

// checkRead tells whether a run came to nothing, and says so.
func (r *reading) checkRead(output string) error {
	if r.tally.read+r.tally.repeated > 0 {
		return nil
	}
	r.say("nothing was read in " + strings.Join(r.inputs, ", ") + ": " + output + " was left as it was")
	return errNothing
}
