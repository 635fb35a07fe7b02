package fetch

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"w3id.org/kamergraaf/internal/durable"
	"w3id.org/kamergraaf/internal/opening"
)

// folder is a folder of fetched documents, each in a folder of its own, that one process at a time changes.
type folder struct {
	dir  string
	lock *durable.Lock
	state
}

// openFolder opens a folder, or makes it, and cleans up what a killed run left.
func openFolder(dir string) (*folder, error) {
	if err := os.MkdirAll(filepath.Join(dir, private), 0o777); err != nil {
		return nil, fmt.Errorf("making the folder: %w", err)
	}
	lock, err := durable.LockFolder(dir, filepath.Join(private, "fetch.lock"))
	if err != nil {
		return nil, err
	}
	f := &folder{dir: dir, lock: lock}
	if err = f.recover(); err == nil {
		f.state, err = readState(dir)
	}
	if err == nil {
		err = f.findProvisional()
	}
	if err != nil {
		lock.Release()
		return nil, err
	}
	return f, nil
}

// recover puts back what a killed run had taken away to replace it, and removes what it had not put in its place.
func (f *folder) recover() error {
	taken, err := os.ReadDir(f.inside("former"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for _, e := range taken {
		place := filepath.Join(f.dir, e.Name())
		if _, err := os.Stat(place); errors.Is(err, fs.ErrNotExist) {
			if err := durable.Rename(f.inside("former", e.Name()), place); err != nil {
				return err
			}
		}
	}
	return errors.Join(os.RemoveAll(f.inside("former")), os.RemoveAll(f.inside("fetching")))
}

// findProvisional adds documents under identifiers for the time being of which the state does not tell: the run that put them there
// was killed.
func (f *folder) findProvisional() error {
	there, err := os.ReadDir(f.dir)
	if err != nil {
		return err
	}
	for _, e := range there {
		if _, known := f.Provisional[e.Name()]; known || !Provisional(e.Name()) {
			continue
		}
		if r, has := f.record(e.Name()); has {
			f.Provisional[r.ID] = r.Entry
		}
	}
	return nil
}

// close writes the state and lets others have the folder.
func (f *folder) close() error {
	defer f.lock.Release()
	return f.save()
}

// save writes the state.
func (f *folder) save() error { return f.state.write(f.dir) }

// inside returns a name in the folder of the state.
func (f *folder) inside(names ...string) string {
	return filepath.Join(append([]string{f.dir, private}, names...)...)
}

// record returns the record of a document, and whether the folder has the document as the record tells.
func (f *folder) record(id string) (r Record, has bool) {
	if !identifier.MatchString(id) {
		return r, false
	}
	b, err := opening.ReadFile(filepath.Join(f.dir, id, recordFile))
	if err != nil || json.Unmarshal(b, &r) != nil || r.ID != id {
		return Record{}, false
	}
	info, err := os.Stat(filepath.Join(f.dir, id, r.Form.file(id)))
	return r, err == nil && info.Size() == int64(r.Bytes)
}

// file is a file of a document.
type file struct {
	form    Form
	content []byte
}

// put puts a document in its place, with all its files at once: a run that is killed leaves it as it was before, or as it is now.
func (f *folder) put(r Record, files []file) error {
	record, err := r.encode()
	if err != nil {
		return err
	}
	staged, place := f.inside("fetching", r.ID), filepath.Join(f.dir, r.ID)
	if err := errors.Join(os.RemoveAll(staged), os.MkdirAll(staged, 0o777)); err != nil {
		return err
	}
	for _, file := range append(files, file{recordForm, record}) {
		err := durable.Rewrite(filepath.Join(staged, file.form.file(r.ID)), func(w io.Writer) error {
			_, err := w.Write(file.content)
			return err
		})
		if err != nil {
			return err
		}
	}
	if _, err := os.Stat(place); errors.Is(err, fs.ErrNotExist) {
		return durable.Rename(staged, place)
	}
	former := f.inside("former", r.ID)
	if err := errors.Join(os.RemoveAll(former), os.MkdirAll(filepath.Dir(former), 0o777)); err != nil {
		return err
	}
	if err := durable.Rename(place, former); err != nil {
		return err
	}
	if err := durable.Rename(staged, place); err != nil {
		return err
	}
	return os.RemoveAll(former)
}

// remove removes a document that stands under another identifier now.
func (f *folder) remove(id string) error {
	if !identifier.MatchString(id) {
		return nil
	}
	return os.RemoveAll(filepath.Join(f.dir, id))
}

// mark writes the record of a document anew, whose files stay as they are.
func (f *folder) mark(r Record) error {
	record, err := r.encode()
	if err != nil {
		return err
	}
	return durable.Rewrite(filepath.Join(f.dir, r.ID, recordFile), func(w io.Writer) error {
		_, err := w.Write(record)
		return err
	})
}

// hash returns the SHA-256 of bytes in hexadecimal.
func hash(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
