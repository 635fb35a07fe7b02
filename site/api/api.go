package api

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"

	"w3id.org/kamergraaf/graph/queries"
	"w3id.org/kamergraaf/internal/search"
)

// The bounds of an answer.
const (
	MaxRows = 10_000
	MaxTime = 10 * time.Second
)

// maxSearch is how many texts a search gives at most, and usualSearch how many where it does not say.
const maxSearch, usualSearch = 500, 50

// Limits bound an answer.
type Limits struct {
	Rows int
	Time time.Duration
}

// Store answers questions.
type Store interface {
	// Ask answers a named question whose parameters are as people give them. The error is queries.ErrParameter or a *queries.NameError
	// where they are wrong.
	Ask(ctx context.Context, q queries.Query, given map[string]string, l Limits) (*queries.Table, error)
	// Search finds texts, the best first.
	Search(ctx context.Context, q search.Query, l Limits) (*queries.Table, error)
}

// New returns what answers over HTTP.
func New(s Store) http.Handler {
	a := api{s}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /query.json", a.list)
	mux.HandleFunc("GET /query/{file}", a.query)
	mux.HandleFunc("GET /search.json", a.search)
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			fail(w, http.StatusMethodNotAllowed, "this is for reading only", nil)
			return
		}
		fail(w, http.StatusNotFound, "there is /query.json, /query/NAME.csv, /query/NAME.json and /search.json?q=WORDS", nil)
	})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Access-Control-Allow-Origin", "*")
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Header().Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
		w.Header().Set("Cache-Control", "no-cache")
		mux.ServeHTTP(w, r)
	})
}

type api struct{ store Store }

// question is a named question as it is listed.
type question struct {
	Name       string      `json:"name"`
	Title      string      `json:"title"`
	About      string      `json:"about,omitempty"`
	Parameters []parameter `json:"parameters"`
	Columns    []column    `json:"columns"`
}

type parameter struct {
	Name     string `json:"name"`
	Type     string `json:"type"`
	Required bool   `json:"required"`
	Default  string `json:"default,omitempty"`
	Help     string `json:"help"`
}

type column struct {
	Name string `json:"name"`
	Help string `json:"help"`
}

// list lists the named questions.
func (a api) list(w http.ResponseWriter, _ *http.Request) {
	all, err := queries.All()
	if err != nil {
		failed(w, err)
		return
	}
	out := make([]question, 0, len(all))
	for _, q := range all {
		listed := question{Name: q.Name, Title: q.Title, About: q.About, Parameters: []parameter{}, Columns: []column{}}
		for _, p := range q.Params {
			listed.Parameters = append(listed.Parameters, parameter{p.Name, p.Type, p.Required, p.Default, p.Help})
		}
		for _, c := range q.Columns {
			listed.Columns = append(listed.Columns, column{c.Name, c.Help})
		}
		out = append(out, listed)
	}
	send(w, out)
}

// query answers a named question.
func (a api) query(w http.ResponseWriter, r *http.Request) {
	name, format, ok := strings.Cut(r.PathValue("file"), ".")
	if !ok || format != "csv" && format != "json" {
		fail(w, http.StatusNotFound, "an answer is NAME.csv or NAME.json", nil)
		return
	}
	q, err := queries.Named(name)
	if err != nil {
		fail(w, http.StatusNotFound, err.Error()+": see /query.json", nil)
		return
	}
	given := map[string]string{}
	for key, values := range r.URL.Query() {
		if len(values) > 1 {
			fail(w, http.StatusBadRequest, key+" is given more than once", nil)
			return
		}
		given[key] = values[0]
	}
	if given["excel"] == "1" && format == "csv" {
		format = "excel"
	}
	delete(given, "excel")
	ctx, stop := context.WithTimeout(r.Context(), MaxTime)
	defer stop()
	table, err := a.store.Ask(ctx, q, given, Limits{MaxRows, MaxTime})
	if err != nil {
		failed(w, err)
		return
	}
	w.Header().Set("X-More", strconv.FormatBool(table.More))
	if format == "json" {
		send(w, rows(table))
		return
	}
	w.Header().Set("Content-Type", "text/csv; charset=utf-8; header=present")
	w.Header().Set("Content-Disposition", `attachment; filename="`+name+`.csv"`)
	_ = table.Write(w, format) // there is nobody left to tell
}

// search finds texts.
func (a api) search(w http.ResponseWriter, r *http.Request) {
	limit := usualSearch
	if given := r.URL.Query().Get("limit"); given != "" {
		n, err := strconv.Atoi(given)
		if err != nil || n < 1 || n > maxSearch {
			fail(w, http.StatusBadRequest, "limit is a number from 1 to "+strconv.Itoa(maxSearch), nil)
			return
		}
		limit = n
	}
	ctx, stop := context.WithTimeout(r.Context(), MaxTime)
	defer stop()
	table, err := a.store.Search(ctx, search.Parse(r.URL.Query().Get("q")), Limits{limit, MaxTime})
	if err != nil {
		failed(w, err)
		return
	}
	w.Header().Set("X-More", strconv.FormatBool(table.More))
	send(w, rows(table))
}

// rows returns the rows of a table by the names of their columns.
func rows(t *queries.Table) []map[string]any {
	out := make([]map[string]any, 0, len(t.Rows))
	for _, row := range t.Rows {
		named := make(map[string]any, len(row))
		for i, value := range row {
			named[t.Columns[i]] = value
		}
		out = append(out, named)
	}
	return out
}

// send sends a value as JSON.
func send(w http.ResponseWriter, value any) {
	w.Header().Set("Content-Type", "application/json")
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(value)
}

// problem is an error as it is sent.
type problem struct {
	Error      string   `json:"error"`
	Candidates []string `json:"candidates,omitempty"`
}

func fail(w http.ResponseWriter, status int, words string, candidates []string) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(problem{words, candidates})
}

// failed tells an error with the status that says whose it is.
func failed(w http.ResponseWriter, err error) {
	name := new(queries.NameError)
	switch {
	case errors.As(err, &name):
		var candidates []string
		for _, c := range name.Candidates {
			candidates = append(candidates, c.String())
		}
		status := http.StatusNotFound
		if errors.Is(err, queries.ErrAmbiguousName) {
			status = http.StatusConflict
		}
		fail(w, status, name.Param+"="+name.Name+": "+errors.Unwrap(name).Error(), candidates)
	case errors.Is(err, queries.ErrParameter):
		fail(w, http.StatusBadRequest, err.Error(), nil)
	case errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled):
		fail(w, http.StatusServiceUnavailable, "the answer takes longer than "+MaxTime.String()+": ask for less", nil)
	default:
		fail(w, http.StatusInternalServerError, "the question could not be answered", nil)
	}
}
