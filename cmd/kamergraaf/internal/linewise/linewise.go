// Package linewise reads exports line by line.
package linewise

import (
	"bufio"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"strings"

	"w3id.org/kamergraaf/internal/opening"
)

// Is tells whether a file is N-Triples or N-Quads by its name.
func Is(name string) bool {
	bare := strings.TrimSuffix(name, ".gz")
	return strings.HasSuffix(bare, ".nt") || strings.HasSuffix(bare, ".nq")
}

// Each calls yield for the lines of a file that are not empty, counted from 1; a name that ends in .gz is unpacked.
func Each(ctx context.Context, name string, yield func(n int, line string) error) error {
	file, err := opening.Stream(ctx, name)
	if err != nil {
		return err
	}
	defer file.Close()
	var r io.Reader = file
	if strings.HasSuffix(name, ".gz") {
		unpacked, err := gzip.NewReader(file)
		if err != nil {
			return err
		}
		defer unpacked.Close()
		r = unpacked
	}
	reader := bufio.NewReaderSize(r, 1<<20)
	for n := 1; ; n++ {
		line, err := reader.ReadString('\n')
		if line = strings.TrimRight(line, "\r\n"); line != "" {
			if err := yield(n, line); err != nil {
				return err
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}
