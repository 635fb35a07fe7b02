package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/netip"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/site/server"
)

// serveOptions are those of the command serve.
type serveOptions struct {
	dir, address string
	trusted      []netip.Prefix
}

// newServeCommand returns the command that serves a published site.
func newServeCommand(env shell.Environment) *cli.Command {
	var o serveOptions
	return &cli.Command{
		Name:      "serve",
		Usage:     "serve a published site over HTTP",
		ArgsUsage: "DIR",
		Description: `Serves the folder that kamergraaf publish made, by the rules of linked data: things answer 303 with their page or
their data, in the form and language that the client asks for. It runs until interrupted.

2,048 connections are served at once, 64 of one address; this machine and --trusted-proxy may have more. Where there is no room
left, those that were idle longest are dropped.

Example:
  kamergraaf serve --addr 127.0.0.1:8080 public/`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "addr", Usage: "`HOST:PORT` to listen on", Value: "127.0.0.1:8080", Destination: &o.address},
			&cli.StringSliceFlag{Name: "trusted-proxy", Usage: "`ADDRESS` or network (10.0.0.0/8) of a proxy, which may have more connections than one client; may be given more than once"},
		},
		Action: func(c *cli.Context) error {
			if c.NArg() != 1 {
				return shell.UsageError("name one folder: that of the site")
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
	site, err := server.Open(o.dir)
	if err != nil {
		return err
	}
	defer site.Close()
	listener, err := net.Listen("tcp", o.address)
	if err != nil {
		return fmt.Errorf("listening: %w", err)
	}
	env.Stderr.Say(fmt.Sprintf("serving %s at http://%s%s", site.Base(), listener.Addr(), site.Prefix()))
	err = server.Serve(ctx, server.New(site), listener, server.Limits{Trusted: o.trusted})
	if err == nil || errors.Is(err, context.Canceled) {
		return nil
	}
	return fmt.Errorf("serving: %w", err)
}
