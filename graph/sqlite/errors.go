package sqlite

import (
	"context"
	"errors"
	"fmt"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

// Reasons why a store cannot be used; test for them with errors.Is.
var (
	ErrNoStore  = errors.New("no store of kamergraaf")
	ErrDamaged  = errors.New("the store is damaged")
	ErrReadOnly = errors.New("the store cannot be written")
	ErrFull     = errors.New("the disk is full")
	ErrInUse    = errors.New("another process writes the store")
)

// NewerError tells that a store was made by a newer program.
type NewerError struct {
	File            string
	Version, Newest int // of its schema, and the newest that this program knows
}

// Error implements error.
func (e *NewerError) Error() string {
	return fmt.Sprintf("%s was made by a newer kamergraaf (schema %d, this one knows up to %d): use that one, or build another store", e.File, e.Version, e.Newest)
}

// OtherBaseError tells that a store was built with another base.
type OtherBaseError struct{ File, Base, Asked string }

// Error implements error.
func (e *OtherBaseError) Error() string {
	return fmt.Sprintf("%s was built with --base %s, not %s: give that base, or build another store", e.File, e.Base, e.Asked)
}

// FileError tells what is wrong with the file of a store. It wraps one of the reasons.
type FileError struct {
	File   string
	Reason error  // ErrNoStore, ErrDamaged, ErrReadOnly, ErrFull, ErrInUse
	About  string // more, if there is more to say
	err    error
}

// Error implements error, in one sentence.
func (e *FileError) Error() string {
	s := e.File + ": " + e.Reason.Error()
	if e.About != "" {
		s += ": " + e.About
	}
	return s
}

// Unwrap returns the reason, and the error of SQLite where there was one.
func (e *FileError) Unwrap() []error {
	if e.err == nil {
		return []error{e.Reason}
	}
	return []error{e.Reason, e.err}
}

// reasons say which results of SQLite stand for which reason.
var reasons = map[int]struct {
	reason error
	about  string
}{
	lib.SQLITE_NOTADB:   {ErrNoStore, "it is no file of SQLite"},
	lib.SQLITE_CORRUPT:  {ErrDamaged, "build it anew"},
	lib.SQLITE_READONLY: {ErrReadOnly, ""},
	lib.SQLITE_PERM:     {ErrReadOnly, ""},
	lib.SQLITE_FULL:     {ErrFull, ""},
	lib.SQLITE_BUSY:     {ErrInUse, "wait until it has ended"},
	lib.SQLITE_LOCKED:   {ErrInUse, "wait until it has ended"},
}

// explain puts what is wrong with the file before an error of SQLite, where that is known.
func explain(file string, err error) error {
	var known *FileError
	if err == nil || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) || errors.As(err, &known) {
		return err
	}
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return err
	}
	if r, ok := reasons[e.Code()&0xff]; ok {
		return &FileError{File: file, Reason: r.reason, About: r.about, err: err}
	}
	switch e.Code() & 0xff {
	case lib.SQLITE_CANTOPEN:
		return &FileError{File: file, Reason: ErrReadOnly, About: "it, or what SQLite keeps beside it, cannot be opened", err: err}
	case lib.SQLITE_IOERR:
		return &FileError{File: file, Reason: ErrReadOnly, About: "the disk fails", err: err}
	}
	return fmt.Errorf("%s: %w", file, err)
}
