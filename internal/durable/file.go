// Package durable writes files that appear only once they are whole and on the disk, and sees to it that one process at a
// time writes a file or folder.
package durable

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"w3id.org/kamergraaf/internal/opening"
)

// File is a file in the making. It stands beside the file that it becomes, under a name of its own, until Commit.
type File struct {
	*os.File
	name string
	lock *Lock // nil where the caller sees to it that nobody else writes the file
}

// Create begins a file that nobody else writes meanwhile. A link is followed: what it points at is replaced. What a process that
// was killed left of the same file is removed. The error is a *HeldError where another process writes it.
func Create(name string) (*File, error) {
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return nil, errors.New("it is a folder")
	}
	lock, err := lockFile(beside(name, ".lock"), name)
	if err != nil {
		return nil, err
	}
	f, err := begin(name, permissions(name), lock)
	if err != nil {
		lock.Release()
	}
	return f, err
}

// Rewrite writes a whole file with what write writes. It is for files in a folder that the caller has locked.
func Rewrite(name string, write func(io.Writer) error) error {
	f, err := begin(name, usual, nil)
	if err != nil {
		return err
	}
	defer f.Abandon()
	if err := write(f); err != nil {
		return err
	}
	return f.Commit()
}

// WriteUnsynced writes a whole file that a power cut may take: for content that has a checksum and can be made again.
func WriteUnsynced(name string, content []byte) error {
	f, err := begin(name, usual, nil)
	if err != nil {
		return err
	}
	defer f.Abandon()
	if _, err := f.Write(content); err != nil {
		return err
	}
	if err := f.File.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}

// Copy makes a file hold what another holds.
func Copy(from, to string) error {
	source, err := opening.File(from)
	if err != nil {
		return err
	}
	defer source.Close()
	return Rewrite(to, func(w io.Writer) error {
		_, err := io.Copy(w, source)
		return err
	})
}

// Rename renames a file that is on the disk, so that a power cut leaves one name or the other.
func Rename(from, to string) error {
	if err := os.Rename(from, to); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(to))
}

// begin opens the temporary file. Its name stands in the lock before there is such a file, so that the next process knows which
// file a killed one left, and need not guess by the names in the folder.
func begin(name string, mode fs.FileMode, lock *Lock) (*File, error) {
	for {
		temporary := beside(name, "."+unlikely())
		if _, err := os.Lstat(temporary); err == nil {
			continue
		}
		if err := lock.note(filepath.Base(temporary)); err != nil {
			return nil, err
		}
		file, err := os.OpenFile(temporary, os.O_RDWR|os.O_CREATE|os.O_EXCL, mode)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		return &File{File: file, name: name, lock: lock}, nil
	}
}

// usual are the permissions of a new file, which the user's umask narrows.
const usual fs.FileMode = 0o666

// permissions are those of the file that stands under a name, else the usual ones.
func permissions(name string) fs.FileMode {
	if info, err := os.Stat(name); err == nil {
		return info.Mode().Perm()
	}
	return usual
}

// Commit brings the file to the disk and puts it in its place.
func (f *File) Commit() error {
	if info, err := os.Stat(f.name); err == nil && f.lock != nil {
		if err := f.Chmod(info.Mode().Perm()); err != nil { // the umask is for new files
			return err
		}
	}
	if err := errors.Join(f.Sync(), f.File.Close()); err != nil {
		return err
	}
	if err := Rename(f.Name(), f.name); err != nil {
		return err
	}
	f.File = nil
	f.lock.Release()
	return nil
}

// Abandon removes a file that was not committed.
func (f *File) Abandon() {
	if f.File != nil {
		_ = f.File.Close()
		_ = os.Remove(f.File.Name())
		f.File = nil
	}
	f.lock.Release()
}

// longest is how many bytes of a file's name stand in the names beside it: most file systems take 255 in all.
const longest = 180

// beside returns the name of a hidden file that serves another.
func beside(name, ending string) string {
	base := filepath.Base(name)
	if len(base) > longest {
		sum := sha256.Sum256([]byte(base))
		base = base[:longest] + hex.EncodeToString(sum[:5])
	}
	return filepath.Join(filepath.Dir(name), fmt.Sprintf(".%s.kamergraaf%s", base, ending))
}

// syncFolder brings the names in a folder to the disk, where the system can.
func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return nil // one may write in it, and not read it
	}
	defer d.Close()
	if err := d.Sync(); err != nil && !errors.Is(err, syscall.EINVAL) && !errors.Is(err, errors.ErrUnsupported) && !isWindows {
		return fmt.Errorf("syncing %s: %w", dir, err)
	}
	return nil
}
