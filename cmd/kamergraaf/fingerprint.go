package main

import (
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/internal/opening"
)

// fingerprint hashes all that makes a difference to what is made of a document, but the document and the command's own options:
// the program with its built-in registers, and the user's registers and corrections.
func (r *reading) fingerprint() (sum [32]byte, err error) {
	program, err := os.Executable()
	if err != nil {
		return sum, fmt.Errorf("finding the program: %w", err)
	}
	files := []string{program}
	if r.own != "" {
		err := filepath.WalkDir(r.own, func(path string, e fs.DirEntry, err error) error {
			if err == nil && e.Type().IsRegular() {
				files = append(files, path)
			}
			return err
		})
		if err != nil {
			return sum, fmt.Errorf("reading the registers: %w", err)
		}
	}
	h := sha256.New()
	fmt.Fprintf(h, "%q\n", shell.Version())
	for _, name := range files {
		if err := hashFile(h, name); err != nil {
			return sum, err
		}
	}
	h.Write(r.corrections)
	return [32]byte(h.Sum(nil)), nil
}

func hashFile(h io.Writer, name string) error {
	f, err := opening.File(name)
	if err != nil {
		return err
	}
	defer f.Close()
	fmt.Fprintf(h, "%q\n", filepath.Base(name))
	n, err := io.Copy(h, f)
	fmt.Fprintf(h, "\n%d\n", n)
	return err
}
