package source

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"w3id.org/kamergraaf/internal/opening"
)

// MaxInput is the largest input in bytes, except for archives. The largest real paper has a few megabytes; a larger file is
// no paper, and reading it would take memory from all others.
const MaxInput = 64 << 20

// ErrTooLarge tells that an input has more than MaxInput bytes.
var ErrTooLarge = errors.New("larger than 64 MiB: no document of the Aanhangsel is; it was not read")

// ErrChanged tells that a file changed while it was read.
var ErrChanged = errors.New("the file changed while it was read")

// ErrAddress tells that an input is an address of the web.
var ErrAddress = errors.New("an address, not a file: nothing is fetched; download it, and name the file")

// Input is one input of a run: a file, a member of an archive, or standard input.
type Input struct {
	Path string
	// Load returns the input's bytes. It may be called again.
	Load func() ([]byte, error)
	// Passed is the kind of what is not one to read, as ".doc" or PassedHidden. Only WalkAll gives such inputs.
	Passed string

	file  bool // Path names a file, and each Load reads it
	order string
}

// Order tells which of two inputs a walk of a folder that holds both gives first: its own sorts first. So who keeps inputs from several
// walks can give them as one walk would.
func (in Input) Order() string { return in.order }

// Append appends the input's bytes to b, so that one buffer serves many inputs.
func (in Input) Append(b []byte) ([]byte, error) {
	if in.file {
		return appendFile(b, in.Path)
	}
	data, err := in.Load()
	return append(b, data...), err
}

// Walk calls yield for every input that the arguments name: files as they are, folders with all files of known extensions in
// them, the documents in archives one by one, and "-" for standard input, which may be an archive too. XML comes first, then
// archives, HTML, Word, PDF and text, so that of several copies of a paper the best comes first; files of a format are in the order
// of the arguments and, within a folder, of their names. It stops when yield returns false or ctx is done. An argument that does not exist, or that is a folder or
// archive without documents, becomes an input whose Load says so.
func Walk(ctx context.Context, args []string, stdin io.Reader, yield func(Input) bool) error {
	return WalkAll(ctx, args, stdin, func(in Input) bool { return in.Passed != "" || yield(in) })
}

// WalkAll is Walk that also gives what is passed over in folders and archives, so that it can be told. Only the metadata beside
// official publications, which are read with these, are not given.
func WalkAll(ctx context.Context, args []string, stdin io.Reader, yield func(Input) bool) error {
	w := walker{ctx: ctx, yield: yield}
	w.met[turnRest] = true
	given := make([]int, len(args))
	for w.turn = range turns {
		for i, arg := range args {
			if w.stopped || w.turn > 0 && !w.met[w.turn] { // the first turn meets all
				break
			}
			before := w.given
			w.argument(arg, stdin)
			if given[i] += w.given - before; given[i] == 0 && w.turn == turnRest {
				w.give(failed(arg, ErrNone))
			}
		}
	}
	return ctx.Err()
}

// argument yields what an argument names, if that has its turn.
func (w *walker) argument(arg string, stdin io.Reader) {
	if arg == "-" {
		if w.has(arg) {
			w.stream("-", opening.Interruptible(w.ctx, stdin))
		}
		return
	}
	info, err := os.Stat(arg)
	switch {
	case (err != nil || !info.IsDir()) && !w.has(arg):
	case err != nil && isAddress(arg):
		w.give(failed(arg, ErrAddress))
	case err != nil:
		w.give(failed(arg, err))
	case info.IsDir():
		w.folder(arg)
	default:
		w.open(arg)
	}
}

// CheckNamed returns why what an argument names cannot be opened, nil where it can. What can be read only once is not touched.
func CheckNamed(arg string) error {
	if arg == "-" {
		return nil
	}
	info, err := os.Stat(arg)
	switch {
	case err != nil && isAddress(arg):
		return ErrAddress
	case err != nil:
		return err
	case !info.IsDir() && !info.Mode().IsRegular():
		return nil
	}
	return opening.Try(arg)
}

// Count counts the inputs that Walk would give; ok is false where archives or standard input leave the number open.
func Count(ctx context.Context, args []string) (n int, ok bool) {
	ok = true
	for _, arg := range args {
		err := filepath.WalkDir(arg, func(path string, e fs.DirEntry, err error) error {
			switch {
			case err != nil:
				n++
			case e.IsDir() && path != arg && strings.HasPrefix(e.Name(), "."):
				return fs.SkipDir
			case e.IsDir() || path != arg && !Wanted(e.Name()):
			case slices.Contains(packed, filepath.Ext(strings.ToLower(path))):
				ok = false
				return fs.SkipAll
			default:
				n++
			}
			return ctx.Err()
		})
		ok = ok && err == nil && arg != "-"
	}
	return n, ok
}

type walker struct {
	ctx     context.Context
	yield   func(Input) bool
	stopped bool
	given   int // inputs to read
	turn    turn
	met     [turns]bool // the turns of what was met
	archive string      // that is being read, "" where none is
	members int         // that it gave
}

// has tells whether a file has its turn.
func (w *walker) has(path string) bool {
	t := turnOf(path)
	w.met[t] = true
	return t == w.turn
}

// rest yields what is not read, in the last turn.
func (w *walker) rest(in Input) {
	if w.turn == turnRest {
		w.give(in)
	}
}

func (w *walker) give(in Input) {
	if in.Passed == "" {
		w.given++
		in.order = w.order(in.Path)
	}
	if !w.stopped && (w.ctx.Err() != nil || !w.yield(in)) {
		w.stopped = true
	}
}

// order returns the Order of an input that has its turn now. Names in a folder are compared one by one, as the walk meets them: so
// what stands between them sorts before all that a name can hold. Members of an archive come as readMembers gives them.
func (w *walker) order(path string) string {
	if w.archive != "" {
		path = w.archive
	}
	order := string('0'+rune(w.turn)) + strings.ReplaceAll(filepath.ToSlash(path), "/", "\x00")
	if w.archive != "" {
		w.members++
		order += fmt.Sprintf("\x00%09d", w.members)
	}
	return order
}

// unpack yields the documents of an archive, which read reads.
func (w *walker) unpack(path string, read func()) {
	w.archive, w.members = path, 0
	read()
	w.archive = ""
}

// folder yields the documents in a folder and its subfolders. It does not follow links to folders, which could form a circle.
func (w *walker) folder(dir string) {
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		switch {
		case w.stopped:
			return fs.SkipAll
		case err != nil:
			w.rest(failed(path, err))
			if e != nil && e.IsDir() {
				return fs.SkipDir
			}
		case e.IsDir() && e.Name() == ownFolder:
			return fs.SkipDir
		case e.IsDir() && path != dir && strings.HasPrefix(e.Name(), "."):
			w.rest(passedOver(path, PassedHiddenFolder))
			return fs.SkipDir
		case !e.IsDir():
			w.entry(path, e)
		}
		return nil
	})
	if err != nil {
		w.rest(failed(dir, err))
	}
}

// entry yields what is in a folder and is no folder.
func (w *walker) entry(path string, e fs.DirEntry) {
	kind, mode := passed(e.Name()), modeOf(path, e)
	switch {
	case mode.IsDir():
		w.rest(passedOver(path, PassedLink))
	case kind != "":
		w.rest(passedOver(path, kind))
	case isMetadata(e.Name()) || !w.has(path):
	case opening.NoFile(mode) != nil:
		w.give(failed(path, opening.NoFile(mode)))
	case slices.Contains(packed, filepath.Ext(strings.ToLower(path))):
		w.open(path)
	default:
		w.file(path)
	}
}

// open yields a file, or the documents in it if it is an archive.
func (w *walker) open(path string) {
	f, err := opening.Stream(w.ctx, path)
	if err != nil {
		w.give(failed(path, err))
		return
	}
	defer f.Close()
	if f.Once {
		w.stream(path, f)
		return
	}
	info, err := f.Stat()
	if err != nil {
		w.give(failed(path, err))
		return
	}
	head := make([]byte, tarHead)
	n, _ := io.ReadFull(f, head)
	if !isArchive(path, head[:n]) {
		w.file(path)
		return
	}
	w.unpack(path, func() { readMembers(w.ctx, path, f, info.Size(), defaultLimits, w.member) })
}

// tarHead is how much of a file shows that it is a tar archive.
const tarHead = 512

// member yields a document of an archive.
func (w *walker) member(m Member) bool {
	if m.Passed != "" {
		w.give(passedOver(m.Path, m.Passed))
		return !w.stopped
	}
	w.give(Input{Path: m.Path, Load: func() ([]byte, error) { return m.Data, m.Err }})
	return !w.stopped
}

// stream yields what can be read only once, from front to back: a document, or the documents of a tar archive as they come,
// so that an archive may be larger than memory and disk.
func (w *walker) stream(name string, r io.Reader) {
	front := bufio.NewReaderSize(r, 1<<16)
	head, _ := front.Peek(tarHead)
	u := &unpacker{ctx: w.ctx, limits: defaultLimits, yield: w.member}
	switch {
	case isTar(head):
		w.unpack(name, func() { u.tar(name, front, 0) })
	case isGzip(head):
		w.unpack(name, func() { u.gzip(name, front, 0) })
	default:
		data, err := readAll(front)
		if err == nil && isArchive(name, head) {
			w.unpack(name, func() { readMembers(w.ctx, name, bytes.NewReader(data), int64(len(data)), defaultLimits, w.member) })
			return
		}
		w.give(Input{Path: name, Load: func() ([]byte, error) { return data, err }})
	}
}

func (w *walker) file(path string) {
	w.give(Input{Path: path, Load: func() ([]byte, error) { return appendFile(nil, path) }, file: true})
}

func isAddress(arg string) bool {
	lower := strings.ToLower(arg)
	return strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://")
}

func failed(path string, err error) Input {
	return Input{Path: path, Load: func() ([]byte, error) { return nil, err }}
}

// appendFile appends what a file holds, and tells where it changed in the meantime.
func appendFile(b []byte, path string) ([]byte, error) {
	f, err := opening.File(path)
	if err != nil {
		return b, err
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return b, fmt.Errorf("reading: %w", err)
	case info.Size() > MaxInput:
		return b, ErrTooLarge
	}
	data, err := appendSize(b, f, info.Size())
	if err != nil {
		return b, err
	}
	if now, err := f.Stat(); err != nil || !now.ModTime().Equal(info.ModTime()) {
		return b, ErrChanged
	}
	return data, nil
}

// appendSize appends all of a file that had so many bytes when it was opened.
func appendSize(b []byte, r io.Reader, size int64) ([]byte, error) {
	b = slices.Grow(b, int(size)+1)
	n, err := io.ReadFull(r, b[len(b):len(b)+int(size)+1])
	switch {
	case err == io.EOF && size == 0, err == io.ErrUnexpectedEOF && int64(n) == size:
		return b[:len(b)+n], nil
	case err == nil || err == io.EOF || err == io.ErrUnexpectedEOF:
		return b, ErrChanged
	}
	return b, fmt.Errorf("reading: %w", err)
}

func readAll(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxInput+1))
	if err != nil {
		return nil, fmt.Errorf("reading: %w", err)
	}
	if len(data) > MaxInput {
		return nil, ErrTooLarge
	}
	return data, nil
}
