package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/internal/legible"
	"w3id.org/kamergraaf/internal/output"
	"w3id.org/kamergraaf/timeline"
	"w3id.org/kamergraaf/timeline/report"
)

// timelineOptions are those of the command timeline.
type timelineOptions struct {
	readingOptions
	graphOptions
	databaseOptions
	inDatabase                      bool // whether the papers come from the database
	by, from, to, asOf, chamber     string
	byName, allAnswerers, allAskers bool
	inquiry                         string
	waiting, excel                  bool
	format, lang, chart, output     string
}

// newTimelineCommand returns the command that computes how fast questions are answered.
func newTimelineCommand(env shell.Environment) *cli.Command {
	return timelineCommand(func(ctx context.Context, o timelineOptions) error { return runTimeline(ctx, env, o) })
}

// timelineCommand returns the command with what it runs.
func timelineCommand(run func(context.Context, timelineOptions) error) *cli.Command {
	var o timelineOptions
	return &cli.Command{
		Name:      "timeline",
		Usage:     "show how fast questions are answered, by whom, and who still waits",
		ArgsUsage: "INPUT...",
		Description: `Inquiries are counted by the day of submission; days are calendar days. What counts how is told in docs/timelines.md; odd
data of what is counted are named on standard error, a line a kind (--verbose: all). With --uri the papers come from Neo4j instead of INPUT.

Examples:
  kamergraaf timeline documents/
  kamergraaf timeline --by session-year --chamber tk --format csv documents/
  kamergraaf timeline --format html --lang nl --output report.html documents/
  kamergraaf timeline --inquiry 2018Z07913 documents/
  kamergraaf timeline --waiting --as-of 2018-06-01 documents/`,
		Flags: slices.Concat(o.flags(), []cli.Flag{o.baseFlag()}, o.sourceFlags(), o.readingOptions.flags()),
		Action: func(c *cli.Context) error {
			o.inputs, o.inDatabase, o.writes = c.Args().Slice(), c.IsSet("uri"), []string{o.output}
			return run(c.Context, o)
		},
	}
}

func (o *timelineOptions) flags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "by", Usage: "group by `WHAT`: " + strings.Join(timeline.Groupings(), ", "), Value: "ministry", Destination: &o.by},
		&cli.StringFlag{Name: "from", Usage: "first `DATE` of submission", Destination: &o.from},
		&cli.StringFlag{Name: "to", Usage: "last `DATE` of submission", Destination: &o.to},
		&cli.StringFlag{Name: "as-of", Usage: "count as things stood on `DATE` (default: the last one that a paper names)", Destination: &o.asOf},
		&cli.StringFlag{Name: "chamber", Usage: "only this `CHAMBER`: tk or ek", Destination: &o.chamber},
		&cli.BoolFlag{Name: "by-name", Usage: "tell ministries apart by the name on the day, not by identity", Destination: &o.byName},
		&cli.BoolFlag{Name: "all-answerers", Usage: "count joint answers under each who answers, not under the first alone", Destination: &o.allAnswerers},
		&cli.BoolFlag{Name: "all-askers", Usage: "count joint questions under each who asks, not under the first alone", Destination: &o.allAskers},
		&cli.StringFlag{Name: "inquiry", Usage: "show what happened in the inquiry with `ID`: an official id, case number or IRI", Destination: &o.inquiry},
		&cli.BoolFlag{Name: "waiting", Usage: "show who still waits for an answer, longest first", Destination: &o.waiting},
		&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Usage: "`FORMAT`: " + strings.Join(timelineFormats(), ", "), Value: "table", Destination: &o.format},
		&cli.BoolFlag{Name: "excel", Usage: "the same as --format excel: CSV for Dutch Excel, in which no cell is taken for a formula; --format csv is for programs", Destination: &o.excel},
		&cli.StringFlag{Name: "lang", Usage: "`LANGUAGE` of charts and report: nl or en", Value: "nl", Destination: &o.lang},
		&cli.StringFlag{Name: "chart", Usage: "`WHICH` chart --format svg draws: " + strings.Join(report.Charts(), ", "), Value: report.Charts()[0], Destination: &o.chart},
		&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE` instead of standard output", Destination: &o.output},
	}
}

func timelineFormats() []string { return append(report.SheetFormats(), "svg", "html") }

// timelineRequest is what was asked for, checked.
type timelineRequest struct {
	filter        timeline.Filter
	options       timeline.Options
	asOf          extract.Date
	inquiry       string
	waiting       bool
	format, chart string
	words         report.Words
}

func newTimelineRequest(o timelineOptions) (timelineRequest, error) {
	if o.excel {
		o.format = "excel"
	}
	r := timelineRequest{
		filter:  timeline.Filter{Chamber: strings.ToLower(o.chamber)},
		inquiry: o.inquiry, waiting: o.waiting, format: o.format, chart: o.chart,
		options: timeline.Options{By: o.by, ByName: o.byName, AllAnswerers: o.allAnswerers, AllAskers: o.allAskers},
	}
	for _, d := range []struct {
		flag, given string
		to          *extract.Date
	}{{"from", o.from, &r.filter.From}, {"to", o.to, &r.filter.To}, {"as-of", o.asOf, &r.asOf}} {
		*d.to = extract.Date(d.given)
		if _, err := time.Parse(time.DateOnly, d.given); err != nil && d.given != "" {
			return r, shell.UsageError(fmt.Sprintf("--%s %s is no date: write it as 2018-04-26", d.flag, d.given))
		}
	}
	words, ok := report.In(o.lang)
	if !ok {
		return r, shell.UsageError(fmt.Sprintf("no language %q: choose nl or en", o.lang))
	}
	r.words = words
	if r.graphic() {
		r.options.Unknown = words.Unknown
	}
	return r, r.check()
}

// check refuses what there is not, and questions that exclude each other.
func (r timelineRequest) check() error {
	switch {
	case r.filter.Chamber != "" && r.filter.Chamber != "tk" && r.filter.Chamber != "ek":
		return shell.UsageError(fmt.Sprintf("no chamber %q: choose tk or ek", r.filter.Chamber))
	case !slices.Contains(timeline.Groupings(), r.options.By):
		return shell.UsageError(fmt.Sprintf("cannot group by %q: choose from %s", r.options.By, strings.Join(timeline.Groupings(), ", ")))
	case !slices.Contains(timelineFormats(), r.format):
		return shell.UsageError(fmt.Sprintf("unknown format %q: choose from %s", r.format, strings.Join(timelineFormats(), ", ")))
	case !slices.Contains(report.Charts(), r.chart):
		return shell.UsageError(fmt.Sprintf("no chart %q: choose from %s", r.chart, strings.Join(report.Charts(), ", ")))
	case r.inquiry != "" && r.waiting:
		return shell.UsageError("--inquiry and --waiting are two questions: ask one")
	case r.graphic() && (r.inquiry != "" || r.waiting):
		return shell.UsageError("--format " + r.format + " shows groups: leave out --inquiry and --waiting")
	}
	return nil
}

// graphic tells whether charts are asked for.
func (r timelineRequest) graphic() bool { return r.format == "svg" || r.format == "html" }

func runTimeline(ctx context.Context, env shell.Environment, o timelineOptions) error {
	request, err := newTimelineRequest(o)
	if err != nil {
		return err
	}
	out, err := output.Create(ctx, o.output, env.Stdout)
	if err != nil {
		return err
	}
	defer out.Abandon()
	set, allRead, err := inquiries(ctx, env, o, request.asOf, request.filter)
	if err != nil {
		return err
	}
	odd := shell.Notebook{Console: env.Stderr, All: o.verbose}
	for _, p := range set.Problems {
		if p.Code == timeline.OutsideKnownTime { // as --as-of asks
			continue
		}
		odd.Note(p.Code, fmt.Sprintf("%s: %s (%s)", legible.Name(p.Paper), p.Message, p.Code))
	}
	odd.TellNotes()
	if request.inquiry != "" {
		if _, ok := set.Find(request.inquiry); !ok {
			return fmt.Errorf("no inquiry %s among %d", request.inquiry, len(set.Inquiries))
		}
	}
	if err := out.Finish(request.write(out, set)); err != nil {
		return err
	}
	return shell.Verdict(allRead)
}

// write writes what was asked for.
func (r timelineRequest) write(w io.Writer, set *timeline.Set) error {
	switch {
	case r.inquiry != "":
		q, _ := set.Find(r.inquiry)
		return report.WriteSheets(w, r.format, report.EventsSheet(q, set.Events(q)))
	case r.waiting:
		return report.WriteSheets(w, r.format, report.QueueSheets(set.Waiting())...)
	case r.format == "html":
		return report.HTML(w, set, r.options, r.words)
	case r.format == "svg":
		return report.SVG(w, r.chart, set, r.options, r.words)
	}
	table, err := set.Table(r.options)
	if err != nil {
		return err
	}
	return report.WriteSheets(w, r.format, report.TableSheet(table))
}
