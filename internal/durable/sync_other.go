//go:build !linux

package durable

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// SyncTree brings all that was written below a folder to the disk: the files, then the folders' names of them.
func SyncTree(dir string) error {
	var folders []string
	err := filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir():
			folders = append(folders, name)
			return nil
		case !e.Type().IsRegular():
			return nil
		}
		return syncFile(name)
	})
	if err != nil {
		return fmt.Errorf("syncing %s: %w", dir, err)
	}
	for _, name := range folders {
		if err := syncFolder(name); err != nil {
			return err
		}
	}
	return nil
}

func syncFile(name string) error {
	f, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Sync()
}
