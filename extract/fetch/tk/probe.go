package tk

import (
	"context"
	"net/url"
	"strings"

	"w3id.org/kamergraaf/extract/fetch"
)

// Probe implements fetch.Prober, with at most three requests.
func (s *Source) Probe(ctx context.Context, p *fetch.Probe) {
	a, err := p.Ask(ctx, "feed", s.Feed+"?category="+url.QueryEscape(s.PaperCategory), "application/atom+xml, application/xml")
	var page feedPage
	if err == nil {
		page, err = readFeed(a)
	}
	p.Tell("the feed has entries, and says where it goes on", err == nil && len(page.things) > 0 && page.next != "", "%d entries, then %s, %v", len(page.things), page.next, err)
	if len(page.things) > 0 {
		t := page.things[0]
		p.Tell("an entry has its key, kind and moment of change", t.id != "" && (t.deleted || t.values[s.Feeds.Kind] != "") && t.changed != "", "%s, %q, %s", t.id, t.values[s.Feeds.Kind], t.changed)
	}
	kind := s.kinds()[0]
	filter := url.PathEscape(s.Sets.Kind + " eq " + literal(kind))
	b, err := p.Ask(ctx, "odata", strings.TrimSuffix(s.OData, "/")+"/"+s.Sets.Papers+"?$filter="+filter+"&$expand="+s.Sets.Case+"&$top=1&$count=true", "application/json")
	var rows odataPage
	if err == nil {
		rows, err = readOData(b)
	}
	p.Tell("OData counts the documents of the kind "+kind, err == nil && rows.Count > 0, "%d, %v", rows.Count, err)
	if err != nil || len(rows.Value) == 0 {
		return
	}
	paper := s.row(rows.Value[0])
	e, ok := s.entry(paper)
	p.Tell("a row has what tells which document it is", ok && e.ID != "" && e.Day != "" && e.Modified != "", "%s, %s, %s", e.ID, e.Day, e.Modified)
	if len(e.Places) == 0 {
		return
	}
	file, err := p.Ask(ctx, "file", e.Places[0].Address, "*/*")
	if err == nil {
		err = fetch.Inspect(e.Places[0].Form, file)
	}
	p.Tell("its file is a document", err == nil, "%v", err)
}
