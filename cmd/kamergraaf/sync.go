package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/fetching"
	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/fetch"
	"w3id.org/kamergraaf/internal/legible"
	"w3id.org/kamergraaf/timeline"
)

// syncOptions are those of the command sync.
type syncOptions struct {
	buildOptions
	fetching fetching.Options
	json     bool
	every    time.Duration
}

// newSyncCommand returns the command that fetches what is new and builds it into a store.
func newSyncCommand(env shell.Environment) *cli.Command {
	var o syncOptions
	return &cli.Command{
		Name:      "sync",
		Usage:     "fetch what is new at the official sources, and build it into a store",
		ArgsUsage: "FILE.db",
		Description: `Does what fetch does, into the folder beside the store that bears its name, or into --into; then what build does; and tells in
ten lines what is new and who is late. Run it daily: it needs nobody. Exit code 0 also where nothing is new, 3 where something
could not be had or read; what could not is asked for again in later runs.

Examples:
  kamergraaf sync kamergraaf.db --since 2026-09-01 --contact you@example.org
  kamergraaf sync kamergraaf.db
  kamergraaf sync kamergraaf.db --json`,
		Flags: slices.Concat(o.fetching.Flags(), o.graphOptions.flags(), []cli.Flag{
			&cli.BoolFlag{Name: "json", Usage: "print what is new as JSON", Destination: &o.json},
			&cli.DurationFlag{Name: "every", Usage: "go on until interrupted, and sync again each `TIME` (24h): what fails is told, and tried again the next time", Destination: &o.every},
		}, o.readingOptions.flags()),
		Action: func(c *cli.Context) error {
			if c.NArg() != 1 {
				return shell.UsageError("name one store, as in: kamergraaf sync kamergraaf.db")
			}
			o.file = c.Args().First()
			if o.fetching.Into == "" {
				o.fetching.Into = strings.TrimSuffix(o.file, filepath.Ext(o.file)) + "-documents"
			}
			if o.every != 0 {
				return syncEvery(c.Context, env, o)
			}
			return runSync(c.Context, env, o)
		},
	}
}

// shortest is how often a store may be synced: the sources have a few documents a day.
const shortest = time.Minute

// syncEvery syncs again and again until it is interrupted, which is how it is meant to end.
func syncEvery(ctx context.Context, env shell.Environment, o syncOptions) error {
	if o.every < shortest {
		return shell.UsageError("--every must be at least " + shortest.String())
	}
	for {
		err := runSync(ctx, env, o)
		if usage := shell.UsageError(""); errors.As(err, &usage) {
			return err
		}
		if err != nil && ctx.Err() == nil && !errors.Is(err, shell.ErrUnread) {
			env.Stderr.Say(err.Error())
		}
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(o.every):
		}
	}
}

// news is what a sync tells.
type news struct {
	Today    extract.Date  `json:"today"`
	Fetched  fetch.Summary `json:"fetched"`
	New      newPapers     `json:"new"`
	Waiting  int           `json:"waiting"` // inquiries of the last year that have no answer
	Late     int           `json:"late"`    // of them, those whose term is over
	Older    int           `json:"older"`   // older inquiries that have no answer in this collection
	AllRead  bool          `json:"allRead"` // whether every document could be read
	Complete bool          `json:"complete"`
}

type newPapers struct {
	Questions int `json:"questions"`
	Notices   int `json:"notices"`
	Answers   int `json:"answers"`
}

func runSync(ctx context.Context, env shell.Environment, o syncOptions) error {
	today, err := o.fetching.Today()
	if err != nil {
		return err
	}
	env.Stderr.Quiet = o.quiet
	sum, err := o.fetching.Fetch(ctx, env)
	if err != nil {
		return fmt.Errorf("fetching: %w", err)
	}
	o.inputs, o.writes = []string{o.fetching.Into}, []string{o.file}
	o.prune = true      // within its bounds: a document that got another identifier stands elsewhere now
	built := errNothing // until there is a document
	if sum.Listed > 0 || isStore(o.file) {
		built = runBuild(ctx, env, o.buildOptions)
	}
	if built != nil && !errors.Is(built, shell.ErrUnread) {
		return fmt.Errorf("building %s: %w", legible.Name(o.file), built)
	}
	n := news{Today: today, Fetched: sum, AllRead: built == nil || errors.Is(built, errNothing) && sum.Listed == 0}
	n.New = newPapers{sum.NewByKind[extract.QuestionPaper], sum.NewByKind[extract.DelayNotice], sum.NewByKind[extract.AnswerPaper]}
	n.Complete = sum.Whole() && n.AllRead
	if !errors.Is(built, errNothing) {
		if err := n.waiting(ctx, env, o); err != nil {
			return err
		}
	}
	if err := n.print(env, o.json); err != nil {
		return err
	}
	return shell.Verdict(n.Complete)
}

// waiting counts who waits, as things stand today.
func (n *news) waiting(ctx context.Context, env shell.Environment, o syncOptions) error {
	read := o.readingOptions
	read.inputs, read.writes, read.report, read.times, read.quiet, read.verbose = []string{o.file}, nil, "", false, true, false
	set, _, err := inquiries(ctx, env, timelineOptions{readingOptions: read, graphOptions: o.graphOptions}, n.Today, timeline.Filter{})
	env.Stderr.Quiet = o.quiet
	if err != nil {
		return fmt.Errorf("counting who waits: %w", err)
	}
	lastYear := n.Today.Add(-365)
	recent := set.Select(timeline.Filter{From: lastYear})
	n.Waiting, n.Late = len(recent.Waiting().Open), len(recent.Late())
	n.Older = len(set.Select(timeline.Filter{To: lastYear.Add(-1)}).Waiting().Open)
	return nil
}

// print prints what is new.
func (n *news) print(env shell.Environment, asJSON bool) error {
	if asJSON {
		return shell.JSONLines(env.Stdout).Encode(n)
	}
	lines := []string{
		string(n.Today) + ": " + fetching.Told(n.Fetched),
		"new questions: " + fmt.Sprint(n.New.Questions),
		"new answers: " + fmt.Sprint(n.New.Answers),
		"new delay notices: " + fmt.Sprint(n.New.Notices),
		fmt.Sprintf("late today: %d of %d that wait for an answer, asked in the last year", n.Late, n.Waiting),
		fmt.Sprintf("without an answer in this collection: %d asked before", n.Older),
	}
	for _, name := range n.Fetched.NotListed {
		lines = append(lines, "not listed: "+name)
	}
	if n.Fetched.Unreachable {
		lines = append(lines, "a host gave no answer any more: what is left comes with the next run")
	}
	if n.Fetched.Missing > 0 {
		lines = append(lines, "could not be had: "+fmt.Sprint(n.Fetched.Missing)+" (kamergraaf fetch --missing lists them)")
	}
	if !n.AllRead {
		lines = append(lines, "some documents could not be read: each was named")
	}
	_, err := fmt.Fprintln(env.Stdout, strings.Join(lines, "\n"))
	return err
}
