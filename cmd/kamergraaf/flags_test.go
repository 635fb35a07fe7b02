package main

import (
	"io"
	"strings"
	"testing"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
)

// Flags may stand anywhere behind a command, or behind the command of a command.
func TestFlagsMayFollowArguments(t *testing.T) {
	app := newApp(shell.Environment{Stdin: strings.NewReader(""), Stdout: io.Discard, Stderr: &shell.Console{To: io.Discard}})
	tests := []struct{ in, want string }{
		{"show PvdA --json papers", "show --json -- PvdA papers"},
		{"register show PvdA --json", "register show --json -- PvdA"},
		{"register update a.xml --registers mine b.json", "register update --registers mine -- a.xml b.json"},
		{"register update --registers=mine a.xml -- --b.json", "register update --registers=mine -- a.xml --b.json"},
		{"register list", "register list --"},
		{"register nonsense --json", "register --json -- nonsense"},
		{"extract list - --workers 2", "extract --workers 2 -- list -"},
		{"nonsense --json", "nonsense --json"},
		{"--version", "--version"},
		{"", ""},
	}
	for _, test := range tests {
		got, err := flagsFirst(app, append([]string{"kamergraaf"}, strings.Fields(test.in)...))
		if err != nil || strings.Join(got[1:], " ") != test.want {
			t.Errorf("%q becomes %q, %v, want %q", test.in, got[1:], err, test.want)
		}
	}
}
