// Package fetching has the commands that ask the official sources.
package fetching

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/fetch"
	"w3id.org/kamergraaf/extract/fetch/polite"
	"w3id.org/kamergraaf/extract/fetch/sources"
)

// Options are those of commands that fetch.
type Options struct {
	Into                                       string
	source, since, year, chamber, kind         string
	sources, today, contact                    string
	dryRun, printSources, missing, json, quiet bool
	probe                                      bool
}

// Flags are those of all commands that fetch.
func (o *Options) Flags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "into", Usage: "`FOLDER` that documents are fetched into", Destination: &o.Into},
		&cli.StringFlag{Name: "source", Usage: "`NAME` of the source: koop, tk or all", Value: "koop", Destination: &o.source},
		&cli.StringFlag{Name: "since", Usage: "only what changed on `DATE` (2026-11-01) or later", Destination: &o.since},
		&cli.StringFlag{Name: "chamber", Usage: "only documents of `tk` or ek", Destination: &o.chamber},
		&cli.StringFlag{Name: "sources", Usage: "`FILE` (TOML) with addresses, names and manners instead of the built-in ones: see fetch --print-sources", Destination: &o.sources},
		&cli.StringFlag{Name: "contact", Usage: "`ADDRESS` (e-mail or web) at which the hosts can reach you", EnvVars: []string{"KAMERGRAAF_CONTACT"}, Destination: &o.contact},
		&cli.StringFlag{Name: "today", Usage: "take `DATE` for today", Destination: &o.today},
	}
}

// NewCommand returns the command that fetches documents from the official sources.
func NewCommand(env shell.Environment) *cli.Command {
	var o Options
	return &cli.Command{
		Name:  "fetch",
		Usage: "fetch documents from the official sources into a folder",
		Description: `Fetches the Aanhangsel, and questions that have no answer yet, from KOOP (officielebekendmakingen.nl) or, with --source tk, the
questions, answers and delay notices that the Tweede Kamer has, sooner but as PDF or Word only: what the folder lacks and what changed,
the newest first. Of a document that both have, KOOP's copy stays. Each document has a folder of its own, named by its identifier, with the document as XML, else HTML, else
PDF, its metadata, and source.json, which tells where it is from.

Without --since and --session-year the first run fetches all: some 150,000 documents, at one request in three seconds more than a
week; --dry-run tells what it would take. Later runs fetch what changed since the last one. A run that is stopped or killed goes on
where it was. What cannot be had is named, remembered and asked for again after a day, two, four and so on; --missing lists it.

Hosts are asked one request at a time, no faster than they state, slower when they ask for that, and not where their robots.txt says
no. Only hosts of the configuration are asked: no address that stands in a document ever is. Say who you are with --contact.

Exit code 3 tells that something could not be had, and 1 that nothing could.

Examples:
  kamergraaf fetch --into documents/ --since 2026-11-01 --contact you@example.org
  kamergraaf fetch --into documents/ --session-year 2023-2024 --kind answer --dry-run
  kamergraaf fetch --into documents/ --missing
  kamergraaf fetch --print-sources > mine.toml`,
		Flags: append(o.Flags(), []cli.Flag{
			&cli.StringFlag{Name: "session-year", Usage: "only documents of one session `YEAR` (2023-2024)", Destination: &o.year},
			&cli.StringFlag{Name: "kind", Usage: "only documents of one `KIND`: answer, question or delay", Destination: &o.kind},
			&cli.BoolFlag{Name: "dry-run", Usage: "only list, and tell what fetching would take", Destination: &o.dryRun},
			&cli.BoolFlag{Name: "missing", Usage: "print the documents that could not be had, with the reasons, and ask nobody", Destination: &o.missing},
			&cli.BoolFlag{Name: "probe", Usage: "ask the hosts at most ten questions, tell which assumptions about them hold, and keep the answers in the folder, for a report of what changed", Destination: &o.probe},
			&cli.BoolFlag{Name: "print-sources", Usage: "print the built-in configuration of the sources", Destination: &o.printSources},
			&cli.BoolFlag{Name: "json", Usage: "print the summary, or the missing documents, as JSON", Destination: &o.json},
			&cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: "tell only what went wrong", Destination: &o.quiet},
		}...),
		Action: func(c *cli.Context) error {
			if c.Args().Present() {
				return shell.UsageError("fetch takes no arguments: name the folder with --into")
			}
			env.Stderr.Quiet = o.quiet
			return o.run(c.Context, env)
		},
	}
}

func (o Options) run(ctx context.Context, env shell.Environment) error {
	if o.printSources {
		_, err := io.WriteString(env.Stdout, sources.BuiltIn())
		return err
	}
	if o.Into == "" {
		return shell.UsageError("name the folder that documents are fetched into: --into FOLDER")
	}
	if o.missing {
		return o.printMissing(env)
	}
	if o.probe {
		return o.runProbe(ctx, env)
	}
	sum, err := o.Fetch(ctx, env)
	if err != nil {
		return err
	}
	if err := o.print(env, sum); err != nil {
		return err
	}
	return shell.Verdict(sum.Whole() || o.dryRun)
}

// Fetch fetches what the options ask for. A source that gave out after it had listed something leaves the summary incomplete, and is
// no error.
func (o Options) Fetch(ctx context.Context, env shell.Environment) (fetch.Summary, error) {
	asked, done, err := o.prepare(env)
	if err != nil {
		return fetch.Summary{}, err
	}
	defer done()
	sum, err := fetch.Run(ctx, asked)
	if errors.As(err, new(*fetch.ListError)) && sum.Listed > 0 {
		err = nil // it was told
	}
	return sum, err
}

// Today returns the day that is taken for today.
func (o Options) Today() (extract.Date, error) {
	if o.today == "" {
		return extract.Date(time.Now().Format(time.DateOnly)), nil
	}
	return extract.Date(o.today), checkDay("--today", extract.Date(o.today))
}

// prepare returns what is to be fetched, and what ends the telling of progress.
func (o Options) prepare(env shell.Environment) (asked fetch.Options, done func(), err error) {
	query, err := o.query()
	if err != nil {
		return asked, nil, err
	}
	today, err := o.Today()
	if err != nil {
		return asked, nil, err
	}
	config, err := sources.Read(o.sources)
	if err != nil {
		return asked, nil, fmt.Errorf("reading the configuration of the sources: %w", err)
	}
	agent, err := shell.Agent(o.contact)
	if err != nil {
		return asked, nil, err
	}
	if o.probe {
		config = config.Once()
	}
	client, err := polite.NewClient(polite.Options{Hosts: config.Hosts, Agent: agent})
	if err != nil {
		return asked, nil, fmt.Errorf("in the configuration of the sources: %w", err)
	}
	bar := shell.NewBar(env.Stderr, "documents")
	asked = fetch.Options{
		Folder: o.Into, Client: client, Query: query, Today: today, DryRun: o.dryRun, Notify: env.Stderr.Say,
		Progress: func(done, of int) { bar.Of(of); bar.Set(done) },
	}
	if o.today != "" {
		asked.Now = func() time.Time { at, _ := time.Parse(time.DateOnly, o.today); return at }
	}
	if err := config.Fill(&asked, o.source); err != nil {
		return asked, nil, shell.UsageError(err.Error())
	}
	return asked, bar.Done, nil
}

// query returns what is wanted.
func (o Options) query() (q fetch.Query, err error) {
	q = fetch.Query{Since: extract.Date(o.since), SessionYear: o.year, Chamber: o.chamber, Kind: extract.DocumentKind(o.kind)}
	switch {
	case o.since != "" && o.year != "":
		return q, shell.UsageError("--since and --session-year are two ways to choose: give one")
	case o.year != "" && !dutch.IsSessionYear(o.year):
		return q, shell.UsageError(fmt.Sprintf("--session-year %s is none: write it as 2023-2024", o.year))
	case o.chamber != "" && o.chamber != "tk" && o.chamber != "ek":
		return q, shell.UsageError(fmt.Sprintf("--chamber %s is none: tk or ek", o.chamber))
	case o.kind != "" && q.Kind != extract.AnswerPaper && q.Kind != extract.QuestionPaper && q.Kind != extract.DelayNotice:
		return q, shell.UsageError(fmt.Sprintf("--kind %s is none: answer, question or delay", o.kind))
	case o.since != "":
		return q, checkDay("--since", q.Since)
	}
	return q, nil
}

func checkDay(flag string, day extract.Date) error {
	if _, ok := day.Days(day); !ok {
		return shell.UsageError(fmt.Sprintf("%s %s is no date: write it as 2026-11-01", flag, day))
	}
	return nil
}

// printMissing prints what could not be had.
func (o Options) printMissing(env shell.Environment) error {
	missing, err := fetch.Missing(o.Into)
	if err != nil {
		return err
	}
	if o.json {
		return shell.PrintLines(env, missing)
	}
	var all error
	for _, m := range missing {
		_, err := fmt.Fprintf(env.Stdout, "%s\t%s\n", m.ID, m.Reason)
		all = errors.Join(all, err)
	}
	return all
}

// print prints what was fetched.
func (o Options) print(env shell.Environment, sum fetch.Summary) error {
	if o.json {
		return shell.JSONLines(env.Stdout).Encode(sum)
	}
	if o.dryRun {
		_, err := fmt.Fprintf(env.Stdout, "%s listed, %d to be fetched with %s, which take %s or more\n", shell.Documents(sum.Listed), sum.New,
			shell.Count(sum.Requests, "request", "requests"), sum.Takes)
		return err
	}
	_, err := fmt.Fprintln(env.Stdout, Told(sum))
	return err
}

// Told tells in words what was fetched.
func Told(sum fetch.Summary) string {
	text := fmt.Sprintf("%s listed: %d new, %d changed, %d in a better form, %d as they were", shell.Documents(sum.Listed), sum.New, sum.Changed, sum.Better, sum.Unchanged)
	for _, more := range []struct {
		n    int
		what string
	}{{sum.Renamed, "under a new identifier"}, {sum.Withdrawn, "withdrawn"}, {sum.Missing, "could not be had"}, {sum.Waiting, "not asked for again yet"}} {
		if more.n > 0 {
			text += fmt.Sprintf(", %d %s", more.n, more.what)
		}
	}
	return text
}
