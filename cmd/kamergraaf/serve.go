package main

import (
	"context"
	"errors"
	"fmt"
	"net"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/site/server"
)

// serveCommand serves a published site.
func (env environment) serveCommand() *cli.Command {
	return &cli.Command{
		Name:      "serve",
		Usage:     "serve a published site over HTTP",
		ArgsUsage: "DIR",
		Description: `Serves the folder that kamergraaf publish made, by the rules of linked data: things answer 303 with their page or
their data, in the form and language that the client asks for. It runs until interrupted.

Example:
  kamergraaf serve --addr 127.0.0.1:8080 public/`,
		Flags:  []cli.Flag{&cli.StringFlag{Name: "addr", Usage: "`HOST:PORT` to listen on", Value: "127.0.0.1:8080"}},
		Action: env.serve,
	}
}

func (env environment) serve(c *cli.Context) error {
	if c.NArg() != 1 {
		return usageError{"name one folder: that of the site"}
	}
	site, err := server.Open(c.Args().First())
	if err != nil {
		return err
	}
	defer site.Close()
	listener, err := net.Listen("tcp", c.String("addr"))
	if err != nil {
		return fmt.Errorf("listening: %w", err)
	}
	fmt.Fprintf(env.stderr, "kamergraaf: serving %s at http://%s%s\n", site.Base(), listener.Addr(), site.Prefix())
	err = server.Serve(c.Context, server.New(site), listener)
	if err == nil || errors.Is(err, context.Canceled) {
		return nil
	}
	return fmt.Errorf("serving: %w", err)
}
