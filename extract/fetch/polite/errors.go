package polite

import (
	"fmt"
	"time"
)

// ForeignError tells of an address that is on no configured host, or is none that is fetched at all.
type ForeignError struct{ Address string }

// Error implements error.
func (e *ForeignError) Error() string {
	return fmt.Sprintf("%s is on no host of the configuration, and was not asked for", e.Address)
}

// ForbiddenError tells of an address that its host's robots.txt keeps from programs.
type ForbiddenError struct{ Address string }

// Error implements error.
func (e *ForbiddenError) Error() string {
	return fmt.Sprintf("robots.txt of the host keeps %s from programs", e.Address)
}

// RedirectError tells of an answer that leads on without end.
type RedirectError struct {
	Address string
	Hops    int
}

// Error implements error.
func (e *RedirectError) Error() string {
	return fmt.Sprintf("%s leads on to another address %d times and more", e.Address, e.Hops)
}

// TooLargeError tells of an answer with more bytes than its host's limit.
type TooLargeError struct {
	Address string
	Largest int64
}

// Error implements error.
func (e *TooLargeError) Error() string {
	return fmt.Sprintf("%s gives more than %d MiB", e.Address, e.Largest>>20)
}

// BusyError tells that a host did not answer, or asked not to be asked, as often as was tried.
type BusyError struct {
	Address string
	Tries   int
	Wait    time.Duration // that the host asked for, where that is longer than is waited
	Err     error         // of the last try
}

// Error implements error.
func (e *BusyError) Error() string {
	if e.Wait > 0 {
		return fmt.Sprintf("%s asks to wait %s: run again after that", e.Address, e.Wait.Round(time.Second))
	}
	return fmt.Sprintf("%s gave no answer in %d tries: %v", e.Address, e.Tries, e.Err)
}

// Unwrap returns the error of the last try.
func (e *BusyError) Unwrap() error { return e.Err }

// DownError tells that a host gave no answer to several requests in a row, and is left for this run.
type DownError struct {
	Host string
	Err  error // of the last request
}

// Error implements error.
func (e *DownError) Error() string {
	return fmt.Sprintf("%s is left for this run: %v", e.Host, e.Err)
}

// Unwrap returns the error of the last request.
func (e *DownError) Unwrap() error { return e.Err }

// statusError is an answer that is worth another try.
type statusError struct{ status string }

func (e *statusError) Error() string { return "it answered " + e.status }
