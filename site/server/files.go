package server

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"net/http"
	"os"
	"path"
	"strings"
	"sync"
	"time"
)

// errNoFile is the error for a path that names no file of the site.
var errNoFile = errors.New("not a file")

// mediaTypes are those of the site's files by ending. All text is UTF-8.
var mediaTypes = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".svg": "image/svg+xml", ".json": "application/json", ".xml": "application/xml", ".atom": "application/atom+xml",
	".ttl": "text/turtle; charset=utf-8", ".jsonld": "application/ld+json", ".nt": "application/n-triples",
	".gz": "application/gzip", ".rq": "application/sparql-query", ".txt": "text/plain; charset=utf-8",
}

const (
	// gzipLeast and gzipMost are between which sizes files are compressed on their way: below, it gains nothing; above,
	// files are dumps, which are compressed.
	gzipLeast, gzipMost = 512, 16 << 20
	// slowest is the rate in bytes per second below which a client is cut off, after grace.
	slowest = 16 << 10
	grace   = 30 * time.Second
)

var gzips = sync.Pool{New: func() any { return newGzip() }}

func newGzip() *gzip.Writer {
	w, err := gzip.NewWriterLevel(io.Discard, gzip.BestSpeed)
	if err != nil {
		return gzip.NewWriter(io.Discard)
	}
	return w
}

// send answers with a file of the site: 304 where the client has it, compressed where the client takes that.
func (s *Site) send(w http.ResponseWriter, r *http.Request, name string) error {
	if !s.isFile(name) { // opening a pipe would wait for who writes into it
		return errNoFile
	}
	f, err := s.root.Open(name)
	if err != nil {
		return errNoFile // whatever the reason, there is nothing here to read
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return errNoFile
	}
	tag, err := s.tags.of(name, info, f)
	if err != nil {
		return err
	}
	// A server without deadlines, as in tests, does not take one.
	_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(grace + time.Duration(info.Size()/slowest)*time.Second))
	h := w.Header()
	h.Set("Content-Type", mediaType(name))
	h.Set("Cache-Control", "public, max-age=60, must-revalidate")
	if path.Ext(name) != ".gz" {
		h.Add("Vary", "Accept-Encoding")
		if info.Size() >= gzipLeast && info.Size() <= gzipMost && acceptsGzip(r.Header.Get("Accept-Encoding")) {
			return sendCompressed(w, r, tag, info, f)
		}
	}
	h.Set("ETag", `"`+tag+`"`)
	http.ServeContent(w, r, "", time.Time{}, f)
	return nil
}

// isFile tells whether a name is that of a regular file.
func (s *Site) isFile(name string) bool {
	info, err := s.root.Stat(name)
	return err == nil && info.Mode().IsRegular()
}

func mediaType(name string) string {
	if t, ok := mediaTypes[path.Ext(name)]; ok {
		return t
	}
	if strings.HasSuffix(name, ".well-known/void") {
		return mediaTypes[".ttl"]
	}
	return mediaTypes[".txt"]
}

// sendCompressed answers with a file in gzip, which is another representation with a tag of its own.
func sendCompressed(w http.ResponseWriter, r *http.Request, tag string, info os.FileInfo, f io.Reader) error {
	h := w.Header()
	h.Set("ETag", `"`+tag+`-gzip"`)
	h.Set("Content-Encoding", "gzip")
	var b bytes.Buffer
	b.Grow(int(info.Size() / 4))
	z := gzips.Get().(*gzip.Writer)
	defer gzips.Put(z)
	z.Reset(&b)
	if _, err := io.Copy(z, f); err != nil {
		h.Del("Content-Encoding")
		return err
	}
	if err := z.Close(); err != nil {
		h.Del("Content-Encoding")
		return err
	}
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(b.Bytes()))
	return nil
}

// tags caches the entity tags of files: hashes of their content, so that a file that is published again unchanged keeps its
// tag.
type tags struct {
	lock  sync.Mutex
	known map[string]tagged
}

type tagged struct {
	changed time.Time
	size    int64
	tag     string
}

// mostTags is how many tags are cached; then all are dropped.
const mostTags = 100_000

// of returns the tag of a file, and leaves the file at its start.
func (t *tags) of(name string, info os.FileInfo, f io.ReadSeeker) (string, error) {
	t.lock.Lock()
	known, ok := t.known[name]
	t.lock.Unlock()
	if ok && known.size == info.Size() && known.changed.Equal(info.ModTime()) {
		return known.tag, nil
	}
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return "", err
	}
	tag := hex.EncodeToString(h.Sum(nil)[:16])
	t.lock.Lock()
	defer t.lock.Unlock()
	if t.known == nil || len(t.known) >= mostTags {
		t.known = map[string]tagged{}
	}
	t.known[name] = tagged{info.ModTime(), info.Size(), tag}
	return tag, nil
}
