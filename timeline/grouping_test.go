package timeline

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"w3id.org/kamergraaf/extract"
)

// counts returns how many inquiries each group has.
func counts(rows []Row) map[string]int {
	out := map[string]int{}
	for _, r := range rows {
		out[r.Label] += r.Inquiries
	}
	return out
}

func TestInquiriesBelongToWhoAnsweredPutOffOrWasAsked(t *testing.T) {
	joint := answer("a", "i", "2020-01-01", "2020-01-11", roads, finance)
	joint.OnBehalfOf = []Office{works}
	joint.Askers = []Asker{devries, jansen}
	put := notice("n", "j", "2020-01-01", "2020-01-11")
	put.Answerers[0].Office, put.Addressed = roads, []Office{works}
	asked := question("q", "k", "2020-01-01")
	asked.Addressed = []Office{works, finance}
	nobody := question("r", "l", "2020-01-01")
	nobody.Addressed, nobody.Askers = nil, nil
	s := collected("2020-02-01", nil, joint, put, asked, nobody)
	for _, c := range []struct {
		options Options
		want    map[string]int
	}{
		{Options{By: "ministry"}, map[string]int{"Verkeer en Waterstaat": 2, "Infrastructuur en Milieu": 1, "unknown": 1}},
		{Options{By: "ministry", AllAnswerers: true}, map[string]int{"Verkeer en Waterstaat": 2, "Infrastructuur en Milieu": 2, "Financiën": 2, "unknown": 1}},
		{Options{By: "post"}, map[string]int{"minister van Verkeer en Waterstaat": 2, "minister van Infrastructuur en Milieu": 1, "unknown": 1}},
		{Options{By: "minister"}, map[string]int{"Minister": 2, "unknown": 2}},
		{Options{By: "party"}, map[string]int{"B": 1, "A": 2, "unknown": 1}},
		{Options{By: "member"}, map[string]int{"De Vries": 1, "Jansen": 2, "unknown": 1}},
		{Options{By: "member", AllAskers: true}, map[string]int{"De Vries": 1, "Jansen": 3, "unknown": 1}},
		{Options{By: "session-year"}, map[string]int{"2019-2020": 4}},
		{Options{By: "month", Unknown: "?"}, map[string]int{"2020-01": 4}},
	} {
		if diff := cmp.Diff(c.want, counts(table(t, s, c.options))); diff != "" {
			t.Errorf("%+v (-want +got):\n%s", c.options, diff)
		}
	}
	if _, err := s.Table(Options{By: "weekday"}); err == nil {
		t.Error("an unknown grouping is taken")
	}
}

func TestMinistriesCountThroughRenamesOrByName(t *testing.T) {
	s := collected("2030-01-01", nil,
		answer("a", "i", "1946-01-01", "1946-01-11", roads), answer("b", "j", "1996-01-01", "1996-01-11", roads))
	if diff := cmp.Diff(map[string]int{"Verkeer en Waterstaat": 2}, counts(table(t, s, Options{By: "ministry"}))); diff != "" {
		t.Errorf("by identity (-want +got):\n%s", diff)
	}
	rows := table(t, s, Options{By: "ministry", ByName: true})
	if diff := cmp.Diff(map[string]int{"Verkeer en Waterstaat": 1, "Waterstaat": 1}, counts(rows)); diff != "" {
		t.Errorf("by name (-want +got):\n%s", diff)
	}
	for _, r := range rows {
		if r.Key != "ministry/venw" {
			t.Errorf("%s has the key %q", r.Label, r.Key)
		}
	}
}

func TestPeriodsHoldBothTheirDays(t *testing.T) {
	s := collected("2030-01-01", nil, question("a", "i", "2020-01-01"), question("b", "j", "2020-01-31"), question("c", "k", "2020-02-01"), question("d", "l", ""))
	got := s.Select(Filter{From: "2020-01-01", To: "2020-01-31"})
	if len(got.Inquiries) != 2 {
		t.Errorf("%d inquiries", len(got.Inquiries))
	}
	if diff := cmp.Diff([]string{SubmittedMissing, FilterNeedsADay}, codes(got)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	if n := len(s.Select(Filter{Chamber: "ek"}).Inquiries); n != 0 {
		t.Errorf("%d inquiries of the Eerste Kamer", n)
	}
}

func TestThoseWhoWaitLongestComeFirst(t *testing.T) {
	old := question("a", "i", "2020-01-01")
	old.Askers = []Asker{devries, jansen}
	s := collected("2020-03-01", nil, question("b", "j", "2020-02-20"), old, question("c", "k", ""), answer("d", "l", "2020-01-01", "2020-01-02"))
	q := s.Waiting()
	var got []string
	for _, w := range q.Open {
		got = append(got, w.Document)
	}
	if diff := cmp.Diff([]string{"a", "b", "c"}, got); diff != "" {
		t.Errorf("open (-want +got):\n%s", diff)
	}
	want := []Share{
		{Key: "person/jansen", Label: "Jansen", Open: 3, Overdue: 1, Longest: 60},
		{Key: "person/devries", Label: "De Vries", Open: 1, Overdue: 1, Longest: 60},
	}
	for i := range q.Members {
		q.Members[i].Median, q.Members[i].days = nil, nil
	}
	if diff := cmp.Diff(want, q.Members, cmp.AllowUnexported(Share{})); diff != "" {
		t.Errorf("members (-want +got):\n%s", diff)
	}
}

func TestLateIsWhoWaitsBeyondTheTermThatAppliesToIt(t *testing.T) {
	delay := notice("notice", "delayed", "2020-01-20", "2020-02-05")
	inSenate := question("senate", "s", "2019-01-01")
	inSenate.Chamber = "ek"
	s := collected("2020-02-20", nil, question("late", "a", "2020-01-29"), question("in time", "b", "2020-01-30"), question("no day", "c", ""),
		question("delayed paper", "delayed", "2020-01-20"), delay, answer("answered", "d", "2019-01-01", "2020-02-02"), inSenate)
	var got []string
	for _, q := range s.Late() {
		got = append(got, q.Best().ID)
	}
	if diff := cmp.Diff([]string{"late"}, got); diff != "" {
		t.Error(diff)
	}
	s = collected("2020-03-03", nil, question("delayed paper", "delayed", "2020-01-20"), delay)
	if n := len(s.Late()); n != 1 {
		t.Errorf("six weeks and a day after the questions with a notice %d are late", n)
	}
}

// TestNumbersDoNotDependOnTheOrderOfPapers also checks what must hold of any papers.
func TestNumbersDoNotDependOnTheOrderOfPapers(t *testing.T) {
	kinds := []extract.DocumentKind{extract.AnswerPaper, extract.DelayNotice, extract.QuestionPaper}
	day := rapid.Map(rapid.IntRange(-1, 400), func(n int) extract.Date {
		if n < 0 {
			return ""
		}
		return extract.Date("2020-01-01").Add(n)
	})
	rapid.Check(t, func(t *rapid.T) {
		var papers []Paper
		for i := range rapid.IntRange(1, 12).Draw(t, "papers") {
			kind := rapid.SampledFrom(kinds).Draw(t, "kind")
			p := paper(string(rune('a'+i)), rapid.SampledFrom([]string{"i", "j", "k"}).Draw(t, "inquiry"), kind, day.Draw(t, "submitted"), day.Draw(t, "replied"),
				rapid.SampledFrom([]Office{finance, roads, works}).Draw(t, "by"))
			papers = append(papers, p)
		}
		asOf := day.Draw(t, "as of")
		one := collected(asOf, nil, papers...)
		other := collected(asOf, nil, rapid.Permutation(papers).Draw(t, "order")...)
		for _, by := range Groupings() {
			a, _ := one.Table(Options{By: by})
			b, _ := other.Table(Options{By: by})
			if diff := cmp.Diff(a, b, cmp.AllowUnexported(Row{})); diff != "" {
				t.Fatalf("by %s:\n%s", by, diff)
			}
			sum := 0
			for _, r := range a.Rows {
				sum += r.Inquiries
				if r.Inquiries != r.Answered+r.Open || r.WithinTerm > r.WithinExtended || r.WithinExtended > r.Answered || r.Timed > r.Answered || r.Delayed > r.Inquiries {
					t.Fatalf("by %s: %+v", by, r)
				}
			}
			if sum != len(one.Inquiries) {
				t.Fatalf("by %s: %d of %d inquiries", by, sum, len(one.Inquiries))
			}
		}
		if diff := cmp.Diff(one.Problems, other.Problems); diff != "" {
			t.Fatalf("problems:\n%s", diff)
		}
	})
}
