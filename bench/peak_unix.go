//go:build unix

package main

import (
	"os"
	"syscall"
)

// peak returns the most memory that a process had at a time, in KiB; on Linux, which counts so.
func peak(s *os.ProcessState) int64 {
	if usage, ok := s.SysUsage().(*syscall.Rusage); ok {
		return usage.Maxrss
	}
	return 0
}
