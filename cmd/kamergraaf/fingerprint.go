package main

import (
	"crypto/sha256"
	"encoding/hex"
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
	h := sha256.New()
	fmt.Fprintf(h, "%q %q\n", shell.Version(), r.decisions)
	err = hashFile(h, program)
	return [32]byte(h.Sum(nil)), err
}

// builtInDecisions stands for the registers that are built in.
const builtInDecisions = "built-in"

// decisionsOf stands for the user's registers in a folder, and corrections.
func decisionsOf(folder string, corrections []byte) (string, error) {
	if folder == "" && len(corrections) == 0 {
		return builtInDecisions, nil
	}
	h := sha256.New()
	if folder != "" {
		err := filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
			if err == nil && e.Type().IsRegular() {
				err = hashFile(h, path)
			}
			return err
		})
		if err != nil {
			return "", fmt.Errorf("reading the registers: %w", err)
		}
	}
	h.Write(corrections)
	return hex.EncodeToString(h.Sum(nil)), nil
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
