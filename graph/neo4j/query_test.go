package neo4j

import (
	"context"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"w3id.org/kamergraaf/graph/queries"
	"w3id.org/kamergraaf/ontology"
)

func given(text string) map[string]string {
	out := map[string]string{}
	for field := range strings.SplitSeq(text, ",") {
		if name, value, ok := strings.Cut(field, "="); ok {
			out[name] = value
		}
	}
	return out
}

func TestNamedQueriesAnswerRight(t *testing.T) {
	s := open(t)
	load(t, s, said(t, asked)...)
	query(t, s, "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
	for _, a := range answers {
		t.Run(a.name+" "+a.given, func(t *testing.T) {
			q, params := prepared(t, a.name, a.given)
			got, err := s.Query(context.Background(), q.Cypher, params, 20*time.Minute)
			if err != nil {
				t.Fatal(err)
			}
			var columns, rows []string
			for _, c := range q.Columns {
				columns = append(columns, c.Name)
			}
			if diff := cmp.Diff(columns, got.Columns); diff != "" {
				t.Errorf("columns that the comments describe (-) and that there are (+):\n%s", diff)
			}
			for _, row := range got.Rows {
				if got.Columns[0] == "score" {
					row = row[1:]
				}
				rows = append(rows, strings.ReplaceAll(joinRow(row), base, ""))
			}
			if diff := cmp.Diff(strings.Trim(a.want, "\n"), strings.Join(rows, "\n")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func joinRow(row []any) string {
	var fields []string
	for _, v := range row {
		fields = append(fields, printed(v))
	}
	return strings.Join(fields, " | ")
}

func prepared(t testing.TB, name, args string) (queries.Query, map[string]any) {
	t.Helper()
	q, err := queries.Named(name)
	if err != nil {
		t.Fatal(err)
	}
	params, err := q.Parameters(given(args), Dialect)
	if err != nil {
		t.Fatal(err)
	}
	return q, params
}

func TestEveryNamedQueryHasAnAnswerInTheTests(t *testing.T) {
	all, err := queries.All()
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range all {
		if !slices.ContainsFunc(answers, func(a struct{ name, given, want string }) bool { return a.name == q.Name }) {
			t.Errorf("query %s has no test", q.Name)
		}
		if q.Title == "" || len(q.Columns) == 0 || !strings.HasPrefix(q.Example, q.Name) {
			t.Errorf("query %s lacks a title, columns or an example that begins with its name", q.Name)
		}
	}
}

func TestNamedQueriesDoNotScanAllNodes(t *testing.T) {
	s := open(t)
	load(t, s, append(said(t, asked), invented(t, 30, 3)...)...)
	for _, a := range answers {
		q, params := prepared(t, a.name, a.given)
		r, err := driver.ExecuteQuery(context.Background(), s.driver, "EXPLAIN "+q.Cypher, params, driver.EagerResultTransformer)
		if err != nil {
			t.Fatal(err)
		}
		for _, step := range steps(r.Summary.Plan()) {
			if strings.Contains(step, "AllNodesScan") || strings.Contains(step, "Scan") && strings.Contains(step, ":Resource") {
				t.Errorf("query %s scans all nodes: %s", q.Name, step)
			}
		}
	}
}

// steps returns the steps of a plan with what they say of themselves.
func steps(p driver.Plan) []string {
	details, _ := p.Arguments()["Details"].(string)
	out := []string{p.Operator() + " " + details}
	for _, c := range p.Children() {
		out = append(out, steps(c)...)
	}
	return out
}

func TestQueriesThatWriteAreRefused(t *testing.T) {
	s := open(t)
	load(t, s, said(t, small)...)
	before := everything(t, s)
	for _, cypher := range []string{
		"MATCH (n) DETACH DELETE n", "CREATE (n:Resource) RETURN n", "MATCH (n) SET n.x = 1 RETURN n", "DROP CONSTRAINT resource_iri",
		"MATCH (n:Member) CALL { WITH n SET n:Minister } RETURN n", "CREATE INDEX x FOR (n:Law) ON (n.label)", "CALL db.createLabel('X')",
	} {
		if _, err := s.Query(context.Background(), cypher, nil, 20*time.Minute); !errors.Is(err, ErrNotReadOnly) {
			t.Errorf("%s: error %v, want ErrNotReadOnly", cypher, err)
		}
	}
	if diff := cmp.Diff(before, everything(t, s)); diff != "" {
		t.Error(diff)
	}
}

func TestQueryThatTakesTooLongIsEnded(t *testing.T) {
	s := open(t)
	_, err := s.Query(context.Background(), "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b % 7)", nil, time.Second)
	if err == nil || !strings.Contains(err.Error(), "imed out") && !strings.Contains(err.Error(), "erminated") {
		t.Errorf("error %v, want that it timed out", err)
	}
}

func TestParametersAreChecked(t *testing.T) {
	for _, c := range []struct{ name, given, want string }{
		{"asked-by-member", "", "needs member"},
		{"asked-by-member", "member=x,lid=y", "no parameter lid"},
		{"unanswered", "date=2018-02-30", "date=2018-02-30 is no date"},
		{"top-entities", "from=2018-01-01,to=2018-12-31,limit=veel", "limit=veel is no int"},
		{"top-entities", "from=2018-01-01,to=2018-12-31,kind=Brug", "kind=Brug: choose from Agency, Authority, Bill"},
	} {
		q, err := queries.Named(c.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := q.Parameters(given(c.given), Dialect); !errors.Is(err, queries.ErrParameter) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s %s: error %v, want %q", c.name, c.given, err, c.want)
		}
	}
	if _, err := queries.Named("nonsense"); !errors.Is(err, queries.ErrNoQuery) {
		t.Errorf("error %v, want ErrNoQuery", err)
	}
}

// TestClosedListsHaveWhatDocumentsName holds the choices of a kind to what the vocabulary says that texts mention, and to people by
// what they are there.
func TestClosedListsHaveWhatDocumentsName(t *testing.T) {
	q, err := queries.Named("top-entities")
	if err != nil {
		t.Fatal(err)
	}
	_, said, _ := strings.Cut(ontology.Turtle(), "\nkg:mentions a ")
	_, said, _ = strings.Cut(said, "schema:rangeIncludes ")
	said, _, _ = strings.Cut(said, " ;")
	want := []string{"Member", "Minister"}
	for class := range strings.SplitSeq(said, ",") {
		want = append(want, strings.TrimPrefix(strings.TrimSpace(class), "kg:"))
	}
	slices.Sort(want)
	if got := q.Params[0].Choices(); !slices.Equal(got, want) {
		t.Errorf("choices of %s: got %v, want %v", q.Params[0].Name, got, want)
	}
	if given, err := q.Parameters(map[string]string{"from": "2018-01-01", "to": "2018-12-31", "kind": "agency"}, Dialect); err != nil || given["kind"] != "Agency" {
		t.Errorf("agency: %v, %v", given, err)
	}
}

func TestTableIsWrittenInEachFormat(t *testing.T) {
	table := Table{Columns: []string{"naam", "dag", "lijst"}, Rows: [][]any{
		{"a,b \"c\"", driver.DateOf(time.Date(2018, 4, 26, 0, 0, 0, 0, time.UTC)), []any{int64(1), "x"}}, {nil, true, 2.5},
	}}
	for format, want := range map[string]string{
		"excel": "\ufeffnaam;dag;lijst\r\n\"a,b \"\"c\"\"\";2018-04-26;\"1; x\"\r\n;true;2,5\r\n",
		"csv":   "naam,dag,lijst\n\"a,b \"\"c\"\"\",2018-04-26,1; x\n,true,2.5\n",
		"json":  `{"naam":"a,b \"c\"","dag":"2018-04-26","lijst":[1,"x"]}` + "\n" + `{"naam":null,"dag":true,"lijst":2.5}` + "\n",
		"table": `┌─────────┬────────────┬───────┐
│ naam    │ dag        │ lijst │
├─────────┼────────────┼───────┤
│ a,b "c" │ 2018-04-26 │ 1; x  │
│         │ true       │ 2.5   │
└─────────┴────────────┴───────┘
2 rows
`} {
		var b strings.Builder
		if err := table.Plain().Write(&b, format); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, b.String()); diff != "" {
			t.Errorf("%s: %s", format, diff)
		}
	}
	if err := table.Plain().Write(os.Stderr, "xls"); !errors.Is(err, queries.ErrTableFormat) {
		t.Errorf("error %v, want ErrTableFormat", err)
	}
}
