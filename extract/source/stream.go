package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"
)

// ErrNoFile tells that what has the name of a file is a pipe, a socket or a device, which in a folder is never read: it might not end.
var ErrNoFile = errors.New("not a file: it was not read")

// noFile returns why something is no file that can be read, nil where it is one.
func noFile(mode fs.FileMode) error {
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

// modeOf returns what an entry of a folder is, or what the link leads to that it is. A link that leads nowhere counts as a file, and
// opening it says so.
func modeOf(path string, e fs.DirEntry) fs.FileMode {
	if e.Type()&fs.ModeSymlink == 0 {
		return e.Type()
	}
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Mode()
}

// openFile opens a file, and does not wait for somebody to write into a pipe that took its place.
func openFile(path string) (*os.File, error) {
	return os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
}

// Interruptible returns a reader of r that stops to wait when ctx is done: a pipe or a terminal may never yield another byte.
func Interruptible(ctx context.Context, r io.Reader) io.Reader {
	return &interruptible{ctx: ctx, r: r, read: make(chan readResult, 1)}
}

type interruptible struct {
	ctx  context.Context
	r    io.Reader
	read chan readResult
	held []byte // that was read and not handed on
	mine []byte // into which is read: the caller's memory must not be written after Read has returned
	err  error
}

type readResult struct {
	n   int
	err error
}

// Read implements io.Reader.
func (i *interruptible) Read(p []byte) (int, error) {
	if len(i.held) == 0 && i.err == nil {
		if i.mine == nil {
			i.mine = make([]byte, 1<<16)
		}
		go func() {
			n, err := i.r.Read(i.mine)
			i.read <- readResult{n, err}
		}()
		select {
		case <-i.ctx.Done():
			i.err = i.ctx.Err()
		case got := <-i.read:
			i.held, i.err = i.mine[:got.n], got.err
		}
	}
	if len(i.held) == 0 {
		return 0, i.err
	}
	n := copy(p, i.held)
	i.held = i.held[n:]
	return n, nil
}
