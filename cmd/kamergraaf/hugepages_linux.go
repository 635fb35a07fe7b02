//go:build linux && !race

package main

import (
	"runtime/debug"
	"syscall"
)

// askHugePages has room bytes of the heap to come backed by large pages, where the system gives these to those who ask
// (/sys/kernel/mm/transparent_hugepage/enabled says "madvise"). The heap of a run is touched page by page as it grows:
// tens of thousands of pages of 4 kB take a tenth of the time of a short run.
func askHugePages(room int) {
	heap := make([]byte, room)                       // never touched: it takes addresses, no memory
	_ = syscall.Madvise(heap, syscall.MADV_HUGEPAGE) // a system without them does as before
	debug.FreeOSMemory()                             // the addresses are free for all
}
