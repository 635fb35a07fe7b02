package resolve

import (
	"embed"
	"io/fs"
)

// embedded holds the built-in registers. Each table documents its own columns in doc.go.
//
//go:embed data
var embedded embed.FS

// BuiltIn returns the tables of the built-in registers.
func BuiltIn() (fs.FS, error) { return fs.Sub(embedded, "data") }
