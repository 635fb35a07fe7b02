package neo4j

import (
	"bufio"
	"cmp"
	"fmt"
	"os"

	"w3id.org/kamergraaf/internal/opening"
)

// csvFile is a file of rows whose fields are quoted already. Its first error is kept.
type csvFile struct {
	file   *os.File
	w      *bufio.Writer
	failed error
}

// createCSV begins a file.
func createCSV(path string) (*csvFile, error) {
	file, err := opening.Create(path)
	if err != nil {
		return nil, err
	}
	return &csvFile{file: file, w: bufio.NewWriterSize(file, 1<<18)}, nil
}

// row writes a row.
func (f *csvFile) row(fields []string) {
	for i, field := range fields {
		if i > 0 {
			f.w.WriteByte(',')
		}
		f.w.WriteString(field)
	}
	if err := f.w.WriteByte('\n'); err != nil && f.failed == nil {
		f.failed = fmt.Errorf("write CSV: %w", err)
	}
}

// err returns what went wrong so far.
func (f *csvFile) err() error { return f.failed }

// close writes what is left. A file that was never opened is nil.
func (f *csvFile) close() error {
	if f == nil {
		return nil
	}
	err := cmp.Or(f.failed, f.w.Flush(), f.file.Close()) // one cause is told once
	if err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}
