// Package heap readies the memory of a process that makes much short-lived garbage and keeps little.
package heap

import (
	"os"
	"runtime/debug"
)

const (
	// percent is how much the heap may grow, in hundredths of what is in use, before the collector runs: with Go's 100 it would
	// run all the time, since a run keeps some 25 MB of tables and makes garbage beside them.
	percent = 400
	// room is how much of the heap is asked for in large pages: as much as percent lets it grow.
	room = 128 << 20
)

// Spare lets the collector run less often until restore is called, and asks for large pages. Users who set GOGC or GOMEMLIMIT
// have decided themselves.
func Spare() (restore func()) {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return func() {}
	}
	askLargePages(room)
	before := debug.SetGCPercent(percent)
	return func() { debug.SetGCPercent(before) }
}
