//go:build !linux || race

package main

// askHugePages does nothing where large pages cannot be asked for, or the race detector keeps account of all memory.
func askHugePages(int) {}
