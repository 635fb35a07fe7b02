//go:build unix

package growth

import (
	"syscall"
	"time"
)

// processorTime returns how long processors have worked for this process, however long it waited for them.
func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return time.Since(began)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
