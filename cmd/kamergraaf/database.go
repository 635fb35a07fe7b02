package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/graph/neo4j"
	"w3id.org/kamergraaf/internal/opening"
)

// databaseOptions say which Neo4j is meant.
type databaseOptions struct{ uri, user, password, passwordFile, database string }

func (o *databaseOptions) flags() []cli.Flag {
	return o.flagsOf("`ADDRESS` of Neo4j: bolt://, neo4j://, neo4j+s:// ...", "bolt://localhost:7687")
}

// sourceFlags are those of a database as a source: it is asked only where its address is given.
func (o *databaseOptions) sourceFlags() []cli.Flag {
	flags := o.flagsOf("`ADDRESS` of a Neo4j to read from instead of INPUT: bolt://, neo4j://, neo4j+s:// ...", "")
	flags[0].(*cli.StringFlag).EnvVars = nil
	return flags
}

func (o *databaseOptions) flagsOf(address, usual string) []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "uri", Usage: address, EnvVars: []string{"NEO4J_URI"}, Value: usual, Destination: &o.uri},
		&cli.StringFlag{Name: "user", Usage: "`NAME` to log in with", EnvVars: []string{"NEO4J_USERNAME"}, Destination: &o.user},
		&cli.StringFlag{Name: "password", Usage: "`WORD` to log in with, which others on this machine may see in the list of processes: better given in the environment or in a file", EnvVars: []string{"NEO4J_PASSWORD"}, Destination: &o.password},
		&cli.StringFlag{Name: "password-file", Usage: "`FILE` whose first line is the password", EnvVars: []string{"NEO4J_PASSWORD_FILE"}, Destination: &o.passwordFile},
		&cli.StringFlag{Name: "database", Usage: "`NAME` of the database (default: the user's home database)", EnvVars: []string{"NEO4J_DATABASE"}, Destination: &o.database},
	}
}

// open opens the database. The caller closes it.
func (o databaseOptions) open(ctx context.Context) (*neo4j.Store, error) {
	if o.passwordFile != "" {
		content, err := opening.ReadStream(ctx, o.passwordFile, 1<<16)
		if err != nil {
			return nil, fmt.Errorf("reading the password: %w", err)
		}
		line, _, _ := strings.Cut(string(content), "\n")
		o.password = strings.TrimSuffix(line, "\r")
	}
	return neo4j.Open(ctx, neo4j.Config{URI: o.uri, User: o.user, Password: o.password, Database: o.database})
}
