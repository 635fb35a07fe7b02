package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"strconv"
	"sync"

	"github.com/mattn/go-isatty"

	"w3id.org/kamergraaf/extract/source"
	"w3id.org/kamergraaf/internal/legible"
)

// console is standard error: what the program tells beside its output, in whole lines, whoever tells it, and clear of a bar
// that shows progress.
type console struct {
	to io.Writer

	lock sync.Mutex
	bar  bool // stands on the line
}

// say prints a message on a line of its own.
func (c *console) say(message string) {
	c.lock.Lock()
	defer c.lock.Unlock()
	clear := ""
	if c.bar {
		clear, c.bar = "\r\x1b[K", false
	}
	_, _ = io.WriteString(c.to, clear+"kamergraaf: "+legible.Lines(message)+"\n") // there is nowhere else to tell it
}

// onTerminal tells whether somebody looks on.
func (c *console) onTerminal() bool {
	file, ok := c.to.(*os.File)
	return ok && isatty.IsTerminal(file.Fd())
}

// barLine is where a bar is drawn.
type barLine struct{ *console }

// Write implements io.Writer.
func (l barLine) Write(b []byte) (int, error) {
	l.lock.Lock()
	defer l.lock.Unlock()
	l.bar = true
	return l.to.Write(b)
}

// say prints a message on a line of its own. Readers say things while the writer does.
func (r *reading) say(message string) { r.env.stderr.say(message) }

// note tells of an input that was read but not as one would expect.
func (r *reading) note(path, what string) {
	r.say(legible.Name(path) + " " + what)
}

// complain names an input that could not be read, once, and why.
func (r *reading) complain(path string, err error) {
	r.say(legible.Name(path) + ": " + cause(err))
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
