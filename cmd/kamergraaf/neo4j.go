package main

import (
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/graph/neo4j"
)

// databaseFlags say which Neo4j is meant.
func databaseFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "uri", Usage: "`ADDRESS` of Neo4j: bolt://, neo4j://, neo4j+s:// ...", EnvVars: []string{"NEO4J_URI"}, Value: "bolt://localhost:7687"},
		&cli.StringFlag{Name: "user", Usage: "`NAME` to log in with", EnvVars: []string{"NEO4J_USERNAME"}},
		&cli.StringFlag{Name: "password", Usage: "`WORD` to log in with; better given in the environment", EnvVars: []string{"NEO4J_PASSWORD"}},
		&cli.StringFlag{Name: "database", Usage: "`NAME` of the database (default: the user's home database)", EnvVars: []string{"NEO4J_DATABASE"}},
	}
}

func openStore(c *cli.Context) (*neo4j.Store, error) {
	return neo4j.Open(c.Context, neo4j.Config{URI: c.String("uri"), User: c.String("user"), Password: c.String("password"), Database: c.String("database")})
}

// loadCommand loads the graphs of documents into Neo4j.
func (env environment) loadCommand() *cli.Command {
	return &cli.Command{
		Name:      "load",
		Usage:     "load documents into Neo4j",
		ArgsUsage: "INPUT...",
		Description: `A document that was loaded before is replaced; what others say stays. A load that was cut off is completed by running it again.

Example:
  NEO4J_PASSWORD=... kamergraaf load --uri neo4j+s://example.databases.neo4j.io --user neo4j documents/`,
		Flags:  append(append([]cli.Flag{baseFlag(), noMentionsFlag()}, databaseFlags()...), readingFlags()...),
		Action: env.load,
	}
}

// loadMemory is how much memory a load may take before it collects its garbage harder: the queue before a slow server
// would else let it grow.
const loadMemory = 200 << 20

func (env environment) load(c *cli.Context) error {
	iris, r, err := env.exportParts(c)
	if err != nil {
		return err
	}
	defer r.close()
	debug.SetMemoryLimit(loadMemory)
	store, err := openStore(c)
	if err != nil {
		return err
	}
	defer store.Close(c.Context)
	bar := newBar(env.stderr, "statements")
	loader, err := store.Loader(c.Context, neo4j.LoadOptions{Progress: func(s neo4j.Stats) { bar.set(s.Statements) }})
	if err != nil {
		return err
	}
	err = r.export(c, iris, loader, nil)
	bar.done()
	if err != nil && err != errUnread {
		return err
	}
	s := loader.Stats()
	fmt.Fprintf(env.stderr, "kamergraaf: %d documents: %d loaded, %d as they were, %d refused; %d statements in %s\n",
		s.Documents, s.Documents-s.Unchanged-s.Rejected, s.Unchanged, s.Rejected, s.Statements, s.Elapsed.Round(time.Millisecond))
	return err
}

// unloadCommand removes what documents say from Neo4j.
func (env environment) unloadCommand() *cli.Command {
	return &cli.Command{
		Name:      "unload",
		Usage:     "remove documents from Neo4j, and what only they mention",
		ArgsUsage: "DOCUMENT...",
		Description: `DOCUMENT is an official number (ah-tk-20172018-2140) or the IRI of a document.

Example:
  kamergraaf unload ah-tk-20172018-2140`,
		Flags: databaseFlags(),
		Action: func(c *cli.Context) error {
			if !c.Args().Present() {
				return usageError{"no document: name official numbers or IRIs"}
			}
			store, err := openStore(c)
			if err != nil {
				return err
			}
			defer store.Close(c.Context)
			for _, document := range c.Args().Slice() {
				if err := store.Unload(c.Context, document); err != nil {
					return fmt.Errorf("unloading %s: %w", document, err)
				}
			}
			return nil
		},
	}
}

// queryCommand lists and runs questions in Cypher.
func (env environment) queryCommand() *cli.Command {
	return &cli.Command{
		Name:      "query",
		Usage:     "list and run named questions to Neo4j",
		ArgsUsage: "[NAME [PARAMETER=VALUE]...]",
		Description: `Without NAME the questions are listed; with --explain their parameters, columns and Cypher. No query can change the database.

Examples:
  kamergraaf query
  kamergraaf query --explain asked-about-law
  kamergraaf query asked-about-law law=BWBR0010346
  kamergraaf query --cypher mine.cypher --format csv`,
		Flags: append([]cli.Flag{
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Usage: "`FORMAT` of the answer: " + strings.Join(neo4j.TableFormats(), ", "), Value: "table"},
			&cli.BoolFlag{Name: "json", Usage: "the same as --format json"},
			&cli.StringFlag{Name: "cypher", Usage: "run the query in `FILE` (- for standard input)"},
			&cli.BoolFlag{Name: "explain", Usage: "show what a named question asks, without a database"},
			&cli.DurationFlag{Name: "limit", Usage: "end the query after `TIME`", Value: 5 * time.Minute},
		}, databaseFlags()...),
		Action: env.query,
	}
}

func (env environment) query(c *cli.Context) error {
	name := c.Args().First()
	if name == "" && c.String("cypher") == "" {
		return env.listQueries()
	}
	if c.Bool("explain") && name != "" {
		return env.explainQuery(name)
	}
	cypher, params, err := env.chosenQuery(c)
	if err != nil {
		return err
	}
	store, err := openStore(c)
	if err != nil {
		return err
	}
	defer store.Close(c.Context)
	answer, err := store.Query(c.Context, cypher, params, c.Duration("limit"))
	if err != nil {
		return err
	}
	format := c.String("format")
	if c.Bool("json") {
		format = "json"
	}
	return answer.Write(env.stdout, format)
}

// chosenQuery returns the Cypher to run and its parameters: a named question's, or a file's.
func (env environment) chosenQuery(c *cli.Context) (string, map[string]any, error) {
	given := map[string]string{}
	args := c.Args().Slice()
	if c.String("cypher") == "" && len(args) > 0 {
		args = args[1:]
	}
	for _, a := range args {
		key, value, ok := strings.Cut(a, "=")
		if !ok {
			return "", nil, usageError{fmt.Sprintf("%q is no parameter: write PARAMETER=VALUE", a)}
		}
		given[key] = value
	}
	if file := c.String("cypher"); file != "" {
		text, err := env.readText(file)
		params := map[string]any{}
		for k, v := range given {
			params[k] = v
		}
		return text, params, err
	}
	q, err := neo4j.QueryNamed(c.Args().First())
	if err != nil {
		return "", nil, usageError{err.Error()}
	}
	params, err := q.Parameters(given)
	if err != nil {
		return "", nil, usageError{err.Error()}
	}
	return q.Cypher, params, nil
}

func (env environment) readText(file string) (string, error) {
	if file == "-" {
		text, err := io.ReadAll(env.stdin)
		return string(text), err
	}
	text, err := os.ReadFile(file)
	return string(text), err
}

func (env environment) listQueries() error {
	queries, err := neo4j.Queries()
	if err != nil {
		return err
	}
	for _, q := range queries {
		if _, err := fmt.Fprintf(env.stdout, "%-28s %s\n", q.Name, q.Title); err != nil {
			return err
		}
	}
	return nil
}

func (env environment) explainQuery(name string) error {
	q, err := neo4j.QueryNamed(name)
	if err != nil {
		return usageError{err.Error()}
	}
	_, err = io.WriteString(env.stdout, strings.TrimRight(q.Cypher, "\n")+"\n")
	return err
}
