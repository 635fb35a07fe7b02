package main

import (
	"bufio"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// outputFile is where a command writes: standard output, or a file that appears only once it is whole. Names that end
// in ".gz" are compressed.
type outputFile struct {
	io.Writer
	name   string // "" for standard output
	buffer *bufio.Writer
	gzip   *gzip.Writer
	file   *os.File // temporary, beside the file it becomes, or a device
	device bool
}

// create opens the output. With an empty name or "-" it is standard output.
func (env environment) create(name string) (*outputFile, error) {
	if name == "" || name == "-" {
		b := bufio.NewWriterSize(env.stdout, 1<<16)
		return &outputFile{Writer: b, buffer: b}, nil
	}
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target // what the link points at is replaced, not the link
	}
	o := &outputFile{name: name}
	var err error
	if isDevice(name) {
		o.device = true
		o.file, err = os.OpenFile(name, os.O_WRONLY, 0)
	} else {
		o.file, err = os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	}
	if err != nil {
		var in *os.PathError
		if errors.As(err, &in) {
			err = in.Err
		}
		return nil, fmt.Errorf("writing %s: %w", name, err)
	}
	o.buffer = bufio.NewWriterSize(o.file, 1<<16)
	o.Writer = o.buffer
	if strings.HasSuffix(name, ".gz") {
		o.gzip = gzip.NewWriter(o.buffer)
		o.Writer = o.gzip
	}
	return o, nil
}

// isDevice tells whether a name is that of a device or pipe, which is written to and not replaced.
func isDevice(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.Mode()&(os.ModeDevice|os.ModeNamedPipe|os.ModeSocket) != 0
}

// tee sends all bytes that go to the file to w as well.
func (o *outputFile) tee(w io.Writer) {
	o.buffer.Reset(io.MultiWriter(o.file, w))
}

// finish writes what is left and puts the file in its place. Inputs that could not be read do not spoil it; any other
// error does, and is returned.
func (o *outputFile) finish(err error) error {
	if err != nil && !errors.Is(err, errUnread) {
		if o.file == nil && errors.Is(err, context.Canceled) {
			_ = o.buffer.Flush() // the documents that were finished
		}
		o.abandon()
		return o.wrap(err)
	}
	if failed := o.commit(); failed != nil {
		o.abandon()
		return o.wrap(failed)
	}
	return err
}

func (o *outputFile) wrap(err error) error {
	if o.name == "" {
		return fmt.Errorf("writing standard output: %w", err)
	}
	return fmt.Errorf("writing %s: %w", o.name, err)
}

func (o *outputFile) commit() error {
	if o.gzip != nil {
		if err := o.gzip.Close(); err != nil {
			return err
		}
	}
	if err := o.buffer.Flush(); err != nil {
		return err
	}
	if o.file == nil {
		return nil
	}
	if o.device {
		err := o.file.Close()
		o.file = nil
		return err
	}
	temporary := o.file.Name()
	if err := o.file.Chmod(0o644); err != nil {
		return err
	}
	if err := o.file.Sync(); err != nil {
		return err
	}
	if err := o.file.Close(); err != nil {
		return err
	}
	o.file = nil
	if err := os.Rename(temporary, o.name); err != nil {
		_ = os.Remove(temporary)
		return err
	}
	return nil
}

// abandon removes the temporary file of an output that was not finished.
func (o *outputFile) abandon() {
	if o.file != nil {
		_ = o.file.Close()
		if !o.device {
			_ = os.Remove(o.file.Name())
		}
		o.file = nil
	}
}
