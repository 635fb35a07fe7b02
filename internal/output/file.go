// Package output writes what a run makes: to standard output, to files that appear only once they are whole, or to folders of
// several files that appear together.
package output

import (
	"bufio"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"w3id.org/kamergraaf/internal/durable"
	"w3id.org/kamergraaf/internal/opening"
)

// File is where a command writes: standard output, or a file that appears only once it is whole. Names that end
// in ".gz" are compressed.
type File struct {
	io.Writer
	name   string // "" for standard output
	buffer *bufio.Writer
	gzip   *gzip.Writer
	file   *durable.File  // nil for standard output and devices
	device io.WriteCloser // or pipe, which is written to and not replaced
}

// Create opens the output of a name. With an empty one or "-" it is standard output.
func Create(ctx context.Context, name string, stdout io.Writer) (*File, error) {
	if name == "" || name == "-" {
		b := bufio.NewWriterSize(stdout, 1<<16)
		return &File{Writer: b, buffer: b}, nil
	}
	o := &File{name: name}
	var to io.Writer
	var err error
	if opening.IsSink(name) {
		o.device, err = opening.Sink(ctx, name)
		to = o.device
	} else {
		o.file, err = durable.Create(name)
		to = o.file
	}
	if held := new(durable.HeldError); errors.As(err, &held) {
		return nil, held
	}
	if err != nil {
		var in *os.PathError
		if errors.As(err, &in) {
			err = in.Err
		}
		return nil, fmt.Errorf("writing %s: %w", name, err)
	}
	o.buffer = bufio.NewWriterSize(to, 1<<16)
	o.Writer = o.buffer
	if strings.HasSuffix(name, ".gz") {
		o.gzip = gzip.NewWriter(o.buffer)
		o.Writer = o.gzip
	}
	return o, nil
}

// Finish ends an output of which the making ended in err. Without error it writes what is left and puts the file in its place;
// with one the file never appears, and standard output gets what was finished before an interruption.
func (o *File) Finish(err error) error {
	if err == nil {
		err = o.commit()
	} else if o.name == "" && errors.Is(err, context.Canceled) {
		_ = o.buffer.Flush()
	}
	if err != nil {
		o.Abandon()
		return o.wrap(err)
	}
	return nil
}

func (o *File) wrap(err error) error {
	if o.name == "" {
		return fmt.Errorf("writing standard output: %w", err)
	}
	return fmt.Errorf("writing %s: %w", o.name, err)
}

func (o *File) commit() error {
	if o.gzip != nil {
		if err := o.gzip.Close(); err != nil {
			return err
		}
	}
	if err := o.buffer.Flush(); err != nil {
		return err
	}
	if o.device != nil {
		err := o.device.Close()
		o.device = nil
		return err
	}
	if o.file == nil {
		return nil
	}
	return o.file.Commit()
}

// Abandon removes the temporary file of an output that was not finished.
func (o *File) Abandon() {
	if o.device != nil {
		_ = o.device.Close()
		o.device = nil
	}
	if o.file != nil {
		o.file.Abandon()
		o.file = nil
	}
}

// IsFolder tells whether an output is meant as a folder: it is one, or its name ends in a slash.
func IsFolder(name string) bool {
	if strings.HasSuffix(name, "/") || strings.HasSuffix(name, string(os.PathSeparator)) {
		return true
	}
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}
