package update

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
)

// ErrFormat tells that an input is in none of the official formats that an Update reads.
var ErrFormat = errors.New("in no known format: neither the BWB's list of identifiers, a TOOI value list in JSON, nor the Tweede Kamer's open data in JSON")

// Update brings the facts of official files into a user's register: a folder of tables that add to or override the
// built-in ones. It writes all rows of a key that it changes, and leaves a key alone of which it has nothing new.
// Read all files, then Save.
type Update struct {
	tables  *userTables
	chamber chamberData
}

// Reading is what became of one input.
type Reading struct {
	Input   string
	Format  string // name of the format
	Entries int    // that the input holds
	Unused  []Unused
}

// Unused are entries of an input that gave nothing, for one reason.
type Unused struct {
	Why      string
	Count    int
	Examples []string // the first of them
}

// officialFormat is one of the formats that an Update reads, recognised by how a file begins.
type officialFormat struct {
	name string
	is   func(head []byte) bool
	read func(u *Update, r io.Reader, to *Reading) (commit func(), err error)
}

// officialFormats are the formats: one row each.
func officialFormats() []officialFormat {
	return []officialFormat{
		{"BWB id list", isIDList, (*Update).readIDList},
		{"TOOI value list", isValueList, (*Update).readValueList},
		{"open data of the Tweede Kamer", isChamberData, (*Update).readChamberData},
	}
}

// New starts an update of the user's register in dir, which may not exist yet.
func New(dir string) (*Update, error) {
	tables, err := openUserTables(dir)
	if err != nil {
		return nil, err
	}
	return &Update{tables: tables}, nil
}

// headSize is how much of a file tells its format, in bytes.
const headSize = 1 << 16

// Read takes in one file, which is streamed. What a faulty file held is not taken in. The error is ErrFormat
// where the file is in no known format.
func (u *Update) Read(ctx context.Context, name string, r io.Reader) (Reading, error) {
	to := Reading{Input: name}
	buffered := bufio.NewReaderSize(interruptible{ctx, r}, headSize)
	head, err := buffered.Peek(headSize)
	if err != nil && err != io.EOF {
		return to, err
	}
	if mark := []byte("\ufeff"); bytes.HasPrefix(head, mark) {
		_, _ = buffered.Discard(len(mark))
		head = head[len(mark):]
	}
	head = bytes.TrimSpace(head)
	for _, format := range officialFormats() {
		if !format.is(head) {
			continue
		}
		to.Format = format.name
		commit, err := format.read(u, buffered, &to)
		if err != nil {
			return to, err
		}
		commit()
		return to, nil
	}
	return to, ErrFormat
}

// Save puts what was read into the user's register and returns the changed tables. Each file is whole at any time;
// where the registers could not be loaded with the new tables, nothing is written.
func (u *Update) Save() ([]Change, []Unused, error) {
	unused := u.joinChamberData()
	if err := u.tables.check(); err != nil {
		return nil, unused, fmt.Errorf("checking the new register: %w", err)
	}
	changes, err := u.tables.save()
	return changes, unused, err
}

// interruptible is a reader that ends with its context.
type interruptible struct {
	ctx context.Context
	r   io.Reader
}

// Read reads unless the context has ended.
func (i interruptible) Read(p []byte) (int, error) {
	if err := i.ctx.Err(); err != nil {
		return 0, err
	}
	return i.r.Read(p)
}

// maxExamples is how many unused entries are named for each reason.
const maxExamples = 3

// leave notes an entry that is not used.
func leave(unused []Unused, why, example string) []Unused {
	for i := range unused {
		if unused[i].Why == why {
			unused[i].Count++
			if len(unused[i].Examples) < maxExamples {
				unused[i].Examples = append(unused[i].Examples, example)
			}
			return unused
		}
	}
	return append(unused, Unused{Why: why, Count: 1, Examples: []string{example}})
}

// leave notes an entry of the input that is not used.
func (to *Reading) leave(why, example string) { to.Unused = leave(to.Unused, why, example) }
