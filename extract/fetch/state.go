package fetch

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/internal/durable"
	"w3id.org/kamergraaf/internal/opening"
)

// private is the folder in the folder that holds the state.
const private = ".kamergraaf"

// state is what is kept from one run to the next.
type state struct {
	Version int                     `json:"version"`
	Done    map[string]extract.Date `json:"done"` // per source and selection: the day up to which all was listed and dealt with
	Open    map[string]Open         `json:"open"` // documents that could not be had, or not in their best form
	// Provisional are the documents in the folder whose identifier will be another one.
	Provisional map[string]Entry `json:"provisional"`
	// Memories are what the sources remember, by name. Each stands in a file of its own.
	Memories map[string]*Memory `json:"-"`
}

// Open is a document that is asked for again later.
type Open struct {
	Entry
	Reason string       `json:"reason"`
	Have   Form         `json:"have,omitempty"` // the form that is there; "" for none
	Tries  int          `json:"tries"`
	Next   extract.Date `json:"next"` // before which it is not asked for
}

const stateVersion = 1

func (s *state) init() {
	s.Version = stateVersion
	if s.Done == nil {
		s.Done = map[string]extract.Date{}
	}
	if s.Open == nil {
		s.Open = map[string]Open{}
	}
	if s.Provisional == nil {
		s.Provisional = map[string]Entry{}
	}
	s.Memories = map[string]*Memory{}
}

// longestPause is how many days a document that cannot be had is left alone at most.
const longestPause = 32

// postpone notes that a document could not be had, or not in its best form: it is asked for again after a day, two, four ...
func (s *state) postpone(e Entry, have Form, reason string, today extract.Date) {
	tries := s.Open[e.ID].Tries + 1
	s.Open[e.ID] = Open{Entry: e, Reason: reason, Have: have, Tries: tries, Next: today.Add(min(1<<min(tries-1, 10), longestPause))}
}

// opened returns the open documents in order.
func (s *state) opened() []Open {
	out := make([]Open, 0, len(s.Open))
	for _, id := range slices.Sorted(maps.Keys(s.Open)) {
		out = append(out, s.Open[id])
	}
	return out
}

// stateFile is where the state stands in a folder.
func stateFile(dir string) string { return filepath.Join(dir, private, "fetch.json") }

// readState reads the state of a folder; a folder without one has nothing.
func readState(dir string) (s state, err error) {
	defer s.init()
	b, err := opening.ReadFile(stateFile(dir))
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	if err != nil {
		return s, err
	}
	if err := json.Unmarshal(b, &s); err != nil {
		return s, fmt.Errorf("reading %s, which a run of kamergraaf wrote: %w; remove it to ask for all again", stateFile(dir), err)
	}
	if s.Version > stateVersion {
		return s, fmt.Errorf("%s is of a newer kamergraaf", stateFile(dir))
	}
	return s, nil
}

// write writes the state.
func (s *state) write(dir string) error {
	return durable.Rewrite(stateFile(dir), func(w io.Writer) error {
		encoder := json.NewEncoder(w)
		encoder.SetIndent("", " ")
		return encoder.Encode(s)
	})
}

// memory returns what a source remembers.
func (f *folder) memory(source string) (*Memory, error) {
	if m := f.Memories[source]; m != nil {
		return m, nil
	}
	b, err := opening.ReadFile(f.inside(source + ".memory"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	m := &Memory{b}
	f.Memories[source] = m
	return m, nil
}

// remember keeps what a source remembers.
func (f *folder) remember(source string) error {
	m := f.Memories[source]
	if m == nil || m.Bytes == nil {
		return nil
	}
	return durable.Rewrite(f.inside(source+".memory"), func(w io.Writer) error {
		_, err := w.Write(m.Bytes)
		return err
	})
}

// Missing returns the documents that a folder lacks and that were asked for, in order.
func Missing(dir string) ([]Open, error) {
	s, err := readState(dir)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(s.opened(), func(o Open) bool { return o.Have != "" }), nil
}
