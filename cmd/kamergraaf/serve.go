package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/netip"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract/papers"
	"w3id.org/kamergraaf/graph/queries"
	"w3id.org/kamergraaf/graph/sqlite"
	"w3id.org/kamergraaf/internal/legible"
	"w3id.org/kamergraaf/internal/search"
	"w3id.org/kamergraaf/site/api"
	"w3id.org/kamergraaf/site/server"
)

// serveOptions are those of the command serve.
type serveOptions struct {
	dir, address string
	trusted      []netip.Prefix
	healthy      bool
}

// newServeCommand returns the command that serves a published site.
func newServeCommand(env shell.Environment) *cli.Command {
	var o serveOptions
	return &cli.Command{
		Name:      "serve",
		Usage:     "serve a published site, or the answers of a store, over HTTP",
		ArgsUsage: "DIR|FILE.db",
		Description: `Serves the folder that kamergraaf publish made, by the rules of linked data: things answer 303 with their page or
their data, in the form and language that the client asks for. It runs until interrupted.

Of a store (see build) it serves answers, read-only: /query.json lists the named questions, /query/NAME.csv?law=Wft and
/query/NAME.json answer one, /search.json?q=WORDS searches. An answer has at most 10,000 rows and takes at most ten seconds. The CSV
is plain, for programs; with excel=1 it is as Dutch Excel wants it, and no cell is taken for a formula.

2,048 connections are served at once, 64 of one address; this machine and --trusted-proxy may have more. Where there is no room
left, those that were idle longest are dropped.

Examples:
  kamergraaf serve --addr 127.0.0.1:8080 public/
  kamergraaf serve kamergraaf.db`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "addr", Usage: "`HOST:PORT` to listen on", Value: "127.0.0.1:8080", Destination: &o.address},
			&cli.BoolFlag{Name: "healthy", Usage: "serve nothing, but tell by the exit code whether a server answers at --addr", Destination: &o.healthy},
			&cli.StringSliceFlag{Name: "trusted-proxy", Usage: "`ADDRESS` or network (10.0.0.0/8) of a proxy, which may have more connections than one client; may be given more than once"},
		},
		Action: func(c *cli.Context) error {
			if o.healthy {
				return server.Healthy(c.Context, o.address)
			}
			if c.NArg() != 1 {
				return shell.UsageError("name one folder, that of a site, or one store")
			}
			o.dir = c.Args().First()
			for _, given := range c.StringSlice("trusted-proxy") {
				network, err := networkOf(given)
				if err != nil {
					return shell.UsageError("--trusted-proxy " + given + " is no address and no network: write it as 10.0.0.1 or 10.0.0.0/8")
				}
				o.trusted = append(o.trusted, network)
			}
			return runServe(c.Context, env, o)
		},
	}
}

// networkOf reads an address or a network.
func networkOf(given string) (netip.Prefix, error) {
	if address, err := netip.ParseAddr(given); err == nil {
		address = address.Unmap()
		return netip.PrefixFrom(address, address.BitLen()), nil
	}
	network, err := netip.ParsePrefix(given)
	return network.Masked(), err
}

func runServe(ctx context.Context, env shell.Environment, o serveOptions) error {
	if isStore(o.dir) {
		return serveStore(ctx, env, o)
	}
	site, err := server.Open(o.dir)
	if err != nil {
		return err
	}
	defer site.Close()
	return o.serve(func(l net.Listener) error {
		env.Stderr.Say(fmt.Sprintf("serving %s at http://%s%s", site.Base(), l.Addr(), site.Prefix()))
		return server.Serve(ctx, server.New(site), l, server.Limits{Trusted: o.trusted})
	})
}

// serve listens, and lets what serves do so until it is interrupted.
func (o serveOptions) serve(answer func(net.Listener) error) error {
	listener, err := net.Listen("tcp", o.address)
	if err != nil {
		return fmt.Errorf("listening: %w", err)
	}
	if err := answer(listener); err != nil && !errors.Is(err, context.Canceled) {
		return fmt.Errorf("serving: %w", err)
	}
	return nil
}

// servedStore answers questions over HTTP from a store. What a build adds meanwhile is seen by the next question.
type servedStore struct{ *sqlite.Store }

// Ask implements api.Store.
func (s servedStore) Ask(ctx context.Context, q queries.Query, given map[string]string, l api.Limits) (*queries.Table, error) {
	params, err := q.Parameters(given, sqlite.Dialect)
	if err != nil {
		return nil, err
	}
	if _, err := s.Resolve(ctx, q, params, papers.Typed); err != nil {
		return nil, err
	}
	return s.Query(ctx, q.SQL, params, sqlite.Limits{Time: l.Time, Rows: l.Rows})
}

// Search implements api.Store.
func (s servedStore) Search(ctx context.Context, q search.Query, l api.Limits) (*queries.Table, error) {
	found, _, err := s.Store.Search(ctx, q, sqlite.Limits{Time: l.Time, Rows: l.Rows})
	return found, err
}

// serveStore serves the answers of a store until it is interrupted.
func serveStore(ctx context.Context, env shell.Environment, o serveOptions) error {
	store, err := sqlite.Open(ctx, o.dir, sqlite.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer store.Close()
	handler := server.New(api.New(servedStore{store}))
	return o.serve(func(l net.Listener) error {
		env.Stderr.Say("answering questions about " + legible.Name(o.dir) + " at http://" + l.Addr().String() + "/query.json")
		return server.Serve(ctx, handler, l, server.Limits{Trusted: o.trusted})
	})
}
