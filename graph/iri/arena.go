package iri

import (
	"strings"
)

// Arena allocates strings in shared blocks, so that the hundreds of IRIs of a document take one or two allocations. A string keeps
// its whole block alive: clone what outlives the graph. A nil Arena allocates each string by itself.
type Arena struct {
	buffer []byte          // in which the next string is built
	block  strings.Builder // the strings so far, and free space
}

// blockSize is enough for the IRIs of most documents.
const blockSize = 8 << 10

// Begin returns an empty buffer in which to build a string.
func (a *Arena) Begin() []byte {
	if a == nil {
		return nil
	}
	return a.buffer[:0]
}

// Write returns the contents of the buffer as a string, and reuses the buffer for the next one.
func (a *Arena) Write(buffer []byte) string {
	if a == nil {
		return string(buffer)
	}
	a.buffer = buffer
	if a.block.Cap()-a.block.Len() < len(buffer) {
		a.block = strings.Builder{}
		a.block.Grow(max(len(buffer), blockSize))
	}
	from := a.block.Len()
	a.block.Write(buffer)
	return a.block.String()[from:]
}
