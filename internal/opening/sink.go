package opening

import (
	"context"
	"io"
	"io/fs"
	"os"
	"strconv"
	"strings"
)

// IsSink tells whether a name is that of a pipe or device, or of what this process has open already, into which is written as it
// stands: it is not replaced.
func IsSink(name string) bool {
	if _, open := descriptor(name); open {
		return true
	}
	info, err := os.Stat(name)
	return err == nil && info.Mode()&(fs.ModeDevice|fs.ModeNamedPipe|fs.ModeSocket) != 0
}

// Sink opens what IsSink. Writing ends when ctx is done.
func Sink(ctx context.Context, name string) (io.WriteCloser, error) {
	n, is := descriptor(name)
	f, err := (*os.File)(nil), error(nil)
	if is {
		f, err = duplicate(n, name)
	} else {
		f, err = open(name, os.O_WRONLY, 0)
	}
	if err != nil {
		return nil, err
	}
	return &sink{InterruptibleWriter(ctx, f), f}, nil
}

type sink struct {
	io.Writer
	io.Closer
}

// descriptor returns the number of the open file that a name means, as /dev/stdout does. To open such a name a second time would
// write over what others wrote into it.
func descriptor(name string) (n int, is bool) {
	switch name {
	case "/dev/stdout":
		return 1, true
	case "/dev/stderr":
		return 2, true
	}
	number, is := strings.CutPrefix(name, "/dev/fd/")
	if !is {
		number, is = strings.CutPrefix(name, "/proc/self/fd/")
	}
	n, err := strconv.Atoi(number)
	return n, is && err == nil && n >= 0
}
