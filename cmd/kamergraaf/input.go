package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/pipeline"
	"w3id.org/kamergraaf/extract/source"
	"w3id.org/kamergraaf/internal/legible"
	"w3id.org/kamergraaf/internal/opening"
	"w3id.org/kamergraaf/internal/store"
)

// input is an input of a run: one that is to be read, or one that a store keeps.
type input struct {
	source.Input
	kept *store.Kept // nil for one that is to be read
}

// Order is that of the input itself: see source.Input.
func (in input) Order() string {
	if in.kept != nil {
		return string(in.kept.Order)
	}
	return in.Input.Order()
}

// walk yields what the inputs hold: first what stores keep, store by store, then all else as source.WalkAll gives it.
func (r *reading) walk(ctx context.Context, yield func(input) bool) error {
	more := true
	for _, s := range r.opened {
		err := s.Kept(ctx, func(k store.Kept) bool {
			more = yield(input{source.Input{Path: k.Path}, &k})
			return more
		})
		if err != nil || !more {
			return err
		}
	}
	return source.WalkAll(ctx, r.files, r.env.Stdin, func(in source.Input) bool { return yield(input{Input: in}) })
}

// documentReader reads the document of one input after another, in one goroutine.
type documentReader struct {
	documents *pipeline.Worker
	input     buffer
}

// load returns the bytes of an input, which are valid until the next call: none of one that a store keeps.
func (r *documentReader) load(in input) ([]byte, error) {
	if in.kept != nil {
		return nil, in.kept.Unread()
	}
	return r.input.load(in.Input)
}

// read returns the document of an input whose bytes were loaded, and how many bytes the input has.
func (r *documentReader) read(ctx context.Context, in input, data []byte) (d *extract.Document, size int, err error) {
	if in.kept != nil {
		return in.kept.Document()
	}
	d, err = r.documents.Document(ctx, in.Path, data)
	return d, len(data), err
}

// document returns the document of an input, and how many bytes the input has.
func (r *documentReader) document(ctx context.Context, in input) (d *extract.Document, size int, err error) {
	data, err := r.load(in)
	if err != nil {
		return nil, 0, err
	}
	return r.read(ctx, in, data)
}

// isStore tells whether a name is that of a store.
func isStore(name string) bool {
	if strings.EqualFold(filepath.Ext(name), ".db") {
		return true
	}
	info, err := os.Stat(name)
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	f, err := opening.File(name)
	if err != nil {
		return false
	}
	defer f.Close()
	const magic = "SQLite format 3\x00"
	head := make([]byte, len(magic))
	n, _ := f.Read(head)
	return string(head[:n]) == magic
}

// stores are those of the inputs that are stores, opened, and the names of all others.
type stores struct {
	opened []store.Reader
	files  []string
}

// openStores parts stores from what else is named, and opens them. What they keep was identified when it was read: with other decisions
// than these it is not what is asked for.
func openStores(ctx context.Context, env shell.Environment, inputs []string, decided string) (s stores, err error) {
	for _, name := range inputs {
		if !isStore(name) {
			s.files = append(s.files, name)
			continue
		}
		one, err := store.Open(ctx, name, "")
		if err != nil {
			return s, err
		}
		s.opened = append(s.opened, one)
		switch about := one.About(); {
		case about.Registers != decided:
			return s, fmt.Errorf("%s was built with other --registers or --corrections than these: give those, or build it again with these", legible.Name(name))
		case about.Program != shell.Version():
			env.Stderr.Tell(legible.Name(name) + " was built by kamergraaf " + about.Program + ": build it again, so that it has what this one reads")
		}
	}
	return s, nil
}

// close closes the stores.
func (s stores) close() {
	for _, one := range s.opened {
		_ = one.Close()
	}
}
