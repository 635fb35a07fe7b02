//go:build unix

package opening

import (
	"os"

	"golang.org/x/sys/unix"
)

// Closed tells whether standard output was closed when the program began. Go's runtime then opens the null device in its place, both to
// read and to write, which no shell does; daemons, which do, have it as standard input too.
func Closed(stdin, stdout *os.File) bool { return isStandIn(stdout) && !isStandIn(stdin) }

func isStandIn(f *os.File) bool {
	info, err := f.Stat()
	if err != nil || !isNull(info) {
		return false
	}
	flags, err := unix.FcntlInt(f.Fd(), unix.F_GETFL, 0)
	return err == nil && flags&unix.O_ACCMODE == unix.O_RDWR
}

// duplicate returns a file of its own for one that is open.
func duplicate(n int, name string) (*os.File, error) {
	mine, err := unix.FcntlInt(uintptr(n), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		return nil, pathError(name, err)
	}
	return os.NewFile(uintptr(mine), name), nil
}
