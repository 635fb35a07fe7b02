package main

import (
	"bytes"
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"kamergraaf/graph/neo4j/neo4jtest"
	"kamergraaf/timeline"
)

// TestTimelinesFromNeo4jEqualThoseFromFiles loads the records and the samples, and compares all that can be asked.
func TestTimelinesFromNeo4jEqualThoseFromFiles(t *testing.T) {
	records := sharedRecords(t)
	server := neo4jtest.New(t)
	inputs := []string{records, "../../samples"}
	var out bytes.Buffer
	if code := run(context.Background(), append([]string{"kamergraaf", "load", "--uri", server.URI}, inputs...), nil, &out, &out); code != exitOK {
		t.Fatalf("loading ended with %d:\n%s", code, out.Bytes())
	}
	for _, asOf := range []string{"", "2004-01-15"} {
		files := inquiriesOf(t, append([]string{"--as-of", asOf}, inputs...)...)
		database := inquiriesOf(t, "--as-of", asOf, "--uri", server.URI)
		if len(files.Inquiries) < 1000 {
			t.Fatalf("too little is compared: %d inquiries", len(files.Inquiries))
		}
		comparePapers(t, files, database)
		for _, o := range askedFor() {
			compareTables(t, files, database, o)
		}
		ignore := cmpopts.IgnoreUnexported(timeline.Share{})
		if diff := cmp.Diff(files.Waiting(), database.Waiting(), ignore); diff != "" {
			t.Errorf("waiting as of %q (-files +Neo4j):\n%s", asOf, diff)
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

// comparePapers compares what each paper says of who asked whom, without the names that only one source prints.
func comparePapers(t *testing.T, files, database *timeline.Set) {
	t.Helper()
	want, got := gist(files), gist(database)
	differ := 0
	for document, says := range want {
		if diff := cmp.Diff(says, got[document]); diff != "" {
			if differ++; differ <= 12 {
				t.Errorf("%s (-files +Neo4j):\n%s", document, diff)
			}
		}
	}
	if differ > 0 || len(want) != len(got) {
		t.Errorf("%d of %d papers differ; Neo4j has %d", differ, len(want), len(got))
	}
}

// gist returns of each paper what timelines count by, as IRIs.
func gist(s *timeline.Set) map[string][]string {
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
				says = append(says, "answers "+a.Person.IRI+" "+a.Post.IRI+" "+a.Ministry.IRI)
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
	if diff := cmp.Diff(want, got, cmpopts.IgnoreUnexported(timeline.Row{})); diff != "" {
		t.Errorf("%+v (-files +Neo4j):\n%s", o, diff)
	}
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
