package lexicon

import (
	"fmt"
	"slices"
	"testing"

	"w3id.org/kamergraaf/extract"
)

func TestARuleThatIsLeftOutHasNoWords(t *testing.T) {
	with, without := NewLexicon(), NewLexicon()
	without.Without("towns abroad")
	for _, l := range []*Lexicon{with, without} {
		l.Rule("parishes")
		l.Except("towns abroad", "Gent", "Luik")
		if got := l.Rules(); !slices.Equal(got, []string{"parishes", "towns abroad"}) {
			t.Errorf("rules: %q", got)
		}
	}
	if !with.Except("towns abroad", "Gent").Has(with.Word("gent")) {
		t.Error("the word of a rule in force is not in its set")
	}
	if without.Except("towns abroad", "Gent").Has(without.Word("gent")) || without.Rule("towns abroad") {
		t.Error("a rule that is left out is in force")
	}
}

func TestALexiconRefusesMoreThanItHolds(t *testing.T) {
	full := NewLexicon()
	for range maxKeyLists {
		full.Keys("aan")
	}
	if err := full.Err(); err != nil {
		t.Errorf("%d lists of keys: %v", maxKeyLists, err)
	}
	if full.Keys("over"); full.Err() == nil {
		t.Error("one list of keys more is no error")
	}
	var names []extract.Name
	for i := range maxKinds + 1 {
		names = append(names, extract.Name{Kind: extract.EntityKind(fmt.Sprint("kind", i)), Text: "brug"})
	}
	most := names[:maxKinds-len(kinds)]
	if err := NewLexicon(most).Err(); err != nil {
		t.Errorf("%d kinds: %v", maxKinds, err)
	}
	if err := NewLexicon(names).Err(); err == nil {
		t.Errorf("more than %d kinds of names are no error", maxKinds)
	}
}
