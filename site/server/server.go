// Package server serves a site that package site made, by the rules of linked data: a thing answers 303 with its page or its
// data, as the client asks; pages and data are files. It reads nothing outside the folder of the site, and makes no requests.
package server

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path"
	"strings"
	"sync"
	"time"

	"w3id.org/kamergraaf/internal/opening"
	"w3id.org/kamergraaf/ontology"
	"w3id.org/kamergraaf/site"
	"w3id.org/kamergraaf/site/texts"
)

// languages are those of the pages, the usual one first.
var languages = []string{"nl", "en"}

// policy is the Content-Security-Policy of everything.
const policy = site.Policy + "; frame-ancestors 'none'"

// Site is a site on disk. It is safe for use by several goroutines, also while the site is published anew.
type Site struct {
	root      *os.Root
	base      string // IRI
	prefix    string // path of the base, with a slash at its end
	namespace string // path of the vocabulary's namespace
	things    map[string]bool
	tags      tags

	lock    sync.Mutex
	aliases map[string]string
	read    time.Time // modification time of the list of aliases
}

// Open opens the site in a folder. The caller closes it.
func Open(dir string) (*Site, error) {
	root, err := opening.Root(dir)
	if err != nil {
		return nil, fmt.Errorf("opening the site: %w", err)
	}
	s := &Site{root: root, things: map[string]bool{}, aliases: map[string]string{}}
	if err := s.describe(); err != nil {
		root.Close()
		return nil, fmt.Errorf("%s is no site that kamergraaf publish made: %w", dir, err)
	}
	return s, nil
}

// Close closes the folder.
func (s *Site) Close() error { return s.root.Close() }

// Base returns the IRI under which the site's things are.
func (s *Site) Base() string { return s.base }

// Prefix returns the path under which the site is served.
func (s *Site) Prefix() string { return s.prefix }

// describe reads the base of the site.
func (s *Site) describe() error {
	if info, err := s.root.Stat("server/site.json"); err == nil && !info.Mode().IsRegular() {
		return errNoFile
	}
	content, err := s.root.ReadFile("server/site.json")
	if err != nil {
		return err
	}
	var about struct{ Base string }
	if err := json.Unmarshal(content, &about); err != nil {
		return err
	}
	base, err := url.Parse(about.Base)
	if err != nil {
		return err
	}
	s.base, s.prefix = about.Base, "/"
	if base.Host != "" && strings.HasSuffix(base.Path, "/") {
		s.prefix = base.Path
	}
	if namespace, err := url.Parse(ontology.Namespace); err == nil {
		s.namespace = namespace.Path
	}
	for _, t := range site.Things() {
		s.things[t] = true
	}
	return nil
}

// ServeHTTP answers a request.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Security-Policy", policy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "strict-origin-when-cross-origin")
	h.Set("Access-Control-Allow-Origin", "*")
	h.Set("Access-Control-Expose-Headers", "ETag, Link, Location, Vary")
	switch r.Method {
	case http.MethodGet, http.MethodHead:
		s.get(w, r)
	case http.MethodOptions:
		h.Set("Allow", allowed)
		h.Set("Access-Control-Allow-Methods", allowed)
		h.Set("Access-Control-Allow-Headers", "Accept, Accept-Language, If-None-Match, Range")
		h.Set("Access-Control-Max-Age", "86400")
		w.WriteHeader(http.StatusNoContent)
	default:
		h.Set("Allow", allowed)
		plain(w, http.StatusMethodNotAllowed, "Only GET, HEAD and OPTIONS are served.\n")
	}
}

const allowed = "GET, HEAD, OPTIONS"

// get finds what a path names.
func (s *Site) get(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == s.namespace {
		s.thing(w, r, "def", "def")
		return
	}
	place, ours := strings.CutPrefix(r.URL.Path, s.prefix)
	switch {
	case !ours && (r.URL.Path == "/" || r.URL.Path+"/" == s.prefix):
		redirect(w, s.prefix)
	case !ours:
		s.missing(w, r)
	case place == "":
		w.Header().Add("Vary", "Accept-Language")
		redirect(w, s.prefix+chooseLanguage(r.Header.Get("Accept-Language"), languages)+"/index.html")
	case strings.HasSuffix(place, "/") && safe(place+"index.html"): // as other web servers show folders
		s.file(w, r, place+"index.html")
	case !safe(place):
		s.missing(w, r)
	case s.things[strings.SplitN(place, "/", 2)[0]]:
		s.thing(w, r, strings.TrimPrefix(r.URL.EscapedPath(), s.prefix), place)
	default:
		s.file(w, r, place)
	}
}

// safe tells whether a path can name something of the site: clean, without hidden files but the well-known ones.
func safe(place string) bool {
	if strings.ContainsAny(place, "\x00\\") || !fs.ValidPath(place) {
		return false
	}
	for i, segment := range strings.Split(place, "/") {
		if segment[0] == '.' && (i > 0 || segment != ".well-known") {
			return false
		}
	}
	return true
}

// thing sends a client from a thing to its page or data, in the form and language it likes best. escaped is the place
// as the request has it, which may be how the thing's IRI has it.
func (s *Site) thing(w http.ResponseWriter, r *http.Request, escaped, place string) {
	file, anchor, ok := s.find(escaped)
	if !ok {
		file, anchor, ok = s.find(place)
	}
	if !ok {
		s.missing(w, r)
		return
	}
	h := w.Header()
	h.Set("Vary", "Accept, Accept-Language")
	for _, f := range forms {
		h.Add("Link", fmt.Sprintf("<%s>; rel=\"alternate\"; type=\"%s\"", s.address(f, file, "nl"), f.types[0]))
	}
	form, ok := choose(strings.Join(r.Header.Values("Accept"), ","), forms)
	if !ok {
		s.notAcceptable(w, file)
		return
	}
	target := s.address(form, file, chooseLanguage(r.Header.Get("Accept-Language"), languages))
	if form.extension == ".html" && anchor != "" {
		target += "#" + (&url.URL{Fragment: anchor}).EscapedFragment()
	}
	redirect(w, target)
}

// address returns the path of a form of a thing.
func (s *Site) address(f offer, file, lang string) string {
	dir := "data/"
	if f.extension == ".html" {
		dir = lang + "/"
	}
	return (&url.URL{Path: s.prefix + dir + file + f.extension}).EscapedPath()
}

// unitAnchor returns where a part of a document is on its page: "question-3", "header", and "" for what has no place there, such
// as the seat of an asker or what is known by its name only.
func unitAnchor(part []string) string {
	switch {
	case part[0] == "asker", part[0] == "named", part[0] == "graph":
		return ""
	case len(part) > 1 && part[1] != "mention":
		return part[0] + "-" + part[1]
	}
	return part[0]
}

// find returns the file that describes a thing, and where on its page.
func (s *Site) find(place string) (file, anchor string, ok bool) {
	if !fs.ValidPath(place) {
		return "", "", false
	}
	aliases := s.currentAliases()
	if target, found := aliases[place]; found {
		file, anchor, _ = strings.Cut(target, "#")
		return file, anchor, true
	}
	segments := strings.Split(place, "/")
	if segments[0] == "dataset" || segments[0] == "def" {
		segments, place = segments[:1], segments[0]
	}
	if len(segments) > 2 {
		anchor = strings.Join(segments[2:], "-")
		if segments[0] == "document" {
			anchor = unitAnchor(segments[2:])
		}
		place = segments[0] + "/" + segments[1]
		if target, found := aliases[place]; found {
			place = target
		}
	}
	if !safe(place) {
		return "", "", false
	}
	return place, anchor, s.isFile("nl/" + place + ".html")
}

// currentAliases returns the aliases; it reads them again if the site was published since.
func (s *Site) currentAliases() map[string]string {
	s.lock.Lock()
	defer s.lock.Unlock()
	info, err := s.root.Stat("server/aliases.tsv")
	if err != nil || !info.Mode().IsRegular() || info.ModTime().Equal(s.read) {
		return s.aliases
	}
	content, err := s.root.ReadFile("server/aliases.tsv")
	if err != nil {
		return s.aliases
	}
	aliases := map[string]string{}
	for line := range bytes.Lines(content) {
		if place, target, ok := strings.Cut(strings.TrimSuffix(string(line), "\n"), "\t"); ok {
			aliases[place] = target
		}
	}
	s.aliases, s.read = aliases, info.ModTime()
	return s.aliases
}

// notAcceptable lists the forms that there are.
func (s *Site) notAcceptable(w http.ResponseWriter, file string) {
	var b strings.Builder
	b.WriteString("Nothing here is in a form that you accept. There are:\n")
	for _, f := range forms {
		fmt.Fprintf(&b, "%s\t%s\n", f.types[0], s.address(f, file, "nl"))
	}
	plain(w, http.StatusNotAcceptable, b.String())
}

// missing says that there is no such thing, in a page without anything of the request in it.
func (s *Site) missing(w http.ResponseWriter, r *http.Request) {
	lang := chooseLanguage(r.Header.Get("Accept-Language"), languages)
	w.Header().Add("Vary", "Accept-Language")
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(http.StatusNotFound)
	fmt.Fprintf(w, "<!doctype html>\n<html lang=%q><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>404</title><link rel=\"stylesheet\" href=\"%sassets/style.css\"></head><body class=\"front\"><main><h1>404</h1><p>%s</p><p><a href=\"%s%s/index.html\">%s</a></p></main></body></html>\n",
		lang, s.prefix, texts.Say(lang, "notFound"), s.prefix, lang, texts.Say(lang, "home"))
}

// redirect answers 303: what the client asked for is not a document, but this one tells of it.
func redirect(w http.ResponseWriter, target string) {
	w.Header().Set("Location", target)
	plain(w, http.StatusSeeOther, "See "+target+"\n")
}

// plain answers with a text.
func plain(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write([]byte(text)) // the client may have gone away
}

// file answers with a file.
func (s *Site) file(w http.ResponseWriter, r *http.Request, name string) {
	if strings.HasSuffix(r.URL.Path, "/") {
		name = path.Join(name, "index.html")
	}
	err := s.send(w, r, name)
	if errors.Is(err, errNoFile) {
		s.missing(w, r)
	} else if err != nil {
		plain(w, http.StatusInternalServerError, "The file could not be read.\n")
	}
}
