package shell

import (
	"io"
	"os"
	"sync"

	"github.com/mattn/go-isatty"

	"w3id.org/kamergraaf/internal/legible"
)

// Console is standard error: what the program tells beside its output, in whole lines, whoever tells it, and clear of a bar
// that shows progress.
type Console struct {
	To    io.Writer // what stands on the screen or in a file
	Quiet bool      // only what went wrong is told

	lock sync.Mutex
	bar  bool // stands on the line
}

// Say prints a message on a line of its own.
func (c *Console) Say(message string) {
	c.lock.Lock()
	defer c.lock.Unlock()
	clear := ""
	if c.bar {
		clear, c.bar = "\r\x1b[K", false
	}
	_, _ = io.WriteString(c.To, clear+"kamergraaf: "+legible.Lines(message)+"\n") // there is nowhere else to tell it
}

// Tell says what is good to know, unless only what went wrong is asked for.
func (c *Console) Tell(message string) {
	if !c.Quiet {
		c.Say(message)
	}
}

// Watched tells whether somebody looks on who wants to see how far a run is.
func (c *Console) Watched() bool {
	file, ok := c.To.(*os.File)
	return ok && !c.Quiet && isatty.IsTerminal(file.Fd())
}

// barLine is where a bar is drawn.
type barLine struct{ *Console }

// Write implements io.Writer.
func (l barLine) Write(b []byte) (int, error) {
	l.lock.Lock()
	defer l.lock.Unlock()
	l.bar = true
	return l.To.Write(b)
}
