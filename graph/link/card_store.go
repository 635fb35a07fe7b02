package link

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"hash/maphash"
	"os"
	"slices"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/iri"
)

// cards keeps the cards of a run in little memory: two dozen bytes a card, by which cards that may belong together are found.
// Once there are many the cards themselves are written to a file, and read back when needed.
type cards struct {
	seed   maphash.Seed
	refs   []cardRef
	bytes  []byte   // the cards that are not in the file
	file   *os.File // nil as long as all cards are in memory
	size   int64    // of the file
	noFile bool     // a file could not be written: the cards stay in memory
}

// cardRef finds a card: hashes of its keys under the rules, 0 where it has none, and its place.
type cardRef struct {
	keys [ruleCount]uint32
	at   uint64 // place in the file and the bytes after it, shifted; the lowest bits say what the card has
}

// What the lowest bits of a reference say.
const (
	refPoints  = 1 << iota // the card points to others
	refAnswers             // the kind of the document, as bits
	refDelays
	refBits  = 3
	refKinds = refAnswers | refDelays
)

// spillAt is how many bytes of cards are kept in memory.
const spillAt = 16 << 20

// add adds a card.
func (s *cards) add(c iri.Card) {
	if s.refs == nil {
		s.seed = maphash.MakeSeed()
	}
	ref := cardRef{at: uint64(s.size+int64(len(s.bytes))) << refBits}
	for i, r := range linkRules {
		ref.keys[i] = s.hash(r.key(&c))
	}
	if len(c.SeeAlso) > 0 {
		ref.at |= refPoints
	}
	switch c.Kind {
	case extract.AnswerPaper:
		ref.at |= refAnswers
	case extract.DelayNotice:
		ref.at |= refDelays
	}
	s.refs = append(s.refs, ref)
	s.bytes = AppendCard(s.bytes, &c)
	if len(s.bytes) >= spillAt && !s.noFile {
		s.spill()
	}
}

// hash returns the hash of a key, never 0 for one that is not empty.
func (s *cards) hash(key string) uint32 {
	if key == "" {
		return 0
	}
	return uint32(maphash.String(s.seed, key)) | 1
}

// spill moves the cards to the file. If that fails they stay in memory: the run needs more of it, and nothing is lost.
func (s *cards) spill() {
	if s.file == nil {
		f, err := os.CreateTemp("", "kamergraaf-cards-*")
		if err != nil {
			s.noFile = true
			return
		}
		_ = os.Remove(f.Name()) // it goes with the last who has it open
		s.file = f
	}
	if _, err := s.file.WriteAt(s.bytes, s.size); err != nil {
		s.noFile = true
		return
	}
	s.size += int64(len(s.bytes))
	s.bytes = s.bytes[:0]
}

// close removes the file.
func (s *cards) close() {
	if s.file != nil {
		name := s.file.Name()
		_ = s.file.Close()
		_ = os.Remove(name) // where an open file could not be removed
		s.file = nil
	}
}

// load reads the card of a reference.
func (s *cards) load(ref int) (*loaded, error) {
	at := int64(s.refs[ref].at >> refBits)
	if at >= s.size {
		c, _, err := ReadCard(s.bytes[at-s.size:])
		return &loaded{c, ref}, err
	}
	b := make([]byte, 1<<10)
	for {
		n, err := s.file.ReadAt(b, at)
		if n < 4 {
			return nil, fmt.Errorf("reading back what links documents: %w", err)
		}
		if need := 4 + int(binary.LittleEndian.Uint32(b)); need > n && err == nil {
			b = make([]byte, need)
			continue
		}
		c, _, err := ReadCard(b[:n])
		return &loaded{c, ref}, err
	}
}

// loaded is a card with its place among all.
type loaded struct {
	iri.Card
	ref int
}

// before orders cards by what they say, so that links do not depend on the order of arrival.
func before(a, b *loaded) int {
	return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Inquiry, b.Inquiry), cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Kind, b.Kind),
		cmp.Compare(a.Answered, b.Answered))
}

// order returns the references that have a key under a rule, sorted by its hash.
func (s *cards) order(rule int) []int32 {
	out := make([]int32, 0, len(s.refs))
	for i := range s.refs {
		if s.refs[i].keys[rule] != 0 {
			out = append(out, int32(i))
		}
	}
	slices.SortFunc(out, func(a, b int32) int { return cmp.Compare(s.refs[a].keys[rule], s.refs[b].keys[rule]) })
	return out
}

// groups calls do for all cards of each key that two or more have under a rule.
func (s *cards) groups(rule int, do func([]*loaded)) error {
	sorted := s.order(rule)
	for len(sorted) > 0 {
		n := s.run(sorted, rule)
		if n > 1 && (!linkRules[rule].mixed || s.mixed(sorted[:n])) {
			all, err := s.loadAll(sorted[:n])
			if err != nil {
				return err
			}
			split(all, linkRules[rule].key, do)
		}
		sorted = sorted[n:]
	}
	return nil
}

// run returns how many references at the front have one hash.
func (s *cards) run(sorted []int32, rule int) int {
	n := 1
	for n < len(sorted) && s.refs[sorted[n]].keys[rule] == s.refs[sorted[0]].keys[rule] {
		n++
	}
	return n
}

// mixed tells whether there are documents of two kinds among some.
func (s *cards) mixed(refs []int32) bool {
	for _, r := range refs[1:] {
		if (s.refs[r].at^s.refs[refs[0]].at)&refKinds != 0 {
			return true
		}
	}
	return false
}

func (s *cards) loadAll(refs []int32) ([]*loaded, error) {
	out := make([]*loaded, 0, len(refs))
	for _, r := range refs {
		c, err := s.load(int(r))
		if err != nil {
			return nil, err
		}
		out = append(out, c)
	}
	slices.SortFunc(out, before)
	return out, nil
}

// split parts cards of one hash by their keys, and calls do for each key that two or more have.
func split(all []*loaded, key func(*iri.Card) string, do func([]*loaded)) {
	slices.SortStableFunc(all, func(a, b *loaded) int { return cmp.Compare(key(&a.Card), key(&b.Card)) })
	for len(all) > 0 {
		n := 1
		for n < len(all) && key(&all[n].Card) == key(&all[0].Card) {
			n++
		}
		if n > 1 {
			do(all[:n])
		}
		all = all[n:]
	}
}
