package codec

import (
	"encoding/binary"
	"slices"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
)

// coder writes the fields that it is shown, or reads them: so one list of the fields serves both, and they cannot differ. It never
// sets a field while it writes. After a failure it reads zero values.
type coder struct {
	reading bool
	failed  bool

	out      []byte
	stringNo map[string]uint64
	entityNo map[extract.Entity]uint64
	noted    uint64

	in       []byte
	words    string // the same bytes, of which strings are parts
	at       int
	strings  []string
	entities []extract.Entity
}

// Strings and entities are told by a number: an empty one, a new one that follows, or one that came before.
const (
	emptyOne = iota
	newOne
	firstOne // the number of the first
)

func newWriter(b []byte, known []string) *coder {
	c := &coder{out: b, stringNo: make(map[string]uint64, 64+len(known)), entityNo: map[extract.Entity]uint64{}}
	for _, s := range known {
		c.note(s)
	}
	return c
}

// note gives a string the next number. One that is known twice keeps the first, and takes a number nevertheless.
func (c *coder) note(s string) {
	if _, ok := c.stringNo[s]; !ok {
		c.stringNo[s] = firstOne + c.noted
	}
	c.noted++
}

func newReader(b []byte, known []string) *coder {
	return &coder{reading: true, in: b, words: string(b), strings: slices.Clone(known)}
}

func (c *coder) fail() { c.failed, c.at = true, len(c.in) }

// unsigned writes or reads a number.
func (c *coder) unsigned(n *uint64) {
	if !c.reading {
		c.out = binary.AppendUvarint(c.out, *n)
		return
	}
	var size int
	if *n, size = binary.Uvarint(c.in[c.at:]); size <= 0 {
		*n = 0
		c.fail()
		return
	}
	c.at += size
}

func (c *coder) number(n *int) {
	if !c.reading {
		c.out = binary.AppendVarint(c.out, int64(*n))
		return
	}
	read, size := binary.Varint(c.in[c.at:])
	if size <= 0 || int64(int(read)) != read {
		c.fail()
		return
	}
	*n, c.at = int(read), c.at+size
}

func (c *coder) truth(b *bool) {
	n := uint64(0)
	if *b {
		n = 1
	}
	if c.unsigned(&n); c.reading {
		*b = n == 1
	}
}

// str writes or reads a string of any type.
func str[S ~string](c *coder, s *S) {
	if c.reading {
		*s = S(c.readString())
	} else {
		c.writeString(string(*s))
	}
}

func (c *coder) writeString(s string) {
	if s == "" {
		c.out = append(c.out, emptyOne)
		return
	}
	if n, ok := c.stringNo[s]; ok {
		c.out = binary.AppendUvarint(c.out, n)
		return
	}
	c.note(s)
	c.out = append(c.out, newOne)
	c.out = binary.AppendUvarint(c.out, uint64(len(s)))
	c.out = append(c.out, s...)
}

func (c *coder) readString() string {
	var n uint64
	c.unsigned(&n)
	switch {
	case n == emptyOne:
		return ""
	case n == newOne:
		c.unsigned(&n)
		if n > uint64(len(c.in)-c.at) {
			c.fail()
			return ""
		}
		s := c.words[c.at : c.at+int(n)]
		c.at += int(n)
		c.strings = append(c.strings, s)
		return s
	case n-firstOne >= uint64(len(c.strings)):
		c.fail()
		return ""
	}
	return c.strings[n-firstOne]
}

// texts writes or reads a text with its places.
func (c *coder) text(t *text.Text) {
	words := t.String()
	str(c, &words)
	if !c.reading {
		c.out = t.AppendPlaces(c.out)
		return
	}
	read, rest, err := text.Placed(words, c.in[c.at:])
	if err != nil {
		c.fail()
		return
	}
	*t, c.at = read, len(c.in)-len(rest)
}

// entity writes or reads an entity: one that is named again as its number.
func (c *coder) entity(e *extract.Entity) {
	n := uint64(newOne)
	if !c.reading {
		if known, ok := c.entityNo[*e]; ok {
			n = known
		} else if *e == (extract.Entity{}) {
			n = emptyOne
		} else {
			c.entityNo[*e] = firstOne + uint64(len(c.entityNo))
		}
	}
	c.unsigned(&n)
	switch {
	case n == newOne:
		entityFields(c, e)
		if c.reading {
			c.entities = append(c.entities, *e)
		}
	case !c.reading || n == emptyOne:
	case n-firstOne >= uint64(len(c.entities)):
		c.fail()
	default:
		*e = c.entities[n-firstOne]
	}
}

// list writes or reads a list, of which one calls each for its elements. A list that is nil stays so.
func list[T any](c *coder, l *[]T, each func(*coder, *T)) {
	n := uint64(0)
	if *l != nil {
		n = uint64(len(*l)) + 1
	}
	c.unsigned(&n)
	if c.reading {
		if n == 0 {
			return
		}
		if n-1 > uint64(len(c.in)-c.at) { // an element takes a byte at least
			c.fail()
			return
		}
		*l = make([]T, n-1)
	}
	for i := range *l {
		each(c, &(*l)[i])
	}
}
