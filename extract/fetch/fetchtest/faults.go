package fetchtest

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"
)

// Status answers with a status and a page of HTML.
func Status(status int, headers ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for i := 0; i+1 < len(headers); i += 2 {
			w.Header().Set(headers[i], headers[i+1])
		}
		w.WriteHeader(status)
		fmt.Fprintf(w, "<html><body><h1>%d</h1></body></html>", status)
	}
}

// Body answers with a body.
func Body(body string, headers ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for i := 0; i+1 < len(headers); i += 2 {
			w.Header().Set(headers[i], headers[i+1])
		}
		fmt.Fprint(w, body)
	}
}

// Short announces more bytes than it sends.
func Short(body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", strconv.Itoa(len(body)+100))
		fmt.Fprint(w, body)
	}
}

// Redirect leads to another address.
func Redirect(to string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, to, http.StatusFound) }
}

// Endless sends a body without an end, until nobody reads on.
func Endless() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		for r.Context().Err() == nil {
			if _, err := fmt.Fprint(w, strings.Repeat("<al>nog een zin</al>", 1000)); err != nil {
				return
			}
		}
	}
}

// Times repeats an answer.
func Times(n int, h http.HandlerFunc) (out []http.HandlerFunc) {
	for range n {
		out = append(out, h)
	}
	return out
}
