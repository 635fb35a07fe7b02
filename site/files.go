package site

import "embed"

// files are the templates and what pages load.
//
//go:embed templates assets
var files embed.FS
