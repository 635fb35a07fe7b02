// Package linesort sorts lines that need not fit into memory.
package linesort

import (
	"bufio"
	"bytes"
	"container/heap"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
)

// spillSize is how many bytes of lines a sorter holds before it writes them to a file.
const spillSize = 32 << 20

// Sorter sorts lines that need not fit into memory. Lines have no line feed.
type Sorter struct {
	dir   string // for files that come and go
	limit int    // bytes held in memory
	lines [][]byte
	size  int
	files []*os.File
}

// New returns a sorter that writes what it cannot hold into files in a folder.
func New(dir string) *Sorter { return &Sorter{dir: dir, limit: spillSize} }

// Add adds a line, which the sorter keeps.
func (s *Sorter) Add(line []byte) error {
	s.lines = append(s.lines, line)
	if s.size += len(line) + 24; s.size < s.limit {
		return nil
	}
	return s.spill()
}

// spill writes the lines held to a file, sorted.
func (s *Sorter) spill() error {
	file, err := os.CreateTemp(s.dir, ".sort-*")
	if err != nil {
		return fmt.Errorf("sort in files: %w", err)
	}
	s.files = append(s.files, file)
	w := bufio.NewWriterSize(file, 1<<16)
	slices.SortFunc(s.lines, bytes.Compare)
	for _, line := range s.lines {
		w.Write(line)
		w.WriteByte('\n')
	}
	s.lines, s.size = nil, 0
	if err := w.Flush(); err != nil {
		return fmt.Errorf("sort in files: %w", err)
	}
	_, err = file.Seek(0, io.SeekStart)
	return err
}

// Each calls yield for all lines in order. A line is valid until the next one.
func (s *Sorter) Each(yield func(line []byte) error) error {
	slices.SortFunc(s.lines, bytes.Compare)
	runs := merge{&run{held: s.lines}}
	for _, f := range s.files {
		runs = append(runs, &run{file: bufio.NewReaderSize(f, 1<<16)})
	}
	alive := runs[:0]
	for _, r := range runs {
		if more, err := r.next(); err != nil {
			return err
		} else if more {
			alive = append(alive, r)
		}
	}
	runs = alive
	heap.Init(&runs)
	for len(runs) > 0 {
		if err := yield(runs[0].line); err != nil {
			return err
		}
		more, err := runs[0].next()
		switch {
		case err != nil:
			return err
		case more:
			heap.Fix(&runs, 0)
		default:
			heap.Pop(&runs)
		}
	}
	return nil
}

// Close removes the files.
func (s *Sorter) Close() (err error) {
	for _, f := range s.files {
		err = errors.Join(err, f.Close(), os.Remove(f.Name()))
	}
	s.files, s.lines = nil, nil
	return err
}

// run is a sorted run of lines, in memory or in a file.
type run struct {
	held [][]byte
	file *bufio.Reader
	line []byte
}

// next moves to the next line; more is false after the last.
func (r *run) next() (more bool, err error) {
	if r.file == nil {
		if len(r.held) == 0 {
			return false, nil
		}
		r.line, r.held = r.held[0], r.held[1:]
		return true, nil
	}
	r.line = r.line[:0]
	for {
		part, err := r.file.ReadSlice('\n')
		r.line = append(r.line, part...)
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF):
			return false, nil
		case err != nil:
			return false, fmt.Errorf("sort in files: %w", err)
		}
		r.line = r.line[:len(r.line)-1]
		return true, nil
	}
}

// merge is a heap of runs by their current line.
type merge []*run

// Len is part of heap.Interface.
func (m merge) Len() int { return len(m) }

// Less is part of heap.Interface.
func (m merge) Less(i, j int) bool { return bytes.Compare(m[i].line, m[j].line) < 0 }

// Swap is part of heap.Interface.
func (m merge) Swap(i, j int) { m[i], m[j] = m[j], m[i] }

// Push is part of heap.Interface.
func (m *merge) Push(x any) { *m = append(*m, x.(*run)) }

// Pop is part of heap.Interface.
func (m *merge) Pop() any {
	last := (*m)[len(*m)-1]
	*m = (*m)[:len(*m)-1]
	return last
}
