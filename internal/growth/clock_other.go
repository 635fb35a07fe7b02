//go:build !unix

package growth

import "time"

// processorTime returns the time that has passed, where the system is not asked how long its processors have worked.
func processorTime() time.Duration { return time.Since(began) }
