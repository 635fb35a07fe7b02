package resolve

import (
	"slices"
	"strings"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
)

// taken are the bodies that a document has named, for the words by which it takes them up again.
type taken struct {
	d        *extract.Document
	mentions []extract.Mention // of the whole document, before any is tied; nil where no word takes up a body
	bodies   []namedBody       // in the order in which they were first named
}

// namedBody is a body, and the last unit that named it.
type namedBody struct {
	entity extract.Entity
	words  []string // of its name, in small letters
	unit   int
}

// newTaken returns the bodies of a document, none yet.
func newTaken(d *extract.Document) *taken {
	t := &taken{d: d}
	if slices.ContainsFunc(d.Mentions, isBackReference) {
		t.mentions = slices.Clone(d.Mentions)
	}
	return t
}

// isBackReference tells mentions like "de Inspectie", which few documents have.
func isBackReference(m extract.Mention) bool {
	_, sort := m.Clue.(extract.SortClue)
	return sort
}

// name keeps the body of a mention.
func (t *taken) name(m extract.Mention) {
	if t.mentions == nil {
		return
	}
	i := slices.IndexFunc(t.bodies, func(n namedBody) bool { return n.entity.Key == m.Entity.Key })
	if i < 0 {
		i = len(t.bodies)
		t.bodies = append(t.bodies, namedBody{entity: m.Entity, words: nameWords(m.Entity.Label)})
	}
	t.bodies[i].unit = m.Unit
}

func nameWords(name string) []string {
	return strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r == ' ' || r == '-' })
}

// up returns the body that the words of a mention take up, or none. A word with a capital that other things bear in the
// document ("de Europese Commissie", "de Raad van Europa") may mean these.
func (t *taken) up(m extract.Mention, phrase string) extract.Entity {
	words := nameWords(phrase)
	if len(words) == 0 {
		return extract.Entity{}
	}
	var near, far []extract.Entity
	for _, n := range t.bodies {
		if !bearsPhrase(n.words, words) {
			continue
		}
		far = append(far, n.entity)
		if n.unit == m.Unit {
			near = append(near, n.entity)
		}
	}
	switch {
	case len(far) == 0 || len(words) == 1 && !slices.Contains(smallSorts, phrase) && t.shared(phrase):
		return extract.Entity{}
	case len(near) == 1:
		return near[0]
	case len(far) == 1:
		return far[0]
	}
	return extract.Entity{}
}

// bearsPhrase tells whether a name has the words in a row, or one that ends in the only one: "Gezondheidsraad", "raad".
func bearsPhrase(name, words []string) bool {
	if len(words) == 1 {
		return slices.ContainsFunc(name, func(w string) bool { return strings.HasSuffix(w, words[0]) })
	}
	for i := 0; i+len(words) <= len(name); i++ {
		if slices.Equal(name[i:i+len(words)], words) {
			return true
		}
	}
	return false
}

// smallSorts are words that texts take up bodies by in small letters as well: few other things bear them.
var smallSorts = []string{"inspectie", "autoriteit", "ombudsman", "rekenkamer", "rechtbank", "gerechtshof", "hof"}

// shared tells whether the document has a word with a capital outside the names of bodies, or speaks of acts of the
// Union, which has a Raad and a Commissie of its own.
func (t *taken) shared(word string) bool {
	if slices.ContainsFunc(t.mentions, func(m extract.Mention) bool { return m.Kind == extract.KindEU }) {
		return true
	}
	union := word == "raad" || word == "commissie"
	first, size := utf8.DecodeRuneInString(word)
	title := strings.ToUpper(string(first)) + word[size:]
	for unit := range t.d.Units {
		text := t.d.Units[unit].Text.String()
		if union && strings.Contains(text, "Europe") {
			return true
		}
		for from := 0; ; {
			i := strings.Index(text[from:], title)
			if i < 0 {
				break
			}
			start := from + i
			from = start + len(title)
			if from < len(text) && text[from] >= 'a' && text[from] <= 'z' || t.covered(unit, start, from) {
				continue
			}
			return true
		}
	}
	return false
}

// covered tells whether a mention holds the bytes: of a body, of what has the word in its name, or a word alone.
func (t *taken) covered(unit, start, end int) bool {
	return slices.ContainsFunc(t.mentions, func(m extract.Mention) bool {
		if m.Unit != unit || m.Start > start || end > m.End {
			return false
		}
		sort, back := m.Clue.(extract.SortClue)
		words := nameWords(sort.Sort)
		return !back || len(words) < 2 || slices.ContainsFunc(t.bodies, func(n namedBody) bool { return bearsPhrase(n.words, words) })
	})
}
