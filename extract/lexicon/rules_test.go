package lexicon

import (
	"slices"
	"testing"
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
