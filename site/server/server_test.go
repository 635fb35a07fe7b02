package server_test

import (
	"bufio"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"w3id.org/kamergraaf/internal/soak"
	"w3id.org/kamergraaf/site/server"
	"w3id.org/kamergraaf/site/sitetest"
)

// open returns a site of the small documents under a base.
func open(t testing.TB, base string) (*server.Site, string) {
	t.Helper()
	dir := t.TempDir()
	sitetest.Publish(t, dir, base, sitetest.Documents()...)
	s, err := server.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s, dir
}

// get asks the site for a path, with headers in pairs.
func get(s http.Handler, method, path string, headers ...string) *http.Response {
	r := httptest.NewRequest(method, "http://data.example.org/", nil)
	r.URL.Path, r.URL.RawPath, r.URL.RawQuery = "", "", ""
	u, err := r.URL.Parse(path)
	if err != nil {
		panic(err)
	}
	r.URL = u
	for i := 0; i < len(headers); i += 2 {
		r.Header.Add(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w.Result()
}

func TestThingsAnswerWithTheirDocuments(t *testing.T) {
	s, _ := open(t, "https://data.example.org/")
	for _, c := range []struct{ path, accept, lang, want string }{
		{"/document/ah-tk-20172018-100", "text/html", "", "/nl/document/ah-tk-20172018-100.html"},
		{"/document/ah-tk-20172018-100", "text/html", "en-GB,nl;q=0.5", "/en/document/ah-tk-20172018-100.html"},
		{"/document/ah-tk-20172018-100", "text/turtle", "", "/data/document/ah-tk-20172018-100.ttl"},
		{"/document/ah-tk-20172018-100", "application/ld+json", "", "/data/document/ah-tk-20172018-100.jsonld"},
		{"/document/ah-tk-20172018-100", "application/n-triples", "", "/data/document/ah-tk-20172018-100.nt"},
		{"/document/ah-tk-20172018-100/question/1", "text/html", "", "/nl/document/ah-tk-20172018-100.html#question-1"},
		{"/document/ah-tk-20172018-100/answer/1-2/mention/4-9", "text/html", "", "/nl/document/ah-tk-20172018-100.html#answer-1-2"},
		{"/document/ah-tk-20172018-100/header/mention/4-9", "text/html", "", "/nl/document/ah-tk-20172018-100.html#header"},
		{"/document/ah-tk-20172018-100/asker/2", "text/html", "", "/nl/document/ah-tk-20172018-100.html"},
		{"/document/ah-tk-20172018-100/named/bill/bruggenwet", "text/turtle", "", "/data/document/ah-tk-20172018-100.ttl"},
		{"/document/ah-tk-20172018-100/question/1", "text/turtle", "", "/data/document/ah-tk-20172018-100.ttl"},
		{"/document/ah-tk-20172018-100/graph", "text/turtle", "", "/data/document/ah-tk-20172018-100.ttl"},
		{"/document/ah-tk-20162017-99", "", "", "/nl/document/ah-tk-20162017-99.html"},
		{"/person/Q28839264", "*/*", "", "/nl/person/Q28839264.html"},
		{"/law/BWBR0010346", "text/turtle", "", "/data/law/BWBR0010346.ttl"},
		{"/ministry/mnre1073", "text/html", "", "/nl/ministry/mnre1073.html"},
		{"/graph/register", "text/turtle", "", "/data/dataset.ttl"},
		{"/source/sha256-00ah-tk-20172018-100", "text/turtle", "", "/data/document/ah-tk-20172018-100.ttl"},
		{"/dataset", "text/turtle", "", "/data/dataset.ttl"},
		{"/dataset/nquads", "text/turtle", "", "/data/dataset.ttl"},
		{"/def", "text/turtle", "", "/data/def.ttl"},
		{"/kamergraaf/def", "text/html", "en", "/en/def.html"},
		{"/", "", "en", "/en/index.html"},
		{"/", "", "", "/nl/index.html"},
	} {
		r := get(s, "GET", c.path, "Accept", c.accept, "Accept-Language", c.lang)
		if r.StatusCode != http.StatusSeeOther || r.Header.Get("Location") != c.want {
			t.Errorf("%s %q %q: got %d %q, want 303 %q", c.path, c.accept, c.lang, r.StatusCode, r.Header.Get("Location"), c.want)
		}
		if vary := r.Header.Get("Vary"); !strings.Contains(vary, "Accept") {
			t.Errorf("%s: Vary is %q", c.path, vary)
		}
		if target := strings.Split(c.want, "#")[0]; get(s, "GET", target).StatusCode != http.StatusOK {
			t.Errorf("%s is not there", target)
		}
	}
}

func TestNotAcceptableListsWhatThereIs(t *testing.T) {
	s, _ := open(t, "https://data.example.org/")
	r := get(s, "GET", "/person/Q28839264", "Accept", "image/png, application/rdf+xml")
	body, _ := io.ReadAll(r.Body)
	if r.StatusCode != http.StatusNotAcceptable || !strings.Contains(string(body), "text/turtle\t/data/person/Q28839264.ttl") {
		t.Errorf("got %d %q", r.StatusCode, body)
	}
}

func TestBaseWithAPathIsServedThere(t *testing.T) {
	s, _ := open(t, "https://data.example.org/kamer/vragen/")
	for path, want := range map[string]string{
		"/":              "/kamer/vragen/",
		"/kamer/vragen":  "/kamer/vragen/",
		"/kamer/vragen/": "/kamer/vragen/nl/index.html",
		"/kamer/vragen/document/ah-tk-20172018-7": "/kamer/vragen/nl/document/ah-tk-20172018-7.html",
	} {
		if r := get(s, "GET", path); r.Header.Get("Location") != want {
			t.Errorf("%s: got %d %q", path, r.StatusCode, r.Header.Get("Location"))
		}
	}
	if r := get(s, "GET", "/nl/index.html"); r.StatusCode != http.StatusNotFound {
		t.Errorf("outside the base: %d", r.StatusCode)
	}
}

func TestFilesHaveTypeTagAndHeaders(t *testing.T) {
	s, _ := open(t, "https://data.example.org/")
	for path, want := range map[string]string{
		"/nl/index.html": "text/html; charset=utf-8", "/assets/style.css": "text/css; charset=utf-8", "/assets/search.js": "text/javascript; charset=utf-8",
		"/data/law/BWBR0010346.ttl": "text/turtle; charset=utf-8", "/data/law/BWBR0010346.jsonld": "application/ld+json",
		"/data/law/BWBR0010346.nt": "application/n-triples", "/.well-known/void": "text/turtle; charset=utf-8", "/sitemap.xml": "application/xml",
		"/feeds/answers.atom": "application/atom+xml", "/dumps/kamergraaf.nq.gz": "application/gzip", "/search/documents/index.json": "application/json",
	} {
		r := get(s, "GET", path)
		if r.StatusCode != http.StatusOK || r.Header.Get("Content-Type") != want {
			t.Errorf("%s: %d %q", path, r.StatusCode, r.Header.Get("Content-Type"))
		}
		for _, name := range []string{"ETag", "Content-Security-Policy", "X-Content-Type-Options"} {
			if r.Header.Get(name) == "" {
				t.Errorf("%s lacks %s", path, name)
			}
		}
		if r.Header.Get("Access-Control-Allow-Origin") != "*" {
			t.Errorf("%s cannot be read from other sites", path)
		}
		head := get(s, "HEAD", path)
		if body, _ := io.ReadAll(head.Body); len(body) > 0 || head.Header.Get("Content-Length") != r.Header.Get("Content-Length") || head.Header.Get("ETag") != r.Header.Get("ETag") {
			t.Errorf("HEAD of %s differs", path)
		}
		if again := get(s, "GET", path, "If-None-Match", r.Header.Get("ETag")); again.StatusCode != http.StatusNotModified {
			t.Errorf("%s again: %d", path, again.StatusCode)
		}
	}
}

func TestGzipIsAnotherRepresentation(t *testing.T) {
	s, _ := open(t, "https://data.example.org/")
	plain, packed := get(s, "GET", "/nl/index.html"), get(s, "GET", "/nl/index.html", "Accept-Encoding", "gzip")
	if packed.Header.Get("Content-Encoding") != "gzip" || packed.Header.Get("ETag") == plain.Header.Get("ETag") || !strings.Contains(packed.Header.Get("Vary"), "Accept-Encoding") {
		t.Fatalf("headers %v", packed.Header)
	}
	z, err := gzip.NewReader(packed.Body)
	if err != nil {
		t.Fatal(err)
	}
	unpacked, _ := io.ReadAll(z)
	want, _ := io.ReadAll(plain.Body)
	if string(unpacked) != string(want) {
		t.Error("gzip has other content")
	}
	if r := get(s, "GET", "/nl/index.html", "Accept-Encoding", "gzip", "If-None-Match", packed.Header.Get("ETag")); r.StatusCode != http.StatusNotModified {
		t.Errorf("gzip again: %d", r.StatusCode)
	}
	if r := get(s, "GET", "/dumps/kamergraaf.nq.gz", "Accept-Encoding", "gzip"); r.Header.Get("Content-Encoding") != "" {
		t.Error("a dump was compressed twice")
	}
}

func TestMethods(t *testing.T) {
	s, _ := open(t, "https://data.example.org/")
	if r := get(s, "OPTIONS", "/person/Q28839264"); r.StatusCode != http.StatusNoContent || r.Header.Get("Access-Control-Allow-Methods") == "" {
		t.Errorf("OPTIONS: %d", r.StatusCode)
	}
	for _, method := range []string{"POST", "PUT", "DELETE", "PATCH", "TRACE", "BREW"} {
		if r := get(s, method, "/nl/index.html"); r.StatusCode != http.StatusMethodNotAllowed || r.Header.Get("Allow") != "GET, HEAD, OPTIONS" {
			t.Errorf("%s: %d", method, r.StatusCode)
		}
	}
}

// TestNoPathLeavesTheFolder asks over a real connection, as a client that cleans no paths does.
func TestNoPathLeavesTheFolder(t *testing.T) {
	s, dir := open(t, "https://data.example.org/")
	secret := filepath.Join(filepath.Dir(dir), "secret.html")
	if err := os.WriteFile(secret, []byte("TOP SECRET"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(secret, filepath.Join(dir, "nl", "link.html")); err != nil {
		t.Fatal(err)
	}
	web := httptest.NewUnstartedServer(nil)
	web.Config = server.New(s)
	web.Start()
	defer web.Close()
	for _, path := range []string{
		"/../secret.html", "/nl/../../secret.html", "/%2e%2e/secret.html", "/nl/%2e%2e/%2e%2e/secret.html", "/nl/..%2f..%2fsecret.html",
		"/..%5csecret.html", "/nl/....//secret.html", "//secret.html", "/nl//index.html", "/./nl/index.html", "/nl/index.html/", "/nl/%00.html",
		"/nl/index.html%00.ttl", "/.kamergraaf/manifest", "/.kamergraaf/cache/cards", "/nl/.kamergraaf", "/%2ekamergraaf/manifest", "/nl/link.html",
		"/document/../../secret", "/document/..%2f..%2fsecret", "/person/../../secret.html", "/person/.", "/person/", "/person", "/nl", "/data/", "/C:/x",
		"/nl/" + strings.Repeat("a", 5000), "/nl/" + strings.Repeat("a/", 2000), "/document/%ff%fe", "/\xff", "/etc/passwd", "/document/x%0d%0aSet-Cookie:a",
	} {
		status, head := raw(t, web.Listener.Addr().String(), "GET "+path+" HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
		if strings.Contains(head, "TOP SECRET") || strings.Contains(head, "Set-Cookie") || status < 400 || status >= 500 && path != "/nl/link.html" {
			t.Errorf("%.80q: %d\n%.300s", path, status, head)
		}
	}
}

// raw sends bytes and returns the status and all that came back until the server ended the connection.
func raw(t *testing.T, addr, request string) (int, string) {
	t.Helper()
	c, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	_ = c.SetDeadline(time.Now().Add(10 * time.Minute))
	_, _ = io.WriteString(c, request)
	answer, err := io.ReadAll(bufio.NewReader(c))
	if errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("%.80q: the server keeps the connection", request)
	}
	var status int
	_, _ = fmt.Sscanf(string(answer), "HTTP/1.1 %d", &status)
	return status, string(answer)
}

func TestLargeAndSlowRequestsAreBounded(t *testing.T) {
	s, _ := open(t, "https://data.example.org/")
	started := func(patience time.Duration) string {
		web := httptest.NewUnstartedServer(nil)
		web.Config = server.New(s)
		web.Config.ReadHeaderTimeout = patience
		web.Start()
		t.Cleanup(web.Close)
		return web.Listener.Addr().String()
	}
	addr := started(time.Hour)
	if status, _ := raw(t, addr, "GET / HTTP/1.1\r\nHost: a\r\nX: "+strings.Repeat("x", 1<<20)+"\r\n\r\n"); status != http.StatusRequestHeaderFieldsTooLarge {
		t.Errorf("a large head: %d", status)
	}
	if status, _ := raw(t, addr, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000000\r\n\r\n"); status != http.StatusRequestEntityTooLarge {
		t.Errorf("a large body: %d", status)
	}
	raw(t, started(300*time.Millisecond), "GET / HTTP/1.1\r\nHost") // ends, though the client does not go on
}

func TestThousandsOfRequestsInParallel(t *testing.T) {
	s, _ := open(t, "https://data.example.org/")
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	before := runtime.NumGoroutine()
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(ctx, server.New(s), l, server.Limits{}) }()
	transport := &http.Transport{MaxIdleConnsPerHost: 256, MaxConnsPerHost: 256}
	client := &http.Client{Transport: transport, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	cases := []struct {
		path, accept string
		status       int
	}{
		{"/nl/index.html", "", 200}, {"/person/Q28839264", "text/turtle", 303}, {"/person/Q28839264", "image/png", 406}, {"/nl/nothing.html", "", 404},
		{"/data/law/BWBR0010346.nt", "", 200}, {"/document/ah-tk-20172018-100/question/1", "text/html", 303}, {"/dumps/kamergraaf.nq.gz", "", 200},
	}
	var wait sync.WaitGroup
	requests := soak.Count(10_000)
	wrong := make(chan string, requests)
	for i := range requests {
		wait.Go(func() {
			c := cases[i%len(cases)]
			r, _ := http.NewRequest("GET", "http://"+l.Addr().String()+c.path, nil)
			r.Header.Set("Accept", c.accept)
			answer, err := client.Do(r)
			if err != nil {
				wrong <- err.Error()
				return
			}
			_, _ = io.Copy(io.Discard, answer.Body)
			answer.Body.Close()
			if answer.StatusCode != c.status {
				wrong <- fmt.Sprintf("%s %q: %d", c.path, c.accept, answer.StatusCode)
			}
		})
	}
	wait.Wait()
	close(wrong)
	for w := range wrong {
		t.Error(w)
	}
	transport.CloseIdleConnections()
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
	for range 1000 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Errorf("%d goroutines before, %d after", before, runtime.NumGoroutine())
}

func TestSitePublishedAnewIsServedAnew(t *testing.T) {
	s, dir := open(t, "https://data.example.org/")
	tag := get(s, "GET", "/nl/document/ah-tk-20172018-7.html").Header.Get("ETag")
	other := get(s, "GET", "/nl/index/years.html").Header.Get("ETag")
	sitetest.Publish(t, dir, "https://data.example.org/", append(sitetest.Documents(), sitetest.Answer("ah-tk-20172018-8", "2018-02-01", "2018-02-11", ""))...)
	if r := get(s, "GET", "/document/ah-tk-20172018-8"); r.StatusCode != http.StatusSeeOther {
		t.Errorf("the new document: %d", r.StatusCode)
	}
	if get(s, "GET", "/source/sha256-00ah-tk-20172018-8").StatusCode != http.StatusSeeOther {
		t.Error("the aliases are old")
	}
	if get(s, "GET", "/nl/document/ah-tk-20172018-7.html").Header.Get("ETag") != tag {
		t.Error("a page that did not change has another tag")
	}
	if get(s, "GET", "/nl/index/years.html").Header.Get("ETag") == other {
		t.Error("a page that changed has the same tag")
	}
}
