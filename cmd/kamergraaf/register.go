package main

import (
	"fmt"

	"github.com/urfave/cli/v2"
)

// registerOptions are those of the commands of register.
type registerOptions struct {
	directory string
	json      bool
	args      []string
}

// newRegisterCommand returns the command that shows the registers and makes a user's own.
func newRegisterCommand(env environment) *cli.Command {
	return &cli.Command{
		Name:  "register",
		Usage: "show the registers of persons, parties, ministries, bodies and laws, or bring your own up to date",
		Description: `Examples:
  kamergraaf register list
  kamergraaf register show "Gijs van Dijk"
  kamergraaf register coverage
  kamergraaf register update --registers mine BWBIdList.xml.zip persoon.json
  kamergraaf extract --registers mine documents/`,
		Action: func(c *cli.Context) error {
			if c.Args().Present() {
				return usageError{fmt.Sprintf("there is no command %q: say list, show, coverage or update", c.Args().First())}
			}
			return usageError{"say list, show, coverage or update"}
		},
		Subcommands: []*cli.Command{
			newRegisterListCommand(env),
			newRegisterShowCommand(env),
			newRegisterCoverageCommand(env),
			newRegisterUpdateCommand(env),
		},
	}
}

func (o *registerOptions) directoryFlag() cli.Flag {
	return &cli.StringFlag{Name: "registers", Usage: "`DIR` with tables that add to or override the built-in registers", Destination: &o.directory}
}

func (o *registerOptions) flags() []cli.Flag {
	return []cli.Flag{o.directoryFlag(), &cli.BoolFlag{Name: "json", Usage: "print one JSON object a line", Destination: &o.json}}
}
