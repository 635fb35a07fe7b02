//go:build !linux || race

package heap

// askLargePages does nothing where large pages cannot be asked for, or the race detector keeps account of all memory.
func askLargePages(int) {}
