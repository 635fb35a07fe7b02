package main

import (
	"errors"
	"fmt"
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
	to    io.Writer
	quiet bool // only what went wrong is told

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

// tell says what is good to know, unless only what went wrong is asked for.
func (c *console) tell(message string) {
	if !c.quiet {
		c.say(message)
	}
}

// watched tells whether somebody looks on who wants to see how far a run is.
func (c *console) watched() bool {
	file, ok := c.to.(*os.File)
	return ok && !c.quiet && isatty.IsTerminal(file.Fd())
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

// notebook has what is told of inputs that were read, but not as one would expect: of each kind how many there are, and the first;
// or all as they come.
type notebook struct {
	*console
	all   bool
	kinds []string // in the order in which they came
	found map[string]*kindOfNote
}

type kindOfNote struct {
	first string
	count int
}

// note notes something of a kind.
func (n *notebook) note(kind, message string) {
	if n.all {
		n.tell(message)
		return
	}
	if n.found == nil {
		n.found = map[string]*kindOfNote{}
	}
	if n.found[kind] == nil {
		n.found[kind] = &kindOfNote{first: message}
		n.kinds = append(n.kinds, kind)
	}
	n.found[kind].count++
}

// tellNotes tells a line for each kind, once.
func (n *notebook) tellNotes() {
	for _, kind := range n.kinds {
		message := n.found[kind].first
		if count := n.found[kind].count; count > 1 {
			message += fmt.Sprintf(" (the first of %d such notes: --verbose tells all)", count)
		}
		n.tell(message)
	}
	n.kinds, n.found = nil, nil
}

// count returns a number with its noun.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// documentsOf returns a number of documents in words.
func documentsOf(n int) string { return count(n, "document", "documents") }

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
