package changes

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// Kind says what became of a name.
type Kind string

// What became of names.
const (
	Went  Kind = "went"  // only the old export has it
	Came  Kind = "came"  // only the new one has it
	Moved Kind = "moved" // what the old export says of it the new one says of another name, which came
)

// Change is what became of a name, and of those below it that went the same way.
type Change struct {
	Kind  Kind   `json:"change"`
	Old   string `json:"old,omitempty"`
	New   string `json:"new,omitempty"`
	Below int    `json:"below"` // names below it: of what went or moved the old ones
}

// Each calls yield for all changes, in the order of their old name or, of what came, the new one. It returns how many names stayed.
func (c *Comparison) Each(yield func(Change) error) (stayed int, err error) {
	if stayed, err = c.findRoots(); err != nil {
		return 0, err
	}
	if err := c.pair(); err != nil {
		return 0, err
	}
	return stayed, c.lines.Each(func(line []byte) error {
		f := strings.Split(string(line), "\x00")
		n, err := strconv.Atoi(f[3])
		if err != nil {
			return fmt.Errorf("reading changes back: %w", err)
		}
		change := Change{Kind: Kind(f[1]), Old: f[0], New: f[2], Below: n}
		if change.Kind == Came {
			change.Old, change.New = "", f[0]
		}
		return yield(change)
	})
}

// root is a name that one export alone has, with all below it that the same export alone has.
type root struct {
	key   []byte // the name as it is sorted
	said  uint64 // a sum of the words, whatever their order
	words bool
	below int
}

// name is a name while its lines are read.
type name struct {
	key      []byte
	old, new bool
	said     uint64
	words    bool
}

// findRoots goes through the names and keeps those that one export alone has.
func (c *Comparison) findRoots() (stayed int, err error) {
	var last []byte
	var current name
	open := map[Side]*root{}
	finish := func() error {
		switch {
		case current.key == nil:
			return nil
		case current.old && current.new:
			stayed++
			return nil
		case current.old:
			return c.extend(open, Old, current)
		}
		return c.extend(open, New, current)
	}
	err = c.names.Each(func(line []byte) error {
		if bytes.Equal(line, last) {
			return nil // said in several graphs
		}
		last = append(last[:0], line...)
		end := bytes.IndexByte(line, 0)
		if !bytes.Equal(line[:end], current.key) {
			if err := finish(); err != nil {
				return err
			}
			current = name{key: bytes.Clone(line[:end])}
		}
		current.old = current.old || Side(line[end+1]) == Old
		current.new = current.new || Side(line[end+1]) == New
		if said, err := strconv.ParseUint(string(line[end+2:]), 16, 64); err == nil {
			current.said, current.words = current.said+said, true
		}
		return nil
	})
	if err == nil {
		err = finish()
	}
	for _, side := range []Side{Old, New} {
		if err == nil {
			err = c.keep(open[side], side)
		}
	}
	return stayed, err
}

// extend adds a name to the root that it stands below, or begins another.
func (c *Comparison) extend(open map[Side]*root, side Side, n name) error {
	r := open[side]
	if r != nil && bytes.HasPrefix(n.key, r.key) && n.key[len(r.key)] == below {
		r.below, r.said, r.words = r.below+1, r.said+n.said, r.words || n.words
		return nil
	}
	open[side] = &root{key: n.key, said: n.said, words: n.words}
	return c.keep(r, side)
}

// keep notes a root under its words.
func (c *Comparison) keep(r *root, side Side) error {
	if r == nil {
		return nil
	}
	iri := string(bytes.ReplaceAll(r.key, []byte{below}, []byte("/")))
	said := "name " + lastSegment(iri)
	if r.words {
		said = strconv.FormatUint(r.said, 16)
	}
	return c.roots.Add([]byte(said + "\x00" + string(side) + iri + "\x00" + strconv.Itoa(r.below)))
}

// mostAlike is how many names of the same words are compared by what they stand below; of more nothing can be told.
const mostAlike = 1000

// alike are the names of one export that bear the same words.
type alike struct {
	names []string
	below []int
	many  bool
}

// pair writes the changes: what went and what came under the same words moved, if there is no choice.
func (c *Comparison) pair() error {
	said, sides := "", map[Side]*alike{Old: {}, New: {}}
	finish := func() error {
		old, came := sides[Old], sides[New]
		sides = map[Side]*alike{Old: {}, New: {}}
		return c.pairAlike(old, came)
	}
	err := c.roots.Each(func(line []byte) error {
		f := strings.Split(string(line), "\x00")
		if f[0] != said {
			if err := finish(); err != nil {
				return err
			}
			said = f[0]
		}
		n, err := strconv.Atoi(f[2])
		if err != nil {
			return fmt.Errorf("reading names back: %w", err)
		}
		side, iri := Side(f[1][0]), f[1][1:]
		a := sides[side]
		if len(a.names) == mostAlike {
			a.many = true
			return c.alone(side, iri, n)
		}
		a.names, a.below = append(a.names, iri), append(a.below, n)
		return nil
	})
	if err != nil {
		return err
	}
	return finish()
}

// pairAlike writes what became of names of the same words: the only two are one, else the only two below the same thing.
func (c *Comparison) pairAlike(old, came *alike) error {
	taken := map[int]bool{}
	only := len(old.names) == 1 && len(came.names) == 1
	oldBelow, cameBelow := parents(old.names), parents(came.names)
	for i, iri := range old.names {
		to := -1
		if at := cameBelow[parent(iri)]; len(at) == 1 && len(oldBelow[parent(iri)]) == 1 {
			to = at[0]
		} else if only {
			to = 0
		}
		if old.many || came.many || to < 0 {
			if err := c.alone(Old, iri, old.below[i]); err != nil {
				return err
			}
			continue
		}
		taken[to] = true
		if err := c.write(iri, Moved, came.names[to], old.below[i]); err != nil {
			return err
		}
	}
	for i, iri := range came.names {
		if taken[i] {
			continue
		}
		if err := c.alone(New, iri, came.below[i]); err != nil {
			return err
		}
	}
	return nil
}

// parents returns where the names stand in the list by what they stand below.
func parents(names []string) map[string][]int {
	at := make(map[string][]int, len(names))
	for i, iri := range names {
		at[parent(iri)] = append(at[parent(iri)], i)
	}
	return at
}

// alone writes that a name went or came.
func (c *Comparison) alone(side Side, iri string, below int) error {
	kind := Went
	if side == New {
		kind = Came
	}
	return c.write(iri, kind, "", below)
}

func (c *Comparison) write(iri string, kind Kind, to string, below int) error {
	return c.lines.Add([]byte(iri + "\x00" + string(kind) + "\x00" + to + "\x00" + strconv.Itoa(below)))
}
