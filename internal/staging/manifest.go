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
	"strconv"
	"strings"

	"w3id.org/kamergraaf/internal/opening"
)

// manifest is the list of a folder's files.
type manifest struct {
	name       string // of the file that it was read from
	kind, base string
	files      map[string]entry // by name, with slashes
}

// entry is a file of a folder: what it was made of, and what it holds.
type entry struct {
	inputs, content string // hashes
	size, modified  int64  // bytes, and nanoseconds
}

// stands tells whether a file holds what was written. One that has the size and the day of then is believed; any other is read.
func (e *entry) stands(path string) bool {
	info, err := os.Lstat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() != e.size {
		return false
	}
	if info.ModTime().UnixNano() == e.modified {
		return true
	}
	now, err := entryOf(path)
	if err != nil || now.content != e.content {
		return false
	}
	e.modified = now.modified
	return true
}

// entryOf returns what a file holds.
func entryOf(path string) (e entry, err error) {
	f, err := opening.File(path)
	if err != nil {
		return e, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return e, err
	}
	h := sha256.New()
	if e.size, err = io.Copy(h, f); err != nil {
		return e, err
	}
	e.content, e.modified = hex.EncodeToString(h.Sum(nil)), info.ModTime().UnixNano()
	return e, nil
}

// The lines of a list: its form, what the folder is, a line for each file and each document, and a checksum of all of them.
const (
	formLine     = "kamergraaf folder 1"
	folderLine   = "folder"
	fileLine     = "file"
	documentLine = "document"
	sumLine      = "sum"
)

// errList tells that a list is damaged or of another version.
var errList = errors.New("damaged, or of another version")

// listWriter writes a list.
type listWriter struct {
	out *bufio.Writer
	sum hash.Hash
}

func newListWriter(w io.Writer) *listWriter {
	l := &listWriter{sum: sha256.New()}
	l.out = bufio.NewWriter(io.MultiWriter(w, l.sum))
	_, _ = l.out.WriteString(formLine + "\n")
	return l
}

func (l *listWriter) line(fields ...string) {
	_, _ = l.out.WriteString(strings.Join(fields, "\t") + "\n")
}

// end ends the list with its checksum.
func (l *listWriter) end(w io.Writer) error {
	if err := l.out.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "%s\t%x\n", sumLine, l.sum.Sum(nil))
	return err
}

// scanList calls yield with the fields of each line of a list, and tells at its end whether the list is whole.
func scanList(r io.Reader, yield func(fields []string) error) error {
	lines, sum := bufio.NewReaderSize(r, 1<<16), sha256.New()
	for first := true; ; first = false {
		line, err := lines.ReadString('\n')
		if err != nil {
			return errList
		}
		fields := strings.Split(line[:len(line)-1], "\t")
		switch {
		case first && line != formLine+"\n":
			return errList
		case fields[0] == sumLine:
			if _, err := lines.ReadByte(); err != io.EOF || len(fields) != 2 || fields[1] != hex.EncodeToString(sum.Sum(nil)) {
				return errList
			}
			return nil
		}
		sum.Write([]byte(line))
		if first {
			continue
		}
		if err := yield(fields); err != nil {
			return err
		}
	}
}

// loadManifest reads the files of a list. Where the list is damaged, those come with the error that could be read.
func loadManifest(name string) (manifest, error) {
	m := manifest{name: name, files: map[string]entry{}}
	f, err := opening.File(name)
	if err != nil {
		return m, err
	}
	defer f.Close()
	err = scanList(f, func(fields []string) error {
		switch {
		case fields[0] == folderLine && len(fields) == 3:
			m.kind, m.base = fields[1], fields[2]
		case fields[0] == fileLine && len(fields) == 6 && fs.ValidPath(fields[5]):
			size, failed := strconv.ParseInt(fields[3], 10, 64)
			modified, err := strconv.ParseInt(fields[4], 10, 64)
			if failed != nil || err != nil {
				return errList
			}
			m.files[fields[5]] = entry{fields[1], fields[2], size, modified}
		case fields[0] != documentLine:
			return errList
		}
		return nil
	})
	return m, err
}

// hasList tells whether a folder is one of ours.
func hasList(dir string) bool {
	for _, name := range []string{manifestName, copyName, commitName} {
		if _, err := os.Stat(filepath.Join(dir, Private, name)); err == nil {
			return true
		}
	}
	return false
}

// readList reads the list of a folder's files, or where it is damaged the copy of it. A folder without one has no files of ours.
func readList(dir string, tell func(string)) (manifest, error) {
	m, err := loadManifest(filepath.Join(dir, Private, manifestName))
	if err == nil {
		return m, nil
	}
	second, failed := loadManifest(filepath.Join(dir, Private, copyName))
	switch {
	case failed == nil:
		if tell != nil {
			tell("the list of the files in " + dir + " is damaged: its copy serves")
		}
		return second, nil
	case errors.Is(err, fs.ErrNotExist) && errors.Is(failed, fs.ErrNotExist):
		return manifest{}, nil
	}
	return manifest{}, fmt.Errorf("the list of the files in %s is %w, and so is its copy: write into a new folder", dir, errList)
}

// Damage returns the names of the files of a folder, and of those that do not hold any more what was written.
func Damage(dir string) (names, damaged []string, err error) {
	m, err := readList(dir, nil)
	if err != nil {
		return nil, nil, err
	}
	for name, e := range m.files {
		names = append(names, name)
		e.modified = -1 // read it
		if !e.stands(filepath.Join(dir, filepath.FromSlash(name))) {
			damaged = append(damaged, name)
		}
	}
	return names, damaged, nil
}
