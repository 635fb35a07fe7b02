package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/iri"
)

// journalFlags are the flags of commands that can do with what an earlier run read.
func journalFlags() []cli.Flag {
	return []cli.Flag{
		&cli.BoolFlag{Name: "resume", Usage: "go on where a run with --resume was interrupted: read no document again that it finished"},
		&cli.BoolFlag{Name: "changed", Usage: "read only what is new or changed since the last run with --changed, and keep what was read for the next"},
	}
}

// journal keeps what was made of each input, in a file beside the output, so that a later run need not read it again.
// An entry is found by a hash of all that it depends on: the program, its options and registers, the path and the bytes.
// So nothing in it can be out of date, and the output of a run with it is that of a run without. Entries are appended as
// they are made, each in one write and with a checksum: a run that is killed leaves all but, at worst, its last.
// A nil journal keeps nothing. It is safe for use by several goroutines.
type journal struct {
	name    string
	keepsOn bool     // stays after the run
	seed    [32]byte // hash of program, options and registers
	file    *os.File

	mu      sync.Mutex
	entries map[journalKey]*journalEntry
	size    int64 // bytes that are valid
	failed  bool  // the file cannot be written: the run goes on without
}

type journalKey [sha256.Size]byte

// journalEntry is where an entry's bytes stand.
type journalEntry struct {
	at, size int64
	used     bool
}

const (
	journalMagic = "kamergraaf journal 1\n"
	// journalHead is what stands before an entry's bytes: their length, their checksum, the key.
	journalHead = 4 + 4 + sha256.Size
	// maxEntry bounds what a damaged length can ask for.
	maxEntry = 1 << 30
)

// openJournal opens the journal beside the output, or returns nil where none was asked for.
func openJournal(c *cli.Context) (*journal, error) {
	if !c.Bool("resume") && !c.Bool("changed") {
		return nil, nil
	}
	output := c.String("output")
	if output == "" || output == "-" {
		return nil, usageError{"--resume and --changed keep a journal beside the output: name a file or folder with --output"}
	}
	seed, err := runHash(c)
	if err != nil {
		return nil, err
	}
	j := &journal{name: journalName(output), keepsOn: c.Bool("changed"), seed: seed, entries: map[journalKey]*journalEntry{}}
	if err := os.MkdirAll(filepath.Dir(j.name), 0o755); err != nil {
		return nil, fmt.Errorf("making the journal's folder: %w", err)
	}
	if j.file, err = os.OpenFile(j.name, os.O_RDWR|os.O_CREATE, 0o644); err != nil {
		return nil, fmt.Errorf("opening the journal: %w", err)
	}
	if err := j.scan(); err != nil {
		_ = j.file.Close()
		return nil, fmt.Errorf("reading the journal %s: %w", j.name, err)
	}
	return j, nil
}

// journalName returns where the journal of an output stands.
func journalName(output string) string {
	if isFolder(output) {
		return filepath.Join(output, ".kamergraaf", "journal")
	}
	return filepath.Join(filepath.Dir(output), ".kamergraaf", filepath.Base(output)+".journal")
}

// removeHalves removes what killed runs left of an output that is a file: nobody else writes it, as this run is to
// go on with theirs.
func removeHalves(c *cli.Context) {
	output := c.String("output")
	if output == "" || isFolder(output) || !c.Bool("resume") && !c.Bool("changed") {
		return
	}
	halves, _ := filepath.Glob(filepath.Join(filepath.Dir(output), "."+filepath.Base(output)+".[0-9]*"))
	for _, name := range halves {
		_ = os.Remove(name)
	}
}

// runHash hashes all that makes a difference to what is made of a document, but the document: the program with its
// built-in registers, the options, and the user's registers and corrections.
func runHash(c *cli.Context) (sum [32]byte, err error) {
	h := sha256.New()
	fmt.Fprintf(h, "%q %q %t\n", version(), c.String("base"), c.Bool("no-mentions"))
	var files []string
	if program, err := os.Executable(); err == nil {
		files = append(files, program)
	}
	if dir := c.String("registers"); dir != "" {
		err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
			if err == nil && e.Type().IsRegular() {
				files = append(files, path)
			}
			return err
		})
		if err != nil {
			return sum, fmt.Errorf("reading the registers: %w", err)
		}
	}
	if name := c.String("corrections"); name != "" {
		files = append(files, name)
	}
	for _, name := range files {
		if err := hashFile(h, name); err != nil {
			return sum, err
		}
	}
	return [32]byte(h.Sum(nil)), nil
}

func hashFile(h io.Writer, name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	fmt.Fprintf(h, "%q\n", filepath.Base(name))
	n, err := io.Copy(h, f)
	fmt.Fprintf(h, "\n%d\n", n)
	return err
}

// scan finds the entries of the journal and cuts off what a killed run left half written at its end.
func (j *journal) scan() error {
	info, err := j.file.Stat()
	if err != nil {
		return err
	}
	in := bufio.NewReaderSize(j.file, 1<<16)
	magic := make([]byte, len(journalMagic))
	if _, err := io.ReadFull(in, magic); err != nil || string(magic) != journalMagic {
		return j.restart()
	}
	j.size = int64(len(journalMagic))
	head := make([]byte, journalHead)
	for {
		if _, err := io.ReadFull(in, head); err != nil {
			break
		}
		size := int64(binary.LittleEndian.Uint32(head))
		end := j.size + journalHead + size
		if size > maxEntry || end > info.Size() {
			break
		}
		if _, err := in.Discard(int(size)); err != nil {
			break
		}
		j.entries[journalKey(head[8:])] = &journalEntry{at: j.size + journalHead, size: size}
		j.size = end
	}
	if j.size < info.Size() {
		return j.file.Truncate(j.size)
	}
	return nil
}

// restart makes an empty journal of the file.
func (j *journal) restart() error {
	if err := j.file.Truncate(0); err != nil {
		return err
	}
	n, err := j.file.WriteAt([]byte(journalMagic), 0)
	j.size = int64(n)
	return err
}

// key returns the key of an input. Beside returns what is read with it.
func (j *journal) key(path string, data []byte, beside func(path string, data []byte) []byte) (key journalKey) {
	if j == nil {
		return key
	}
	h := sha256.New()
	h.Write(j.seed[:])
	fmt.Fprintf(h, "%q %d\n", path, len(data))
	h.Write(data)
	h.Write(beside(path, data))
	return journalKey(h.Sum(nil))
}

// find returns what an earlier run made of an input. A damaged entry is none.
func (j *journal) find(key journalKey) (entry, bool) {
	if j == nil {
		return entry{}, false
	}
	j.mu.Lock()
	e := j.entries[key]
	if e != nil {
		e.used = true
	}
	j.mu.Unlock()
	if e == nil {
		return entry{}, false
	}
	b := make([]byte, journalHead+e.size)
	if _, err := j.file.ReadAt(b, e.at-journalHead); err != nil || crc32.Checksum(b[8:], castagnoli) != binary.LittleEndian.Uint32(b[4:]) {
		return entry{}, false
	}
	m, err := readEntry(b[journalHead:])
	return m, err == nil
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// keep appends what was made of an input. A disk that is full does not stop the run: its output may be elsewhere.
func (j *journal) keep(key journalKey, m entry) error {
	if j == nil {
		return nil
	}
	b, err := appendEntry(make([]byte, journalHead, 16<<10), m)
	if err != nil {
		return err
	}
	copy(b[8:], key[:])
	binary.LittleEndian.PutUint32(b, uint32(len(b)-journalHead))
	binary.LittleEndian.PutUint32(b[4:], crc32.Checksum(b[8:], castagnoli))
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.failed || len(b) > maxEntry {
		return nil
	}
	if _, err := j.file.WriteAt(b, j.size); err != nil {
		j.failed = true
		return nil
	}
	j.entries[key] = &journalEntry{at: j.size + journalHead, size: int64(len(b) - journalHead), used: true}
	j.size += int64(len(b))
	return nil
}

// entry is what the journal keeps of a document: what the report tells, and the graph with its card.
type entry struct {
	about
	shelf string // session year, "" where it is not known
	graph *graph.Made
	card  iri.Card
}

func appendEntry(b []byte, m entry) ([]byte, error) {
	told, err := json.Marshal(struct {
		about
		Shelf string
	}{m.about, m.shelf})
	if err != nil {
		return nil, fmt.Errorf("keeping a document in the journal: %w", err)
	}
	b = binary.AppendUvarint(b, uint64(len(told)))
	return graph.AppendStored(append(b, told...), m.graph, m.card), nil
}

func readEntry(b []byte) (m entry, err error) {
	n, size := binary.Uvarint(b)
	if size <= 0 || n > uint64(len(b)-size) {
		return m, errors.New("damaged")
	}
	told := struct {
		*about
		Shelf *string
	}{&m.about, &m.shelf}
	if err := json.NewDecoder(bytes.NewReader(b[size : size+int(n)])).Decode(&told); err != nil {
		return m, err
	}
	m.graph, m.card, err = graph.ReadStored(b[size+int(n):])
	return m, err
}

// close ends the journal. After a whole run one that stays is rid of what the run did not use, and any other is removed:
// there is nothing left to resume.
func (j *journal) close(whole bool) {
	if j == nil {
		return
	}
	defer j.file.Close()
	switch {
	case !whole:
	case j.keepsOn:
		j.tidy()
	default:
		_ = os.Remove(j.name)
		_ = os.Remove(filepath.Dir(j.name)) // where it is empty
	}
}

// tidy writes the journal anew where more than half of it was of no use.
func (j *journal) tidy() {
	var used int64
	var entries []*journalEntry
	for _, e := range j.entries {
		if e.used {
			used += journalHead + e.size
			entries = append(entries, e)
		}
	}
	if used > (j.size-int64(len(journalMagic)))/2 {
		return
	}
	slices.SortFunc(entries, func(a, b *journalEntry) int { return int(a.at - b.at) })
	out, err := environment{}.create(j.name)
	if err != nil {
		return
	}
	defer out.abandon()
	_, err = io.WriteString(out, journalMagic)
	for _, e := range entries {
		if err == nil {
			_, err = io.Copy(out, io.NewSectionReader(j.file, e.at-journalHead, journalHead+e.size))
		}
	}
	_ = out.finish(err)
}
