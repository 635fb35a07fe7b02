package register

import (
	"fmt"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract/resolve"
)

func newShowCommand(env shell.Environment) *cli.Command {
	var o options
	return &cli.Command{
		Name:      "show",
		Usage:     "print all rows about one thing",
		ArgsUsage: "NAME|KEY",
		Flags:     o.flags(),
		Action: func(c *cli.Context) error {
			o.args = c.Args().Slice()
			return runShow(env, o)
		},
	}
}

// registeredRow is a row as "register show --json" prints it.
type registeredRow struct {
	Table string            `json:"table"`
	Own   bool              `json:"own"` // the user's
	Row   map[string]string `json:"row"` // by column, without empty cells
}

func runShow(env shell.Environment, o options) error {
	if len(o.args) != 1 {
		return shell.UsageError("name one thing: a name in full, an abbreviation or a key")
	}
	tables, err := resolve.Tables(o.directory)
	if err != nil {
		return err
	}
	found := false
	for i, rows := range resolve.About(tables, o.args[0]) {
		if len(rows) == 0 {
			continue
		}
		found = true
		if o.json {
			err = encodeRows(env, tables[i], rows)
		} else {
			err = printRows(env, tables[i], rows)
		}
		if err != nil {
			return err
		}
	}
	if !found {
		return fmt.Errorf("no register knows %q", o.args[0])
	}
	return nil
}

func encodeRows(env shell.Environment, t resolve.Table, rows []int) error {
	encoder := shell.JSONLines(env.Stdout)
	for _, r := range rows {
		row := registeredRow{Table: t.Name, Own: r >= len(t.Rows)-t.Own, Row: map[string]string{}}
		for i, column := range t.Columns {
			if cell := t.Rows[r][i]; cell != "" {
				row.Row[column] = cell
			}
		}
		if err := encoder.Encode(row); err != nil {
			return err
		}
	}
	return nil
}

// printRows prints the rows under the name of their table, without columns that are empty in all of them.
func printRows(env shell.Environment, t resolve.Table, rows []int) error {
	w := table.NewWriter()
	w.SetStyle(table.StyleLight)
	w.Style().Options = table.OptionsNoBordersAndSeparators
	w.Style().Format.Header = 0
	var used []int
	var header table.Row
	for i, column := range t.Columns {
		for _, r := range rows {
			if t.Rows[r][i] != "" {
				used = append(used, i)
				header = append(header, column)
				break
			}
		}
	}
	w.AppendHeader(header)
	for _, r := range rows {
		var row table.Row
		for _, i := range used {
			row = append(row, t.Rows[r][i])
		}
		w.AppendRow(row)
	}
	_, err := fmt.Fprintf(env.Stdout, "%s\n%s\n", t.Name, w.Render())
	return err
}
