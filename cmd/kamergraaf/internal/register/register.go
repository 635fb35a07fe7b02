// Package register has the commands that show the registers and bring a user's own up to date.
package register

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
)

// options are those of the commands of register.
type options struct {
	directory string
	json      bool
	args      []string
	fetch     bool
	sources   string
	contact   string
	force     bool
}

// NewCommand returns the command that shows the registers and makes a user's own.
func NewCommand(env shell.Environment) *cli.Command {
	return &cli.Command{
		Name:  "register",
		Usage: "show the registers of persons, parties, ministries, bodies and laws, or bring your own up to date",
		Description: `Examples:
  kamergraaf register list
  kamergraaf register show "Gijs van Dijk"
  kamergraaf register coverage
  kamergraaf register update --registers mine --fetch --contact you@example.org
  kamergraaf register update --registers mine BWBIdList.xml.zip persoon.json
  kamergraaf extract --registers mine documents/`,
		Action: func(c *cli.Context) error {
			if c.Args().Present() {
				return shell.UsageError(fmt.Sprintf("there is no command %q: say list, show, coverage or update", c.Args().First()))
			}
			return shell.UsageError("say list, show, coverage or update")
		},
		Subcommands: []*cli.Command{
			newListCommand(env),
			newShowCommand(env),
			newCoverageCommand(env),
			newUpdateCommand(env),
		},
	}
}

func (o *options) directoryFlag() cli.Flag {
	return &cli.StringFlag{Name: "registers", Usage: "`DIR` with tables that add to or override the built-in registers", Destination: &o.directory}
}

func (o *options) flags() []cli.Flag {
	return []cli.Flag{o.directoryFlag(), &cli.BoolFlag{Name: "json", Usage: "print one JSON object a line", Destination: &o.json}}
}
