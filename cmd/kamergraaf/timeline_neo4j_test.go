package main

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"w3id.org/kamergraaf/graph/neo4j/neo4jtest"
	"w3id.org/kamergraaf/timeline"
)

// TestTimelinesFromNeo4jEqualThoseFromFiles loads the records and the samples, and compares all that can be asked.
func TestTimelinesFromNeo4jEqualThoseFromFiles(t *testing.T) {
	records := sharedRecords(t)
	server := neo4jtest.New(t)
	inputs := []string{records, "../../samples"}
	var out bytes.Buffer
	if code := execute(context.Background(), append([]string{"kamergraaf", "load", "--uri", server.URI}, inputs...), nil, &out, &out); code != exitOK {
		t.Fatalf("loading ended with %d:\n%s", code, out.Bytes())
	}
	for _, asOf := range []string{"", "2004-01-15"} {
		files := inquiriesOf(t, append([]string{"--as-of", asOf}, inputs...)...)
		database := inquiriesOf(t, "--as-of", asOf, "--uri", server.URI)
		if len(files.Inquiries) < 1000 {
			t.Fatalf("too little is compared: %d inquiries", len(files.Inquiries))
		}
		unstated := comparePapers(t, files, database)
		for _, o := range askedFor() {
			if o.By == "post" {
				compareTables(t, without(files, unstated), without(database, unstated), o)
				continue
			}
			compareTables(t, files, database, o)
		}
		if diff := cmp.Diff(waiting(files), waiting(database), cmpopts.IgnoreUnexported(timeline.Share{})); diff != "" {
			t.Errorf("waiting as of %q (-files +Neo4j):\n%.4000s", asOf, diff)
		}
		if diff := cmp.Diff(told(files), told(database)); diff != "" {
			t.Errorf("problems as of %q (-files +Neo4j):\n%s", asOf, diff)
		}
	}
}

// askedFor returns every way to group.
func askedFor() []timeline.Options {
	out := []timeline.Options{
		{By: "ministry", ByName: true}, {By: "ministry", AllAnswerers: true}, {By: "post", AllAnswerers: true}, {By: "minister", AllAnswerers: true},
		{By: "party", AllAskers: true}, {By: "member", AllAskers: true},
	}
	for _, by := range timeline.Groupings() {
		out = append(out, timeline.Options{By: by})
	}
	return out
}

// comparePapers compares what each paper says of who asked whom, without the names that only one source prints. It
// returns the papers of which the graph does not state the post of someone whom no register knows in that post, and
// whose printing was too broken for a mention; those must be next to none.
func comparePapers(t *testing.T, files, database *timeline.Set) (unstated []string) {
	t.Helper()
	want, got := gist(files, true), gist(database, true)
	wantRest, gotRest := gist(files, false), gist(database, false)
	if diff := cmp.Diff(wantRest, gotRest); diff != "" {
		t.Errorf("papers (-files +Neo4j):\n%.4000s", diff)
	}
	for document, says := range want {
		if !cmp.Equal(says, got[document]) {
			unstated = append(unstated, document)
		}
	}
	if len(unstated)*500 > len(want) {
		t.Errorf("the posts of %d of %d papers differ: %v", len(unstated), len(want), unstated)
	}
	return unstated
}

// without returns the inquiries that have none of some papers.
func without(s *timeline.Set, papers []string) *timeline.Set {
	out := *s
	out.Inquiries = slices.DeleteFunc(slices.Clone(s.Inquiries), func(q *timeline.Inquiry) bool {
		return slices.ContainsFunc(q.Papers, func(p *timeline.Paper) bool { return slices.Contains(papers, p.IRI) })
	})
	return &out
}

// gist returns of each paper what timelines count by, as IRIs, with or without the posts of who answers.
func gist(s *timeline.Set, posts bool) map[string][]string {
	out := map[string][]string{}
	for _, q := range s.Inquiries {
		for _, p := range q.Papers {
			says := []string{q.IRI, string(p.Kind), string(p.Submitted)}
			if len(p.Askers) > 0 {
				says = append(says, "first asker "+p.Askers[0].Person.IRI+" "+p.Askers[0].Party.IRI)
			}
			if len(p.Addressed) > 0 {
				says = append(says, "first asked "+p.Addressed[0].Post.IRI+" "+p.Addressed[0].Ministry.IRI)
			}
			for _, a := range p.Answerers {
				says = append(says, "answers "+a.Person.IRI+" "+a.Ministry.IRI)
				if posts {
					says = append(says, "as "+a.Post.IRI)
				}
			}
			out[p.IRI] = says
		}
	}
	return out
}

func compareTables(t *testing.T, files, database *timeline.Set, o timeline.Options) {
	t.Helper()
	want, err := files.Table(o)
	if err != nil {
		t.Fatal(err)
	}
	got, err := database.Table(o)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(byKey(o, want.Rows), byKey(o, got.Rows), cmpopts.IgnoreUnexported(timeline.Row{})); diff != "" {
		t.Errorf("%+v (-files +Neo4j):\n%s", o, diff)
	}
}

// byKey returns rows by their keys, of ministries with their names. Of parties, people and posts that no register knows
// the graph has one of the names that are printed.
func byKey(o timeline.Options, rows []timeline.Row) map[string]timeline.Row {
	out := map[string]timeline.Row{}
	for _, r := range rows {
		if o.By != "ministry" {
			r.Label = ""
		}
		out[r.Key+" "+r.Label] = r
	}
	return out
}

// waiting returns who waits, without names and the order of those asked beside the first.
func waiting(s *timeline.Set) *timeline.Queue {
	q := s.Waiting()
	for i := range q.Open {
		q.Open[i].Askers, q.Open[i].Parties, q.Open[i].Ministries = nil, nil, nil
	}
	for _, shares := range [][]timeline.Share{q.Members, q.Parties, q.Ministries} {
		for i := range shares {
			shares[i].Label = ""
		}
		slices.SortFunc(shares, func(a, b timeline.Share) int { return strings.Compare(a.Key, b.Key) })
	}
	return q
}

// told counts problems by code. A reply that a paper does not hold is in no graph, and one document is in one graph.
func told(s *timeline.Set) map[string]int {
	out := map[string]int{}
	for _, p := range s.Problems {
		if p.Code != timeline.ReplyUnread && p.Code != timeline.PaperTwice {
			out[p.Code]++
		}
	}
	return out
}
