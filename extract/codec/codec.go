// Package codec keeps a document whole as bytes: what is read back is the document as it was, with every place and clue. It is what
// is kept of a document from one run to the next.
package codec

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"

	"w3id.org/kamergraaf/extract"
)

// version is that of the form. Each change to it, or to what the fields of a document mean, gives it another number: what an earlier
// one wrote is then made again.
const version = 1

// headSize is how many bytes stand before the document: the version, and the checksum of all that follows and of the known strings.
const headSize = 1 + 4

// ErrDamaged tells that bytes are not what Append made, or that the known strings are other ones.
var ErrDamaged = errors.New("the record of a document is damaged")

// VersionError tells that bytes are what another version of the program made.
type VersionError struct{ Version int }

// Error implements error.
func (e *VersionError) Error() string {
	return fmt.Sprintf("the record of a document has version %d, and this program reads version %d", e.Version, version)
}

// Append appends a document in a form that Decode reads back as it was. Every string stands once. Those that are known, since they
// are kept elsewhere, do not stand in it at all: Decode must be given the same.
func Append(b []byte, d *extract.Document, known ...string) []byte {
	start := len(b)
	c := newWriter(append(b, version, 0, 0, 0, 0), known)
	document(c, d)
	binary.LittleEndian.PutUint32(c.out[start+1:], checksum(c.out[start+headSize:], known))
	return c.out
}

// Decode returns the document of which Append made the bytes. It keeps none of them.
func Decode(b []byte, known ...string) (*extract.Document, error) {
	switch {
	case len(b) < headSize:
		return nil, ErrDamaged
	case b[0] != version:
		return nil, &VersionError{int(b[0])}
	case binary.LittleEndian.Uint32(b[1:]) != checksum(b[headSize:], known):
		return nil, ErrDamaged
	}
	return decode(b[headSize:], known)
}

// decode reads a document whose checksum is right.
func decode(b []byte, known []string) (*extract.Document, error) {
	c := newReader(b, known)
	d := new(extract.Document)
	document(c, d)
	if c.failed || c.at < len(c.in) {
		return nil, ErrDamaged
	}
	return d, nil
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// checksum returns that of a record with the strings that it does not hold.
func checksum(b []byte, known []string) uint32 {
	sum := crc32.Checksum(b, castagnoli)
	for _, s := range known {
		sum = crc32.Update(sum, castagnoli, []byte(s))
		sum = crc32.Update(sum, castagnoli, binary.LittleEndian.AppendUint32(nil, uint32(len(s))))
	}
	return sum
}
