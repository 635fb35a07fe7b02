package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/extract/resolve/update"
)

// registerCommand shows the registers and makes a user's own.
func (env environment) registerCommand() *cli.Command {
	directory := &cli.StringFlag{Name: "registers", Usage: "`DIR` with tables that add to or override the built-in registers"}
	asJSON := &cli.BoolFlag{Name: "json", Usage: "print one JSON object a line"}
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
			{Name: "list", Usage: "list the tables: their rows, columns and sources", Flags: []cli.Flag{directory, asJSON}, Action: env.listRegisters},
			{Name: "show", Usage: "print all rows about one thing", ArgsUsage: "NAME|KEY", Flags: []cli.Flag{directory, asJSON}, Action: env.showRegistered},
			{Name: "coverage", Usage: "tell how many seats of each chamber are known, year by year", Flags: []cli.Flag{directory, asJSON}, Action: env.coverage},
			{Name: "update", Usage: "put the facts of official files into your own register", ArgsUsage: "FILE...", Flags: []cli.Flag{directory}, Action: env.updateRegister,
				Description: `FILE is a file that you downloaded: the BWB's list of identifiers (XML, or its ZIP archive), a TOOI value list (JSON) or an answer
of the Tweede Kamer's open data service about Persoon, Fractie, FractieZetel or FractieZetelPersoon (JSON). Which it is shows
from what it holds. Your other rows stay.`},
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

func (env environment) listRegisters(c *cli.Context) error {
	if c.Args().Present() {
		return usageError{"register list takes no arguments"}
	}
	tables, err := resolve.Tables(c.String("registers"))
	if err != nil {
		return err
	}
	encoder := json.NewEncoder(env.stdout)
	encoder.SetEscapeHTML(false)
	for _, t := range tables {
		listed := listedTable{t.Name, len(t.Rows), t.Own, t.Holds, t.Columns, t.Sources()}
		if c.Bool("json") {
			err = encoder.Encode(listed)
		} else {
			err = env.printTable(listed)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (env environment) printTable(t listedTable) error {
	own := ""
	if t.Own > 0 {
		own = fmt.Sprintf(", %d of them your own", t.Own)
	}
	_, err := fmt.Fprintf(env.stdout, "%s: %d rows%s\n  %s\n  columns: %s\n  sources: %s\n",
		t.Table, t.Rows, own, t.Holds, strings.Join(t.Columns, ", "), strings.Join(t.Sources, ", "))
	return err
}

// registeredRow is a row as "register show --json" prints it.
type registeredRow struct {
	Table string            `json:"table"`
	Own   bool              `json:"own"` // the user's
	Row   map[string]string `json:"row"` // by column, without empty cells
}

func (env environment) showRegistered(c *cli.Context) error {
	if c.Args().Len() != 1 {
		return usageError{"name one thing: a name in full, an abbreviation or a key"}
	}
	tables, err := resolve.Tables(c.String("registers"))
	if err != nil {
		return err
	}
	found := false
	for i, rows := range resolve.About(tables, c.Args().First()) {
		if len(rows) == 0 {
			continue
		}
		found = true
		if c.Bool("json") {
			err = env.encodeRows(tables[i], rows)
		} else {
			err = env.printRows(tables[i], rows)
		}
		if err != nil {
			return err
		}
	}
	if !found {
		return fmt.Errorf("no register knows %q", c.Args().First())
	}
	return nil
}

func (env environment) encodeRows(t resolve.Table, rows []int) error {
	encoder := json.NewEncoder(env.stdout)
	encoder.SetEscapeHTML(false)
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
func (env environment) printRows(t resolve.Table, rows []int) error {
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
	_, err := fmt.Fprintf(env.stdout, "%s\n%s\n", t.Name, w.Render())
	return err
}

func (env environment) updateRegister(c *cli.Context) error {
	dir := c.String("registers")
	switch {
	case dir == "":
		return usageError{"name your register: --registers DIR"}
	case !c.Args().Present():
		return usageError{"no input: name files that you downloaded"}
	}
	u, err := update.New(dir)
	if err != nil {
		return err
	}
	unread := false
	for _, name := range c.Args().Slice() {
		u.ReadFile(c.Context, name, func(r update.Reading, err error) {
			if err != nil {
				unread = true
				fmt.Fprintf(env.stderr, "kamergraaf: %s: %s\n", legible(r.Input), cause(err))
				return
			}
			fmt.Fprintf(env.stdout, "%s: %s, %d entries\n", legible(r.Input), r.Format, r.Entries)
			env.printUnused(r.Unused)
		})
		if err := c.Context.Err(); err != nil {
			return err
		}
	}
	changes, unused, err := u.Save()
	env.printUnused(unused)
	for _, change := range changes {
		fmt.Fprintf(env.stdout, "%s: %d added, %d replaced, now %d rows\n", change.Table, change.Added, change.Replaced, change.Rows)
	}
	switch {
	case err != nil:
		return err
	case unread:
		return errUnread
	case len(changes) == 0:
		fmt.Fprintln(env.stdout, "nothing new")
	}
	return nil
}

// printUnused tells what an input held that gave nothing, and why.
func (env environment) printUnused(unused []update.Unused) {
	for _, u := range unused {
		fmt.Fprintf(env.stdout, "  not used: %d, %s (%s)\n", u.Count, u.Why, strings.Join(u.Examples, ", "))
	}
}
