package register

import (
	"context"
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract/resolve/update"
	"w3id.org/kamergraaf/internal/legible"
)

func newUpdateCommand(env shell.Environment) *cli.Command {
	var o options
	return &cli.Command{
		Name:      "update",
		Usage:     "put the facts of official files into your own register",
		ArgsUsage: "FILE...",
		Description: `FILE is a file that you downloaded: the BWB's list of identifiers (XML, or its ZIP archive), a TOOI value list (JSON) or an answer
of the Tweede Kamer's open data service about Persoon, Fractie, FractieZetel or FractieZetelPersoon (JSON). Which it is shows
from what it holds. Your other rows stay.`,
		Flags: []cli.Flag{o.directoryFlag()},
		Action: func(c *cli.Context) error {
			o.args = c.Args().Slice()
			return runUpdate(c.Context, env, o)
		},
	}
}

func runUpdate(ctx context.Context, env shell.Environment, o options) error {
	switch {
	case o.directory == "":
		return shell.UsageError("name your register: --registers DIR")
	case len(o.args) == 0:
		return shell.UsageError("no input: name files that you downloaded")
	}
	u, err := update.New(o.directory)
	if err != nil {
		return err
	}
	unread := false
	for _, name := range o.args {
		u.ReadFile(ctx, name, func(r update.Reading, err error) {
			if err != nil {
				unread = true
				env.Stderr.Say(fmt.Sprintf("%s: %s", legible.Name(r.Input), shell.Cause(err)))
				return
			}
			fmt.Fprintf(env.Stdout, "%s: %s, %s\n", legible.Name(r.Input), r.Format, shell.Count(r.Entries, "entry", "entries"))
			printUnused(env, r.Unused)
		})
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	changes, unused, err := u.Save()
	printUnused(env, unused)
	for _, change := range changes {
		fmt.Fprintf(env.Stdout, "%s: %d added, %d replaced, now %s\n", change.Table, change.Added, change.Replaced, shell.Count(change.Rows, "row", "rows"))
	}
	switch {
	case err != nil:
		return err
	case unread:
		return shell.ErrUnread
	case len(changes) == 0:
		fmt.Fprintln(env.Stdout, "nothing new")
	}
	return nil
}

// printUnused tells what an input held that gave nothing, and why.
func printUnused(env shell.Environment, unused []update.Unused) {
	for _, u := range unused {
		fmt.Fprintf(env.Stdout, "  not used: %d, %s (%s)\n", u.Count, u.Why, strings.Join(u.Examples, ", "))
	}
}
