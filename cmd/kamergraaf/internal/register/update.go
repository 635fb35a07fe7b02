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
		ArgsUsage: "[FILE...]",
		Description: `With --fetch the official files are fetched: the BWB's list of identifiers, TOOI's value lists, and persons, parties and seats of the
Tweede Kamer. A list that lost a tenth of its entries since the last time is refused, with all others, unless --force is given.

FILE is a file that you downloaded: the BWB's list of identifiers (XML, or its ZIP archive), a TOOI value list (JSON) or an answer
of the Tweede Kamer's open data service about Persoon, Fractie, FractieZetel or FractieZetelPersoon (JSON). Which it is shows
from what it holds. Your other rows stay.`,
		Flags: []cli.Flag{
			o.directoryFlag(),
			&cli.BoolFlag{Name: "fetch", Usage: "fetch the official files", Destination: &o.fetch},
			&cli.StringFlag{Name: "sources", Usage: "`FILE` (TOML) with addresses and manners instead of the built-in ones: see fetch --print-sources", Destination: &o.sources},
			&cli.StringFlag{Name: "contact", Usage: "`ADDRESS` (e-mail or web) at which the hosts can reach you", EnvVars: []string{"KAMERGRAAF_CONTACT"}, Destination: &o.contact},
			&cli.BoolFlag{Name: "force", Usage: "take also lists that lost a tenth of their entries", Destination: &o.force},
		},
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
	case len(o.args) == 0 && !o.fetch:
		return shell.UsageError("no input: name files that you downloaded, or let them be fetched with --fetch")
	}
	u, err := update.New(o.directory)
	if err != nil {
		return err
	}
	r := updating{Update: u, env: env}
	if o.fetch {
		if err := r.fetch(ctx, o); err != nil {
			return err
		}
	}
	for _, name := range o.args {
		r.read(ctx, name)
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	before, err := namesIn(o.directory)
	if err != nil {
		return err
	}
	changes, unused, err := u.Save()
	printUnused(env, unused)
	for _, change := range changes {
		fmt.Fprintf(env.Stdout, "%s: %d added, %d replaced, now %s\n", change.Table, change.Added, change.Replaced, shell.Count(change.Rows, "row", "rows"))
	}
	if err != nil {
		return err
	}
	if err := r.remember(o.directory); err != nil {
		return err
	}
	if err := printMoved(env, o.directory, before); err != nil {
		return err
	}
	if len(changes) == 0 && !r.unread {
		fmt.Fprintln(env.Stdout, "nothing new")
	}
	return shell.Verdict(!r.unread)
}

// updating is an update with what is told of it.
type updating struct {
	*update.Update
	env    shell.Environment
	unread bool           // something could not be read, or had
	from   string         // folder of what is fetched, which nobody needs to know
	counts map[string]int // entries of each list that was fetched; nil where none was
}

// read takes in a file, and returns how many entries it holds.
func (r *updating) read(ctx context.Context, name string) (entries int) {
	r.ReadFile(ctx, name, func(read update.Reading, err error) {
		if r.from != "" {
			read.Input = strings.TrimPrefix(read.Input, r.from)
		}
		if err != nil {
			r.unread = true
			r.env.Stderr.Say(fmt.Sprintf("%s: %s", legible.Name(read.Input), shell.Cause(err)))
			return
		}
		entries += read.Entries
		fmt.Fprintf(r.env.Stdout, "%s: %s, %s\n", legible.Name(read.Input), read.Format, shell.Count(read.Entries, "entry", "entries"))
		printUnused(r.env, read.Unused)
	})
	return entries
}

// printUnused tells what an input held that gave nothing, and why.
func printUnused(env shell.Environment, unused []update.Unused) {
	for _, u := range unused {
		fmt.Fprintf(env.Stdout, "  not used: %d, %s (%s)\n", u.Count, u.Why, strings.Join(u.Examples, ", "))
	}
}
