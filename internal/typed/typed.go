// Package typed finds things by what people type: an identifier, a name in full, a surname, an abbreviation, the first words of a
// title or a few of its words, whatever the capitals, accents, hyphens and blanks. All that looks things up by name asks it, so
// that one name means the same everywhere.
package typed

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract/resolve/match"
)

// Fit says how what was typed fits a thing. Less is better; 0 is not at all.
type Fit uint8

// The fits, the best first.
const (
	Key     Fit = iota + 1 // it is an identifier
	Whole                  // it is a name, of a person also a surname
	Front                  // a name begins with it
	Inside                 // it stands in a name, in whole words
	Words                  // each of its words begins a word of one name
	Letters                // its letters stand in a name
)

// Part tells whether only a part of a name was typed, so that others may have it as well.
func (f Fit) Part() bool { return f >= Front }

// fewestLetters is how many letters are looked for within words: fewer stand everywhere.
const fewestLetters = 3

// Thing is what may have been meant.
type Thing struct {
	Keys   []string // identifiers; they fit whole, whatever their capitals
	Names  []string
	Person bool // people are called by their surname, the end of their name
}

// Text is what was typed.
type Text struct {
	said    string   // without blanks around it
	keys    []string // identifiers that it is, as people write them
	letters string   // plain, without blanks
	words   []string // plain
	phrase  string   // the words, each between blanks
}

// New takes what was typed, and the identifiers that it means: those of a number that is typed as it is printed.
func New(said string, keys ...string) Text {
	t := Text{said: strings.TrimSpace(said)}
	t.keys = append(keys[:len(keys):len(keys)], t.said)
	t.words, t.phrase = split(t.said)
	t.letters = strings.Join(t.words, "")
	return t
}

// split returns a name's words in small letters without accents, and all of them, each between blanks.
func split(name string) (words []string, phrase string) {
	slug := match.Slug(name)
	if slug == "" {
		return nil, ""
	}
	return strings.Split(slug, "-"), " " + strings.ReplaceAll(slug, "-", " ") + " "
}

// Is tells whether it is an identifier, whatever its capitals.
func (t Text) Is(key string) bool {
	return key != "" && slices.ContainsFunc(t.keys, func(k string) bool { return strings.EqualFold(k, key) })
}

// Keys returns the identifiers that it may be: as it was typed, in small letters, and those of a number that it is.
func (t Text) Keys() []string {
	keys := append([]string{strings.ToLower(t.said)}, t.keys...)
	slices.Sort(keys)
	return slices.Compact(keys)
}

// Empty tells whether nothing was typed that names can be compared with.
func (t Text) Empty() bool { return t.letters == "" }

// String returns what was typed.
func (t Text) String() string { return t.said }

// Fit tells how well it fits a thing, 0 for not at all.
func (t Text) Fit(thing Thing) Fit {
	fit, _ := t.fit(thing)
	return fit
}

// fit is Fit with the length of the name that fits, the shortest of those that fit equally well.
func (t Text) fit(thing Thing) (best Fit, length int) {
	if slices.ContainsFunc(thing.Keys, t.Is) {
		return Key, 0
	}
	if t.Empty() {
		return 0, 0
	}
	for _, name := range thing.Names {
		if f := t.name(name, thing.Person); f != 0 && (best == 0 || f < best || f == best && len(name) < length) {
			best, length = f, len(name)
		}
	}
	return best, length
}

// name tells how well it fits one name.
func (t Text) name(name string, person bool) Fit {
	words, phrase := split(name)
	letters := strings.ReplaceAll(phrase, " ", "")
	switch {
	case letters == t.letters:
		return Whole
	case len(letters) < len(t.letters):
		return 0
	case person && strings.HasSuffix(phrase, t.phrase):
		return Whole
	case strings.HasPrefix(phrase, t.phrase[:len(t.phrase)-1]):
		return Front
	case strings.Contains(phrase, t.phrase):
		return Inside
	case t.begin(words):
		return Words
	case len(t.letters) >= fewestLetters && strings.Contains(letters, t.letters):
		return Letters
	}
	return 0
}

// begin tells whether each of its words begins one of some words.
func (t Text) begin(words []string) bool {
	for _, typed := range t.words {
		if !slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, typed) }) {
			return false
		}
	}
	return true
}

// In tells whether a text has all that was typed: its words side by side, each whole.
func (t Text) In(text string) bool {
	if t.Empty() {
		return false
	}
	_, phrase := split(text)
	return strings.Contains(phrase, t.phrase)
}

// How many things are told that were meant, and how many others have what was typed in their names.
const Most, MostOthers = 20, 5

// More tells of things that were too many to be told.
func More(n int, said string) string {
	return fmt.Sprintf("%d more have %q in their names: type more of the name that you mean", n, said)
}

// Found is a thing that fits.
type Found[T any] struct {
	Thing  T
	Fit    Fit
	length int // of the name that fits
}

// Finds gathers the things that fit what was typed.
type Finds[T any] struct {
	text  Text
	found []Found[T]
}

// For returns where the things that fit are gathered.
func For[T any](t Text) *Finds[T] { return &Finds[T]{text: t} }

// Add takes up one if it fits.
func (f *Finds[T]) Add(one T, thing Thing) {
	if fit, length := f.text.fit(thing); fit != 0 {
		f.found = append(f.found, Found[T]{one, fit, length})
	}
}

// Best returns the things that fit, the best first: of those that fit by a part of their name those with the shorter names, and then
// in the order in which they were added. The second value is how many of them were meant: see Meant.
func (f *Finds[T]) Best() (all []Found[T], meant int) {
	slices.SortStableFunc(f.found, func(a, b Found[T]) int {
		if a.Fit != b.Fit || !a.Fit.Part() {
			return cmp.Compare(a.Fit, b.Fit)
		}
		return cmp.Compare(a.length, b.length)
	})
	return f.found, Meant(f.found)
}

// Meant returns how many of some things, the best first, were meant: those that have what was typed as an identifier, else those
// that have it as a name, else all.
func Meant[T any](found []Found[T]) int {
	if len(found) == 0 || found[0].Fit.Part() {
		return len(found)
	}
	n := 1
	for n < len(found) && !found[n].Fit.Part() && (found[0].Fit != Key || found[n].Fit == Key) {
		n++
	}
	return n
}
