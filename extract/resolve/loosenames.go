package resolve

import (
	"strings"
	"sync"
)

// looseNames finds names that a text spells almost right: "Wet financiering sociale verzekering" for
// "... verzekeringen", "Wet op de rampen en zware ongevallen" for "Wet rampen en zware ongevallen". It is put in order
// when it is first asked, since most runs start without a need for it.
type looseNames struct {
	names  []loose // with the name itself, until it is put in order
	once   sync.Once
	byStem map[string][]int32 // names by their stem
	byEnds map[string][]loose // names by the first word of their stem, and by the last
}

// loose is a name's stem with what it names.
type loose struct {
	stem string
	of   int32
}

// shortestLoose is the length of stem from which a name is long enough to be known in spite of a slip.
const shortestLoose = 16

// smallWords of titles differ freely.
var smallWords = map[string]bool{"op": true, "de": true, "het": true, "van": true, "inzake": true, "betreffende": true, "der": true, "en": true, "tot": true,
	"voor": true, "in": true, "een": true, "ter": true, "den": true, "houdende": true, "met": true, "bij": true, "te": true}

// add takes up a name; all are added before the first is asked for.
func (l *looseNames) add(name string, of int32) {
	if len(name) >= shortestLoose {
		l.names = append(l.names, loose{name, of})
	}
}

func (l *looseNames) order() {
	l.byStem, l.byEnds = map[string][]int32{}, map[string][]loose{}
	for _, n := range l.names {
		stem := stemOf(n.stem)
		if len(stem) < shortestLoose {
			continue
		}
		l.byStem[stem] = addNew(l.byStem[stem], n.of)
		for _, end := range ends(stem) {
			l.byEnds[end] = append(l.byEnds[end], loose{stem, n.of})
		}
	}
	l.names = nil
}

func addNew(list []int32, one int32) []int32 {
	for _, x := range list {
		if x == one {
			return list
		}
	}
	return append(list, one)
}

// find returns what the names most like this one name.
func (l *looseNames) find(name string) []int32 {
	stem := stemOf(name)
	if len(stem) < shortestLoose {
		return nil
	}
	l.once.Do(l.order)
	if ids := l.byStem[stem]; ids != nil {
		return ids
	}
	limit := 1 + len(stem)/24
	var ids []int32
	for _, end := range ends(stem) {
		for _, c := range l.byEnds[end] {
			if d := len(c.stem) - len(stem); d > limit || -d > limit || digitsOf(c.stem) != digitsOf(stem) {
				continue
			}
			switch d := distance(c.stem, stem); {
			case d < limit:
				limit, ids = d, []int32{c.of}
			case d == limit:
				ids = addNew(ids, c.of)
			}
		}
	}
	return ids
}

// stemOf returns a name's words without the small ones and without endings of plural and inflection.
func stemOf(name string) string {
	words := strings.Fields(strings.Trim(plain(name, ' '), " "))
	kept := words[:0]
	for _, w := range words {
		if smallWords[w] {
			continue
		}
		for _, ending := range []string{"en", "s", "e", "n"} {
			if len(w) > 5 && strings.HasSuffix(w, ending) {
				w = strings.TrimSuffix(w, ending)
				break
			}
		}
		kept = append(kept, w)
	}
	return strings.Join(kept, " ")
}

// ends returns a stem's second word and its last, of two words the first with how the second begins and ends: the first
// is nearly always "wet", "besluit" or "regeling".
func ends(stem string) []string {
	words := strings.Split(stem, " ")
	if len(words) < 2 {
		return []string{"1 " + stem[:6]}
	}
	if len(words) == 2 {
		n := min(5, len(words[1]))
		return []string{"0 " + words[0] + " " + words[1][:n], "9 " + words[0] + " " + words[1][len(words[1])-n:]}
	}
	return []string{"1 " + words[1], "2 " + words[len(words)-1]}
}

// digitsOf returns a name's digits: years tell laws apart.
func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}

// distance returns the number of letters to insert, drop or change to make a into b.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			above := row[j+1]
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			row[j+1] = min(cost, above+1, row[j]+1)
			diagonal = above
		}
	}
	return row[len(b)]
}
