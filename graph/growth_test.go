package graph

import (
	"fmt"
	"slices"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
	"w3id.org/kamergraaf/internal/growth"
)

// A damaged text may repeat one question and its answer without end.
func TestAQuestionAskedManyTimesTakesTimeInProportion(t *testing.T) {
	growth.Linear(t, 60_000, func(n int) func() {
		w := &writer{d: &extract.Document{}}
		for i := range n {
			w.d.Units = append(w.d.Units, extract.Unit{Kind: extract.QuestionUnit, Numbers: []int{1}, Repeat: repeatOf(i)})
		}
		w.findQuestions()
		return func() {
			for i := range n {
				if got := w.question(1, repeatOf(i)); got != i {
					t.Fatalf("answer %d is to question %d", i, got)
				}
			}
		}
	})
}

// repeatOf returns what the i-th unit of a label has as its Repeat.
func repeatOf(i int) int {
	if i == 0 {
		return 0
	}
	return i + 1
}

func TestAnAnswerIsToTheFirstQuestionWhereNoneWasRepeatedAsOften(t *testing.T) {
	w := &writer{d: &extract.Document{Units: []extract.Unit{
		{Kind: extract.QuestionUnit, Numbers: []int{2}},
		{Kind: extract.QuestionUnit, Numbers: []int{1, 2}},
		{Kind: extract.QuestionUnit, Numbers: []int{2}, Repeat: 2},
	}}}
	w.findQuestions()
	for _, c := range []struct{ number, repeat, want int }{{2, 0, 0}, {2, 2, 2}, {2, 3, 0}, {1, 0, 1}, {1, 2, 1}, {3, 0, -1}} {
		if got := w.question(c.number, c.repeat); got != c.want {
			t.Errorf("question %d, repeat %d: unit %d, want %d", c.number, c.repeat, got, c.want)
		}
	}
}

func TestManyNotesWithManyAddressesTakeTimeInProportion(t *testing.T) {
	growth.Linear(t, 30_000, func(n int) func() {
		d := &extract.Document{}
		for i := range n {
			d.Units = append(d.Units, extract.Unit{Kind: extract.NoteUnit, Text: text.Loose("www.a.nl")})
			for _, unit := range []int{0, i} {
				d.Mentions = append(d.Mentions, extract.Mention{Unit: unit, Kind: extract.KindURL, End: 1, Entity: extract.Entity{Kind: extract.KindURL, Key: fmt.Sprintf("http://a%d.nl", i)}})
			}
		}
		return func() {
			if got := addresses(d); len(got[0]) != n+1 || len(got[n-1]) != 1 {
				t.Errorf("%d and %d addresses", len(got[0]), len(got[n-1]))
			}
		}
	})
	got := withoutSites([]string{"http://a.nl", "http://www.a.nl/b", "http://b.nl", "http://b.nl/", "http://a.nl/"})
	if want := []string{"http://www.a.nl/b", "http://b.nl", "http://b.nl/", "http://a.nl/"}; !slices.Equal(got, want) {
		t.Errorf("%q are left, want %q", got, want)
	}
}
