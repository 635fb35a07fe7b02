package main

import (
	"context"
	"slices"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/link"
	"w3id.org/kamergraaf/internal/output"
)

// extractOptions are those of the command extract.
type extractOptions struct {
	readingOptions
	graphOptions
	output string
}

// newExtractCommand returns the command that prints what was read of each document as JSON.
func newExtractCommand(env shell.Environment) *cli.Command {
	var o extractOptions
	return &cli.Command{
		Name:      "extract",
		Usage:     "print what was read of each document, one JSON object a line",
		ArgsUsage: "INPUT...",
		Description: `Example:
  kamergraaf extract samples/ | jq -r '.mentions[] | [.kind, .text, .id] | @tsv'`,
		Flags: slices.Concat([]cli.Flag{
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE` instead of standard output", Destination: &o.output},
			o.baseFlag(),
		}, o.readingOptions.flags()),
		Action: func(c *cli.Context) error {
			o.inputs, o.writes = c.Args().Slice(), []string{o.output}
			return runExtract(c.Context, env, o)
		},
	}
}

func runExtract(ctx context.Context, env shell.Environment, o extractOptions) error {
	iris, err := o.iris()
	if err != nil {
		return err
	}
	r, err := newReading(ctx, env, o.readingOptions, false)
	if err != nil {
		return err
	}
	defer r.close()
	out, err := output.Create(ctx, o.output, env.Stdout)
	if err != nil {
		return err
	}
	defer out.Abandon()
	newWorker := func() inputWorker[extracted] {
		return documentWorker(r.pipeline.Worker(), func(d *extract.Document) (extracted, error) {
			line, err := graph.AppendJSON(nil, d, iris)
			return extracted{append(line, '\n'), iri.NewCard(d)}, err
		})
	}
	var seen link.Seen
	err = eachInput(ctx, r, newWorker, func(in input, e extracted) (status, error) {
		switch seen.Look(e.card) {
		case link.FirstTime:
			r.isNew(in)
		case link.Again:
			r.printsAgain(in, seen.Number(e.card))
		}
		_, err := out.Write(e.line)
		return statusRead, err
	})
	if err := out.Finish(err); err != nil {
		return err
	}
	return shell.Verdict(r.allRead())
}

// extracted is the line of a document, and what tells it from others.
type extracted struct {
	line []byte
	card iri.Card
}
