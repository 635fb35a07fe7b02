package graph

import (
	"bufio"
	"fmt"
	"io"
)

// output is buffered writing that keeps its first error.
type output struct {
	w       *bufio.Writer
	scratch []byte // for one term or statement at a time
	failed  error
}

// bufferSize is how much a sink gathers before it writes.
const bufferSize = 64 << 10

func newOutput(w io.Writer) *output { return &output{w: bufio.NewWriterSize(w, bufferSize)} }

// print writes a string; an error shows at the next call of err or close.
func (o *output) print(s string) { _, _ = o.w.WriteString(s) }

// fail keeps an error, as all later ones are its consequence, and returns the first.
func (o *output) fail(err error) error {
	if o.failed == nil && err != nil {
		o.failed = fmt.Errorf("writing statements: %w", err)
	}
	return o.failed
}

// err returns the first error so far. A bufio.Writer keeps its error and gives it to whoever writes nothing.
func (o *output) err() error {
	_, err := o.w.Write(nil)
	return o.fail(err)
}

// close writes what is left. It may be called again.
func (o *output) close() error { return o.fail(o.w.Flush()) }
