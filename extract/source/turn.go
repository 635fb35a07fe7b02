package source

import (
	"path/filepath"
	"strings"
)

// turn is when an input has its turn: the better a format tells what a paper says, the earlier. Of several copies of a paper the
// first that is read counts.
type turn uint8

const (
	turnXML turn = iota
	turnArchive
	turnHTML
	turnWord
	turnPDF
	turnRest // texts, files of other names, and what cannot be read or is passed over
	turns
)

// turnsOf says which extensions have their turn when; all others have it last.
var turnsOf = map[string]turn{
	".xml": turnXML, ".tgz": turnArchive, ".tar": turnArchive, ".zip": turnArchive, ".html": turnHTML, ".htm": turnHTML, ".xhtml": turnHTML,
	".docx": turnWord, ".pdf": turnPDF,
}

// turnOf returns the turn of a file by its name; one that is only compressed has that of what it holds.
func turnOf(path string) turn {
	if path == "-" { // perhaps an archive
		return turnArchive
	}
	if t, ok := turnsOf[filepath.Ext(strings.TrimSuffix(strings.ToLower(path), ".gz"))]; ok {
		return t
	}
	return turnRest
}
