package match

import (
	"bytes"
	"hash/maphash"
	"slices"
	"strings"
	"sync"
)

// LooseNames finds names that a text spells almost right: "Wet financiering sociale verzekering" for
// "... verzekeringen", "Wet op de rampen en zware ongevallen" for "Wet rampen en zware ongevallen". It is put in order
// when texts are about to be read, since many commands have no need for it.
type LooseNames struct {
	Names  []Loose
	once   sync.Once
	byStem MultiMap // names by their stem
	byWord MultiMap // names by the words of their stem, in whatever order
	byCut  MultiMap // long names by the stem of what stands before their last "of", "bij" or comma
	byEnds MultiMap // names by the ends of their stem
	stems  []byte
}

// Loose is a name with what it names.
type Loose struct {
	name string
	of   int32
	at   int32 // where its stem begins among all, once they are in order
	stem int32 // the length of its stem
}

// shortestLoose is the length of stem from which a name is long enough to be known in spite of a slip, shortestWord of a name in one
// word what stands before the word for a law.
const shortestLoose, shortestWord = 16, 6

// longEnough tells whether a stem is long enough to be known in spite of a slip.
func longEnough(stem []byte) bool {
	if len(stem) >= shortestLoose {
		return true
	}
	word := cutYear(stem)
	if bytes.IndexByte(word, ' ') >= 0 {
		return false
	}
	for _, sort := range [...]string{"wet", "besluit", "regeling"} {
		if first, ok := bytes.CutSuffix(word, []byte(sort)); ok {
			return len(first) >= shortestWord
		}
	}
	return false
}

// cutYear cuts the year from the end of a stem of one word and a year.
func cutYear(stem []byte) []byte {
	at := len(stem) - len(" 1962")
	if at <= 0 || !isDigit(stem[len(stem)-1]) || bytes.IndexByte(stem, ' ') != at || nextDigit(stem, at+1) != at+1 {
		return stem
	}
	return stem[:at]
}

// isSmall tells words of titles that differ freely.
func isSmall(word []byte) bool {
	switch string(word) {
	case "op", "de", "het", "van", "inzake", "betreffende", "der", "en", "tot", "voor", "in", "een", "ter", "den", "houdende", "met", "bij", "te":
		return true
	}
	return false
}

// Add takes up a name; all are added before the first is asked for.
func (l *LooseNames) Add(name string, of int32) {
	if len(name) >= shortestLoose || ofOneWord(name) {
		l.Names = append(l.Names, Loose{name: name, of: of})
	}
}

// Ready puts the names in order, once.
func (l *LooseNames) Ready() { l.once.Do(l.order) }

// order finds the stems of tens of thousands of names, and keeps them for those that are compared. It begins with the last name, since
// each is put before the others.
func (l *LooseNames) order() {
	l.byStem, l.byWord, l.byCut, l.byEnds = NewMultiMap(len(l.Names)), NewMultiMap(len(l.Names)), NewMultiMap(len(l.Names)), NewMultiMap(2*len(l.Names))
	room := 0
	for i := range l.Names {
		room += len(l.Names[i].name)
	}
	l.stems = make([]byte, 0, room+room/16)
	for i := len(l.Names) - 1; i >= 0; i-- {
		n := &l.Names[i]
		cut := 0
		if len(n.name) >= shortestCut {
			cut = lastCut(n.name)
		}
		n.at = int32(len(l.stems))
		l.stems = appendStem(l.stems, n.name[:cut])
		short := len(l.stems)
		if l.stems = appendStem(l.stems, n.name[cut:]); short > int(n.at) && short < len(l.stems) {
			l.stems = slices.Insert(l.stems, short, ' ')
		}
		stem := l.stems[n.at:]
		n.stem = int32(len(stem))
		if !longEnough(stem) {
			continue
		}
		l.byStem.Push(maphash.Bytes(hashSeed, stem), int32(i))
		l.byWord.Push(wordsHash(stem), int32(i))
		for _, end := range ends(stem) {
			if end != 0 {
				l.byEnds.Push(end, int32(i))
			}
		}
		if begun := l.stems[n.at:short]; len(begun) >= shortestCut && bytes.Count(begun, blank) >= 3 {
			l.byCut.Push(maphash.Bytes(hashSeed, begun), int32(i))
		}
	}
}

// ofOneWord tells names in one word for a law that can be long enough, the year behind it apart: "Sluizenwet 1993".
func ofOneWord(name string) bool {
	word, _, _ := strings.Cut(name, " ")
	return len(word) >= shortestWord+len("wet") && (strings.HasSuffix(word, "wet") || strings.HasSuffix(word, "besluit") || strings.HasSuffix(word, "regeling"))
}

// AddNew appends a number to a list that does not hold it yet.
func AddNew(list []int32, one int32) []int32 {
	if slices.Contains(list, one) {
		return list
	}
	return append(list, one)
}

// shortestCut is the length of stem from which what stands before the last part of a title is long enough to mean it.
const shortestCut = 24

var blank = []byte(" ")

// lastCut returns where a title can be cut before its last part, 0 for nowhere: "Wet gelijke behandeling op grond van handicap |
// of chronische ziekte".
func lastCut(title string) int {
	for i := len(title) - 1; i >= 0; i-- {
		switch {
		case title[i] != ' ':
		case opensPart(title[i+1:]):
			return i
		case i > 0 && title[i-1] == ',':
			return i - 1
		}
	}
	return 0
}

// opensPart tells whether a part of a title begins with a word or bracket that joins it to the others.
func opensPart(s string) bool {
	if s == "" {
		return false
	}
	switch s[0] {
	case '(':
		return true
	case 'o':
		return strings.HasPrefix(s, "of ")
	case 'e':
		return strings.HasPrefix(s, "en ")
	case 'b':
		return strings.HasPrefix(s, "bij ")
	case 'i':
		return strings.HasPrefix(s, "in ")
	case 'v':
		return strings.HasPrefix(s, "voor ")
	}
	return false
}

// wordsHash returns a hash of the words of a stem that is the same in whatever order they stand.
func wordsHash(stem []byte) (sum uint64) {
	for word := range bytes.SplitSeq(stem, blank) {
		sum += maphash.Bytes(hashSeed, word)
	}
	return sum
}

// Find returns what the names most like this one name: those of the same words, else those that it is the beginning of, else those
// with the fewest slips.
func (l *LooseNames) Find(name string) []int32 {
	stem := appendStem(nil, name)
	if !longEnough(stem) {
		return nil
	}
	l.Ready()
	for _, same := range []struct {
		names *MultiMap
		key   uint64
	}{{&l.byStem, maphash.Bytes(hashSeed, stem)}, {&l.byWord, wordsHash(stem)}, {&l.byCut, maphash.Bytes(hashSeed, stem)}} {
		var ids []int32
		for i := range same.names.Each(same.key) {
			ids = AddNew(ids, l.Names[i].of)
		}
		if ids != nil {
			return ids
		}
	}
	return l.slips(stem)
}

// slips returns what the names with the fewest slips in their stem name.
func (l *LooseNames) slips(stem []byte) (ids []int32) {
	limit := 1 + len(stem)/24
	var rows []int
	for _, end := range ends(stem) {
		for i := range l.byEnds.Each(end) {
			if d := int(l.Names[i].stem) - len(stem); d > limit || -d > limit {
				continue
			}
			if !sameDigits(l.Names[i].name, stem) {
				continue
			}
			n := &l.Names[i]
			other := l.stems[n.at : n.at+n.stem]
			if other[0] != stem[0] && len(stem) < shortestLoose {
				continue // "Kierbesluit" is no slip of "Bierbesluit"
			}
			switch d := distance(&rows, other, stem, limit); {
			case d < limit:
				limit, ids = d, []int32{l.Names[i].of}
			case d == limit:
				ids = AddNew(ids, l.Names[i].of)
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
// begins and ends, of one word those of how it begins and ends: the first is nearly always "wet", "besluit" or "regeling". 0 is none.
func ends(stem []byte) [2]uint64 {
	stem = cutYear(stem)
	first := bytes.IndexByte(stem, ' ')
	if first < 0 {
		n := min(6, len(stem))
		return [2]uint64{endHash('1', nil, stem[:6]), endHash('3', nil, stem[len(stem)-n:])}
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

// sameDigits tells whether a name and a stem have the same digits: years tell laws apart.
func sameDigits(name string, stem []byte) bool {
	j := 0
	for i := 0; i < len(name); i++ {
		if !isDigit(name[i]) {
			continue
		}
		if j = nextDigit(stem, j); j == len(stem) || stem[j] != name[i] {
			return false
		}
		j++
	}
	return nextDigit(stem, j) == len(stem)
}

// nextDigit returns where the next digit is from byte i on, or the end.
func nextDigit(b []byte, i int) int {
	for i < len(b) && !isDigit(b[i]) {
		i++
	}
	return i
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// distance returns the number of letters to insert, drop, change or swap with the next to make a into b, or any number above limit
// where it is above that. Only what is as many letters further in one as in the other, give or take the limit, can be below it.
// buffer is memory for it.
func distance(buffer *[]int, a, b []byte, limit int) int {
	if d := len(a) - len(b); d > limit || -d > limit {
		return limit + 1
	}
	n := len(b) + 1
	*buffer = slices.Grow((*buffer)[:0], 3*n)[:3*n]
	before, last, row := (*buffer)[:n], (*buffer)[n:2*n], (*buffer)[2*n:]
	for j := range last {
		last[j] = j
	}
	for i := range a {
		from, to := max(i-limit, 0), min(i+limit+1, len(b))
		least := limit + 2
		if from > 0 {
			row[from] = limit + 1
		} else {
			row[0] = i + 1
			least = min(least, i+1)
		}
		if to == i+limit+1 {
			last[to] = limit + 1
		}
		for j := from; j < to; j++ {
			cost := last[j]
			if a[i] != b[j] {
				cost++
			}
			d := min(cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				d = min(d, before[j-1]+1)
			}
			row[j+1] = d
			least = min(least, d)
		}
		if least > limit+1 {
			return least // no row is below the one before it, and a swap skips one
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
