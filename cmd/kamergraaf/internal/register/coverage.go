package register

import (
	"fmt"
	"math"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract/resolve"
)

// coveredYear is how many seats are known of a chamber in a year as "register coverage --json" prints it.
type coveredYear struct {
	Chamber string  `json:"chamber"`
	Year    int     `json:"year"`
	Seats   int     `json:"seats"`
	Known   float64 `json:"known"`  // on average a day
	ByTerm  float64 `json:"byTerm"` // of them those of which only the term is known
}

func newCoverageCommand(env shell.Environment) *cli.Command {
	var o options
	return &cli.Command{
		Name:  "coverage",
		Usage: "tell how many seats of each chamber are known, year by year",
		Flags: o.flags(),
		Action: func(c *cli.Context) error {
			o.args = c.Args().Slice()
			return runCoverage(env, o)
		},
	}
}

// runCoverage prints how many seats of each chamber the registers know in each year.
func runCoverage(env shell.Environment, o options) error {
	if len(o.args) > 0 {
		return shell.UsageError("register coverage takes no arguments")
	}
	registers, err := resolve.LoadDir(o.directory)
	if err != nil {
		return err
	}
	var years []coveredYear
	for _, y := range registers.SeatCoverage() {
		years = append(years, coveredYear{y.Chamber, y.Year, y.Seats, tenths(y.Known), tenths(y.ByTerm)})
	}
	if o.json {
		return shell.PrintLines(env, years)
	}
	return printCoverage(env, years)
}

func tenths(n float64) float64 { return math.Round(n*10) / 10 }

func printCoverage(env shell.Environment, years []coveredYear) error {
	w := table.NewWriter()
	w.SetStyle(table.StyleLight)
	w.Style().Options = table.OptionsNoBordersAndSeparators
	w.Style().Format.Header = 0
	w.AppendHeader(table.Row{"chamber", "year", "seats", "known", "by term only"})
	for _, y := range years {
		w.AppendRow(table.Row{y.Chamber, y.Year, y.Seats, fmt.Sprintf("%.1f", y.Known), fmt.Sprintf("%.1f", y.ByTerm)})
	}
	_, err := fmt.Fprintln(env.Stdout, w.Render())
	return err
}
