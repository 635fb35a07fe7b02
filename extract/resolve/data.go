package resolve

import (
	"embed"
	"io/fs"
)

// embedded holds the built-in registers. Each table documents its own columns in doc.go.
//
//go:embed data
var embedded embed.FS

// builtIn returns the tables of the built-in registers.
func builtIn() (fs.FS, error) { return fs.Sub(embedded, "data") }
