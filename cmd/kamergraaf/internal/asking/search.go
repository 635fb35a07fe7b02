// Package asking has the commands that ask a store, or tell other programs how to.
package asking

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/graph/queries"
	"w3id.org/kamergraaf/graph/sqlite"
	"w3id.org/kamergraaf/internal/search"
)

// searchOptions are those of the command search.
type searchOptions struct {
	file, words, format string
	limit               int
}

// NewSearchCommand returns the command that finds texts in a store.
func NewSearchCommand(env shell.Environment) *cli.Command {
	var o searchOptions
	return &cli.Command{
		Name:      "search",
		Usage:     "find questions, answers, notes and titles in a store, with excerpts",
		ArgsUsage: "WORDS... FILE.db",
		Description: `Finds texts that have all words, whatever the capitals and accents, the best first. "some words" stand side by side, one OR
other is one of the two, -word is not there, and beginning* is how a word begins. No sign is an error.

Examples:
  kamergraaf search stikstof boer* kamergraaf.db
  kamergraaf search '"flexibele arbeid" -uitzend*' kamergraaf.db`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Usage: "`FORMAT`: " + strings.Join(queries.TableFormats(), ", "), Value: "table", Destination: &o.format},
			&cli.IntFlag{Name: "limit", Usage: "give `N` texts", Value: 20, Destination: &o.limit},
		},
		Action: func(c *cli.Context) error {
			if c.NArg() < 2 {
				return shell.UsageError("say what is looked for, and in which store: kamergraaf search stikstof kamergraaf.db")
			}
			if o.limit < 1 {
				return shell.UsageError("--limit is at least 1")
			}
			last := c.NArg() - 1
			o.words, o.file = strings.Join(c.Args().Slice()[:last], " "), c.Args().Get(last)
			return runSearch(c.Context, env, o)
		},
	}
}

// longest is how long a search may take.
const longest = time.Minute

func runSearch(ctx context.Context, env shell.Environment, o searchOptions) error {
	s, err := sqlite.Open(ctx, o.file, sqlite.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer s.Close()
	found, dropped, err := s.Search(ctx, search.Parse(o.words), sqlite.Limits{Time: longest, Rows: o.limit})
	if err != nil {
		return err
	}
	if len(dropped) > 0 {
		env.Stderr.Tell(fmt.Sprintf("left out, as too many texts have it: %s", strings.Join(dropped, ", ")))
	}
	return found.Write(env.Stdout, o.format)
}
