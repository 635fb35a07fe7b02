package tk

import (
	"context"
	"regexp"

	"w3id.org/kamergraaf/extract/fetch"
	"w3id.org/kamergraaf/extract/fetch/polite"
)

// Name is the name of the source.
const Name = "tk"

// key is the form of keys of the Gegevensmagazijn.
var key = regexp.MustCompile(`^[0-9a-fA-F-]{36}$`)

// Getter asks for an address on the network.
type Getter interface {
	Get(ctx context.Context, address, accept string) (*polite.Answer, error)
}

// Source is the Gegevensmagazijn.
type Source struct {
	Config
	Web Getter
}

// New returns the source of a configuration.
func New(c Config, web Getter) (*Source, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	return &Source{c, web}, nil
}

// Name implements fetch.Source.
func (s *Source) Name() string { return Name }

// List implements fetch.Source. By the feed, a run has what changed since the last one, whatever day the query names.
func (s *Source) List(ctx context.Context, q fetch.Query, kept *fetch.Memory, window func([]fetch.Entry) error) error {
	if q.Chamber == "ek" {
		return nil
	}
	if s.Road == roadOData {
		return s.byOData(ctx, q, window)
	}
	return s.byFeed(ctx, q, kept, window)
}
