package neo4j

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// small is two documents about one inquiry, a third that cites the first, and what registers say of the people.
const small = `
graph document/a/graph
document/a type Document AnswerPaper
document/a title Klantbeoordelingen van werknemers
document/a dateSubmitted 2018-04-26
document/a responseDays 47
document/a concerns inquiry/i
document/a askedBy person/jansen
document/a askedAs membership/m
inquiry/i type Inquiry
inquiry/i askedBy person/jansen
document/a/question/1 type Question
document/a/question/1 text Kent u het bericht?
document/a/question/1 partOf document/a
document/a/question/1 cites law/w
document/a/question/2 type Question
document/a/question/2 text Deelt u de mening?
document/a/question/2 partOf document/a
document/a/answer/1 type Answer
document/a/answer/1 text Ja.
document/a/answer/1 answers document/a/question/1
document/a/answer/1 partOf document/a
person/jansen type Member
document/a/graph type Graph
document/a/graph primaryTopic document/a
graph document/b/graph
document/b type Document DelayNotice
document/b text De vragen kunnen niet binnen de termijn worden beantwoord.
document/b concerns inquiry/i
document/b seeAlso document/a
document/a type Document
inquiry/i type Inquiry
inquiry/i askedBy person/jansen
person/jansen type Member
graph document/c/graph
document/c type Document QuestionPaper
document/c refersTo document/a/question/2
document/c askedBy person/devries
person/devries type Member
graph graph/register
graph/register type Graph
law/w type Law
law/w label Wet op de fietspaden
law/w altLabel Fietspadenwet
law/w altLabel Wof
person/devries type Person
person/devries label A. de Vries
person/jansen type Person
person/jansen label B. Jansen
membership/m type Membership
membership/m ofPerson person/jansen
membership/m ofParty party/p
membership/m startDate 2017-03-23
party/p type Party
party/p label Partij
graph graph/links
link/1 type Link
link/1 linkFrom document/c
link/1 linkTo document/b
link/1 reason same-title
document/c sameDocumentAs document/b
`

func TestLoadedStatementsAreAllThereAndNoOthers(t *testing.T) {
	s, graphs := open(t), said(t, small)
	stats := load(t, s, graphs...)
	same(t, "database", dump(t, s), lines(graphs...))
	if stats.Documents != 3 || stats.Unchanged != 0 {
		t.Errorf("stats %+v, want 3 new documents", stats)
	}
}

func TestLoadingTwiceChangesNothing(t *testing.T) {
	s, graphs := open(t), said(t, small)
	load(t, s, graphs...)
	before := everything(t, s)
	stats := load(t, s, graphs...)
	if diff := cmp.Diff(before, everything(t, s)); diff != "" {
		t.Error(diff)
	}
	if stats.Unchanged != 3 || stats.Statements != 0 {
		t.Errorf("stats %+v, want 3 unchanged documents and nothing sent", stats)
	}
}

func TestOrderOfDocumentsMakesNoDifference(t *testing.T) {
	s, graphs := open(t), said(t, small)
	load(t, s, graphs...)
	before := everything(t, s)
	s = open(t)
	load(t, s, graphs[4], graphs[2], graphs[3], graphs[1], graphs[0])
	if diff := cmp.Diff(before, everything(t, s)); diff != "" {
		t.Error(diff)
	}
}

func TestCorrectedDocumentReplacesWhatItSaidAndNothingElse(t *testing.T) {
	s, graphs := open(t), said(t, small)
	load(t, s, graphs...)
	corrected := said(t, `
graph document/a/graph
document/a type Document AnswerPaper
document/a title Beoordelingen
document/a concerns inquiry/j
inquiry/j type Inquiry
inquiry/j askedBy person/devries
person/devries type Member
document/a/question/1 type Question
document/a/question/1 text Kent u dit bericht?
document/a/question/1 partOf document/a
`)
	load(t, s, corrected...)
	graphs[0] = corrected[0]
	want := lines(graphs...)
	// Nobody cites the law any more, nor names the membership: what the registers say of them goes too.
	want = without(want, "/law/w>", "/membership/m>", "/party/p>")
	same(t, "database", dump(t, s), want)
}

func TestUnloadLeavesWhatALoadOfTheOthersWouldGive(t *testing.T) {
	s, graphs := open(t), said(t, small)
	load(t, s, graphs...)
	for _, name := range []string{"a", base + "document/c"} {
		if err := s.Unload(context.Background(), name); err != nil {
			t.Fatal(err)
		}
	}
	// What the links said of documents that are gone is gone too, as is what the registers said of things that only
	// those named.
	want := without(lines(graphs[1], graphs[3]), "/law/w>", "/person/devries>", "/membership/m>", "/party/p>")
	same(t, "database", dump(t, s), want)
	if err := s.Unload(context.Background(), "b"); err != nil {
		t.Fatal(err)
	}
	if got := dump(t, s); len(got) != 1 {
		t.Errorf("after the last document went, %d statements are left: %s", len(got), strings.Join(got, "\n"))
	}
}

func TestUnloadOfUnknownDocument(t *testing.T) {
	s := open(t)
	if err := s.Unload(context.Background(), "ah-tk-20172018-1"); !errors.Is(err, ErrNotLoaded) {
		t.Errorf("error %v, want ErrNotLoaded", err)
	}
}

func TestRelationshipsListTheDocumentsThatStateThem(t *testing.T) {
	s, graphs := open(t), said(t, small)
	load(t, s, graphs...)
	got := query(t, s, "MATCH (:Inquiry)-[r:ASKED_BY]->(:Member) UNWIND r.documents AS d RETURN d ORDER BY d")
	want := [][]any{{base + "document/a"}, {base + "document/b"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestBadGraphsAreNamedAndLoseNoNeighbours(t *testing.T) {
	s, graphs := open(t), said(t, small)
	long := strings.Repeat("x", 40_000) // an IRI longer than an index takes
	bad := said(t, "graph document/bad/graph\ndocument/bad seeAlso document/"+long+"\n")
	foreign := said(t, "graph document/foreign/graph\ndocument/foreign title Vragen\n")
	foreign[0].Statements[0].Predicate = named(t, "https://example.org/unheard-of")
	l, err := s.Loader(context.Background(), LoadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range append(append(graphs[:2:2], bad[0], foreign[0]), graphs[2:]...) {
		if err := l.Write(g); err != nil {
			t.Fatal(err)
		}
	}
	var rejected *RejectedError
	if err := l.Close(); !errors.As(err, &rejected) || len(rejected.Rejections) != 2 {
		t.Fatalf("error %v, want two rejections", err)
	}
	for i, name := range []string{"foreign", "bad"} {
		if got := rejected.Rejections[i].Graph; got != base+"document/"+name+"/graph" {
			t.Errorf("rejection %d is of %s", i, got)
		}
	}
	if !errors.Is(rejected.Rejections[0].Err, ErrUnmapped) {
		t.Errorf("rejected for %v, want ErrUnmapped", rejected.Rejections[0].Err)
	}
	same(t, "database", dump(t, s), lines(graphs...))
}

// everything returns all nodes and relationships with all they bear, sorted.
func everything(t testing.TB, s *Store) (out []string) {
	t.Helper()
	rows := query(t, s, "MATCH (n) RETURN n.iri, COLLECT { UNWIND labels(n) AS l RETURN l ORDER BY l }, properties(n)")
	rows = append(rows, query(t, s, `MATCH (n)-[r]->(o)
RETURN n.iri, type(r), o.iri, COLLECT { UNWIND r.documents AS d RETURN d ORDER BY d }, r {.*, documents: null}`)...)
	for _, row := range rows {
		out = append(out, fmt.Sprint(row...))
	}
	slices.Sort(out)
	return out
}

// query returns the rows of a query.
func query(t testing.TB, s *Store, cypher string) (rows [][]any) {
	t.Helper()
	r, err := driver.ExecuteQuery(context.Background(), s.driver, cypher, nil, driver.EagerResultTransformer)
	if err != nil {
		t.Fatal(err)
	}
	for _, record := range r.Records {
		rows = append(rows, record.Values)
	}
	return rows
}

// without leaves out the lines that have one of the texts in them.
func without(lines []string, texts ...string) []string {
	return slices.DeleteFunc(slices.Clone(lines), func(l string) bool {
		return slices.ContainsFunc(texts, func(t string) bool { return strings.Contains(l, t) })
	})
}
