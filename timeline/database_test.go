package timeline

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/extract"
)

// reader knows to which ministry the posts of the tests belong.
var reader = DatabaseReader{Ministry: func(post string, _ extract.Date) string {
	return map[string]string{"id/post/fin": "ministry/fin", "id/post/venw": "ministry/venw"}[post]
}}

// columns are those of PapersQuery that matter here.
var columns = []string{"document", "kind", "submitted", "replied", "inquiry", "firstAsker", "askers", "seats", "addressed", "addressedMinistries", "answerers", "tenures", "ministries", "onBehalfOf", "header"}

func list(values ...any) []any { return values }

// TestTheOrderOfPeopleIsReadFromTheHeader has a joint answer, whose relationships come in any order.
func TestTheOrderOfPeopleIsReadFromTheHeader(t *testing.T) {
	row := []any{
		"document/a", "answer", "2020-01-01", "2020-01-11", "inquiry/i", "id/person/devries",
		list(list("id/person/devries", "De Vries"), list("id/person/name:jansen:a-b", "Jansen")),
		list(list("id/person/devries", "id/party/b", "B"), list("id/person/name:jansen:a-b", "id/party/ab", "A-B")),
		list(list("id/post/venw", "minister van Verkeer"), list("id/post/fin", "minister van Financiën")),
		list(list("ministry/venw", "Verkeer"), list("ministry/fin", "Financiën")),
		list(list("id/person/smit", "Anna Smit"), list("id/person/bakker", "Bob Bakker")),
		list(list("id/person/smit", "id/post/venw", "ministry/venw")),
		list(list("ministry/fin", "Financiën"), list("ministry/venw", "Verkeer")), nil,
		list(
			list(int64(90), "minister", "id/post/venw", "minister Smit (Verkeer)"), list(int64(60), "minister", "id/post/fin", "minister Bakker (Financiën)"),
			list(int64(10), "member", "id/person/devries", "De Vries"), list(int64(14), "party", "id/party/b", "B"),
			list(int64(20), "member", "id/person/name:jansen:a-b", "Jansen"), list(int64(26), "party", "id/party/ab", "A-B"),
			list(int64(40), "minister", "id/post/fin", "minister van Financiën"), list(int64(50), "minister", "id/post/venw", "minister van Verkeer"),
		),
	}
	got, err := reader.Paper(columns, row)
	if err != nil {
		t.Fatal(err)
	}
	fin := Office{Thing{"id/post/fin", ""}, Thing{"ministry/fin", "Financiën"}}
	venw := Office{Thing{"id/post/venw", ""}, Thing{"ministry/venw", "Verkeer"}}
	want := Paper{
		IRI: "document/a", Kind: extract.AnswerPaper, Chamber: "tk", Inquiry: "inquiry/i", Submitted: "2020-01-01", Replied: "2020-01-11",
		Askers: []Asker{
			{Thing{"id/person/devries", "De Vries"}, Thing{"id/party/b", "B"}},
			{Thing{"id/person/name:jansen:a-b", "Jansen"}, Thing{"id/party/ab", "A-B"}},
		},
		Addressed: []Office{
			{Thing{"id/post/fin", "minister van Financiën"}, Thing{"ministry/fin", "Financiën"}},
			{Thing{"id/post/venw", "minister van Verkeer"}, Thing{"ministry/venw", "Verkeer"}},
		},
		Answerers: []Answerer{{Thing{"id/person/bakker", "Bob Bakker"}, fin}, {Thing{"id/person/smit", "Anna Smit"}, venw}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("paper (-want +got):\n%s", diff)
	}
}

func TestRowsThatAreNoneAreRefused(t *testing.T) {
	if _, err := reader.Paper([]string{"document"}, nil); err == nil {
		t.Error("a row without values is taken")
	}
	if _, err := reader.Link([]string{"from", "to", "relation"}, []any{"a", "b", "LIKES"}); err == nil {
		t.Error("an unknown relation is taken")
	}
	link, err := reader.Link([]string{"from", "to", "relation"}, []any{"a", "b", "REPLACED_BY"})
	if err != nil || link != (Link{"a", "b", ReplacedBy}) {
		t.Errorf("%v, %v", link, err)
	}
	// Values of other types than expected leave gaps, no more.
	if p, err := reader.Paper([]string{"document", "askers", "header", "tenures"}, []any{1, "x", list(list(1), 2), list(3)}); err != nil || p.IRI != "" {
		t.Errorf("%v, %v", p, err)
	}
}
