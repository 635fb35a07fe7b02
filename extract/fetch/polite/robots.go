package polite

import (
	"context"
	"net/http"

	"github.com/temoto/robotstxt"
)

// May tells whether programs may ask for an address: a *ForbiddenError where robots.txt of its host says no, a *ForeignError where it
// is on none that is configured. Paths that the host publishes for programs always may.
func (c *Client) May(ctx context.Context, address string) error {
	u, h, err := c.host(address)
	if err != nil {
		return err
	}
	if below(u.Path, h.API) {
		return nil
	}
	if h.robots == nil {
		if h.robots, err = c.rules(ctx, origin(u)); err != nil {
			return err
		}
		h.interval = max(h.interval, h.robots.CrawlDelay)
		h.Pace = max(h.Pace, h.robots.CrawlDelay)
	}
	path := u.EscapedPath()
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	if !h.robots.Test(path) {
		return &ForbiddenError{address}
	}
	return nil
}

// rules asks a host for its robots.txt. A host without one allows all; one that gives no answer does not say (RFC 9309, section
// 2.3.1).
func (c *Client) rules(ctx context.Context, origin string) (*robotstxt.Group, error) {
	answer, err := c.Get(ctx, origin+"/robots.txt", "text/plain")
	if err != nil {
		return nil, err
	}
	status := answer.Status
	if status >= http.StatusMultipleChoices {
		status = http.StatusNotFound
	}
	data, err := robotstxt.FromStatusAndBytes(status, answer.Body)
	if err != nil {
		data, _ = robotstxt.FromStatusAndBytes(http.StatusNotFound, nil) // no rules that anybody can read
	}
	return data.FindGroup(c.agent), nil
}
