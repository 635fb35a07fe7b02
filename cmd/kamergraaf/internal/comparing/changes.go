// Package comparing has the command that compares two exports.
package comparing

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/linewise"
	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/graph/changes"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/internal/legible"
)

// NewCommand returns the command that compares the names of two exports.
func NewCommand(env shell.Environment) *cli.Command {
	var asJSON bool
	return &cli.Command{
		Name:      "changes",
		Usage:     "list which IRIs went, came or moved between two exports",
		ArgsUsage: "OLD NEW",
		Description: `OLD and NEW are N-Quads or N-Triples, as they are or compressed (.gz). An IRI moved where what the old export says of it the
new one says of one other that came: its name, title or text, or the end of the IRI where there is none. Names below one
that went the same way are counted with it ("+12"). Exports of any size: what does not fit into memory stands in files in
the folder for temporary ones.

Example:
  kamergraaf changes old.nq.gz new.nq.gz`,
		Flags: []cli.Flag{&cli.BoolFlag{Name: "json", Usage: "print one JSON object a line", Destination: &asJSON}},
		Action: func(c *cli.Context) error {
			if c.NArg() != 2 {
				return shell.UsageError("changes takes two exports, the old and the new")
			}
			return run(c.Context, env, c.Args().Get(0), c.Args().Get(1), asJSON)
		},
	}
}

func run(ctx context.Context, env shell.Environment, before, after string, asJSON bool) (err error) {
	for _, name := range []string{before, after} {
		if !linewise.Is(name) {
			return shell.UsageError(name + " is neither N-Triples nor N-Quads, which alone are compared line by line: export with --format nquads")
		}
	}
	dir, err := os.MkdirTemp("", "kamergraaf-changes-*")
	if err != nil {
		return fmt.Errorf("comparing exports: %w", err)
	}
	comparison := changes.NewComparison(dir)
	defer func() { err = errors.Join(err, comparison.Close(), os.RemoveAll(dir)) }()
	for _, in := range []struct {
		side changes.Side
		name string
	}{{changes.Old, before}, {changes.New, after}} {
		err := linewise.Each(ctx, in.name, func(n int, line string) error {
			s, _, bad := rdf.ParseLine(line)
			if bad != nil {
				return fmt.Errorf("line %d: %w", n, bad)
			}
			if s.Subject.IsZero() {
				return nil
			}
			return comparison.Add(in.side, s)
		})
		if err != nil {
			return fmt.Errorf("comparing %s: %w", legible.Name(in.name), err)
		}
	}
	return printChanges(env, comparison, asJSON)
}

// printChanges prints the changes, and tells how many there are of each kind.
func printChanges(env shell.Environment, comparison *changes.Comparison, asJSON bool) error {
	text, encoder := legible.Writer{To: env.Stdout}, shell.JSONLines(env.Stdout)
	number := map[changes.Kind]int{}
	stayed, err := comparison.Each(func(c changes.Change) error {
		number[c.Kind]++
		if asJSON {
			return encoder.Encode(c)
		}
		_, err := fmt.Fprintln(text, changeLine(c))
		return err
	})
	if err != nil {
		return err
	}
	env.Stderr.Tell(fmt.Sprintf("%d went, %d came, %d moved, %d stayed", number[changes.Went], number[changes.Came], number[changes.Moved], stayed))
	return nil
}

// changeLine returns a change as a line: "moved OLD NEW +12".
func changeLine(c changes.Change) string {
	fields := []string{string(c.Kind)}
	for _, iri := range []string{c.Old, c.New} {
		if iri != "" {
			fields = append(fields, iri)
		}
	}
	if c.Below > 0 {
		fields = append(fields, fmt.Sprintf("+%d", c.Below))
	}
	return strings.Join(fields, " ")
}
