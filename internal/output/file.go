// Package output writes what a run makes: to standard output, to files that appear only once they are whole, or to a folder of
// several files with a manifest.
package output

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

// File is where a command writes: standard output, or a file that appears only once it is whole. Names that end
// in ".gz" are compressed.
type File struct {
	io.Writer
	name   string // "" for standard output
	buffer *bufio.Writer
	gzip   *gzip.Writer
	file   *os.File // temporary, beside the file it becomes, or a device
	device bool
}

// Create opens the output of a name. With an empty one or "-" it is standard output.
func Create(name string, stdout io.Writer) (*File, error) {
	if name == "" || name == "-" {
		b := bufio.NewWriterSize(stdout, 1<<16)
		return &File{Writer: b, buffer: b}, nil
	}
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target // what the link points at is replaced, not the link
	}
	o := &File{name: name}
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
func (o *File) tee(w io.Writer) {
	o.buffer.Reset(io.MultiWriter(o.file, w))
}

// Finish ends an output of which the making ended in err. Without error it writes what is left and puts the file in its place;
// with one the file never appears, and standard output gets what was finished before an interruption.
func (o *File) Finish(err error) error {
	if err == nil {
		err = o.commit()
	} else if o.file == nil && errors.Is(err, context.Canceled) {
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

// Abandon removes the temporary file of an output that was not finished.
func (o *File) Abandon() {
	if o.file != nil {
		_ = o.file.Close()
		if !o.device {
			_ = os.Remove(o.file.Name())
		}
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

// RemoveHalves removes what killed runs left of an output that is a file. It is for those who know that nobody else writes it.
func RemoveHalves(name string) {
	halves, _ := filepath.Glob(filepath.Join(filepath.Dir(name), "."+filepath.Base(name)+".[0-9]*"))
	for _, half := range halves {
		_ = os.Remove(half)
	}
}
