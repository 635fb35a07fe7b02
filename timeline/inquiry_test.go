package timeline

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/extract"
)

// TestOddDataAreCountedAsDocumentedAndTold has a row for each kind of odd data.
func TestOddDataAreCountedAsDocumentedAndTold(t *testing.T) {
	roadsAsked := answer("a", "i", "2010-10-01", "2010-11-01", works)
	roadsAsked.Addressed = []Office{roads}
	unread := question("q", "i", "2020-01-01")
	unread.Replied = "2020-01-09"
	slipped := func(p Paper, year, number string) Paper {
		p.SessionYear, p.CaseNumber = year, number
		return p
	}
	silent := answer("a", "i", "2020-01-01", "2020-01-09")
	silent.Answerers = nil
	for _, c := range []struct {
		what                                   string
		papers                                 []Paper
		links                                  []Link
		inquiries, answered, delayed, duration int // duration -1: none
		codes                                  []string
	}{
		{"nothing odd", []Paper{question("q", "i", "2020-01-01"), notice("n", "i", "2020-01-01", "2020-01-20"), answer("a", "i", "2020-01-01", "2020-02-01")}, nil, 1, 1, 1, 31, nil},
		{"answered before submitted", []Paper{answer("a", "i", "2020-01-02", "2020-01-01")}, nil, 1, 1, 0, -1, []string{AnsweredBefore}},
		{"answered years later", []Paper{answer("a", "i", "1881-04-23", "1991-06-19")}, nil, 1, 1, 0, -1, []string{AnsweredLate}},
		{"submitted in a year that the case is not of", []Paper{slipped(answer("a", "i", "2000-10-23", "2001-11-20"), "2001-2002", "2010206690")}, nil, 1, 1, 0, -1, []string{DayOutsideYear}},
		{"answered long before it was numbered", []Paper{slipped(answer("a", "i", "1993-04-19", "1993-04-21"), "1995-1996", "")}, nil, 1, 1, 0, -1, []string{DayOutsideYear}},
		{"a day that can be beside one that cannot", []Paper{slipped(question("q", "i", "2000-10-23"), "", "2010206690"),
			slipped(answer("a", "i", "2001-10-23", "2001-11-20"), "2001-2002", "2010206690")}, nil, 1, 1, 0, 28, []string{DayOutsideYear, SubmittedDiffers}},
		{"same day", []Paper{answer("a", "i", "2020-01-02", "2020-01-02")}, nil, 1, 1, 0, 0, []string{AnsweredSameDay}},
		{"no day of submission", []Paper{answer("a", "i", "", "2020-01-02")}, nil, 1, 1, 0, -1, []string{SubmittedMissing}},
		{"no day of the answer", []Paper{answer("a", "i", "2020-01-02", "")}, nil, 1, 1, 0, -1, []string{AnswerUndated}},
		{"no day of the notice", []Paper{notice("n", "i", "2020-01-02", "")}, nil, 1, 0, 1, -1, []string{NoticeUndated}},
		{"two answers", []Paper{answer("b", "i", "2020-01-01", "2020-03-01"), answer("a", "i", "2020-01-01", "2020-01-11")}, nil, 1, 1, 0, 10, []string{AnsweredTwice}},
		{"a later answer alone", []Paper{later(answer("a", "i", "2020-01-01", "2024-01-11"))}, nil, 1, 1, 0, -1, []string{FirstAnswerMissing}},
		{"a later answer beside the first", []Paper{later(answer("a", "i", "2020-01-01", "2020-01-11")), answer("b", "i", "2020-01-01", "2020-01-21")}, nil, 1, 1, 0, 20, []string{AnsweredTwice}},
		{"a notice beside a later answer", []Paper{notice("n", "i", "2020-01-01", "2020-01-20"), later(answer("a", "i", "2020-01-01", "2020-01-11"))}, nil, 1, 1, 1, -1, []string{FirstAnswerMissing}},
		{"a dated answer beside one without a day", []Paper{answer("a", "i", "2020-01-01", ""), answer("b", "i", "2020-01-01", "2020-01-11")}, nil, 1, 1, 0, 10, []string{AnsweredTwice}},
		{"notice after the answer", []Paper{answer("a", "i", "2020-01-01", "2020-01-11"), notice("n", "i", "2020-01-01", "2020-01-15")}, nil, 1, 1, 1, 10, []string{NotifiedAfter}},
		{"notice before submission", []Paper{notice("n", "i", "2020-01-11", "2019-01-15")}, nil, 1, 0, 1, -1, []string{NotifiedBefore}},
		{"papers differ about submission", []Paper{question("q", "i", "2020-01-01"), notice("n", "i", "2020-01-02", "2020-01-09"), answer("a", "i", "2020-01-02", "2020-01-12")}, nil, 1, 1, 1, 10, []string{SubmittedDiffers}},
		{"answerer not read", []Paper{silent}, nil, 1, 1, 0, 8, []string{AnswererUnknown}},
		{"a reply that the paper does not hold", []Paper{unread}, nil, 1, 0, 0, -1, []string{ReplyUnread}},
		{"merged ministries", []Paper{roadsAsked}, nil, 1, 1, 0, 31, []string{MinistryMerged}},
		{"replaced by a reprint", []Paper{answer("a", "i", "2020-01-01", "2020-01-05"), answer("a-h1", "i", "2020-01-01", "2020-01-21")},
			[]Link{{"document/a", "document/a-h1", ReplacedBy}}, 1, 1, 0, 20, []string{PaperReplaced}},
		{"a reprint that was not read replaces nothing", []Paper{answer("a", "i", "2020-01-01", "2020-01-21")},
			[]Link{{"document/a", "document/a-h1", ReplacedBy}}, 1, 1, 0, 20, nil},
		{"one inquiry under two IRIs", []Paper{notice("n", "i", "2020-01-01", "2020-01-15"), answer("a", "j", "2020-01-01", "2020-02-01")},
			[]Link{{"inquiry/i", "inquiry/j", SameInquiry}}, 1, 1, 1, 31, nil},
		{"one document read twice", []Paper{answer("a", "i", "2020-01-01", "2020-02-01"), answer("a", "i", "2020-01-01", "2020-02-01")}, nil, 1, 1, 0, 31, []string{PaperTwice}},
		{"one document read twice, differently", []Paper{answer("a", "i", "2020-01-01", "2020-02-01"), answer("a", "j", "2020-01-01", "2020-02-03")}, nil, 1, 1, 0, 31, []string{PaperTwice}},
		{"one document under two IRIs", []Paper{answer("a", "i", "2020-01-01", "2020-02-01"), answer("b", "j", "2020-01-01", "2020-02-01")},
			[]Link{{"document/a", "document/b", SameDocument}}, 1, 1, 0, 31, []string{PaperTwice}},
	} {
		t.Run(c.what, func(t *testing.T) {
			s := collected("2030-01-01", c.links, c.papers...)
			r := s.Total()
			duration := -1
			if r.Max != nil {
				duration = *r.Max
			}
			got := []int{r.Inquiries, r.Answered, r.Delayed, duration}
			if diff := cmp.Diff([]int{c.inquiries, c.answered, c.delayed, duration}, got); diff != "" || duration != c.duration {
				t.Errorf("inquiries, answered, delayed, duration: got %v, want duration %d\n%s", got, c.duration, diff)
			}
			if r.Inquiries != r.Answered+r.Open {
				t.Errorf("%d inquiries are not %d answered and %d open", r.Inquiries, r.Answered, r.Open)
			}
			if diff := cmp.Diff(c.codes, codes(s)); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

func TestTermsEndOnTheirLastDay(t *testing.T) {
	for _, c := range []struct {
		replied            string
		chamber            string
		inTerm, inExtended int
	}{
		{"2020-01-22", "tk", 1, 1}, {"2020-01-23", "tk", 0, 1}, {"2020-02-12", "tk", 0, 1}, {"2020-02-13", "tk", 0, 0}, {"2020-01-05", "ek", 0, 0},
	} {
		p := answer("a", "i", "2020-01-01", extract.Date(c.replied))
		p.Chamber = c.chamber
		r := collected("", nil, p).Total()
		if r.WithinTerm != c.inTerm || r.WithinExtended != c.inExtended {
			t.Errorf("%s %s: %d within the term, %d within the extended one", c.chamber, c.replied, r.WithinTerm, r.WithinExtended)
		}
	}
}

func TestThingsStandAsTheyDidOnTheDay(t *testing.T) {
	papers := []Paper{
		question("q", "i", "2020-01-01"), notice("n", "i", "2020-01-01", "2020-01-20"), answer("a", "i", "2020-01-01", "2020-02-01"),
		answer("b", "j", "2020-01-15", "2020-01-25"),
	}
	for _, c := range []struct {
		asOf                         string
		inquiries, answered, delayed int
	}{
		{"2019-12-31", 0, 0, 0}, {"2020-01-01", 1, 0, 0}, {"2020-01-19", 2, 0, 0}, {"2020-01-20", 2, 0, 1},
		{"2020-01-25", 2, 1, 1}, {"2020-02-01", 2, 2, 1}, {"", 2, 2, 1},
	} {
		r := collected(extract.Date(c.asOf), nil, papers...).Total()
		if got := [3]int{r.Inquiries, r.Answered, r.Delayed}; got != [3]int{c.inquiries, c.answered, c.delayed} {
			t.Errorf("on %q: inquiries, answered, delayed %v", c.asOf, got)
		}
	}
}

func TestInquiriesAreFoundByAnyOfTheirNames(t *testing.T) {
	p := question("kv-tk-2020Z00123", "tk-20200101-jansen-fietspaden", "2020-01-01")
	p.CaseNumber = "2020Z00123"
	s := collected("", nil, p, answer("ah-tk-20192020-7", "j", "2020-01-02", "2020-01-25"))
	for _, id := range []string{"2020Z00123", "2020z 00123", "kv-tk-2020Z00123", "document/kv-tk-2020Z00123", "tk-20200101-jansen-fietspaden"} {
		if q, ok := s.Find(id); !ok || q.IRI != "inquiry/tk-20200101-jansen-fietspaden" {
			t.Errorf("%s: found %v", id, ok)
		}
	}
	for _, id := range []string{"", "2020Z0012", "fietspaden"} {
		if _, ok := s.Find(id); ok {
			t.Errorf("%q is found", id)
		}
	}
}

func TestEventsAreInOrder(t *testing.T) {
	s := collected("2020-02-20", nil, question("q", "i", "2020-01-01"), notice("n", "i", "2020-01-01", "2020-01-20"))
	var got []string
	for _, e := range s.Events(s.Inquiries[0]) {
		got = append(got, e.Date+" "+e.Kind)
	}
	want := []string{"2020-01-01 submitted", "2020-01-20 notice", "2020-01-22 term-ends", "2020-02-12 extended-term-ends", "2020-02-20 open"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("events (-want +got):\n%s", diff)
	}
}

func TestQuestionsWithASlipOfTheYearAreNotSaidToWait(t *testing.T) {
	for year, want := range map[string]bool{"2003-2004": true, "2004-2005": true, "2009-2010": false} {
		p := question("q", "i", "2004-03-01")
		p.SessionYear = year
		q := newInquiry([]*Paper{&p}, &Set{AsOf: "2010-03-01"})
		if _, ok := q.Waiting("2010-03-01"); ok != want {
			t.Errorf("numbered in %s: waiting %v", year, ok)
		}
	}
}
