// Package staging writes folders of files that change together: new content is staged beside the old and put in place by one
// commit, a list says which files are ours, and what a folder holds is not taken away without being told to.
package staging

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"w3id.org/kamergraaf/internal/durable"
	"w3id.org/kamergraaf/internal/opening"
)

// Private is the folder inside a folder of ours that holds what its runs need, and that servers must not show.
const Private = ".kamergraaf"

// The files in the private folder, beside those of the caller.
const (
	stageName    = "stage"         // the files of this run
	rollName     = "roll"          // the documents of this run
	commitName   = "commit"        // the list of files that are being put in place
	manifestName = "manifest"      // the list of the folder's files
	copyName     = "manifest.copy" // the same again, for when that is damaged
	lockName     = "lock"
)

// Options say what a folder is.
type Options struct {
	Kind string       // what it holds: "site", ...
	Base string       // IRI under which what it holds lives
	Bare bool         // whether files of others are refused in a folder that is none of ours yet
	Sure []string     // files that each run writes: what is in their way is told before the run
	Tell func(string) // is told what the user should know; may be nil
}

// Folder is a folder of files that change together. A run that ends early leaves it as it was, and an interrupted commit is finished
// when the folder is opened next. It is safe for use by several goroutines, and one process at a time has it.
type Folder struct {
	dir     string
	options Options
	lock    *durable.Lock
	old     manifest        // of the last commit
	ours    map[string]bool // files that a damaged list names
	fresh   []string        // folders that were not there before, the innermost first
	roll    *roll

	mu    sync.Mutex // guards what follows
	files map[string]entry
	bytes int64 // staged
	made  int   // files staged
}

// Open opens or makes a folder. The error is a *durable.HeldError where another process has it.
func Open(dir string, o Options) (*Folder, error) {
	f := &Folder{dir: dir, options: o, ours: map[string]bool{}, files: map[string]entry{}}
	if err := f.open(); err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

func (f *Folder) open() error {
	if err := f.claim(); err != nil {
		return err
	}
	if err := f.recover(); err != nil {
		return fmt.Errorf("ending the run that was cut off: %w", err)
	}
	var err error
	if f.old, err = readList(f.dir, f.options.Tell); err != nil {
		return err
	}
	if err := f.agree(); err != nil {
		return err
	}
	for _, name := range f.options.Sure {
		_, old := f.old.files[name]
		if err := f.clearFile(name, entry{}, old || f.ours[name]); err != nil {
			return err
		}
	}
	f.roll, err = newRoll(f.Private(rollName))
	return err
}

// claim takes the lock, and makes the folder where there is none.
func (f *Folder) claim() error {
	entries, err := os.ReadDir(f.dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	others := slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() != Private })
	if f.options.Bare && others && !hasList(f.dir) {
		return fmt.Errorf("%s holds files that are no %s of ours: give an empty folder", f.dir, f.options.Kind)
	}
	for dir := f.Private(); ; dir = filepath.Dir(dir) {
		if _, err := os.Stat(dir); err == nil || dir == filepath.Dir(dir) {
			break
		}
		f.fresh = append(f.fresh, dir)
	}
	for {
		if err := os.MkdirAll(f.Private(), 0o777); err != nil {
			return err
		}
		f.lock, err = durable.LockFolder(f.dir, filepath.Join(Private, lockName))
		if !errors.Is(err, fs.ErrNotExist) { // another run may have removed the folder in between
			return err
		}
	}
}

// agree refuses a folder that holds something else.
func (f *Folder) agree() error {
	switch {
	case f.old.kind == "":
		return nil
	case f.old.kind != f.options.Kind:
		return fmt.Errorf("%s holds a %s, not a %s: give another folder", f.dir, f.old.kind, f.options.Kind)
	case f.old.base != f.options.Base:
		return fmt.Errorf("what %s holds lives under %s: give --base %[2]s, or another folder", f.dir, f.old.base)
	}
	return nil
}

// Close ends the work on a folder: what was staged and not committed goes.
func (f *Folder) Close() {
	f.roll.close()
	if f.lock == nil {
		return
	}
	_ = f.sweep()
	_ = os.RemoveAll(f.Private(stageName))
	f.lock.Release()
	for _, dir := range f.fresh {
		if err := os.Remove(dir); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return // something is in it
		}
	}
}

// Discard is Close for a run that came to nothing: of a folder that was not there before nothing stays.
func (f *Folder) Discard() error {
	f.roll.close()
	if len(f.fresh) > 0 {
		if err := os.RemoveAll(f.Private()); err != nil {
			return err
		}
	}
	f.Close()
	return nil
}

// Private returns the path of a file in the private folder; without names, of that folder itself.
func (f *Folder) Private(names ...string) string {
	return filepath.Join(append([]string{f.dir, Private}, names...)...)
}

// Stage returns the folder in which files may be put for Adopt. It is made anew for each run.
func (f *Folder) Stage() (string, error) {
	dir := f.Private(stageName)
	return dir, os.MkdirAll(dir, 0o777)
}

func (f *Folder) at(name string) string { return filepath.Join(f.dir, filepath.FromSlash(name)) }

func (f *Folder) note(name string, e entry, staged bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.files[name] = e
	if staged {
		f.bytes += e.size
		f.made++
	}
}

// Files returns how many files the folder will hold.
func (f *Folder) Files() int { return len(f.files) }

// Bytes returns how many bytes were staged.
func (f *Folder) Bytes() int64 { return f.bytes }

// Keep keeps a file that stands and was made of the same inputs, if it is what was written then.
func (f *Folder) Keep(name, inputs string) bool {
	e, ok := f.old.files[name]
	if !ok || e.inputs != inputs || !e.stands(f.at(name)) {
		return false
	}
	f.note(name, e, false)
	return true
}

// Standing returns the hash and size of a file that was kept.
func (f *Folder) Standing(name string) (sum string, size int64) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.files[name].content, f.files[name].size
}

// Write stages a file, unless it stands already with the same content.
func (f *Folder) Write(name, inputs string, content []byte) error {
	sum := sha256.Sum256(content)
	if e, ok := f.old.files[name]; ok && e.content == hex.EncodeToString(sum[:]) && e.stands(f.at(name)) {
		e.inputs = inputs
		f.note(name, e, false)
		return nil
	}
	s, err := f.Create(name, inputs)
	if err != nil {
		return err
	}
	_, err = s.Write(content)
	return s.Close(err)
}

// Stream stages a file that is too large to be made in memory, and returns its hash and size.
func (f *Folder) Stream(name, inputs string, write func(io.Writer) error) (sum string, size int64, err error) {
	s, err := f.Create(name, inputs)
	if err != nil {
		return "", 0, err
	}
	if err := s.Close(write(s)); err != nil {
		return "", 0, err
	}
	sum, size = f.Standing(name)
	return sum, size, nil
}

// Staged is a file that is being written.
type Staged struct {
	folder *Folder
	name   string
	inputs string
	file   *os.File
	sum    hash.Hash
	buffer *bufio.Writer
}

// Create begins a file.
func (f *Folder) Create(name, inputs string) (*Staged, error) {
	staged := f.Private(stageName, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(staged), 0o777); err != nil {
		return nil, err
	}
	file, err := opening.Create(staged)
	if err != nil {
		return nil, err
	}
	s := &Staged{folder: f, name: name, inputs: inputs, file: file, sum: sha256.New()}
	s.buffer = bufio.NewWriterSize(io.MultiWriter(file, s.sum), 1<<16)
	return s, nil
}

// Write implements io.Writer.
func (s *Staged) Write(b []byte) (int, error) { return s.buffer.Write(b) }

// Close ends the file, of which the making ended in err.
func (s *Staged) Close(err error) error {
	err = errors.Join(err, s.buffer.Flush())
	info, failed := s.file.Stat()
	if err = errors.Join(err, failed, s.file.Close()); err != nil {
		return fmt.Errorf("writing %s: %w", s.name, err)
	}
	s.folder.note(s.name, entry{s.inputs, hex.EncodeToString(s.sum.Sum(nil)), info.Size(), info.ModTime().UnixNano()}, true)
	return nil
}

// Adopt takes over the files that others put into Stage.
func (f *Folder) Adopt() error {
	return f.eachStaged(func(staged, name string) error {
		if _, known := f.files[name]; known {
			return nil
		}
		made, err := entryOf(staged)
		if err == nil {
			f.note(name, made, true)
		}
		return err
	})
}

// tell tells the user something.
func (f *Folder) tell(format string, args ...any) {
	if f.options.Tell != nil {
		f.options.Tell(fmt.Sprintf(format, args...))
	}
}

// sweep removes what this or a killed run left in the private folder: temporary files and the roll.
func (f *Folder) sweep() error {
	entries, err := os.ReadDir(f.Private())
	if err != nil {
		return err
	}
	for _, e := range entries {
		if name := e.Name(); name == rollName || strings.HasPrefix(name, ".") {
			err = errors.Join(err, os.Remove(f.Private(name)))
		}
	}
	return err
}
