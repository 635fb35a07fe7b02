package source

import (
	"io/fs"
	"os"

	"w3id.org/kamergraaf/internal/opening"
)

// ErrNoFile tells that what has the name of a file is a pipe, a socket or a device, which in a folder is never read: it might not end.
var ErrNoFile = opening.ErrNoFile

// modeOf returns what an entry of a folder is, or what the link leads to that it is. A link that leads nowhere counts as a file, and
// opening it says so.
func modeOf(path string, e fs.DirEntry) fs.FileMode {
	if e.Type()&fs.ModeSymlink == 0 {
		return e.Type()
	}
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Mode()
}
