package koop

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract/fetch"
	"w3id.org/kamergraaf/extract/fetch/polite"
)

// Probe implements fetch.Prober, with at most seven requests.
func (s *Source) Probe(ctx context.Context, p *fetch.Probe) {
	year := s.Today.SessionYear()
	clause := s.clause(s.Answers, year, fetch.Query{})
	s.probeFields(ctx, p)
	first := s.probePage(ctx, p, "list", clause+" sortBy "+s.Fields.Date+"/sort.descending", 1)
	p.Tell("the service counts the answers of "+year, first.count > 0, "%d", first.count)
	if len(first.entries) > 0 {
		e := first.entries[0]
		p.Tell("a record has identifier, title, day, chamber and the moment of its last change", e.ID != "" && e.Title != "" && e.Day != "" && e.Chamber != "" && e.Modified != "",
			"%s, %q, %s, %s, %s", e.ID, e.Title, e.Day, e.Chamber, e.Modified)
		p.Tell("a record names its files", len(e.Places) > 0, "%d of them", len(e.Places))
		s.probeDocument(ctx, p, first.entries)
	}
	byKey := s.probePage(ctx, p, "by-identifier", "("+clause+") AND "+s.Fields.Identifier+">"+quote("ah-")+" sortBy "+s.Fields.Identifier+"/sort.ascending", 1)
	p.Tell("records can be listed by their identifiers", byKey.count > 0 && slices.IsSortedFunc(byKey.entries, func(a, b fetch.Entry) int { return strings.Compare(a.ID, b.ID) }),
		"%d of them", byKey.count)
	a, err := p.Ask(ctx, "beyond-the-window", s.address(s.Fields.Publication+"=="+quote(s.Answers), s.Window+1, 1), "application/xml")
	beyond := err != nil || a.Status != 200
	p.Tell("one query cannot be paged through beyond the window", beyond, "%s", told(a, err))
	wrong, err := p.Ask(ctx, "wrong-query", s.address("dit is geen ==", 1, 1), "application/xml")
	_, refused := s.readAnswer(wrong, err)
	p.Tell("a query that is wrong is said to be", refused != nil, "%v", refused)
}

// probeFields asks which fields the service knows.
func (s *Source) probeFields(ctx context.Context, p *fetch.Probe) {
	a, err := p.Ask(ctx, "explain", s.SRU+"?operation=explain&version=2.0", "application/xml")
	if err != nil || a.Status != 200 {
		p.Tell("the service explains itself", false, "%s", told(a, err))
		return
	}
	var missing []string
	for _, field := range []string{s.Fields.Publication, s.Fields.SessionYear, s.Fields.Creator, s.Fields.Modified, s.Fields.Identifier, s.Fields.Date} {
		_, name, _ := strings.Cut(field, ".")
		if !strings.Contains(string(a.Body), name) {
			missing = append(missing, field)
		}
	}
	p.Tell("the service has the fields of our queries", len(missing) == 0, "missing: %s", strings.Join(append(missing, "no other"), ", "))
}

// probePage asks for a page of a few records.
func (s *Source) probePage(ctx context.Context, p *fetch.Probe, name, query string, start int) page {
	a, err := p.Ask(ctx, name, s.address(query, start, 5), "application/xml")
	found, err := s.readAnswer(a, err)
	if err != nil {
		p.Tell("the service answers in SRU", false, "%s: %v", name, err)
	}
	return found
}

func (s *Source) readAnswer(a *polite.Answer, err error) (page, error) {
	if err != nil {
		return page{}, err
	}
	return s.read(a)
}

// probeDocument asks for the best form of the first document that has one.
func (s *Source) probeDocument(ctx context.Context, p *fetch.Probe, entries []fetch.Entry) {
	for _, form := range []fetch.Form{fetch.XML, fetch.HTML, fetch.PDF} {
		for _, e := range entries {
			if !slices.ContainsFunc(e.Places, func(x fetch.Place) bool { return x.Form == form }) || s.Elsewhere[form] == "" {
				continue
			}
			address := strings.ReplaceAll(s.Elsewhere[form], "{id}", e.ID)
			if err := p.Web.May(ctx, address); err != nil {
				p.Tell("programs may ask for documents", false, "%v", err)
				return
			}
			a, err := p.Ask(ctx, "document", address, "*/*")
			if err == nil {
				err = fetch.Inspect(form, a)
			}
			p.Tell("a document is there in the form that its record names", err == nil, "%s: %v", address, err)
			return
		}
	}
}

// told tells in short what an answer is.
func told(a *polite.Answer, err error) string {
	if err != nil {
		return err.Error()
	}
	return "status " + strconv.Itoa(a.Status)
}
