package record

import (
	"maps"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/iri"
)

// Words are the words by which a document is found, in three fields by how much they say about it: sorted, folded, without
// duplicates, separated by spaces.
type Words struct{ Title, People, Text string }

// longestWord is the longest word that can be searched for; longer ones are addresses and debris.
const longestWord = 32

func newWords(d *extract.Document) Words {
	people := make([]string, 0, 2*len(d.Askers)+len(d.Answerers)+2)
	for _, a := range d.Askers {
		people = append(people, a.Name, a.Party)
	}
	for _, a := range d.Answerers {
		people = append(people, a.Name)
	}
	people = append(people, d.ID, d.Number, d.CaseNumber)
	texts := make([]string, 0, len(d.Units))
	for _, u := range d.Units {
		if u.Kind != extract.HeaderUnit {
			texts = append(texts, u.Text.String())
		}
	}
	return Words{Title: WordsOf(d.Subject), People: WordsOf(people...), Text: WordsOf(texts...)}
}

// WordsOf returns the words of texts that are worth finding.
func WordsOf(texts ...string) string {
	set := map[string]bool{}
	for _, t := range texts {
		for w := range strings.SplitSeq(iri.Slug(t), "-") {
			if len(w) > 1 && len(w) <= longestWord && !tooCommon[w] {
				set[w] = true
			}
		}
	}
	return strings.Join(slices.Sorted(maps.Keys(set)), " ")
}

// TooCommon are words that are in nearly every document and distinguish none.
const TooCommon = "aan al als alle alleen andere ben bent bij dan dat de der deze die dit door een eens en er " +
	"gaan geen geeft haar had heb hebben heeft het hij hoe hun ik in is ja je kan kunnen maar meer men met mij moet moeten " +
	"mogelijk na naar nee niet nog nu of om onder ook op over reeds te ten ter tot tussen u uit uw van vanwege veel via voor " +
	"waar waarom was wat we wel welke wel werd wie wij wil worden wordt ze zich zie zij zijn zo zoals zou zouden zodat"

var tooCommon = func() map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(TooCommon) {
		set[w] = true
	}
	return set
}()

// Weights returns each word with how much it says: 2 in the title, 1 among people and numbers, 0 in the texts.
func (w Words) Weights() map[string]int {
	out := map[string]int{}
	for weight, field := range []string{w.Text, w.People, w.Title} {
		for _, word := range strings.Fields(field) {
			out[word] = weight
		}
	}
	return out
}
