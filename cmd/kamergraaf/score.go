package main

import (
	"context"
	"fmt"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/score"
	"w3id.org/kamergraaf/internal/legible"
	"w3id.org/kamergraaf/internal/opening"
)

// scoreOptions are those of the command score.
type scoreOptions struct {
	readingOptions
	gold   string
	worst  int
	byYear bool // of the documents themselves, without gold
	byRule bool
	json   bool
}

// newScoreCommand returns the command that measures the program against what readers marked.
func newScoreCommand(env shell.Environment) *cli.Command {
	var o scoreOptions
	return &cli.Command{
		Name:      "score",
		Usage:     "measure found and identified mentions against gold: precision, recall and F1 by kind",
		ArgsUsage: "GOLD.tsv INPUT...",
		Description: `GOLD is tab-separated with the columns doc, unit, kind, id, part, and surface or start and end; documents are matched by
their file names.

With --by-year no gold is named: it tells how many of the askers, answerers and citations of each year are tied to an
identifier. What a program or a register loses in one year does not show in figures of all.

With --by-rule the documents are read once more for each rule that has a list of exceptions, without that rule, and what it
adds is told: mentions that are right with it and not without it, and false ones, of which a rule should have fewer.

Examples:
  kamergraaf score --worst 5 gold.tsv documents/
  kamergraaf score --by-year documents/
  kamergraaf score --by-rule gold.tsv documents/`,
		Flags: append([]cli.Flag{
			&cli.IntFlag{Name: "worst", Usage: "also list the first `N` differences of each kind", Destination: &o.worst},
			&cli.BoolFlag{Name: "by-year", Usage: "tell how much is tied to an identifier year by year, without gold", Destination: &o.byYear},
			&cli.BoolFlag{Name: "by-rule", Usage: "tell what each rule with a list of exceptions finds and breaks", Destination: &o.byRule},
			&cli.BoolFlag{Name: "json", Usage: "with --by-year or --by-rule: print one JSON object a year or rule", Destination: &o.json},
		}, o.flags()...),
		Action: func(c *cli.Context) error {
			if o.byYear {
				o.inputs = c.Args().Slice()
				return runScoreByYear(c.Context, env, o)
			}
			if o.json && !o.byRule {
				return shell.UsageError("--json goes with --by-year or --by-rule")
			}
			if c.Args().Len() < 2 {
				return shell.UsageError("name the gold and the documents")
			}
			o.gold, o.inputs = c.Args().First(), c.Args().Tail()
			if o.byRule {
				return runScoreByRule(c.Context, env, o)
			}
			return runScore(c.Context, env, o)
		},
	}
}

func runScore(ctx context.Context, env shell.Environment, o scoreOptions) error {
	gold, err := readGold(ctx, o.gold)
	if err != nil {
		return err
	}
	m, err := measure(ctx, env, o.readingOptions, gold)
	if err != nil {
		return err
	}
	for _, name := range m.unread {
		env.Stderr.Tell(legible.Name(name) + " stands in the gold, but is the name of no document that was read: all its mentions count as missed")
	}
	if err := m.scores.Write(env.Stdout, o.worst); err != nil {
		return err
	}
	return shell.Verdict(m.allRead)
}

// measured is what a run over documents scored.
type measured struct {
	scores  *score.Scores
	unread  []string // documents of the gold
	rules   []string // that the recognisers have
	allRead bool
}

// measure reads the documents and compares them with gold.
func measure(ctx context.Context, env shell.Environment, o readingOptions, gold []score.Row) (m measured, err error) {
	r, err := newReading(ctx, env, o, false)
	if err != nil {
		return m, err
	}
	defer r.close()
	var documents []*extract.Document
	err = each(ctx, r, func(d *extract.Document) (*extract.Document, error) { return d, nil }, func(d *extract.Document) error {
		documents = append(documents, d)
		return nil
	})
	if err != nil {
		return m, err
	}
	return measured{score.Compare(gold, documents, r.registers), score.Unread(gold, documents), r.pipeline.Rules, r.allRead()}, nil
}

// runScoreByRule prints what each rule with a list of exceptions is worth.
func runScoreByRule(ctx context.Context, env shell.Environment, o scoreOptions) error {
	gold, err := readGold(ctx, o.gold)
	if err != nil {
		return err
	}
	with, err := measure(ctx, env, o.readingOptions, gold)
	if err != nil {
		return err
	}
	o.quiet, o.verbose, o.report = true, false, "" // the inputs were told of once
	var worths []score.Worth
	for _, rule := range with.rules {
		o.without = rule
		without, err := measure(ctx, env, o.readingOptions, gold)
		if err != nil {
			return err
		}
		worths = append(worths, score.Weigh(rule, with.scores, without.scores))
	}
	if !o.json {
		err = score.WriteWorth(env.Stdout, worths)
	} else {
		err = shell.PrintLines(env, worths)
	}
	if err != nil {
		return fmt.Errorf("writing the rules: %w", err)
	}
	return shell.Verdict(with.allRead)
}

// runScoreByYear prints how much of each year's documents is tied to identifiers.
func runScoreByYear(ctx context.Context, env shell.Environment, o scoreOptions) error {
	if len(o.inputs) == 0 {
		return shell.UsageError("name the documents")
	}
	r, err := newReading(ctx, env, o.readingOptions, false)
	if err != nil {
		return err
	}
	defer r.close()
	var years score.Years
	same := func(d *extract.Document) (*extract.Document, error) { return d, nil }
	if err := each(ctx, r, same, func(d *extract.Document) error { years.Add(d); return nil }); err != nil {
		return err
	}
	if !o.json {
		err = years.Write(env.Stdout)
	} else {
		err = shell.PrintLines(env, years.All())
	}
	if err != nil {
		return fmt.Errorf("writing the years: %w", err)
	}
	return shell.Verdict(r.allRead())
}

func readGold(ctx context.Context, name string) ([]score.Row, error) {
	file, err := opening.Stream(ctx, name)
	if err != nil {
		return nil, fmt.Errorf("reading the gold: %w", err)
	}
	defer file.Close()
	gold, err := score.ReadGold(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return gold, nil
}
