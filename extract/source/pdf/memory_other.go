//go:build !linux

package pdf

import "github.com/tetratelabs/wazero/experimental"

// memories are what workers of an engine keep the library's memory in.
type memories struct{}

// Allocate implements experimental.MemoryAllocator.
func (m *memories) Allocate(_, _ uint64) experimental.LinearMemory { return &heapMemory{} }

func (m *memories) close() {}
