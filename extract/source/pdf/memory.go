package pdf

import (
	"sync/atomic"

	"github.com/tetratelabs/wazero/experimental"
)

// allowance is how much memory a worker may use for the document at hand.
type allowance struct {
	memories *memories
	most     atomic.Uint64
	refused  atomic.Bool // the document would use more
}

// Allocate implements experimental.MemoryAllocator.
func (a *allowance) Allocate(least, most uint64) experimental.LinearMemory {
	return &allowedMemory{a.memories.Allocate(least, most), a}
}

type allowedMemory struct {
	experimental.LinearMemory
	by *allowance
}

// Reallocate implements experimental.LinearMemory.
func (m *allowedMemory) Reallocate(size uint64) []byte {
	if size > m.by.most.Load() {
		m.by.refused.Store(true)
		return nil
	}
	return m.LinearMemory.Reallocate(size)
}

// heapMemory is the memory of a worker on Go's heap.
type heapMemory struct{ bytes []byte }

// Reallocate implements experimental.LinearMemory.
func (m *heapMemory) Reallocate(size uint64) []byte {
	m.bytes = append(m.bytes, make([]byte, size-uint64(len(m.bytes)))...)
	return m.bytes
}

// Free implements experimental.LinearMemory.
func (m *heapMemory) Free() { m.bytes = nil }
