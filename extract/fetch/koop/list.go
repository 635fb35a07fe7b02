package koop

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/fetch"
	"w3id.org/kamergraaf/extract/fetch/polite"
)

// Name is the name of the source.
const Name = "koop"

// Getter asks for an address on the network.
type Getter interface {
	Get(ctx context.Context, address, accept string) (*polite.Answer, error)
}

// Source is KOOP's search service.
type Source struct {
	Config
	Web   Getter
	Today extract.Date // up to whose session year there are documents
}

// New returns the source of a configuration.
func New(c Config, web Getter, today extract.Date) (*Source, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	return &Source{c, web, today}, nil
}

// Name implements fetch.Source.
func (s *Source) Name() string { return Name }

// List implements fetch.Source: one window is one publication in one session year, or what changed of it since a day.
func (s *Source) List(ctx context.Context, q fetch.Query, _ *fetch.Memory, window func([]fetch.Entry) error) error {
	years := []string{q.SessionYear}
	if q.Since == "" && q.SessionYear == "" {
		years = s.sessionYears()
	}
	for _, year := range years {
		for _, publication := range s.publications(q.Kind) {
			entries, err := s.list(ctx, s.clause(publication, year, q))
			if err != nil {
				return fmt.Errorf("listing %q%s: %w", publication, inYear(year), err)
			}
			wanted := entries[:0]
			for _, e := range entries {
				if q.Wants(e) {
					wanted = append(wanted, e)
				}
			}
			if err := window(wanted); err != nil {
				return err
			}
		}
	}
	return nil
}

func inYear(year string) string {
	if year == "" {
		return ""
	}
	return " of " + year
}

// sessionYears returns the session years of which there are documents, the newest first.
func (s *Source) sessionYears() (years []string) {
	first, _ := strconv.Atoi(s.FirstSessionYear[:min(4, len(s.FirstSessionYear))])
	last, _ := strconv.Atoi(s.Today.SessionYear()[:4])
	for y := last; y >= first; y-- {
		years = append(years, fmt.Sprintf("%d-%d", y, y+1))
	}
	return years
}

// clause returns the query for a window, without its order.
func (s *Source) clause(publication, year string, q fetch.Query) string {
	clauses := []string{s.Area, s.Fields.Publication + "==" + quote(publication)}
	if year != "" {
		clauses = append(clauses, s.Fields.SessionYear+"=="+quote(year))
	}
	if q.Chamber != "" {
		clauses = append(clauses, s.Fields.Creator+"=="+quote(s.creator(q.Chamber)))
	}
	if q.Since != "" {
		clauses = append(clauses, s.Fields.Modified+">="+string(q.Since))
	}
	if clauses[0] == "" {
		clauses = clauses[1:]
	}
	return strings.Join(clauses, " AND ")
}

// list returns all records of a query, each once: by their place in the list where there are few, else by their identifiers, since
// the service pages through so many only.
func (s *Source) list(ctx context.Context, clause string) ([]fetch.Entry, error) {
	newest := " sortBy " + s.Fields.Date + "/sort.descending"
	first, err := s.page(ctx, clause+newest, 1, s.PageSize)
	if err != nil {
		return nil, err
	}
	if first.count > s.Window {
		return s.byKey(ctx, clause, first.count)
	}
	l := newListing(first)
	for l.places < l.count {
		p, err := s.page(ctx, clause+newest, l.places+1, min(s.PageSize, l.count-l.places))
		if err != nil {
			return nil, err
		}
		if l.add(p); len(p.entries) == 0 {
			break // there are fewer than there were
		}
	}
	return l.whole()
}

// byKey lists by identifiers: each page has those behind the last one of the page before.
func (s *Source) byKey(ctx context.Context, clause string, count int) ([]fetch.Entry, error) {
	l := newListing(page{count: count})
	after := clause
	for l.places < count {
		p, err := s.page(ctx, after+" sortBy "+s.Fields.Identifier+"/sort.ascending", 1, s.PageSize)
		if err != nil {
			return nil, err
		}
		if l.add(p); len(p.entries) == 0 || len(p.entries) >= p.count {
			break
		}
		after = "(" + clause + ") AND " + s.Fields.Identifier + ">" + quote(p.entries[len(p.entries)-1].ID)
	}
	return l.whole()
}

// listing gathers the pages of a query.
type listing struct {
	entries []fetch.Entry
	seen    map[string]bool
	count   int // as the first page tells it
	places  int // that the pages had so far
}

func newListing(first page) *listing {
	l := &listing{seen: map[string]bool{}, count: first.count}
	l.add(first)
	return l
}

func (l *listing) add(p page) {
	l.places += len(p.entries)
	for _, e := range p.entries {
		if !l.seen[e.ID] {
			l.seen[e.ID] = true
			l.entries = append(l.entries, e)
		}
	}
}

// whole returns the records, where they are as many as there are.
func (l *listing) whole() ([]fetch.Entry, error) {
	if len(l.entries) < l.count {
		return nil, &CountError{Want: l.count, Got: len(l.entries), Twice: l.places - len(l.entries)}
	}
	return l.entries, nil
}

// CountError tells that the pages of a query have fewer documents than the service says that there are: the list moved between two
// pages.
type CountError struct{ Want, Got, Twice int }

// Error implements error.
func (e *CountError) Error() string {
	return fmt.Sprintf("the service counts %d documents, and its pages have %d, %d of them twice: run again", e.Want, e.Got, e.Twice)
}

var errEmpty = errors.New("a page came without records, though there are more")

// page asks for one page. One that comes without records, or without a count, is asked for again, half as large.
func (s *Source) page(ctx context.Context, query string, start, size int) (page, error) {
	for try := 1; ; try++ {
		a, err := s.Web.Get(ctx, s.address(query, start, size), "application/xml")
		if err != nil {
			return page{}, err
		}
		p, err := s.read(a)
		if err == nil && len(p.entries) == 0 && p.count >= start {
			err = fmt.Errorf("%w: there are %d", errEmpty, p.count)
		}
		if err == nil || try == s.EmptyTries || !errors.Is(err, errEmpty) && !errors.Is(err, errNoCount) {
			return p, err
		}
		size = max(1, size/2)
	}
}

// address returns the address of a page.
func (s *Source) address(query string, start, size int) string {
	values := url.Values{
		"operation": {"searchRetrieve"}, "version": {"2.0"}, "recordSchema": {"gzd"}, "httpAccept": {"application/xml"},
		"startRecord": {strconv.Itoa(start)}, "maximumRecords": {strconv.Itoa(size)}, "query": {query},
	}
	return s.SRU + "?" + strings.ReplaceAll(values.Encode(), "+", "%20")
}
