// Package journal keeps the documents that a run read for a later run, which need not read them again.
package journal

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/codec"
	"w3id.org/kamergraaf/internal/opening"
	"w3id.org/kamergraaf/internal/output"
	"w3id.org/kamergraaf/internal/staging"
)

// Journal keeps the document of each input, in a file beside the output, so that a later run need not read it again.
// An entry is found by a hash of all that it depends on: the program and its registers, the path and the bytes.
// So nothing in it can be out of date, and the output of a run with it is that of a run without. Entries are appended as
// they are made, each in one write and with a checksum: a run that is killed leaves all but, at worst, its last.
// A nil Journal keeps nothing. It is safe for use by several goroutines.
type Journal struct {
	name  string
	stays bool     // after the run
	seed  [32]byte // hash of program and registers
	file  *os.File

	mu      sync.Mutex
	entries map[Key]*place
	size    int64 // bytes that are valid
	failed  bool  // the file cannot be written: the run goes on without
}

// Key names an input with all that its entry depends on.
type Key [sha256.Size]byte

// place is where an entry's bytes stand.
type place struct {
	at, size int64
	used     bool
}

const (
	magic = "kamergraaf journal 2\n"
	// entryHead is what stands before an entry's bytes: their length, their checksum, the key.
	entryHead = 4 + 4 + sha256.Size
	// maxEntry bounds what a damaged length can ask for.
	maxEntry = 1 << 30
)

// Options say what a journal is for.
type Options struct {
	Output string   // name of the file or folder that the run writes, beside which the journal stands
	Seed   [32]byte // hash of all that makes a difference to what is read of an input, but the input
	Stays  bool     // whether the journal stays after a whole run
}

// Open opens the journal beside an output, or makes one.
func Open(o Options) (*Journal, error) {
	j := &Journal{name: NameBeside(o.Output), stays: o.Stays, seed: o.Seed, entries: map[Key]*place{}}
	if err := os.MkdirAll(filepath.Dir(j.name), 0o777); err != nil {
		return nil, fmt.Errorf("making the journal's folder: %w", err)
	}
	var err error
	if j.file, err = opening.FileFor(j.name, os.O_RDWR|os.O_CREATE, 0o666); err != nil {
		return nil, fmt.Errorf("opening the journal: %w", err)
	}
	if err := j.load(); err != nil {
		_ = j.file.Close()
		return nil, fmt.Errorf("reading the journal %s: %w", j.name, err)
	}
	return j, nil
}

// NameBeside returns where the journal of an output stands.
func NameBeside(name string) string {
	if output.IsFolder(name) {
		return filepath.Join(name, staging.Private, "journal")
	}
	return filepath.Join(filepath.Dir(name), staging.Private, filepath.Base(name)+".journal")
}

// load finds the entries of the journal and cuts off what a killed run left half written at its end.
func (j *Journal) load() error {
	info, err := j.file.Stat()
	if err != nil {
		return err
	}
	in := bufio.NewReaderSize(j.file, 1<<16)
	front := make([]byte, len(magic))
	if _, err := io.ReadFull(in, front); err != nil || string(front) != magic {
		return j.restart()
	}
	j.size = int64(len(magic))
	head := make([]byte, entryHead)
	for {
		if _, err := io.ReadFull(in, head); err != nil {
			break
		}
		size := int64(binary.LittleEndian.Uint32(head))
		end := j.size + entryHead + size
		if size > maxEntry || end > info.Size() {
			break
		}
		if _, err := in.Discard(int(size)); err != nil {
			break
		}
		j.entries[Key(head[8:])] = &place{at: j.size + entryHead, size: size}
		j.size = end
	}
	if j.size < info.Size() {
		return j.file.Truncate(j.size)
	}
	return nil
}

// restart makes an empty journal of the file.
func (j *Journal) restart() error {
	if err := j.file.Truncate(0); err != nil {
		return err
	}
	n, err := j.file.WriteAt([]byte(magic), 0)
	j.size = int64(n)
	return err
}

// Key returns the key of an input. Beside returns what is read with it.
func (j *Journal) Key(path string, data []byte, beside func(path string, data []byte) []byte) (key Key) {
	if j == nil {
		return key
	}
	h := sha256.New()
	h.Write(j.seed[:])
	fmt.Fprintf(h, "%q %d\n", path, len(data))
	h.Write(data)
	h.Write(beside(path, data))
	return Key(h.Sum(nil))
}

// Find returns the document that an earlier run read in an input. A damaged entry is none.
func (j *Journal) Find(key Key) (*extract.Document, bool) {
	if j == nil {
		return nil, false
	}
	j.mu.Lock()
	p := j.entries[key]
	if p != nil {
		p.used = true
	}
	j.mu.Unlock()
	if p == nil {
		return nil, false
	}
	b := make([]byte, entryHead+p.size)
	if _, err := j.file.ReadAt(b, p.at-entryHead); err != nil || crc32.Checksum(b[8:], castagnoli) != binary.LittleEndian.Uint32(b[4:]) {
		return nil, false
	}
	d, err := codec.Decode(b[entryHead:])
	return d, err == nil
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Keep appends the document of an input. A disk that is full does not stop the run: its output may be elsewhere.
func (j *Journal) Keep(key Key, d *extract.Document) {
	if j == nil {
		return
	}
	b := codec.Append(make([]byte, entryHead, 16<<10), d)
	copy(b[8:], key[:])
	binary.LittleEndian.PutUint32(b, uint32(len(b)-entryHead))
	binary.LittleEndian.PutUint32(b[4:], crc32.Checksum(b[8:], castagnoli))
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.failed || len(b) > maxEntry {
		return
	}
	if _, err := j.file.WriteAt(b, j.size); err != nil {
		j.failed = true
		return
	}
	j.entries[key] = &place{at: j.size + entryHead, size: int64(len(b) - entryHead), used: true}
	j.size += int64(len(b))
}

// Close ends the journal. After a whole run one that stays is compacted, and any other is removed: there is nothing left to
// resume.
func (j *Journal) Close(whole bool) {
	if j == nil {
		return
	}
	defer j.file.Close()
	switch {
	case !whole:
	case j.stays:
		j.compact()
	default:
		_ = os.Remove(j.name)
		_ = os.Remove(filepath.Dir(j.name)) // where it is empty
	}
}

// compact writes the journal anew where more than half of it was of no use.
func (j *Journal) compact() {
	var used int64
	var entries []*place
	for _, e := range j.entries {
		if e.used {
			used += entryHead + e.size
			entries = append(entries, e)
		}
	}
	if used > (j.size-int64(len(magic)))/2 {
		return
	}
	slices.SortFunc(entries, func(a, b *place) int { return int(a.at - b.at) })
	out, err := output.Create(context.Background(), j.name, nil)
	if err != nil {
		return
	}
	defer out.Abandon()
	_, err = io.WriteString(out, magic)
	for _, e := range entries {
		if err == nil {
			_, err = io.Copy(out, io.NewSectionReader(j.file, e.at-entryHead, entryHead+e.size))
		}
	}
	_ = out.Finish(err)
}
