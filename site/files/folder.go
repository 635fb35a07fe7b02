// Package files is the folder of a static site: it stages files and moves them into place together, removes files that are no
// longer made, makes names fit for file systems, and checks links within the site.
package files

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"w3id.org/kamergraaf/internal/durable"
)

// Private is the folder inside a site that holds what publishing needs and servers must not show.
const Private = ".kamergraaf"

// Folder is a site on disk. New content is staged beside the old and moved into place together by Commit, so that a run that
// ends early leaves the site as it was; an interrupted commit is finished when the folder is opened next. It is safe for use
// by several goroutines.
type Folder struct {
	dir  string
	old  map[string]entry
	lock sync.Mutex
	New  map[string]entry
	Size int64 // bytes staged
	made int   // files staged

	fresh []string // folders that were not there before, the innermost first
}

// entry is a file of the site: what it was made of, and what it holds.
type entry struct{ inputs, content string }

// Open opens or makes the folder of a site. A folder with anything else in it is refused, because publishing removes files.
func Open(dir string) (*Folder, error) {
	f := &Folder{dir: dir, old: map[string]entry{}, New: map[string]entry{}}
	if err := f.claim(); err != nil {
		return nil, err
	}
	if err := f.recover(); err != nil {
		return nil, fmt.Errorf("ending the publication that was cut off: %w", err)
	}
	if err := f.readManifest(); err != nil {
		return nil, fmt.Errorf("reading the manifest of the site: %w", err)
	}
	return f, nil
}

// claim makes the folder, if it is empty or a site already.
func (f *Folder) claim() error {
	entries, err := os.ReadDir(f.dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	isSite := slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == Private })
	if len(entries) > 0 && !isSite {
		return fmt.Errorf("%s holds files that are no site of ours: give an empty folder", f.dir)
	}
	for dir := f.Private(); ; dir = filepath.Dir(dir) {
		if _, err := os.Stat(dir); err == nil || dir == filepath.Dir(dir) {
			break
		}
		f.fresh = append(f.fresh, dir)
	}
	return os.MkdirAll(f.Private("stage"), 0o755)
}

// Discard removes what claim made, unless it contains something else.
func (f *Folder) Discard() error {
	if len(f.fresh) == 0 {
		return nil
	}
	if err := os.RemoveAll(f.Private()); err != nil {
		return err
	}
	for _, dir := range f.fresh[1:] {
		if os.Remove(dir) != nil {
			break
		}
	}
	return nil
}

// Private returns the path of a file in the folder that servers must not show; without names, of that folder itself.
func (f *Folder) Private(names ...string) string {
	return filepath.Join(append([]string{f.dir, Private}, names...)...)
}

func (f *Folder) at(name string) string { return filepath.Join(f.dir, filepath.FromSlash(name)) }

// Keep keeps a file if it exists already and was made of the same inputs.
func (f *Folder) Keep(name, inputs string) bool {
	e, ok := f.old[name]
	if !ok || e.inputs != inputs {
		return false
	}
	if _, err := os.Stat(f.at(name)); err != nil {
		return false
	}
	f.note(name, e)
	return true
}

func (f *Folder) note(name string, e entry) {
	f.lock.Lock()
	defer f.lock.Unlock()
	f.New[name] = e
}

// Write stages a file, unless it exists already with the same content.
func (f *Folder) Write(name, inputs string, content []byte) error {
	sum := sha256.Sum256(content)
	e := entry{inputs, hex.EncodeToString(sum[:])}
	if same := f.old[name].content == e.content; same {
		if _, err := os.Stat(f.at(name)); err == nil {
			f.note(name, e)
			return nil
		}
	}
	staged := f.Private("stage", filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(staged), 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(staged, content, 0o644); err != nil {
		return fmt.Errorf("writing %s: %w", name, err)
	}
	f.note(name, e)
	f.lock.Lock()
	defer f.lock.Unlock()
	f.Size += int64(len(content))
	f.made++
	return nil
}

// Stream stages a file that is too large to be made in memory, and returns its hash and size.
func (f *Folder) Stream(name, inputs string, write func(io.Writer) error) (sum string, size int64, err error) {
	staged := f.Private("stage", filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(staged), 0o755); err != nil {
		return "", 0, err
	}
	file, err := os.Create(staged)
	if err != nil {
		return "", 0, err
	}
	h := sha256.New()
	buffer := bufio.NewWriterSize(io.MultiWriter(file, h), 1<<18)
	err = errors.Join(write(buffer), buffer.Flush(), file.Close())
	if err != nil {
		return "", 0, fmt.Errorf("writing %s: %w", name, err)
	}
	info, err := os.Stat(staged)
	if err != nil {
		return "", 0, err
	}
	sum = hex.EncodeToString(h.Sum(nil))
	f.note(name, entry{inputs, sum})
	f.lock.Lock()
	defer f.lock.Unlock()
	f.Size += info.Size()
	f.made++
	return sum, info.Size(), nil
}

// Commit moves what was staged into place, removes files that are no longer made, and writes the manifest. It returns how
// many files were written and removed.
func (f *Folder) Commit() (written, removed int, err error) {
	for name := range f.old {
		if _, stays := f.New[name]; !stays {
			removed++
		}
	}
	if err := durable.WriteFile(f.Private("commit"), f.manifest()); err != nil {
		return 0, 0, fmt.Errorf("writing the manifest: %w", err)
	}
	return f.made, removed, f.recover()
}

// manifest returns the list of the site's files.
func (f *Folder) manifest() []byte {
	var b bytes.Buffer
	for _, name := range slices.Sorted(maps.Keys(f.New)) {
		fmt.Fprintf(&b, "%s\t%s\t%s\n", f.New[name].inputs, f.New[name].content, name)
	}
	return b.Bytes()
}

func (f *Folder) readManifest() error {
	var err error
	f.old, err = readManifest(f.Private("manifest"))
	return err
}

func readManifest(name string) (map[string]entry, error) {
	file, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return map[string]entry{}, nil
	}
	if err != nil {
		return nil, err
	}
	defer file.Close()
	out := map[string]entry{}
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		fields := strings.SplitN(lines.Text(), "\t", 3)
		if len(fields) != 3 || !fs.ValidPath(fields[2]) {
			return nil, fmt.Errorf("not a line of a manifest: %q", lines.Text())
		}
		out[fields[2]] = entry{fields[0], fields[1]}
	}
	return out, lines.Err()
}

// recover finishes a commit that was begun, or removes what an earlier run staged and did not commit. Every step can be
// repeated.
func (f *Folder) recover() error {
	if _, err := os.Stat(f.Private("commit")); err == nil {
		if err := f.place(); err != nil {
			return err
		}
	}
	if err := os.RemoveAll(f.Private("stage")); err != nil {
		return err
	}
	return os.MkdirAll(f.Private("stage"), 0o755)
}

// place moves staged files to where they belong, then removes those that the new manifest lacks, then makes it the
// manifest.
func (f *Folder) place() error {
	stage := f.Private("stage")
	err := filepath.WalkDir(stage, func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		rel, err := filepath.Rel(stage, name)
		if err != nil {
			return err
		}
		target := filepath.Join(f.dir, rel)
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		return os.Rename(name, target)
	})
	if err != nil {
		return err
	}
	before, err := readManifest(f.Private("manifest"))
	if err != nil {
		return err
	}
	after, err := readManifest(f.Private("commit"))
	if err != nil {
		return err
	}
	for name := range before {
		if _, stays := after[name]; !stays {
			f.remove(name)
		}
	}
	return os.Rename(f.Private("commit"), f.Private("manifest"))
}

// remove removes a file, and the folders that become empty.
func (f *Folder) remove(name string) {
	if err := os.Remove(f.at(name)); err != nil {
		return
	}
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		if os.Remove(f.at(dir)) != nil {
			return
		}
	}
}

// Standing returns the hash and size of a file that was kept.
func (f *Folder) Standing(name string) (sum string, size int64) {
	if info, err := os.Stat(f.at(name)); err == nil {
		size = info.Size()
	}
	f.lock.Lock()
	defer f.lock.Unlock()
	return f.New[name].content, size
}
