package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract/source"
	"w3id.org/kamergraaf/graph/queries"
	"w3id.org/kamergraaf/internal/opening"
)

// queryOptions are those of the command query.
type queryOptions struct {
	databaseOptions
	buildOptions
	name        string // of a question, "" where it stands in a file
	given       map[string]string
	cypher, sql string // files
	format      string
	json, excel bool
	explained   bool
	limit       time.Duration
}

// newQueryCommand returns the command that lists questions and asks them.
func newQueryCommand(env shell.Environment) *cli.Command {
	var o queryOptions
	return &cli.Command{
		Name:      "query",
		Usage:     "list and ask named questions, of documents or Neo4j",
		ArgsUsage: "[NAME [PARAMETER=VALUE]... [INPUT...]]",
		Description: `Without NAME the questions are listed; with --explain their parameters, columns, Cypher and SQL. INPUT is a store (see build), or
documents; with --uri Neo4j is asked instead. No query can change anything.

Things are named as people do: surname, abbreviation, a part of a name, BWB or other id, IRI. A name that is unknown, or that
several have, ends the command with 1; the candidates are told.

Examples:
  kamergraaf query
  kamergraaf query --explain asked-about-law
  kamergraaf query asked-about-law law=BWBR0010346 kamergraaf.db
  kamergraaf query late-answers days=30 documents/
  kamergraaf query --sql mine.sql --format csv kamergraaf.db
  kamergraaf query --uri bolt://localhost:7687 --cypher mine.cypher`,
		Flags: slices.Concat([]cli.Flag{
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Usage: "`FORMAT` of the answer: " + strings.Join(queries.TableFormats(), ", "), Value: "table", Destination: &o.format},
			&cli.BoolFlag{Name: "json", Usage: "the same as --format json", Destination: &o.json},
			&cli.BoolFlag{Name: "excel", Usage: "the same as --format excel: CSV for Dutch Excel, in which no cell is taken for a formula; --format csv is for programs", Destination: &o.excel},
			&cli.StringFlag{Name: "sql", Usage: "ask INPUT the query in `FILE` (- for standard input); docs/store.md has the tables", Destination: &o.sql},
			&cli.StringFlag{Name: "cypher", Usage: "ask Neo4j the query in `FILE` (- for standard input)", Destination: &o.cypher},
			&cli.BoolFlag{Name: "explain", Usage: "show what a named question asks", Destination: &o.explained},
			&cli.DurationFlag{Name: "limit", Usage: "end the query after `TIME`", Value: 5 * time.Minute, Destination: &o.limit},
			o.baseFlag(),
		}, o.sourceFlags(), o.readingOptions.flags()),
		Action: func(c *cli.Context) error {
			o.take(c.Args().Slice())
			return runQuery(c.Context, env, o)
		},
	}
}

// take parts the words of the command: the name of a question, its parameters, which are the words with = before the first without,
// and the inputs.
func (o *queryOptions) take(args []string) {
	if o.cypher == "" && o.sql == "" && len(args) > 0 {
		o.name, args = args[0], args[1:]
	}
	o.given = map[string]string{}
	for len(args) > 0 {
		name, value, is := strings.Cut(args[0], "=")
		if !is {
			break
		}
		o.given[name], args = value, args[1:]
	}
	o.inputs = args
	if o.uri == "" && len(args) == 0 {
		o.uri = os.Getenv("NEO4J_URI")
	}
}

func runQuery(ctx context.Context, env shell.Environment, o queryOptions) error {
	switch {
	case o.name == "" && o.cypher == "" && o.sql == "":
		return listQueries(env)
	case o.explained && o.name != "":
		return explainQuery(env, o.name)
	}
	if err := o.check(); err != nil {
		return err
	}
	answer, allRead, err := o.answer(ctx, env)
	if err != nil {
		return err
	}
	switch {
	case o.json:
		o.format = "json"
	case o.excel:
		o.format = "excel"
	}
	if err := answer.Write(env.Stdout, o.format); err != nil {
		return err
	}
	return shell.Verdict(allRead)
}

// check refuses what cannot be asked, before anything is read.
func (o *queryOptions) check() error {
	if o.name != "" {
		q, err := queries.Named(o.name)
		if err == nil {
			_, err = q.Parameters(o.given, anyDialect)
		}
		if err != nil {
			return shell.UsageError(err.Error())
		}
	}
	switch {
	case o.cypher != "" && o.sql != "":
		return shell.UsageError("--cypher and --sql are two questions: ask one")
	case o.uri != "" && len(o.inputs) > 0:
		return shell.UsageError("INPUT and --uri are two to ask: name one")
	case o.sql != "" && o.uri != "":
		return shell.UsageError("--sql is for INPUT, Neo4j takes --cypher")
	case o.cypher != "" && len(o.inputs) > 0:
		return shell.UsageError("--cypher is for Neo4j (--uri), INPUT takes --sql")
	case o.uri == "" && len(o.inputs) == 0:
		return shell.UsageError("nothing to ask: name a store or documents behind the question, or a Neo4j with --uri")
	case !slices.Contains(queries.TableFormats(), o.format):
		return shell.UsageError(fmt.Sprintf("no format of answers: %s (there are %s)", o.format, strings.Join(queries.TableFormats(), ", ")))
	}
	return nil
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
	all, err := queries.All()
	if err != nil {
		return err
	}
	for _, q := range all {
		if _, err := fmt.Fprintf(env.Stdout, "%-28s %s\n", q.Name, q.Title); err != nil {
			return err
		}
	}
	return nil
}

func explainQuery(env shell.Environment, name string) error {
	q, err := queries.Named(name)
	if err != nil {
		return shell.UsageError(err.Error())
	}
	_, err = fmt.Fprintf(env.Stdout, "%s\n\n// The same in SQL:\n%s\n", strings.TrimRight(q.Cypher, "\n"), strings.TrimRight(q.Statement(), "\n"))
	return err
}
