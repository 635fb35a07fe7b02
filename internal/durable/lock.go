package durable

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"

	"w3id.org/kamergraaf/internal/opening"
)

// HeldError tells that another process writes the same.
type HeldError struct {
	Name    string // of the file or folder that both would write
	Process int    // 0 where it is not known
}

// Error implements error.
func (e *HeldError) Error() string {
	who := "another process"
	if e.Process > 0 {
		who = fmt.Sprintf("process %d", e.Process)
	}
	return fmt.Sprintf("%s writes %s: wait until it has ended", who, e.Name)
}

// Lock is a lock of the operating system on a file, so that it goes with the process that holds it, however that ends. The file
// says which process that is. A nil Lock is none.
type Lock struct {
	file *os.File
	name string
	once sync.Once
}

// signature begins each lock file. A file without it is not ours.
const signature = "kamergraaf lock\nprocess "

// LockFolder takes the lock of a folder, under a name in it.
func LockFolder(dir, name string) (*Lock, error) { return lockFile(filepath.Join(dir, name), dir) }

// LockFile takes the lock of a file that is changed in its place, as Create takes it of one that is replaced.
func LockFile(name string) (*Lock, error) {
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	return lockFile(beside(name, ".lock"), name)
}

// lockFile takes a lock for what is told as held. What its last holder left, where that was killed, is removed.
func lockFile(name, held string) (*Lock, error) {
	file, err := openLocked(name, held)
	if err != nil {
		return nil, err
	}
	l := &Lock{file: file, name: name}
	if err := l.inherit(); err != nil {
		_ = file.Close()
		return nil, err
	}
	if err := l.note(""); err != nil {
		l.Release()
		return nil, err
	}
	return l, nil
}

// openLocked opens a lock file and takes the lock.
func openLocked(name, held string) (*os.File, error) {
	for {
		if info, err := os.Lstat(name); err == nil && !info.Mode().IsRegular() {
			return nil, notOurs(name)
		}
		file, err := opening.FileFor(name, os.O_RDWR|os.O_CREATE, 0o666)
		if err != nil {
			return nil, err
		}
		switch err := tryLock(file); {
		case errors.Is(err, errHeld):
			process, _ := readLock(file)
			_ = file.Close()
			return nil, &HeldError{held, process}
		case err != nil && !errors.Is(err, errors.ErrUnsupported):
			_ = file.Close()
			return nil, fmt.Errorf("locking %s: %w", held, err)
		case stands(file, name):
			return file, nil
		}
		_ = file.Close() // its holder removed it while we opened it
	}
}

func notOurs(name string) error {
	return fmt.Errorf("%s is no lock file of kamergraaf: move it away", name)
}

// stands tells whether an open file is the one under its name.
func stands(file *os.File, name string) bool {
	open, err := file.Stat()
	if err != nil {
		return false
	}
	named, err := os.Lstat(name)
	return err == nil && os.SameFile(open, named)
}

// inherit removes the temporary file that the last holder named, if it was killed.
func (l *Lock) inherit() error {
	info, err := l.file.Stat()
	if err != nil {
		return err
	}
	if info.Size() == 0 {
		return nil
	}
	process, left := readLock(l.file)
	if process == 0 {
		return notOurs(l.name)
	}
	if left == "" || filepath.Base(left) != left {
		return nil
	}
	if err := os.Remove(filepath.Join(filepath.Dir(l.name), left)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("removing what a killed run left: %w", err)
	}
	return nil
}

// readLock returns what a lock file says: the process that holds or held it, 0 if it is no such file, and the temporary file of that
// process.
func readLock(file *os.File) (process int, temporary string) {
	content, err := io.ReadAll(io.NewSectionReader(file, 0, 1<<10))
	said, ok := strings.CutPrefix(string(content), signature)
	if err != nil || !ok {
		return 0, ""
	}
	number, rest, _ := strings.Cut(said, "\n")
	if process, err = strconv.Atoi(number); err != nil {
		return 0, ""
	}
	temporary, _, _ = strings.Cut(rest, "\n")
	return process, temporary
}

// note writes into the lock which process holds it and what temporary file it is about to make.
func (l *Lock) note(temporary string) error {
	if l == nil {
		return nil
	}
	content := []byte(signature + strconv.Itoa(os.Getpid()) + "\n" + temporary + "\n")
	if _, err := l.file.WriteAt(content, 0); err != nil {
		return fmt.Errorf("writing the lock: %w", err)
	}
	return l.file.Truncate(int64(len(content)))
}

// Release gives the lock back and removes its file.
func (l *Lock) Release() {
	if l == nil {
		return
	}
	l.once.Do(func() {
		if !isWindows {
			_ = os.Remove(l.name) // while it is locked: whoever opened it sees that it is gone
		}
		_ = l.file.Close()
		if isWindows {
			_ = os.Remove(l.name) // fails where another has it open, who then has it
		}
	})
}

const isWindows = runtime.GOOS == "windows"

// errHeld tells that a lock is taken.
var errHeld = errors.New("held by another process")

// unlikely returns a part of a name that no file has yet.
func unlikely() string { return strconv.FormatUint(rand.Uint64(), 36) }
