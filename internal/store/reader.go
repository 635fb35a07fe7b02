package store

import (
	"context"
	"encoding/binary"
	"errors"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/sqlite"
)

// Reader gives back what a store keeps.
type Reader struct{ *sqlite.Store }

// Open opens a store to read it. base is that of the IRIs that are wanted of it.
func Open(ctx context.Context, file, base string) (Reader, error) {
	s, err := sqlite.Open(ctx, file, sqlite.Options{Base: base, ReadOnly: true})
	return Reader{s}, err
}

// Kept is an input as a store keeps it.
type Kept struct{ sqlite.Stored }

// Kept calls yield for all inputs, in the order in which a walk of a folder with all of them would give them, and stops when it returns
// false.
func (r Reader) Kept(ctx context.Context, yield func(Kept) bool) error {
	for s, err := range r.Papers(ctx) {
		if err != nil {
			return err
		}
		if !yield(Kept{s}) {
			return nil
		}
	}
	return nil
}

// Unread returns why an input could not be read, nil where it could.
func (k Kept) Unread() error {
	if k.Status == unread {
		return errors.New(string(k.Record))
	}
	return nil
}

// Size returns how many bytes the input had.
func (k Kept) Size() int {
	n, _ := binary.Uvarint(k.Record)
	return int(n)
}

// Document returns the document of an input, with the size of the input in bytes; the error is why it could not be read.
func (k Kept) Document() (d *extract.Document, size int, err error) {
	if err := k.Unread(); err != nil {
		return nil, 0, err
	}
	return document(k.Record, k.Texts)
}
