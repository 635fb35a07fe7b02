package tk

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strconv"
	"strings"

	"golang.org/x/net/html/charset"

	"w3id.org/kamergraaf/extract/fetch"
	"w3id.org/kamergraaf/extract/fetch/polite"
)

// memory is what is kept from one run to the next.
type memory struct {
	Cursors map[string]string `json:"cursors"` // by category: the address of the page that comes next
	Cases   map[string]string `json:"cases"`   // numbers of the cases of written questions, by their keys
	Papers  map[string]string `json:"papers"`  // identifiers of the papers that were listed, by their keys
}

func readMemory(m *fetch.Memory) (out memory, err error) {
	if len(m.Bytes) > 0 {
		if err := json.Unmarshal(m.Bytes, &out); err != nil {
			return out, fmt.Errorf("reading what is remembered of it: %w", err)
		}
	}
	for _, p := range []*map[string]string{&out.Cursors, &out.Cases, &out.Papers} {
		if *p == nil {
			*p = map[string]string{}
		}
	}
	return out, nil
}

// thing is an entity of the feed.
type thing struct {
	id, changed string
	deleted     bool
	values      map[string]string
	refs        map[string][]string
	bytes       int
	file        string
}

// feedPage is a page of the feed.
type feedPage struct {
	things []thing
	next   string // address of what comes behind it
	end    bool   // nothing comes behind it yet
}

// byFeed lists what the feed has behind the place where the last run ended.
func (s *Source) byFeed(ctx context.Context, q fetch.Query, kept *fetch.Memory, window func([]fetch.Entry) error) error {
	m, err := readMemory(kept)
	if err != nil {
		return err
	}
	keep := func() error {
		b, err := json.Marshal(m)
		kept.Bytes = b
		return err
	}
	err = s.walk(ctx, &m, s.CaseCategory, func(p feedPage) error {
		for _, t := range p.things {
			switch {
			case t.deleted:
				delete(m.Cases, t.id)
			case t.values[s.Feeds.Kind] == s.CaseKind:
				m.Cases[t.id] = t.values[s.Feeds.CaseNumber]
			}
		}
		return nil
	}, func() error {
		if err := keep(); err != nil {
			return err
		}
		return window(nil)
	})
	if err != nil {
		return err
	}
	var entries []fetch.Entry
	return s.walk(ctx, &m, s.PaperCategory, func(p feedPage) error {
		for _, t := range p.things {
			e, ok := s.listed(t, &m)
			if ok && q.Wants(e) {
				entries = append(entries, e)
			}
		}
		return nil
	}, func() error {
		if err := keep(); err != nil {
			return err
		}
		latest := newest(entries)
		entries = nil
		return window(latest)
	})
}

// listed returns the entry of a document of the feed.
func (s *Source) listed(t thing, m *memory) (fetch.Entry, bool) {
	p := paper{
		id: t.id, kind: t.values[s.Feeds.Kind], subject: t.values[s.Feeds.Subject], day: t.values[s.Feeds.Day], year: t.values[s.Feeds.SessionYear],
		number: t.values[s.Feeds.PaperNumber], appendix: t.values[s.Feeds.Appendix], changed: t.changed, file: t.file, bytes: t.bytes, deleted: t.deleted,
	}
	for _, ref := range t.refs[s.Feeds.Case] {
		if number := m.Cases[ref]; number != "" {
			p.cases = append(p.cases, number)
		}
	}
	if t.deleted { // what is left of it has no more than its key
		id := m.Papers[t.id]
		return fetch.Entry{ID: id, Source: Name, Key: t.id, Modified: t.changed, Gone: true}, id != ""
	}
	e, ok := s.entry(p)
	if ok {
		m.Papers[t.id] = e.ID
	}
	return e, ok
}

// newest turns entries round, which the feed has in the order in which they changed, and leaves out what changed again.
func newest(entries []fetch.Entry) []fetch.Entry {
	seen := map[string]bool{}
	var out []fetch.Entry
	for i := len(entries) - 1; i >= 0; i-- {
		if !seen[entries[i].Key] {
			seen[entries[i].Key] = true
			out = append(out, entries[i])
		}
	}
	return out
}

// pagesPerWindow is after how many pages a window of the feed ends.
const pagesPerWindow = 40

// walk asks for the pages of a category behind the place where the last run ended. Behind each window it moves the place.
func (s *Source) walk(ctx context.Context, m *memory, category string, take func(feedPage) error, window func() error) error {
	begin := s.Feed + "?category=" + url.QueryEscape(category)
	at := begin
	if cursor := m.Cursors[category]; cursor != "" {
		at = cursor
	}
	for pages := 1; ; pages++ {
		a, err := s.Web.Get(ctx, at, "application/atom+xml, application/xml")
		if err != nil {
			return fmt.Errorf("the feed of %s: %w", category, err)
		}
		p, err := readFeed(a)
		switch {
		case err != nil:
			return fmt.Errorf("the feed of %s: %w", category, err)
		case len(p.things) == 0 && !p.end && at == begin:
			return fmt.Errorf("the feed of %s is empty: is that its name?", category)
		}
		if err := take(p); err != nil {
			return err
		}
		if p.next != "" {
			if err := follows(begin, p.next); err != nil {
				return err
			}
		}
		stays := p.next == "" || p.next == at
		if !stays {
			at = p.next
		}
		m.Cursors[category] = at
		last := p.end || stays || len(p.things) == 0
		if pages%pagesPerWindow == 0 || last {
			if err := window(); err != nil || last {
				return err
			}
		}
	}
}

// follows tells why an address cannot be the next page: it leads to another host, path or category.
func follows(begin, next string) error {
	a, errA := url.Parse(begin)
	b, errB := url.Parse(next)
	if errA != nil || errB != nil || a.Scheme != b.Scheme || a.Host != b.Host || a.Path != b.Path || a.Query().Get("category") != b.Query().Get("category") {
		return fmt.Errorf("the feed leads on to %s, which is not of it", next)
	}
	return nil
}

var errNoFeed = errors.New("the answer is no feed")

const (
	atom   = "http://www.w3.org/2005/Atom"
	tkData = "http://www.tweedekamer.nl/xsd/tkData/v1-0"
)

// maxDepth is how deep elements of an answer may stand in one another.
const maxDepth = 40

// readFeed reads a page.
func readFeed(a *polite.Answer) (feedPage, error) {
	if a.Status != 200 {
		return feedPage{}, fmt.Errorf("it answered with status %d", a.Status)
	}
	d := xml.NewDecoder(bytes.NewReader(a.Body))
	d.CharsetReader = charset.NewReaderLabel
	r := feedReader{}
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return feedPage{}, fmt.Errorf("%w, but begins %q: %w", errNoFeed, a.Body[:min(len(a.Body), 60)], err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if r.depth == 0 && (token.Name.Local != "feed" || token.Name.Space != atom) || r.depth == maxDepth {
				return feedPage{}, fmt.Errorf("%w, but begins %q", errNoFeed, a.Body[:min(len(a.Body), 60)])
			}
			r.begin(token)
		case xml.EndElement:
			r.end(token.Name)
		case xml.CharData:
			r.text.Write(token)
		}
	}
	if !r.seen {
		return feedPage{}, fmt.Errorf("%w, but begins %q", errNoFeed, a.Body[:min(len(a.Body), 60)])
	}
	return r.page, nil
}

// feedReader reads a feed element by element.
type feedReader struct {
	page    feedPage
	seen    bool
	depth   int
	entry   *thing // the one at hand
	next    string // of the entry at hand
	content int    // depth of the content of the entry at hand
	text    strings.Builder
}

func (r *feedReader) begin(e xml.StartElement) {
	r.seen = true
	r.depth++
	r.text.Reset()
	switch {
	case e.Name.Space == atom && e.Name.Local == "entry":
		r.entry, r.next = &thing{values: map[string]string{}, refs: map[string][]string{}}, ""
	case e.Name.Space == atom && e.Name.Local == "content":
		r.content = r.depth
	case e.Name.Space == atom && e.Name.Local == "link":
		r.link(attribute(e, "", "rel"), attribute(e, "", "href"))
	case r.entry != nil && r.content > 0 && r.depth == r.content+1:
		r.entry.id = attribute(e, "", "id")
		r.entry.changed = attribute(e, tkData, "bijgewerkt")
		r.entry.deleted = strings.EqualFold(attribute(e, tkData, "verwijderd"), "true")
		r.entry.bytes, _ = strconv.Atoi(attribute(e, tkData, "contentLength"))
	case r.entry != nil && r.content > 0 && r.depth == r.content+2:
		if ref := attribute(e, "", "ref"); ref != "" {
			r.entry.refs[e.Name.Local] = append(r.entry.refs[e.Name.Local], ref)
		}
	}
}

func (r *feedReader) link(rel, href string) {
	switch {
	case rel == "enclosure" && r.entry != nil:
		r.entry.file = href
	case rel == "next" && r.entry != nil:
		r.next = href
	case rel == "next" && len(r.page.things) == 0:
		r.page.next = href
	case rel == "resume":
		r.page.next, r.page.end = href, true
	}
}

func (r *feedReader) end(name xml.Name) {
	value := strings.TrimSpace(r.text.String())
	r.text.Reset()
	switch {
	case name.Space == atom && name.Local == "entry" && r.entry != nil:
		r.page.things = append(r.page.things, *r.entry)
		if r.next != "" {
			r.page.next = r.next
		}
		r.entry = nil
	case name.Space == atom && name.Local == "title" && r.entry != nil && r.entry.id == "":
		r.entry.id = value
	case name.Space == atom && name.Local == "content":
		if strings.HasPrefix(value, "<") && r.entry != nil {
			r.inside(value)
		}
		r.content = 0
	case r.entry != nil && r.content > 0 && r.depth == r.content+2 && value != "":
		r.entry.values[name.Local] = value
	}
	r.depth--
}

// inside reads an entity that stands in its content as text. What does not parse is left out, as a thing without an identifier.
func (r *feedReader) inside(content string) {
	d, depth := xml.NewDecoder(strings.NewReader(content)), r.depth
	for {
		token, err := d.Token()
		if err != nil {
			r.depth = depth
			return
		}
		switch token := token.(type) {
		case xml.StartElement:
			if r.depth < maxDepth {
				r.begin(token)
			}
		case xml.EndElement:
			if r.depth > depth {
				r.end(token.Name)
			}
		case xml.CharData:
			r.text.Write(token)
		}
	}
}

func attribute(e xml.StartElement, space, local string) string {
	for _, a := range e.Attr {
		if a.Name.Local == local && a.Name.Space == space {
			return a.Value
		}
	}
	return ""
}
