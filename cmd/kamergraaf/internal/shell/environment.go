// Package shell is what the commands share: the streams that they read from and write to, what they tell and how, and the errors that main
// tells apart.
package shell

import (
	"encoding/json"
	"io"
	"runtime/debug"
)

// Environment is what commands read from and write to.
type Environment struct {
	Stdin  io.Reader
	Stdout io.Writer
	Stderr *Console
}

// JSONLines returns what prints one JSON object a line, with <, > and & as they are.
func JSONLines(w io.Writer) *json.Encoder {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder
}

// PrintLines prints each value as a line of JSON.
func PrintLines[T any](env Environment, values []T) error {
	encoder := JSONLines(env.Stdout)
	for _, v := range values {
		if err := encoder.Encode(v); err != nil {
			return err
		}
	}
	return nil
}

// Version returns the program's version as the build knows it.
func Version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}
