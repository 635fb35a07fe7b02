package main

import (
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract/papers"
	"w3id.org/kamergraaf/extract/source"
	"w3id.org/kamergraaf/graph/neo4j"
	"w3id.org/kamergraaf/internal/opening"
)

// queryOptions are those of the command query.
type queryOptions struct {
	databaseOptions
	args            []string // the name of a question, and its parameters
	format, cypher  string
	json, explained bool
	excel           bool
	limit           time.Duration
}

// newQueryCommand returns the command that lists and runs questions in Cypher.
func newQueryCommand(env shell.Environment) *cli.Command {
	var o queryOptions
	return &cli.Command{
		Name:      "query",
		Usage:     "list and run named questions to Neo4j",
		ArgsUsage: "[NAME [PARAMETER=VALUE]...]",
		Description: `Without NAME the questions are listed; with --explain their parameters, columns and Cypher. No query can change the database.

Things are named as people do: surname, abbreviation, a part of a name, BWB or other id, IRI. A name that is unknown, or that
several have, ends the command with 1; the candidates are told.

Examples:
  kamergraaf query
  kamergraaf query --explain asked-about-law
  kamergraaf query asked-about-law law=BWBR0010346
  kamergraaf query --cypher mine.cypher --format csv`,
		Flags: append([]cli.Flag{
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Usage: "`FORMAT` of the answer: " + strings.Join(neo4j.TableFormats(), ", "), Value: "table", Destination: &o.format},
			&cli.BoolFlag{Name: "json", Usage: "the same as --format json", Destination: &o.json},
			&cli.BoolFlag{Name: "excel", Usage: "the same as --format excel: CSV for Dutch Excel, in which no cell is taken for a formula; --format csv is for programs", Destination: &o.excel},
			&cli.StringFlag{Name: "cypher", Usage: "run the query in `FILE` (- for standard input)", Destination: &o.cypher},
			&cli.BoolFlag{Name: "explain", Usage: "show what a named question asks, without a database", Destination: &o.explained},
			&cli.DurationFlag{Name: "limit", Usage: "end the query after `TIME`", Value: 5 * time.Minute, Destination: &o.limit},
		}, o.flags()...),
		Action: func(c *cli.Context) error {
			o.args = c.Args().Slice()
			return runQuery(c.Context, env, o)
		},
	}
}

func runQuery(ctx context.Context, env shell.Environment, o queryOptions) error {
	name := ""
	if len(o.args) > 0 {
		name = o.args[0]
	}
	switch {
	case o.cypher == "" && name == "":
		return listQueries(env)
	case o.explained && name != "":
		return explainQuery(env, name)
	}
	q, params, err := chosenQuery(env, ctx, o)
	if err != nil {
		return err
	}
	store, err := o.open(ctx)
	if err != nil {
		return err
	}
	defer store.Close(ctx)
	meant, err := store.Resolve(ctx, q, params, papers.Typed)
	if err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(meant)) {
		if meant[name].Part {
			env.Stderr.Tell(fmt.Sprintf("%s is taken for %s", name, meant[name]))
		}
	}
	answer, err := store.Query(ctx, q.Cypher, params, o.limit)
	if err != nil {
		return err
	}
	switch {
	case o.json:
		o.format = "json"
	case o.excel:
		o.format = "excel"
	}
	return answer.Write(env.Stdout, o.format)
}

// chosenQuery returns the query to run and its parameters: a named question's, or a file's.
func chosenQuery(env shell.Environment, ctx context.Context, o queryOptions) (neo4j.NamedQuery, map[string]any, error) {
	name, args := "", o.args
	if o.cypher == "" {
		name, args = args[0], args[1:]
	}
	given := map[string]string{}
	for _, a := range args {
		key, value, ok := strings.Cut(a, "=")
		if !ok {
			return neo4j.NamedQuery{}, nil, shell.UsageError(fmt.Sprintf("%q is no parameter: write PARAMETER=VALUE", a))
		}
		given[key] = value
	}
	if o.cypher != "" {
		text, err := readText(env, ctx, o.cypher)
		params := map[string]any{}
		for k, v := range given {
			params[k] = v
		}
		return neo4j.NamedQuery{Cypher: text}, params, err
	}
	q, err := neo4j.QueryNamed(name)
	if err != nil {
		return neo4j.NamedQuery{}, nil, shell.UsageError(err.Error())
	}
	params, err := q.Parameters(given)
	if err != nil {
		return neo4j.NamedQuery{}, nil, shell.UsageError(err.Error())
	}
	return q, params, nil
}

func readText(env shell.Environment, ctx context.Context, file string) (string, error) {
	if file == "-" {
		text, err := io.ReadAll(opening.Interruptible(ctx, env.Stdin))
		return string(text), err
	}
	text, err := opening.ReadStream(ctx, file, source.MaxInput)
	return string(text), err
}

func listQueries(env shell.Environment) error {
	queries, err := neo4j.Queries()
	if err != nil {
		return err
	}
	for _, q := range queries {
		if _, err := fmt.Fprintf(env.Stdout, "%-28s %s\n", q.Name, q.Title); err != nil {
			return err
		}
	}
	return nil
}

func explainQuery(env shell.Environment, name string) error {
	q, err := neo4j.QueryNamed(name)
	if err != nil {
		return shell.UsageError(err.Error())
	}
	_, err = io.WriteString(env.Stdout, strings.TrimRight(q.Cypher, "\n")+"\n")
	return err
}
