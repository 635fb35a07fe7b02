package tk

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract/fetch"
	"w3id.org/kamergraaf/extract/fetch/polite"
)

// byOData lists a kind of documents after another, since the service refuses queries with many conditions. One kind is one window.
func (s *Source) byOData(ctx context.Context, q fetch.Query, window func([]fetch.Entry) error) error {
	for _, kind := range s.kinds() {
		if q.Kind != "" && s.kind(kind) != q.Kind {
			continue
		}
		entries, err := s.ofKind(ctx, kind, q)
		if err != nil {
			return fmt.Errorf("listing %q: %w", kind, err)
		}
		if err := window(entries); err != nil {
			return err
		}
	}
	return nil
}

// ofKind lists all documents of a kind, by the links from page to page where the service gives them, else by their number.
func (s *Source) ofKind(ctx context.Context, kind string, q fetch.Query) (out []fetch.Entry, err error) {
	filter := s.Sets.Kind + " eq " + literal(kind)
	if q.Since != "" {
		filter += " and " + s.Sets.Changed + " ge " + string(q.Since) + "T00:00:00Z"
	} else {
		filter += " and " + s.Sets.Deleted + " eq false"
	}
	if q.SessionYear != "" {
		filter += " and " + s.Sets.SessionYear + " eq " + literal(q.SessionYear)
	}
	begin := func(skip int) string {
		query := []string{"$filter=" + url.PathEscape(filter), "$expand=" + s.Sets.Case, "$orderby=" + s.Sets.Day + url.PathEscape(" desc") + "," + s.Sets.ID, "$count=true",
			"$top=" + strconv.Itoa(s.PageSize)}
		if skip > 0 {
			query = append(query, "$skip="+strconv.Itoa(skip))
		}
		return strings.TrimSuffix(s.OData, "/") + "/" + s.Sets.Papers + "?" + strings.Join(query, "&")
	}
	seen, count, rows := map[string]bool{}, -1, 0
	for at := begin(0); at != ""; {
		a, err := s.Web.Get(ctx, at, "application/json")
		if err != nil {
			return nil, err
		}
		page, err := readOData(a)
		if err != nil {
			return nil, err
		}
		if count < 0 {
			count = page.Count
		}
		rows += len(page.Value)
		for _, row := range page.Value {
			p := s.row(row)
			if e, ok := s.entry(p); ok && !seen[p.id] && q.Wants(e) {
				out = append(out, e)
			}
			seen[p.id] = true
		}
		switch {
		case page.Next != "":
			at = page.Next
		case rows < count && len(page.Value) > 0:
			at = begin(rows)
		default:
			at = ""
		}
	}
	if len(seen) < count {
		return nil, fmt.Errorf("the service counts %d documents, and its pages have %d: run again", count, len(seen))
	}
	return out, nil
}

// literal returns a text of a query.
func literal(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }

// odataPage is an answer.
type odataPage struct {
	Count int              `json:"@odata.count"`
	Next  string           `json:"@odata.nextLink"`
	Value []map[string]any `json:"value"`
	Error *struct {
		Message string `json:"message"`
	} `json:"error"`
}

// readOData reads an answer.
func readOData(a *polite.Answer) (odataPage, error) {
	page := odataPage{Count: -1}
	err := json.Unmarshal(a.Body, &page)
	switch {
	case page.Error != nil:
		return page, fmt.Errorf("the service says: %s", page.Error.Message)
	case a.Status != 200:
		return page, fmt.Errorf("it answered with status %d", a.Status)
	case err != nil:
		return page, fmt.Errorf("the answer is no OData, but begins %q: %w", a.Body[:min(len(a.Body), 60)], err)
	case page.Value == nil:
		return page, fmt.Errorf("the answer is no OData, but begins %q", a.Body[:min(len(a.Body), 60)])
	}
	return page, nil
}

// row returns the paper of a row.
func (s *Source) row(row map[string]any) paper {
	value := func(name string) string {
		v, _ := row[name].(string)
		return v
	}
	p := paper{
		id: value(s.Sets.ID), kind: value(s.Sets.Kind), subject: value(s.Sets.Subject), day: value(s.Sets.Day), year: value(s.Sets.SessionYear),
		number: value(s.Sets.PaperNumber), appendix: value(s.Sets.Appendix), changed: value(s.Sets.Changed),
	}
	if n, ok := row[s.Sets.Bytes].(float64); ok && n > 0 && n < 1<<40 {
		p.bytes = int(n)
	}
	p.deleted, _ = row[s.Sets.Deleted].(bool)
	cases, _ := row[s.Sets.Case].([]any)
	for _, c := range cases {
		if c, ok := c.(map[string]any); ok {
			if number, _ := c[s.Sets.CaseNumber].(string); number != "" {
				p.cases = append(p.cases, number)
			}
		}
	}
	if key.MatchString(p.id) {
		p.file = strings.TrimSuffix(s.OData, "/") + "/" + s.Sets.Papers + "(" + p.id + ")/resource"
	}
	return p
}
