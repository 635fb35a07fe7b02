package durable

import (
	"fmt"
	"os"

	"golang.org/x/sys/unix"
)

// SyncTree brings all that was written below a folder to the disk: in one call, where a call for each of tens of thousands of files
// would take minutes.
func SyncTree(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return fmt.Errorf("syncing: %w", err)
	}
	defer d.Close()
	if err := unix.Syncfs(int(d.Fd())); err != nil {
		return fmt.Errorf("syncing %s: %w", dir, err)
	}
	return nil
}
