// Package opening opens what has a name, and never waits for it: behind the name of a file there may be a pipe, a socket or a
// device. All files are opened through it.
package opening

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"

	"github.com/mattn/go-isatty"
)

// ErrNoFile tells that what has the name of a file is a pipe, a socket, a device or a folder.
var ErrNoFile = errors.New("not a file: it was not read")

// ErrSilent tells that a pipe holds nothing, and that nobody is there to write into it.
var ErrSilent = errors.New("a pipe with nothing in it, into which nobody writes")

// ErrUnheard tells that nobody is there to read from a pipe or socket.
var ErrUnheard = errors.New("a pipe or socket from which nobody reads")

// NoFile returns why something is no file that can be read from front to back, and again; nil where it is one.
func NoFile(mode fs.FileMode) error {
	for _, kind := range []struct {
		bit  fs.FileMode
		what string
	}{{fs.ModeNamedPipe, "a pipe"}, {fs.ModeSocket, "a socket"}, {fs.ModeDevice, "a device"}, {fs.ModeDir, "a folder"}} {
		if mode&kind.bit != 0 {
			return fmt.Errorf("%s, %w", kind.what, ErrNoFile)
		}
	}
	if !mode.IsRegular() {
		return ErrNoFile
	}
	return nil
}

// File opens a file to read it. The error is ErrNoFile where the name is that of something else.
func File(name string) (*os.File, error) { return FileFor(name, os.O_RDONLY, 0) }

// FileFor opens a file as os.OpenFile does. The error is ErrNoFile where the name is that of something else.
func FileFor(name string, flag int, mode fs.FileMode) (*os.File, error) {
	f, err := open(name, flag, mode)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil {
		err = NoFile(info.Mode())
	}
	if err != nil {
		_ = f.Close()
		return nil, pathError(name, err)
	}
	return f, nil
}

// ReadFile returns what a file holds. The error is ErrNoFile where the name is that of something else.
func ReadFile(name string) ([]byte, error) {
	f, err := File(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}

// Create begins a file as os.Create does. The error is ErrNoFile where the name is that of something else.
func Create(name string) (*os.File, error) {
	return FileFor(name, os.O_RDWR|os.O_CREATE|os.O_TRUNC, 0o666)
}

// WriteFile writes a file as os.WriteFile does. The error is ErrNoFile where the name is that of something else.
func WriteFile(name string, content []byte, mode fs.FileMode) error {
	f, err := FileFor(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, mode)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	return errors.Join(err, f.Close())
}

// Try returns why a file or folder cannot be opened to read it, nil where it can.
func Try(name string) error {
	f, err := open(name, os.O_RDONLY, 0)
	if err != nil {
		return err
	}
	return f.Close()
}

// open opens something, and does not wait for who is at the other end of a pipe.
func open(name string, flag int, mode fs.FileMode) (*os.File, error) {
	f, err := os.OpenFile(name, flag|syscall.O_NONBLOCK, mode)
	if errors.Is(err, syscall.ENXIO) { // a socket, a device that is not there, a pipe from which nobody reads
		err = pathError(name, ErrUnheard)
		if info, failed := os.Stat(name); failed == nil && flag != os.O_WRONLY {
			err = pathError(name, NoFile(info.Mode()))
		}
	}
	return f, err
}

func pathError(name string, err error) error {
	return &fs.PathError{Op: "open", Path: name, Err: err}
}

// Source is a file, or a pipe or terminal that is read as it comes.
type Source struct {
	Once bool // it can be read once only, from front to back
	file *os.File
	from io.Reader
	some bool // something came out of it, or need not
}

// Stream opens a file, or a pipe or terminal that the user names, as the shell does for what another program writes. Where nothing
// comes out of it, reading ends with ErrSilent at once if nobody could write, and else when ctx is done. Other devices, of which
// many never end, are refused.
func Stream(ctx context.Context, name string) (*Source, error) {
	f, err := open(name, os.O_RDONLY, 0)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil && !info.Mode().IsRegular() && !flows(f, info) {
		err = NoFile(info.Mode())
	}
	if err != nil {
		_ = f.Close()
		return nil, pathError(name, err)
	}
	s := &Source{file: f, from: f, Once: !info.Mode().IsRegular(), some: info.Mode()&fs.ModeNamedPipe == 0}
	if s.Once {
		s.from = Interruptible(ctx, f)
	}
	return s, nil
}

// flows tells whether something is read from front to back, and ends.
func flows(f *os.File, info fs.FileInfo) bool {
	return info.Mode()&fs.ModeNamedPipe != 0 || isNull(info) || isatty.IsTerminal(f.Fd())
}

func isNull(info fs.FileInfo) bool {
	null, err := os.Stat(os.DevNull)
	return err == nil && os.SameFile(info, null)
}

// Read implements io.Reader.
func (s *Source) Read(p []byte) (int, error) {
	n, err := s.from.Read(p)
	s.some = s.some || n > 0
	if err == io.EOF && !s.some {
		err = pathError(s.file.Name(), ErrSilent)
	}
	return n, err
}

// ReadAt implements io.ReaderAt, where it is not Once.
func (s *Source) ReadAt(p []byte, at int64) (int, error) { return s.file.ReadAt(p, at) }

// Stat says what it is.
func (s *Source) Stat() (fs.FileInfo, error) { return s.file.Stat() }

// Close implements io.Closer.
func (s *Source) Close() error { return s.file.Close() }

// ReadStream returns what Stream gives, but no more than most bytes.
func ReadStream(ctx context.Context, name string, most int64) ([]byte, error) {
	s, err := Stream(ctx, name)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	data, err := io.ReadAll(io.LimitReader(s, most+1))
	if err == nil && int64(len(data)) > most {
		err = pathError(name, fmt.Errorf("larger than %d bytes", most))
	}
	return data, err
}

// Root opens a folder, for what is in it.
func Root(name string) (*os.Root, error) {
	info, err := os.Stat(name)
	if err == nil && !info.IsDir() {
		err = pathError(name, syscall.ENOTDIR)
	}
	if err != nil {
		return nil, err
	}
	return os.OpenRoot(name)
}

// Dir returns the files of a folder as a file system.
func Dir(name string) fs.FS { return dir{os.DirFS(name)} }

type dir struct{ fs.FS }

// Open implements fs.FS.
func (d dir) Open(name string) (fs.File, error) {
	if info, err := fs.Stat(d.FS, name); err == nil && !info.IsDir() && !info.Mode().IsRegular() {
		return nil, pathError(name, NoFile(info.Mode()))
	}
	return d.FS.Open(name)
}
