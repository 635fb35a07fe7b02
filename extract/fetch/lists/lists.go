// Package lists fetches the official files from which registers are made: the BWB's list of identifiers, the value lists of TOOI, and
// persons, parties and seats of the Tweede Kamer.
package lists

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract/fetch/polite"
)

// Config is where the files are.
type Config struct {
	BWB      string   `toml:"bwb"`       // the list of identifiers, an archive
	TOOI     []string `toml:"tooi"`      // value lists: the address of each names its versions, and with a version's number behind it gives that
	OData    string   `toml:"odata"`     // the service of the Tweede Kamer, without a name of a set
	Sets     []string `toml:"sets"`      // of persons, parties and seats
	PageSize int      `toml:"page_size"` // rows of an answer, the most that the service gives
}

// Getter asks for an address on the network.
type Getter interface {
	Get(ctx context.Context, address, accept string) (*polite.Answer, error)
}

// List is a file as it came, or put together of the answers that it came in.
type List struct {
	Name    string // of the file: "BWBIdList.xml.zip", "rwc_ministeries_compleet.json", "Persoon.json"
	Content []byte
	Err     error // why it could not be had
}

// Fetch asks for all files, and gives each to done: what could not be had has its error. It returns what done returns.
func Fetch(ctx context.Context, c Config, web Getter, done func(List) error) error {
	give := func(name string, fetch func() ([]byte, error)) error {
		content, err := fetch()
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return done(List{name, content, err})
	}
	if c.BWB != "" {
		err := give(lastOf(c.BWB), func() ([]byte, error) { return get(ctx, web, c.BWB, "application/zip, application/xml") })
		if err != nil {
			return err
		}
	}
	for _, set := range c.TOOI {
		if err := give(lastOf(set)+".json", func() ([]byte, error) { return valueList(ctx, web, set) }); err != nil {
			return err
		}
	}
	for _, set := range c.Sets {
		if err := give(set+".json", func() ([]byte, error) { return c.rows(ctx, web, set) }); err != nil {
			return err
		}
	}
	return nil
}

// lastOf returns the last part of an address.
func lastOf(address string) string { return address[strings.LastIndexByte(address, '/')+1:] }

// get asks for one file.
func get(ctx context.Context, web Getter, address, accept string) ([]byte, error) {
	a, err := web.Get(ctx, address, accept)
	if err != nil {
		return nil, err
	}
	if a.Status != 200 || len(a.Body) == 0 {
		return nil, fmt.Errorf("%s answered with status %d and %d bytes", address, a.Status, len(a.Body))
	}
	return a.Body, nil
}

var errNoVersion = errors.New("it names no version")

// valueList asks for the latest version of a value list.
func valueList(ctx context.Context, web Getter, set string) ([]byte, error) {
	index, err := get(ctx, web, set, "application/ld+json, text/html;q=0.5")
	if err != nil {
		return nil, err
	}
	version := regexp.MustCompile(regexp.QuoteMeta(lastOf(set)) + `(?:/|%2F)(\d{1,6})\b`)
	latest := 0
	for _, m := range version.FindAllStringSubmatch(string(index), -1) {
		n, _ := strconv.Atoi(m[1])
		latest = max(latest, n)
	}
	if latest == 0 {
		return nil, fmt.Errorf("%s: %w", set, errNoVersion)
	}
	list, err := get(ctx, web, set+"/"+strconv.Itoa(latest), "application/ld+json")
	if err == nil && !json.Valid(list) {
		err = fmt.Errorf("%s/%d is no JSON", set, latest)
	}
	return list, err
}

// rows asks for all rows of a set of the open data service, page by page, and puts them into one answer.
func (c Config) rows(ctx context.Context, web Getter, set string) ([]byte, error) {
	begin := func(skip int) string {
		return strings.TrimSuffix(c.OData, "/") + "/" + set + "?$filter=" + url.PathEscape("Verwijderd eq false") + "&$orderby=Id&$count=true&$top=" +
			strconv.Itoa(c.PageSize) + "&$skip=" + strconv.Itoa(skip)
	}
	all, count, seen := []json.RawMessage{}, -1, map[string]bool{}
	for at, got := begin(0), 0; at != ""; {
		content, err := get(ctx, web, at, "application/json")
		if err != nil {
			return nil, err
		}
		page := struct {
			Count *int              `json:"@odata.count"`
			Next  string            `json:"@odata.nextLink"`
			Value []json.RawMessage `json:"value"`
		}{}
		if err := json.Unmarshal(content, &page); err != nil || page.Value == nil {
			return nil, fmt.Errorf("%s is no OData, but begins %q", set, content[:min(len(content), 60)])
		}
		if count < 0 && page.Count != nil {
			count = *page.Count
		}
		for _, row := range page.Value {
			if !seen[string(row)] {
				seen[string(row)] = true
				all = append(all, row)
			}
		}
		got += len(page.Value)
		switch {
		case page.Next != "":
			at = page.Next
		case got < count && len(page.Value) > 0:
			at = begin(got)
		default:
			at = ""
		}
	}
	if len(all) < count {
		return nil, fmt.Errorf("%s: the service counts %d rows, and its pages have %d: run again", set, count, len(all))
	}
	return json.Marshal(map[string]any{"@odata.context": c.OData + "/$metadata#" + set, "value": all})
}
