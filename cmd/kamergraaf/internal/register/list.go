package register

import (
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract/resolve"
)

func newListCommand(env shell.Environment) *cli.Command {
	var o options
	return &cli.Command{
		Name:  "list",
		Usage: "list the tables: their rows, columns and sources",
		Flags: o.flags(),
		Action: func(c *cli.Context) error {
			o.args = c.Args().Slice()
			return runList(env, o)
		},
	}
}

// listedTable is a table as "register list --json" prints it.
type listedTable struct {
	Table   string   `json:"table"`
	Rows    int      `json:"rows"`
	Own     int      `json:"own"` // of them the user's
	Holds   string   `json:"holds"`
	Columns []string `json:"columns"`
	Sources []string `json:"sources"`
}

func runList(env shell.Environment, o options) error {
	if len(o.args) > 0 {
		return shell.UsageError("register list takes no arguments")
	}
	tables, err := resolve.Tables(o.directory)
	if err != nil {
		return err
	}
	encoder := shell.JSONLines(env.Stdout)
	for _, t := range tables {
		listed := listedTable{t.Name, len(t.Rows), t.Own, t.Holds, t.Columns, t.Sources()}
		if o.json {
			err = encoder.Encode(listed)
		} else {
			err = printTable(env, listed)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func printTable(env shell.Environment, t listedTable) error {
	own := ""
	if t.Own > 0 {
		own = fmt.Sprintf(", %d of them your own", t.Own)
	}
	_, err := fmt.Fprintf(env.Stdout, "%s: %s%s\n  %s\n  columns: %s\n  sources: %s\n",
		t.Table, shell.Count(t.Rows, "row", "rows"), own, t.Holds, strings.Join(t.Columns, ", "), strings.Join(t.Sources, ", "))
	return err
}
