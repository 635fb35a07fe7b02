//go:build !windows && (!unix || aix || solaris)

package durable

import (
	"errors"
	"os"
)

// tryLock tells that there are no locks on this system.
func tryLock(*os.File) error { return errors.ErrUnsupported }
