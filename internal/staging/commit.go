package staging

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"

	"w3id.org/kamergraaf/internal/durable"
)

// Commit moves what was staged into place, removes files that are no longer made, and lists what the folder now holds. It returns
// how many files were written and removed. Whatever stops it, the next Open ends it.
func (f *Folder) Commit() (written, removed int, err error) {
	if err := f.clear(); err != nil {
		return 0, 0, err
	}
	if err := f.roll.flush(); err != nil {
		return 0, 0, err
	}
	if f.made > 0 {
		if err := durable.SyncTree(f.Private()); err != nil {
			return 0, 0, err
		}
	}
	if err := durable.Rewrite(f.Private(commitName), f.list); err != nil {
		return 0, 0, fmt.Errorf("writing the list of files: %w", err)
	}
	f.fresh = nil
	return f.made, len(f.gone()), f.place()
}

// list writes the list of the folder's files and documents.
func (f *Folder) list(w io.Writer) error {
	l := newListWriter(w)
	l.line(folderLine, f.options.Kind, f.options.Base)
	for _, name := range slices.Sorted(maps.Keys(f.files)) {
		e := f.files[name]
		l.line(fileLine, e.inputs, e.content, strconv.FormatInt(e.size, 10), strconv.FormatInt(e.modified, 10), name)
	}
	if err := f.roll.copyTo(l.out); err != nil {
		return err
	}
	return l.end(w)
}

// clear refuses to write over what no run of ours wrote, before anything is moved.
func (f *Folder) clear() error {
	folders := map[string]bool{".": true}
	for name, e := range f.files {
		_, old := f.old.files[name]
		if err := f.clearFile(name, e, old || f.ours[name]); err != nil {
			return err
		}
		for dir := path.Dir(name); !folders[dir]; dir = path.Dir(dir) {
			folders[dir] = true
			if info, err := os.Stat(f.at(dir)); err == nil && !info.IsDir() {
				return f.inTheWay(dir)
			}
		}
	}
	return nil
}

// clearFile refuses to write over a file of others, or over a folder with something in it.
func (f *Folder) clearFile(name string, e entry, ours bool) error {
	info, err := os.Lstat(f.at(name))
	switch {
	case err != nil:
		return nil // there is none, or its folder is no folder
	case info.IsDir():
		if inside, err := os.ReadDir(f.at(name)); err != nil || len(inside) > 0 {
			return f.inTheWay(name)
		}
	case !ours:
		if same, err := entryOf(f.at(name)); err != nil || same.content != e.content {
			return f.inTheWay(name)
		}
	}
	return nil
}

func (f *Folder) inTheWay(name string) error {
	return fmt.Errorf("%s is in the way: no run of kamergraaf wrote it; move it away", f.at(name))
}

// recover finishes a commit that was begun, and removes what an earlier run staged and did not commit. Every step can be repeated.
func (f *Folder) recover() error {
	if err := f.sweep(); err != nil {
		return err
	}
	switch next, err := loadManifest(f.Private(commitName)); {
	case err == nil:
		f.files = next.files
		if f.old, err = readList(f.dir, f.options.Tell); err != nil {
			return err
		}
		if err := f.place(); err != nil {
			return err
		}
		f.files = map[string]entry{}
	case errors.Is(err, errList):
		f.tell("the list of a change of %s that was cut off is damaged: it was thrown away", f.dir)
		for name := range next.files {
			f.ours[name] = true
		}
		if err := os.Remove(f.Private(commitName)); err != nil {
			return err
		}
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	return os.RemoveAll(f.Private(stageName))
}

// place moves staged files to where they belong, then removes those that the new list lacks, then makes it the list.
func (f *Folder) place() error {
	err := f.eachStaged(func(staged, name string) error { return f.put(staged, f.at(name)) })
	if err != nil {
		return err
	}
	for _, name := range f.gone() {
		f.remove(name)
	}
	if err := durable.SyncTree(f.dir); err != nil {
		return err
	}
	if err := durable.Rename(f.Private(commitName), f.Private(manifestName)); err != nil {
		return err
	}
	return durable.Copy(f.Private(manifestName), f.Private(copyName))
}

// gone are the files of the last commit that are not made any more.
func (f *Folder) gone() (names []string) {
	for name := range f.old.files {
		if _, stays := f.files[name]; !stays {
			names = append(names, name)
		}
	}
	return names
}

// eachStaged calls yield for each file that was staged, with where it stands and its name in the folder.
func (f *Folder) eachStaged(yield func(staged, name string) error) error {
	stage := f.Private(stageName)
	return filepath.WalkDir(stage, func(staged string, e fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) && staged == stage {
			return nil // nothing was staged
		}
		if err != nil || e.IsDir() {
			return err
		}
		name, err := filepath.Rel(stage, staged)
		if err != nil {
			return err
		}
		return yield(staged, filepath.ToSlash(name))
	})
}

// put moves one staged file to where it belongs.
func (f *Folder) put(staged, target string) error {
	if err := os.MkdirAll(filepath.Dir(target), 0o777); err != nil {
		return err
	}
	err := os.Rename(staged, target)
	if err == nil {
		return nil
	}
	if os.Remove(target) != nil { // an empty folder
		return err
	}
	return os.Rename(staged, target)
}

// remove removes a file, and the folders that become empty.
func (f *Folder) remove(name string) {
	if info, err := os.Lstat(f.at(name)); err != nil || info.IsDir() || os.Remove(f.at(name)) != nil {
		return
	}
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		if os.Remove(f.at(dir)) != nil {
			return
		}
	}
}
