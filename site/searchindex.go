package site

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"w3id.org/kamergraaf/ontology"
	"w3id.org/kamergraaf/site/record"
)

const (
	// shardSize is about how large a file of the index is, in bytes: a browser reads one for each word sought.
	shardSize = 48 << 10
	// entryShard is how many entries are in a file that says what was found: a browser reads those it shows.
	entryShard = 64
)

// searchEntry is what a result shows: title, place of the page, kind, day, people.
type searchEntry [5]string

// searchIndex makes the files by which browsers search: one index of documents, one of things by their names. Documents
// are numbered by day, so that new ones come after the others and few files change.
//
// In an index, entries-N.json holds entryShard entries each; words-N.json maps each word to numbers, one for each entry
// that has it, in order: four times the step from the entry before, plus how much the word says (see weights); index.json has the
// number of entries and the first word of each file of words.
func (m *making) searchIndex() error {
	var docs []searchEntry
	var words []map[string]int
	for _, d := range m.docs {
		docs = append(docs, searchEntry{showable(d.title("nl")), d.file, string(d.Head.Kind), string(d.day()), showable(strings.Join(d.Head.Askers, ", "))})
		words = append(words, d.Words.Weights())
	}
	if err := m.wordIndex("search/documents/", docs, words); err != nil {
		return err
	}
	var things []searchEntry
	words = nil
	for _, iri := range slices.Sorted(maps.Keys(m.things)) {
		t := m.things[iri]
		if t.kind == "" || t.file == "" || m.byPlace[t.place] != nil || len(t.seen) == 0 {
			continue
		}
		things = append(things, searchEntry{showable(t.title()), t.file, t.kind, "", strconv.Itoa(len(distinct(merged(t.seen))))})
		names := append(t.allFacts(ontology.SkosAltLabel), t.fact(ontology.DctIdentifier))
		words = append(words, record.Words{Title: record.WordsOf(t.label), People: record.WordsOf(names...)}.Weights())
	}
	return m.wordIndex("search/things/", things, words)
}

// posting is an entry that has a word.
type posting struct{ entry, weight int }

// wordIndex writes one index.
func (m *making) wordIndex(dir string, entries []searchEntry, words []map[string]int) error {
	postings := map[string][]posting{}
	for i, set := range words {
		for word, weight := range set {
			postings[word] = append(postings[word], posting{i, weight})
		}
	}
	for n, chunk := range slices.Collect(slices.Chunk(entries, entryShard)) {
		if err := m.json(fmt.Sprintf("%sentries-%d.json", dir, n), chunk); err != nil {
			return err
		}
	}
	var firsts []string
	var b strings.Builder
	flush := func() error {
		if b.Len() == 0 {
			return nil
		}
		content := []byte("{" + b.String() + "}\n")
		b.Reset()
		return m.file(fmt.Sprintf("%swords-%d.json", dir, len(firsts)-1), content, func() ([]byte, error) { return content, nil })
	}
	for _, word := range slices.Sorted(maps.Keys(postings)) {
		if b.Len() == 0 {
			firsts = append(firsts, word)
		} else {
			b.WriteString(",\n")
		}
		b.WriteString(strconv.Quote(word) + ":" + encode(postings[word]))
		if b.Len() > shardSize {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	if err := flush(); err != nil {
		return err
	}
	return m.json(dir+"index.json", struct {
		Entries int      `json:"entries"`
		Per     int      `json:"per"`
		Words   []string `json:"words"`
	}{len(entries), entryShard, append([]string{}, firsts...)})
}

// encode returns postings as a JSON array of numbers.
func encode(list []posting) string {
	slices.SortFunc(list, func(a, b posting) int { return cmp.Compare(a.entry, b.entry) })
	var b strings.Builder
	before := 0
	for i, p := range list {
		b.WriteByte("[,"[min(i, 1)])
		b.WriteString(strconv.Itoa(4*(p.entry-before) + p.weight))
		before = p.entry
	}
	return b.String() + "]"
}

func (m *making) json(name string, v any) error {
	content, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("making %s: %w", name, err)
	}
	return m.file(name, content, func() ([]byte, error) { return append(content, '\n'), nil })
}
