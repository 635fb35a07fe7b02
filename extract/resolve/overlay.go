package resolve

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract/resolve/tsv"
)

// overlay is a file system of tables in which a user's rows stand on top of the built-in ones.
type overlay struct{ builtIn, user fs.FS }

// OnTop returns the built-in tables with a user's rows put into them.
func OnTop(builtIn, user fs.FS) fs.FS { return overlay{builtIn, user} }

// checkDir refuses a user's folder that is none, and tables in it that would not be read since no register has their name.
func checkDir(builtIn fs.FS, dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return fmt.Errorf("reading registers: %w", err)
	}
	files, err := fs.Glob(builtIn, "*.tsv")
	if err != nil {
		return fmt.Errorf("opening the built-in registers: %w", err)
	}
	tables, seen := 0, 0
	for _, e := range entries {
		switch name := e.Name(); {
		case strings.HasPrefix(name, "."):
			continue
		case slices.Contains(files, name):
			tables++
		case filepath.Ext(name) == ".tsv":
			return fmt.Errorf("reading registers in %s: no register is called %s: choose from %s, or move the file elsewhere", dir, name, strings.Join(files, ", "))
		}
		seen++
	}
	if seen > 0 && tables == 0 {
		return fmt.Errorf("reading registers in %s: it holds no table: they are called %s", dir, strings.Join(files, ", "))
	}
	return nil
}

// Open opens a built-in table with the user's rows put into it.
func (o overlay) Open(name string) (fs.File, error) {
	over, err := tsv.Open(o.user, name)
	if errors.Is(err, fs.ErrNotExist) {
		return o.builtIn.Open(name)
	}
	if err != nil {
		return nil, err
	}
	under, err := tsv.Open(o.builtIn, name)
	if err != nil {
		return nil, err
	}
	merged, err := under.WithRows(over)
	if err != nil {
		return nil, err
	}
	return merged.File(), nil
}
