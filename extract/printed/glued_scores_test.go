package printed

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// exampleOf returns a word and the place that its mark shows.
func exampleOf(t *testing.T, example string) place {
	t.Helper()
	head, tail, ok := strings.Cut(example, "|")
	if !ok || head == "" || tail == "" {
		t.Fatalf("%q has no mark inside", example)
	}
	prev, _ := utf8.DecodeLastRuneInString(head)
	next, _ := utf8.DecodeRuneInString(tail)
	return placeIn(head+tail, len(head), prev, next)
}

// TestEverySeamRuleFitsItsExample shows that no rule for places in words is hidden by those before it.
func TestEverySeamRuleFitsItsExample(t *testing.T) {
	var u ungluer
	for i := range seamRules {
		p := exampleOf(t, seamRules[i].example)
		for k := range seamRules[:i+1] {
			if fits := seamRules[k].fits(&u, p); fits != (k == i) {
				t.Errorf("%s: the rule of %s fits: %v", seamRules[i].example, seamRules[k].example, fits)
			}
		}
		want := seamRules[i].score + min(len(p.head)+len(p.tail), seamRules[i].letters)
		if got := u.seam(p); got.score != want || got.sure != seamRules[i].sure {
			t.Errorf("%s: got %+v, want score %d", seamRules[i].example, got, want)
		}
	}
}

// TestEverySplitRuleFitsItsExample shows the same of the rules for two halves of letters.
func TestEverySplitRuleFitsItsExample(t *testing.T) {
	var u ungluer
	for i := range splitRules {
		p := exampleOf(t, splitRules[i].example)
		h := u.halvesOf(p.head, p.tail)
		for k := range splitRules[:i+1] {
			if fits := splitRules[k].fits(&u, h); fits != (k == i) {
				t.Errorf("%s: the rule of %s fits: %v", splitRules[i].example, splitRules[k].example, fits)
			}
		}
		if got, want := u.seam(p).score, splitRules[i].score+splitRules[i].more(h); got != want {
			t.Errorf("%s: got score %d, want %d", splitRules[i].example, got, want)
		}
	}
}
