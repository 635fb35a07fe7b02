package register

import (
	"fmt"
	"slices"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/internal/typed"
)

func newShowCommand(env shell.Environment) *cli.Command {
	var o options
	return &cli.Command{
		Name:      "show",
		Usage:     "print all rows about one thing",
		ArgsUsage: "NAME|KEY",
		Description: `A thing is found by a name, surname, abbreviation, key, or words of its name or title, whatever the capitals and accents. Where
several fit they are listed, the best first, and the rows are of those that have it as their whole name, else of all.

Examples:
  kamergraaf register show Beckerman
  kamergraaf register show "wet openbaarheid"`,
		Flags: o.flags(),
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
		return shell.UsageError("name one thing: a name, a surname, an abbreviation, words of a title, or a key")
	}
	tables, err := resolve.Tables(o.directory)
	if err != nil {
		return err
	}
	found, meant := resolve.About(tables, typed.New(o.args[0]))
	if len(found) == 0 {
		return fmt.Errorf("no register knows %q", o.args[0])
	}
	told := min(meant, typed.Most)
	if !o.json && len(found) > 1 {
		if err := printMatches(env, found[:min(told+typed.MostOthers, len(found))]); err != nil {
			return err
		}
	}
	if more := meant - told; more > 0 {
		env.Stderr.Tell(typed.More(more, o.args[0]))
	}
	if o.json {
		return encodeRows(env, tables, found[:told])
	}
	for i, t := range tables {
		var rows []int
		for _, one := range found[:told] {
			for _, r := range one.Thing.Rows {
				if r.Table == i && !slices.Contains(rows, r.Row) {
					rows = append(rows, r.Row)
				}
			}
		}
		if len(rows) == 0 {
			continue
		}
		if err := printRows(env, t, rows); err != nil {
			return err
		}
	}
	return nil
}

// printMatches lists the things that fit what was typed, the best first.
func printMatches(env shell.Environment, found []typed.Found[resolve.Registered]) error {
	w := newPlainTable()
	w.AppendHeader(table.Row{"match", "table", "name", "key"})
	for _, one := range found {
		match := "whole name"
		switch {
		case one.Fit == typed.Key:
			match = "key"
		case one.Fit.Part():
			match = "part of a name"
		}
		w.AppendRow(table.Row{match, one.Thing.Table, one.Thing.Name, one.Thing.Key})
	}
	_, err := fmt.Fprintf(env.Stdout, "%s\n\n", w.Render())
	return err
}

func newPlainTable() table.Writer {
	w := table.NewWriter()
	w.SetStyle(table.StyleLight)
	w.Style().Options = table.OptionsNoBordersAndSeparators
	w.Style().Format.Header = 0
	return w
}

// encodeRows prints the rows about things, thing by thing.
func encodeRows(env shell.Environment, tables []resolve.Table, things []typed.Found[resolve.Registered]) error {
	encoder := shell.JSONLines(env.Stdout)
	for _, one := range things {
		for _, r := range one.Thing.Rows {
			t := tables[r.Table]
			row := registeredRow{Table: t.Name, Own: r.Row >= len(t.Rows)-t.Own, Row: map[string]string{}}
			for i, column := range t.Columns {
				if cell := t.Rows[r.Row][i]; cell != "" {
					row.Row[column] = cell
				}
			}
			if err := encoder.Encode(row); err != nil {
				return err
			}
		}
	}
	return nil
}

// printRows prints the rows under the name of their table, without columns that are empty in all of them.
func printRows(env shell.Environment, t resolve.Table, rows []int) error {
	w := newPlainTable()
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
