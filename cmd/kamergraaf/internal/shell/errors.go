package shell

import (
	"errors"
	"io/fs"
	"strconv"

	"w3id.org/kamergraaf/extract/source"
)

// UsageError is a mistake in how the program was called.
type UsageError string

func (e UsageError) Error() string { return string(e) }

// ErrUnread tells that some inputs could not be read while all others came out.
var ErrUnread = errors.New("some inputs could not be read")

// Verdict is what a command that did its work returns: ErrUnread where some inputs could not be read.
func Verdict(allRead bool) error {
	if !allRead {
		return ErrUnread
	}
	return nil
}

// Cause says why an input could not be read, without its path.
func Cause(err error) string {
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
