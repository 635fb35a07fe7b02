package pdf

import (
	"sync"
	"syscall"

	"github.com/tetratelabs/wazero/experimental"
)

// memories are what workers of an engine keep the library's memory in: ranges of addresses as large as it may become, of which the
// system gives what is touched. On Go's heap each growth copies it, and the collector finds the copies late: four times as much.
type memories struct {
	mu   sync.Mutex
	all  [][]byte
	free [][]byte // no worker uses these
}

// Allocate implements experimental.MemoryAllocator. Where there are no addresses left it is a memory on the heap.
func (m *memories) Allocate(_, most uint64) experimental.LinearMemory {
	m.mu.Lock()
	defer m.mu.Unlock()
	if n := len(m.free); n > 0 && uint64(len(m.free[n-1])) >= most {
		b := m.free[n-1]
		m.free = m.free[:n-1]
		return &memory{m, b}
	}
	b, err := syscall.Mmap(-1, 0, int(most), syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		return &heapMemory{}
	}
	m.all = append(m.all, b)
	return &memory{m, b}
}

// close gives the addresses back. No worker is left.
func (m *memories) close() {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, b := range m.all {
		_ = syscall.Munmap(b)
	}
	m.all, m.free = nil, nil
}

// memory is that of one worker.
type memory struct {
	memories *memories
	bytes    []byte
}

// Reallocate implements experimental.LinearMemory.
func (m *memory) Reallocate(size uint64) []byte {
	if size > uint64(len(m.bytes)) {
		return nil
	}
	return m.bytes[:size:size]
}

// Free implements experimental.LinearMemory. It empties the memory but keeps its addresses for another worker: a worker that was
// stopped may still look at them.
func (m *memory) Free() {
	if syscall.Madvise(m.bytes, syscall.MADV_DONTNEED) != nil {
		return
	}
	m.memories.mu.Lock()
	defer m.memories.mu.Unlock()
	m.memories.free = append(m.memories.free, m.bytes)
}
