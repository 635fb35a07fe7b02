package source

import (
	"os"
	"path/filepath"
	"strings"
)

// Reads tells whether Walk reads a file when it is given the arguments: as one of them, under whatever name, or in a folder. The
// file need not exist.
func Reads(args []string, file string) bool {
	for _, arg := range args {
		info, err := os.Stat(arg)
		if err != nil {
			continue
		}
		if other, err := os.Stat(file); err == nil && os.SameFile(info, other) {
			return true
		}
		if !info.IsDir() || !Wanted(filepath.Base(file)) {
			continue
		}
		within, err := filepath.Rel(realPath(arg), realPath(file))
		if err == nil && within != ".." && !strings.HasPrefix(within, ".."+string(filepath.Separator)) && !hidden(filepath.Dir(within)) {
			return true
		}
	}
	return false
}

// hidden tells whether a folder of a path is one that Walk passes over.
func hidden(path string) bool {
	for name := range strings.SplitSeq(filepath.ToSlash(path), "/") {
		if strings.HasPrefix(name, ".") && name != "." {
			return true
		}
	}
	return false
}

// realPath returns a path without links, as far as it exists.
func realPath(name string) string {
	if absolute, err := filepath.Abs(name); err == nil {
		name = absolute
	}
	rest := ""
	for at := name; ; at = filepath.Dir(at) {
		if real, err := filepath.EvalSymlinks(at); err == nil {
			return filepath.Join(real, rest)
		}
		if at == filepath.Dir(at) {
			return name
		}
		rest = filepath.Join(filepath.Base(at), rest)
	}
}
