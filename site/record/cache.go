package record

import (
	"bytes"
	"encoding/binary"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"sync/atomic"

	"w3id.org/kamergraaf/internal/opening"
)

// Cache keeps the records of documents between runs, a file each, under a key of what they were made of: bytes, program and
// registers. One more file has all cards, so that a run that reads nothing new starts fast. All have checksums: what is
// damaged, or was half written when a run was killed, counts as not there, and is made again.
type Cache struct {
	dir     string
	cards   map[string]*Card // of the last run, by key
	damaged atomic.Int64
}

// OpenCache returns the cache in a folder.
func OpenCache(dir string) (*Cache, error) {
	c := &Cache{dir: dir, cards: map[string]*Card{}}
	if err := os.MkdirAll(filepath.Join(dir, "records"), 0o777); err != nil {
		return nil, fmt.Errorf("making the cache: %w", err)
	}
	content, err := readSealed(filepath.Join(dir, "cards"))
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		c.damaged.Add(1)
	default:
		if c.load(bytes.NewReader(content)) != nil {
			c.cards = map[string]*Card{}
		}
	}
	return c, nil
}

// Damaged returns how many files of the cache were found damaged.
func (c *Cache) Damaged() int { return int(c.damaged.Load()) }

// keyedCard is a card as the file of cards has it.
type keyedCard struct {
	Key  string
	Card *Card
}

func (c *Cache) load(r io.Reader) error {
	decoder := gob.NewDecoder(r)
	for {
		var k keyedCard
		err := decoder.Decode(&k)
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		c.cards[k.Key] = k.Card
	}
}

// Card returns the card under a key, or nil if the cache has no sound record for it. Records of an interrupted run have no card
// in the file of cards, only their own.
func (c *Cache) Card(key string) *Card {
	content, err := readSealed(c.file(key))
	if err != nil {
		if !errors.Is(err, fs.ErrNotExist) {
			c.damaged.Add(1)
		}
		return nil
	}
	if card := c.cards[key]; card != nil {
		return card
	}
	card := new(Card)
	sections, err := split(content)
	if err != nil || gob.NewDecoder(bytes.NewReader(sections[cardSection])).Decode(card) != nil {
		return nil
	}
	return card
}

func (c *Cache) file(key string) string { return filepath.Join(c.dir, "records", key[:2], key) }

// A record's file has the lengths of its sections, eight bytes each after their number, then the sections: card, body, and
// the members of dumps, so that these can be read without the rest. At its end it has the checksum of all that.
const (
	cardSection = iota
	bodySection
	memberSections
)

// Put stores a record and returns its card, cloned so that it does not keep the text alive that it was read from.
func (c *Cache) Put(key string, r *Record) (*Card, error) {
	var card, body bytes.Buffer
	if err := errors.Join(gob.NewEncoder(&card).Encode(&r.Card), gob.NewEncoder(&body).Encode(&r.Body)); err != nil {
		return nil, fmt.Errorf("keeping %s: %w", r.Place, err)
	}
	sections := append([][]byte{card.Bytes(), body.Bytes()}, r.Members...)
	file := binary.BigEndian.AppendUint64(nil, uint64(len(sections)))
	for _, s := range sections {
		file = binary.BigEndian.AppendUint64(file, uint64(len(s)))
	}
	for _, s := range sections {
		file = append(file, s...)
	}
	var kept Card
	if err := gob.NewDecoder(&card).Decode(&kept); err != nil {
		return nil, fmt.Errorf("keeping %s: %w", r.Place, err)
	}
	if err := os.MkdirAll(filepath.Dir(c.file(key)), 0o777); err != nil {
		return nil, err
	}
	return &kept, writeSealed(c.file(key), file)
}

// section returns a section of the record under a key.
func (c *Cache) section(key string, section int) ([]byte, error) {
	f, err := opening.File(c.file(key))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var head [8 * (1 + mostSections)]byte
	n, err := io.ReadFull(f, head[:])
	if err != nil && err != io.ErrUnexpectedEOF {
		return nil, err
	}
	number := func(i int) int64 { return int64(binary.BigEndian.Uint64(head[8*i:])) }
	if n < 8 || number(0) > mostSections || int64(section) >= number(0) || int64(n) < 8*(1+number(0)) {
		return nil, fmt.Errorf("%s is no record", c.file(key))
	}
	at := 8 * (1 + number(0))
	for i := range section {
		at += number(1 + i)
	}
	out := make([]byte, number(1+section))
	_, err = f.ReadAt(out, at)
	return out, err
}

// split returns the sections of a record's content, which is sound.
func split(content []byte) ([][]byte, error) {
	if len(content) < 8 {
		return nil, errSeal
	}
	n := binary.BigEndian.Uint64(content)
	if n > mostSections || n < memberSections || uint64(len(content)) < 8*(1+n) {
		return nil, errSeal
	}
	var out [][]byte
	rest := content[8*(1+n):]
	for i := range n {
		size := binary.BigEndian.Uint64(content[8*(1+i):])
		if size > uint64(len(rest)) {
			return nil, errSeal
		}
		out, rest = append(out, rest[:size]), rest[size:]
	}
	return out, nil
}

// mostSections is the most sections that a file may have; records have fewer.
const mostSections = 16

// decode reads a section that holds a value.
func (c *Cache) decode(key string, section int, value any) error {
	content, err := c.section(key, section)
	if err != nil {
		return err
	}
	return gob.NewDecoder(bytes.NewReader(content)).Decode(value)
}

// Body returns the texts of the record under a key.
func (c *Cache) Body(key string) (*Body, error) {
	var body Body
	if err := c.decode(key, bodySection, &body); err != nil {
		return nil, fmt.Errorf("reading a record: %w", err)
	}
	return &body, nil
}

// Member returns the graph of the record under a key in one of the formats, compressed.
func (c *Cache) Member(key string, format int) ([]byte, error) {
	content, err := c.section(key, memberSections+format)
	if err != nil {
		return nil, fmt.Errorf("reading a record: %w", err)
	}
	return content, nil
}

// Close writes the cards of this run.
func (c *Cache) Close(cards iter.Seq2[string, *Card]) error {
	var b bytes.Buffer
	encoder := gob.NewEncoder(&b)
	for key, card := range cards {
		if err := encoder.Encode(keyedCard{key, card}); err != nil {
			return fmt.Errorf("keeping the cards: %w", err)
		}
	}
	return writeSealed(filepath.Join(c.dir, "cards"), b.Bytes())
}

// Forget removes all records but those kept.
func (c *Cache) Forget(kept map[string]bool) error {
	return filepath.WalkDir(filepath.Join(c.dir, "records"), func(name string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() && !kept[e.Name()] {
			err = os.Remove(name)
		}
		return err
	})
}
