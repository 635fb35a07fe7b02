//go:build linux && !race

package heap

import (
	"runtime/debug"
	"syscall"
)

// askLargePages has so many bytes of the heap to come backed by large pages, where the system gives these to those who ask
// (/sys/kernel/mm/transparent_hugepage/enabled says "madvise"). The heap of a run is touched page by page as it grows, and
// tens of thousands of pages of 4 kB take an eighth of the time of a short run.
func askLargePages(bytes int) {
	before := debug.SetGCPercent(-1)                 // what follows is no reason to collect
	heap := make([]byte, bytes)                      // never touched: it takes addresses, no memory
	_ = syscall.Madvise(heap, syscall.MADV_HUGEPAGE) // a system without them does as before
	debug.FreeOSMemory()                             // the addresses are free for all
	debug.SetGCPercent(before)
}
