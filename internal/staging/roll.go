package staging

import (
	"bufio"
	"errors"
	"fmt"
	"hash/maphash"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"w3id.org/kamergraaf/internal/opening"
)

// Document is a document that a folder holds.
type Document struct {
	ID      string // by which it is known again
	Subject string // what it is about: another document may print the same ID by mistake
	Input   string // that it was read from
	Key     string // by which the caller finds what it keeps of it; "" where it keeps nothing
}

// roll is the documents of a run, on disk, and in memory a number for each. What the inputs are called is told relative to the folder,
// so that it does not matter from where a run is started.
type roll struct {
	file   *os.File
	out    *bufio.Writer
	seed   maphash.Seed
	known  []uint64 // hashes of each document's ID with its subject, and with its input; sorted by Missing
	unread []string // inputs
}

func newRoll(name string) (*roll, error) {
	file, err := opening.Create(name)
	if err != nil {
		return nil, fmt.Errorf("listing the documents: %w", err)
	}
	return &roll{file: file, out: bufio.NewWriter(file), seed: maphash.MakeSeed()}, nil
}

func (r *roll) close() {
	if r != nil && r.file != nil {
		_ = r.file.Close()
		_ = os.Remove(r.file.Name())
		r.file = nil
	}
}

func (r *roll) flush() error {
	if err := r.out.Flush(); err != nil {
		return fmt.Errorf("listing the documents: %w", err)
	}
	return nil
}

func (r *roll) copyTo(w io.Writer) error {
	_, err := r.file.Seek(0, io.SeekStart)
	if err == nil {
		_, err = io.Copy(w, r.file)
	}
	if err != nil {
		return fmt.Errorf("listing the documents: %w", err)
	}
	return nil
}

// Add notes a document that the folder will hold.
func (f *Folder) Add(d Document) {
	d.Input = f.relative(d.Input)
	f.roll.known = append(f.roll.known, f.roll.hashes(d)...)
	// What fails is told when the list is written.
	_, _ = fmt.Fprintf(f.roll.out, "%s\t%s\t%s\t%s\t%s\n", documentLine, strconv.Quote(d.ID), strconv.Quote(d.Subject), strconv.Quote(d.Input), strconv.Quote(d.Key))
}

// hashes returns the hashes by which a document is known again: what it is about may have been corrected in the same input, and
// the input may have moved.
func (r *roll) hashes(d Document) []uint64 {
	out := []uint64{maphash.String(r.seed, d.ID+"\x00about\x00"+d.Subject)}
	if d.Input != "" {
		out = append(out, maphash.String(r.seed, d.ID+"\x00from\x00"+d.Input))
	}
	return out
}

// has tells whether this run gave a document. It is for when all are known.
func (r *roll) has(d Document) bool {
	return slices.ContainsFunc(r.hashes(d), func(h uint64) bool {
		_, found := slices.BinarySearch(r.known, h)
		return found
	})
}

// Unread notes an input that could not be read: a file, a folder, an archive, or a document in one.
func (f *Folder) Unread(input string) {
	if name := f.relative(input); name != "" {
		f.roll.unread = append(f.roll.unread, name)
	}
}

// relative returns the name of an input as seen from the folder, "" for standard input.
func (f *Folder) relative(input string) string {
	if input == "" || input == "-" || strings.HasPrefix(input, "-!") {
		return ""
	}
	from, failed := filepath.Abs(f.dir)
	name, err := filepath.Abs(input)
	if failed != nil || err != nil {
		return input
	}
	if rel, err := filepath.Rel(from, name); err == nil {
		name = rel
	}
	return filepath.ToSlash(name)
}

// absolute undoes relative.
func (f *Folder) absolute(input string) string {
	if input == "" || filepath.IsAbs(input) {
		return input
	}
	return filepath.Join(f.dir, filepath.FromSlash(input))
}

// SameInput tells whether two names are those of one input. Standard input is another each time.
func (f *Folder) SameInput(a, b string) bool {
	name := f.relative(a)
	return name != "" && name == f.relative(b)
}

// Held calls yield for the documents that the folder holds since the last commit.
func (f *Folder) Held(yield func(Document)) error {
	return f.documents(func(d Document) {
		d.Input = f.absolute(d.Input)
		yield(d)
	})
}

// unreadable tells whether a document comes from an input that could not be read, or from a folder or archive that could not.
func (r *roll) unreadable(input string) bool {
	for _, name := range r.unread {
		if rest, within := strings.CutPrefix(input, name); within && input != "" && (rest == "" || rest[0] == '/' || rest[0] == '!') {
			return true
		}
	}
	return false
}

// The most documents that are taken away at once: a share of those that the folder holds, or a number, whichever is more.
const (
	mostPrunedShare = 10 // percent
	mostPruned      = 100
)

// Prune says whether documents go that are not among the inputs any more.
type Prune struct {
	Gone bool // they go
	All  bool // however many they are
}

// TooMany tells whether so many of those that are held may not go.
func (p Prune) TooMany(gone, held int) bool {
	return !p.All && gone > max(mostPruned, held*mostPrunedShare/100)
}

// OnlyForced says in a message what more than TooMany allows needs.
func OnlyForced() string {
	return fmt.Sprintf("more than %d%% and more than %d go only with --force", mostPrunedShare, mostPruned)
}

// Missing returns the documents that the folder holds, that this run did not give and that are to stay, where the caller can keep
// them; it is an error where they cannot stay, or may not go. Those whose input could not be read now are never taken away.
func (f *Folder) Missing(p Prune, canKeep bool) ([]Document, error) {
	var gone, unread []Document
	held := 0
	slices.Sort(f.roll.known)
	err := f.documents(func(d Document) {
		held++
		if f.roll.has(d) {
			return
		}
		to := &gone
		if f.roll.unreadable(d.Input) {
			to = &unread
		}
		d.Input = f.absolute(d.Input)
		*to = append(*to, d)
	})
	switch {
	case err != nil:
		return nil, err
	case len(unread) > 0 && !canKeep:
		return nil, fmt.Errorf("%s holds %s of inputs that could not be read now (%s): it was left as it was; mend them, or leave them out and give --prune",
			f.dir, counted(len(unread)), unread[0].ID)
	case p.Gone && p.TooMany(len(gone), held):
		return nil, fmt.Errorf("%d of the %s in %s are not among the inputs (%s): it was left as it was; %s", len(gone), counted(held), f.dir, gone[0].ID, OnlyForced())
	case p.Gone:
		return unread, nil
	case len(gone) > 0 && !canKeep:
		return nil, fmt.Errorf("%s holds %s that the inputs lack (%s): it was left as it was; name all inputs, or give --prune to let them go",
			f.dir, counted(len(gone)), gone[0].ID)
	}
	return append(unread, gone...), nil
}

func counted(n int) string {
	if n == 1 {
		return "1 document"
	}
	return strconv.Itoa(n) + " documents"
}

// documents yields the documents that the folder holds since the last commit, from the list that was whole when it was opened.
func (f *Folder) documents(yield func(Document)) error {
	if f.old.kind == "" {
		return nil
	}
	list, err := opening.File(f.old.name)
	if err != nil {
		return fmt.Errorf("reading the list of documents: %w", err)
	}
	defer list.Close()
	err = scanList(list, func(fields []string) error {
		if fields[0] != documentLine {
			return nil
		}
		d, err := parseDocument(fields)
		if err == nil {
			yield(d)
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("reading the list of documents: %w", err)
	}
	return nil
}

func parseDocument(fields []string) (d Document, err error) {
	if len(fields) != 5 {
		return d, errList
	}
	for i, to := range []*string{&d.ID, &d.Subject, &d.Input, &d.Key} {
		var failed error
		*to, failed = strconv.Unquote(fields[1+i])
		err = errors.Join(err, failed)
	}
	return d, err
}
