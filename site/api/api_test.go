package api

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"w3id.org/kamergraaf/graph/queries"
	"w3id.org/kamergraaf/internal/search"
)

// answering is a store that answers the same to all.
type answering struct {
	table *queries.Table
	err   error
	asked map[string]string
	words search.Query
	limit int
}

func (s *answering) Ask(_ context.Context, _ queries.Query, given map[string]string, l Limits) (*queries.Table, error) {
	s.asked, s.limit = given, l.Rows
	return s.table, s.err
}

func (s *answering) Search(_ context.Context, q search.Query, l Limits) (*queries.Table, error) {
	s.words, s.limit = q, l.Rows
	return s.table, s.err
}

func get(s Store, method, path string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	New(s).ServeHTTP(w, httptest.NewRequest(method, path, nil))
	return w
}

func TestAnswersAreCSVAndJSON(t *testing.T) {
	s := &answering{table: &queries.Table{Columns: []string{"asker", "days"}, Rows: [][]any{{"=Van Oever", int64(3)}, {nil, nil}}, More: true}}
	for path, want := range map[string]string{
		"/query/asked-about-law.csv?law=Wft":         "asker,days\n=Van Oever,3\n,\n",
		"/query/asked-about-law.csv?law=Wft&excel=1": "\ufeffasker;days\r\n'=Van Oever;3\r\n;\r\n",
		"/query/asked-about-law.json?law=Wft":        `[{"asker":"=Van Oever","days":3},{"asker":null,"days":null}]` + "\n",
		"/search.json?q=brug":                        `[{"asker":"=Van Oever","days":3},{"asker":null,"days":null}]` + "\n",
	} {
		w := get(s, "GET", path)
		if w.Code != 200 || w.Body.String() != want || w.Header().Get("X-More") != "true" || w.Header().Get("Access-Control-Allow-Origin") != "*" {
			t.Errorf("%s: %d %q %v", path, w.Code, w.Body.String(), w.Header())
		}
	}
	if get(s, "GET", "/query/asked-about-law.json?law=Wft&from=2018-01-01"); len(s.asked) != 2 || s.asked["law"] != "Wft" || s.limit != MaxRows {
		t.Errorf("asked %v, %d rows", s.asked, s.limit)
	}
	var listed []question
	if err := json.Unmarshal(get(s, "GET", "/query.json").Body.Bytes(), &listed); err != nil || len(listed) < 20 || listed[0].Title == "" {
		t.Errorf("%v %v", listed, err)
	}
}

func TestErrorsSayWhoseTheyAre(t *testing.T) {
	for _, c := range []struct {
		method, path string
		err          error
		status       int
		say          string
	}{
		{"GET", "/query/geen-vraag.csv", nil, 404, "see /query.json"},
		{"GET", "/query/asked-about-law.xml", nil, 404, "NAME.csv or NAME.json"},
		{"GET", "/query/asked-about-law.csv?law=a&law=b", nil, 400, "more than once"},
		{"GET", "/query/asked-about-law.csv", queries.ErrParameter, 400, "parameter"},
		{"GET", "/query/asked-about-law.csv", context.DeadlineExceeded, 503, "takes longer"},
		{"GET", "/query/asked-about-law.csv", errors.New("disk I/O error at /home/x"), 500, "could not be answered"},
		{"GET", "/search.json?q=brug&limit=100000", nil, 400, "limit is a number"},
		{"GET", "/", nil, 404, "/search.json"},
		{"POST", "/query/asked-about-law.csv", nil, 405, "for reading only"},
		{"DELETE", "/search.json", nil, 405, "for reading only"},
	} {
		w := get(&answering{table: &queries.Table{}, err: c.err}, c.method, c.path)
		if w.Code != c.status || !strings.Contains(w.Body.String(), c.say) || w.Header().Get("Content-Type") != "application/json" || strings.Contains(w.Body.String(), "/home") {
			t.Errorf("%s %s: %d %q", c.method, c.path, w.Code, w.Body.String())
		}
	}
	if w := get(&answering{table: &queries.Table{}}, http.MethodHead, "/query.json"); w.Code != 200 {
		t.Errorf("HEAD: %d", w.Code)
	}
}
