// Package fetchtest has a server that speaks the protocols of the official sources, faults included, and a clock that tests move.
// All that it says is invented.
package fetchtest

import (
	"cmp"
	"context"
	"encoding/xml"
	"fmt"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// Paper is a document of the server.
type Paper struct {
	ID, Title, Type, Publication, Creator, Year, Modified, Date, Number string
	Cases                                                               []string
	Files                                                               map[string]string // by form: xml, html, pdf, metadata
}

// Request is a request that the server had.
type Request struct {
	Path, Query, Agent, Accept string
	At                         time.Time
}

// Server is a server of papers.
type Server struct {
	*httptest.Server
	Clock  *Clock
	Robots string // text of robots.txt; "" for none

	Chamber Chamber
	Lists   Lists

	mu      sync.Mutex
	papers  map[string]Paper
	log     []Request
	answers map[string][]http.HandlerFunc // what is answered instead, by path, in turn
}

// NewServer starts a server, which ends with the test.
func NewServer(t testing.TB) *Server {
	s := &Server{Clock: NewClock(), papers: map[string]Paper{}, answers: map[string][]http.HandlerFunc{}}
	s.Server = httptest.NewServer(s)
	t.Cleanup(s.Close)
	return s
}

// Publish adds papers, or new versions of them.
func (s *Server) Publish(papers ...Paper) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, p := range papers {
		s.papers[p.ID] = p
	}
}

// Withdraw takes papers away.
func (s *Server) Withdraw(ids ...string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, id := range ids {
		delete(s.papers, id)
	}
}

// Instead lets the next requests for a path, one each, be answered otherwise.
func (s *Server) Instead(path string, answers ...http.HandlerFunc) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.answers[path] = append(s.answers[path], answers...)
}

// AsUsual lets all requests be answered as usual again.
func (s *Server) AsUsual() {
	s.mu.Lock()
	defer s.mu.Unlock()
	clear(s.answers)
}

// Log returns the requests since the last call.
func (s *Server) Log() []Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	log := s.log
	s.log = nil
	return log
}

// ServeHTTP implements http.Handler.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	s.log = append(s.log, Request{r.URL.Path, r.URL.RawQuery, r.UserAgent(), r.Header.Get("Accept"), s.Clock.Now()})
	var instead http.HandlerFunc
	if queue := s.answers[r.URL.Path]; len(queue) > 0 {
		instead, s.answers[r.URL.Path] = queue[0], queue[1:]
	}
	s.mu.Unlock()
	if instead != nil {
		instead(w, r)
		return
	}
	s.Usual(w, r)
}

// Usual answers as the server does without faults.
func (s *Server) Usual(w http.ResponseWriter, r *http.Request) {
	switch {
	case r.URL.Path == "/robots.txt":
		if s.Robots == "" {
			http.NotFound(w, r)
			return
		}
		fmt.Fprint(w, s.Robots)
	case r.URL.Path == "/sru":
		s.search(w, r)
	case r.URL.Path == "/SyncFeed/2.0/Feed":
		s.feed(w, r)
	case strings.HasPrefix(r.URL.Path, "/SyncFeed/2.0/Resources/"):
		s.resource(w, strings.TrimPrefix(r.URL.Path, "/SyncFeed/2.0/Resources/"))
	case s.Lists.serve(s.URL, w, r):
	case r.URL.Path == "/OData/v4/2.0/Document":
		s.odata(w, r)
	case strings.HasPrefix(r.URL.Path, "/OData/v4/2.0/Document("):
		s.resource(w, strings.TrimSuffix(strings.TrimPrefix(r.URL.Path, "/OData/v4/2.0/Document("), ")/resource"))
	default:
		s.file(w, r)
	}
}

// file serves a file of a paper: /ID.xml, /ID/metadata.xml, and the address that the list has for it: /frbr/ID/1/xml.
func (s *Server) file(w http.ResponseWriter, r *http.Request) {
	id, form, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), ".")
	if listed, is := strings.CutPrefix(r.URL.Path, "/frbr/"); is {
		id, form, _ = strings.Cut(listed, "/1/")
	} else if name, is := strings.CutSuffix(id, "/metadata"); is {
		id, form = name, "metadata"
	}
	s.mu.Lock()
	body, ok := s.papers[id].Files[form]
	s.mu.Unlock()
	if !ok {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("ETag", strconv.Quote(id+form))
	fmt.Fprint(w, body)
}

var (
	equal   = regexp.MustCompile(`([\w.]+)=="([^"]*)"`)
	since   = regexp.MustCompile(`dt\.modified>=([\d-]+)`)
	behind  = regexp.MustCompile(`dt\.identifier>"([^"]*)"`)
	sorting = regexp.MustCompile(` sortBy ([\w.]+)/sort\.(ascending|descending)$`)
)

// search answers a query as the search service does.
func (s *Server) search(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query().Get("query")
	switch {
	case r.URL.Query().Get("operation") == "explain":
		fmt.Fprint(w, `<explain><indexInfo><index>publicatienaam vergaderjaar creator modified identifier date</index></indexInfo></explain>`)
		return
	case !strings.Contains(query, "==\""):
		fmt.Fprint(w, `<?xml version="1.0"?><searchRetrieveResponse xmlns="http://docs.oasis-open.org/ns/search-ws/sruResponse"><version>2.0</version><diagnostics>`+
			`<d:diagnostic xmlns:d="http://docs.oasis-open.org/ns/search-ws/diagnostic"><d:message>mismatched input</d:message></d:diagnostic></diagnostics></searchRetrieveResponse>`)
		return
	}
	start, _ := strconv.Atoi(r.URL.Query().Get("startRecord"))
	size, _ := strconv.Atoi(r.URL.Query().Get("maximumRecords"))
	if start >= 10000 {
		http.Error(w, "<html>504 Gateway Time-out</html>", http.StatusGatewayTimeout)
		return
	}
	found := s.find(query)
	fmt.Fprintf(w, `<?xml version="1.0" encoding="UTF-8"?>
<sru:searchRetrieveResponse xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse" xmlns:gzd="http://standaarden.overheid.nl/sru" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:o="http://standaarden.overheid.nl/wetgeving/" xmlns:cd="http://standaarden.overheid.nl/cup/data">
<sru:version>2.0</sru:version><sru:numberOfRecords>%d</sru:numberOfRecords><sru:records>`, len(found))
	last := min(len(found), start-1+min(size, 1000))
	for i := start - 1; i < last; i++ {
		s.record(w, found[i], i+1)
	}
	fmt.Fprint(w, `</sru:records>`)
	if last < len(found) {
		fmt.Fprintf(w, `<sru:nextRecordPosition>%d</sru:nextRecordPosition>`, last+1)
	}
	fmt.Fprint(w, `</sru:searchRetrieveResponse>`)
}

// find returns the papers of a query in its order.
func (s *Server) find(query string) (found []Paper) {
	s.mu.Lock()
	defer s.mu.Unlock()
	wanted := map[string]string{}
	for _, m := range equal.FindAllStringSubmatch(query, -1) {
		wanted[m[1]] = m[2]
	}
	for _, p := range s.papers {
		has := map[string]string{"w.publicatienaam": p.Publication, "w.vergaderjaar": p.Year, "dt.creator": p.Creator, "dt.identifier": p.ID}
		fits := true
		for field, value := range wanted {
			fits = fits && has[field] == value
		}
		if m := since.FindStringSubmatch(query); m != nil {
			fits = fits && p.Modified >= m[1]
		}
		if m := behind.FindStringSubmatch(query); m != nil {
			fits = fits && p.ID > m[1]
		}
		if fits {
			found = append(found, p)
		}
	}
	order := sorting.FindStringSubmatch(query)
	slices.SortFunc(found, func(a, b Paper) int {
		if order != nil && order[1] == "dt.date" {
			return cmp.Or(strings.Compare(b.Date, a.Date), strings.Compare(a.ID, b.ID))
		}
		return strings.Compare(a.ID, b.ID)
	})
	return found
}

func (s *Server) record(w http.ResponseWriter, p Paper, at int) {
	element := func(name, value string) {
		if value != "" {
			fmt.Fprintf(w, "<%s>", name)
			_ = xml.EscapeText(w, []byte(value))
			fmt.Fprintf(w, "</%s>", name)
		}
	}
	fmt.Fprint(w, `<sru:record><sru:recordData><gzd:gzd><gzd:originalData><o:meta><o:owmskern>`)
	element("dcterms:identifier", p.ID)
	element("dcterms:title", p.Title)
	element("dcterms:type", p.Publication)
	element("dcterms:type", p.Type)
	element("dcterms:creator", p.Creator)
	element("dcterms:modified", p.Modified)
	fmt.Fprint(w, `</o:owmskern><o:owmsmantel>`)
	element("dcterms:date", p.Date)
	fmt.Fprint(w, `</o:owmsmantel><o:tpmeta>`)
	element("o:aanhangselnummer", p.Number)
	for _, n := range p.Cases {
		element("o:vraagnummer", n)
	}
	element("o:publicatienaam", p.Publication)
	element("o:vergaderjaar", p.Year)
	fmt.Fprint(w, `</o:tpmeta></o:meta></gzd:originalData><gzd:enrichedData>`)
	for _, form := range []string{"html", "metadata", "pdf", "xml"} {
		if _, ok := p.Files[form]; ok {
			address := s.URL + "/frbr/" + p.ID + "/1/" + form
			fmt.Fprintf(w, `<gzd:itemUrl manifestation="%s">%s</gzd:itemUrl>`, form, address)
		}
	}
	fmt.Fprintf(w, `</gzd:enrichedData></gzd:gzd></sru:recordData><sru:recordPosition>%d</sru:recordPosition></sru:record>`, at)
}

// Clock is a clock that only waiting moves.
type Clock struct {
	mu     sync.Mutex
	now    time.Time
	waited []time.Duration
}

// NewClock returns a clock at an invented moment.
func NewClock() *Clock { return &Clock{now: time.Date(2032, 1, 24, 6, 0, 0, 0, time.UTC)} }

// Now implements polite.Clock.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

// Wait implements polite.Clock.
func (c *Clock) Wait(ctx context.Context, d time.Duration) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if d > 0 {
		c.now = c.now.Add(d)
		c.waited = append(c.waited, d)
	}
	return ctx.Err()
}

// Waited returns the waits since the last call.
func (c *Clock) Waited() []time.Duration {
	c.mu.Lock()
	defer c.mu.Unlock()
	waited := c.waited
	c.waited = nil
	return waited
}
