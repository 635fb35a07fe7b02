package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"unicode"

	"w3id.org/kamergraaf/extract/source"
)

// say prints a message on a line of its own. Readers say things while the writer does.
func (r *reading) say(message string) {
	r.saying.Lock()
	defer r.saying.Unlock()
	fmt.Fprintln(r.env.stderr, "kamergraaf: "+message)
}

// note tells of an input that was read but not as one would expect.
func (r *reading) note(path, what string) {
	r.say(legible(path) + " " + what)
}

// complain names an input that could not be read, once, and why.
func (r *reading) complain(path string, err error) {
	r.say(legible(path) + ": " + cause(err))
}

// cause says why an input could not be read, without its path.
func cause(err error) string {
	var inPath *fs.PathError
	var inSource *source.Error
	switch {
	case errors.As(err, &inSource):
		if inSource.Line > 0 {
			return "line " + strconv.Itoa(inSource.Line) + ": " + inSource.Err.Error()
		}
		return inSource.Err.Error()
	case errors.As(err, &inPath):
		return inPath.Err.Error()
	}
	return err.Error()
}

// legible returns a path as it can stand in a line: quoted where it holds a line feed, another control character or bytes
// that are no UTF-8.
func legible(path string) string {
	odd := func(r rune) bool { return unicode.IsControl(r) || r == unicode.ReplacementChar }
	if strings.IndexFunc(path, odd) >= 0 {
		return strconv.Quote(path)
	}
	return path
}
