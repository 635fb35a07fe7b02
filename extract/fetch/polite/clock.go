package polite

import (
	"context"
	"time"
)

// Clock tells the time and waits. Tests move one of their own, so that none waits a pace out.
type Clock interface {
	Now() time.Time
	// Wait waits so long, or until the context ends, whose error it then returns.
	Wait(context.Context, time.Duration) error
}

// SystemClock is the clock of the machine.
type SystemClock struct{}

// Now implements Clock.
func (SystemClock) Now() time.Time { return time.Now() }

// Wait implements Clock.
func (SystemClock) Wait(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
