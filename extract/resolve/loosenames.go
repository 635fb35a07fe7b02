package resolve

import (
	"bytes"
	"hash/maphash"
	"slices"
	"sync"
)

// looseNames finds names that a text spells almost right: "Wet financiering sociale verzekering" for
// "... verzekeringen", "Wet op de rampen en zware ongevallen" for "Wet rampen en zware ongevallen". It is put in order
// when texts are about to be read, since many commands have no need for it.
type looseNames struct {
	names  []loose
	once   sync.Once
	byStem chains // names by their stem
	byEnds chains // names by the ends of their stem
}

// loose is a name with what it names.
type loose struct {
	name string
	of   int32
	stem int32 // length of its stem, once they are in order
}

// shortestLoose is the length of stem from which a name is long enough to be known in spite of a slip.
const shortestLoose = 16

// isSmall tells words of titles that differ freely.
func isSmall(word []byte) bool {
	switch string(word) {
	case "op", "de", "het", "van", "inzake", "betreffende", "der", "en", "tot", "voor", "in", "een", "ter", "den", "houdende", "met", "bij", "te":
		return true
	}
	return false
}

// add takes up a name; all are added before the first is asked for.
func (l *looseNames) add(name string, of int32) {
	if len(name) >= shortestLoose {
		l.names = append(l.names, loose{name: name, of: of})
	}
}

// ready puts the names in order, once.
func (l *looseNames) ready() { l.once.Do(l.order) }

// order finds the stems of tens of thousands of names: only hashes of them are kept. It begins with the last name, since each
// is put before the others.
func (l *looseNames) order() {
	l.byStem, l.byEnds = newChains(len(l.names)), newChains(2*len(l.names))
	var stem []byte
	for i := len(l.names) - 1; i >= 0; i-- {
		n := &l.names[i]
		stem = appendStem(stem[:0], n.name)
		n.stem = int32(len(stem))
		if len(stem) < shortestLoose {
			continue
		}
		l.byStem.push(maphash.Bytes(hashSeed, stem), int32(i))
		for _, end := range ends(stem) {
			if end != 0 {
				l.byEnds.push(end, int32(i))
			}
		}
	}
}

func addNew(list []int32, one int32) []int32 {
	if slices.Contains(list, one) {
		return list
	}
	return append(list, one)
}

// find returns what the names most like this one name.
func (l *looseNames) find(name string) []int32 {
	stem := appendStem(nil, name)
	if len(stem) < shortestLoose {
		return nil
	}
	l.ready()
	var ids []int32
	for i := range l.byStem.each(maphash.Bytes(hashSeed, stem)) {
		ids = addNew(ids, l.names[i].of)
	}
	if ids != nil {
		return ids
	}
	limit := 1 + len(stem)/24
	var other []byte
	var row []int
	for _, end := range ends(stem) {
		for i := range l.byEnds.each(end) {
			if d := int(l.names[i].stem) - len(stem); d > limit || -d > limit {
				continue
			}
			if other = appendStem(other[:0], l.names[i].name); !sameDigits(other, stem) {
				continue
			}
			switch d := distance(&row, other, stem, limit); {
			case d < limit:
				limit, ids = d, []int32{l.names[i].of}
			case d == limit:
				ids = addNew(ids, l.names[i].of)
			}
		}
	}
	return ids
}

// appendStem appends a name's words without the small ones and without endings of plural and inflection.
func appendStem(b []byte, name string) []byte {
	begin := len(b)
	for name != "" {
		from := len(b)
		b, name = appendWord(b, from, name, ' ')
		if word := stemOf(trimBlank(b[from:])); len(word) > 0 {
			b = append(b[:from+len(word)], ' ')
		} else {
			b = b[:from]
		}
	}
	return b[:begin+len(trimBlank(b[begin:]))]
}

// trimBlank cuts the blank behind a word.
func trimBlank(b []byte) []byte {
	if n := len(b); n > 0 && b[n-1] == ' ' {
		return b[:n-1]
	}
	return b
}

// stemOf returns a word without its ending, and nothing of a small word.
func stemOf(word []byte) []byte {
	if isSmall(word) {
		return nil
	}
	if len(word) <= 5 {
		return word
	}
	last := len(word) - 1
	switch word[last] {
	case 'n':
		if word[last-1] == 'e' {
			return word[:last-1]
		}
		return word[:last]
	case 's', 'e':
		return word[:last]
	}
	return word
}

// ends returns hashes of a stem's second word and of its last, of two words those of the first with how the second
// begins and ends: the first is nearly always "wet", "besluit" or "regeling". 0 is none.
func ends(stem []byte) [2]uint64 {
	first := bytes.IndexByte(stem, ' ')
	if first < 0 {
		return [2]uint64{endHash('1', nil, stem[:6])}
	}
	rest, last := stem[first+1:], bytes.LastIndexByte(stem, ' ')
	if last == first {
		n := min(5, len(rest))
		return [2]uint64{endHash('0', stem[:first], rest[:n]), endHash('9', stem[:first], rest[len(rest)-n:])}
	}
	return [2]uint64{endHash('1', nil, rest[:bytes.IndexByte(rest, ' ')]), endHash('2', nil, stem[last+1:])}
}

// endHash returns a hash of a part of a stem: of which it is, behind a word or none.
func endHash(which byte, word, part []byte) uint64 {
	h := maphash.Bytes(hashSeed, part) + uint64(which)
	if word != nil {
		h += 31 * maphash.Bytes(hashSeed, word)
	}
	return max(h, 1)
}

// sameDigits tells whether two stems have the same digits: years tell laws apart.
func sameDigits(a, b []byte) bool {
	for {
		i, j := bytes.IndexFunc(a, isDigit), bytes.IndexFunc(b, isDigit)
		if i < 0 || j < 0 {
			return i < 0 && j < 0
		}
		if a[i] != b[j] {
			return false
		}
		a, b = a[i+1:], b[j+1:]
	}
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// distance returns the number of letters to insert, drop or change to make a into b, or any number above limit where it is
// above that. buffer is memory for it.
func distance(buffer *[]int, a, b []byte, limit int) int {
	row := (*buffer)[:0]
	for j := range len(b) + 1 {
		row = append(row, j)
	}
	*buffer = row
	for i := range a {
		diagonal, least := row[0], i+1
		row[0] = i + 1
		for j := range b {
			above := row[j+1]
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			row[j+1] = min(cost, above+1, row[j]+1)
			diagonal, least = above, min(least, row[j+1])
		}
		if least > limit {
			return least // no row is below the one before it
		}
	}
	return row[len(b)]
}
