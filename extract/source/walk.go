package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// MaxInput is how many bytes one input may have. The largest real paper has a few megabytes; a larger file is no paper.
const MaxInput = 512 << 20

// ErrTooLarge tells that an input has more than MaxInput bytes.
var ErrTooLarge = errors.New("larger than 512 MiB: no document of the Aanhangsel is; it was not read")

// Input is one input of a run: a file, a member of an archive, or standard input.
type Input struct {
	Path string
	// Load returns the input's bytes. It is called once, by the goroutine that reads the document.
	Load func() ([]byte, error)
}

// Walk calls yield for every input that the arguments name, in order: files as they stand, folders with all files of
// known extensions in them, sorted by name, and "-" for standard input. It stops when yield returns false or ctx is
// done. An argument that does not exist becomes an input whose Load says so.
func Walk(ctx context.Context, args []string, stdin io.Reader, yield func(Input) bool) error {
	w := walker{ctx: ctx, yield: yield}
	for _, arg := range args {
		if w.stopped {
			break
		}
		if arg == "-" {
			w.give(Input{Path: "-", Load: func() ([]byte, error) { return readAll(stdin) }})
			continue
		}
		info, err := os.Stat(arg)
		switch {
		case err != nil:
			w.give(failed(arg, err))
		case info.IsDir():
			w.folder(arg)
		case info.Mode().IsRegular():
			w.file(arg)
		default:
			w.file(arg)
		}
	}
	return ctx.Err()
}

type walker struct {
	ctx     context.Context
	yield   func(Input) bool
	stopped bool
}

func (w *walker) give(in Input) {
	if !w.stopped && (w.ctx.Err() != nil || !w.yield(in)) {
		w.stopped = true
	}
}

// folder gives the documents in a folder and the folders in it. Links to folders are not followed, so that none is
// read for ever.
func (w *walker) folder(dir string) {
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		switch {
		case w.stopped:
			return fs.SkipAll
		case err != nil:
			w.give(failed(path, err))
			if e != nil && e.IsDir() {
				return fs.SkipDir
			}
		case e.IsDir() && path != dir && strings.HasPrefix(e.Name(), "."):
			return fs.SkipDir
		case !e.IsDir() && Wanted(e.Name()):
			w.file(path)
		}
		return nil
	})
	if err != nil {
		w.give(failed(dir, err))
	}
}

func (w *walker) file(path string) {
	w.give(Input{Path: path, Load: func() ([]byte, error) { return readFile(path) }})
}

func failed(path string, err error) Input {
	return Input{Path: path, Load: func() ([]byte, error) { return nil, err }}
}

// extensions are those of files that a folder is searched for. A file named as an argument is read whatever its name.
var extensions = []string{".txt", ".text", ".md", ".pdf", ".docx", ".xml", ".html", ".htm", ".xhtml", ".gz", ".tgz", ".tar", ".zip"}

// Wanted tells whether a file in a folder looks like a document: by its extension, and neither hidden, nor a README, nor
// the metadata that stand beside an official publication.
func Wanted(name string) bool {
	lower := strings.ToLower(name)
	return slices.Contains(extensions, filepath.Ext(lower)) && !strings.HasPrefix(name, ".") &&
		!strings.HasPrefix(lower, "readme") && lower != "metadata.xml"
}

func readFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
		if info.Size() > MaxInput {
			return nil, ErrTooLarge
		}
		data := make([]byte, info.Size())
		if n, err := io.ReadFull(f, data); err == io.EOF || err == io.ErrUnexpectedEOF {
			return data[:n], nil
		} else if err != nil {
			return nil, fmt.Errorf("reading: %w", err)
		}
		return data, nil
	}
	return readAll(f)
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
