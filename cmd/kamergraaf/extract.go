package main

import (
	"context"
	"slices"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph"
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
	err = each(ctx, r, func(d *extract.Document) ([]byte, error) {
		line, err := graph.AppendJSON(nil, d, iris)
		return append(line, '\n'), err
	}, func(line []byte) error {
		_, err := out.Write(line)
		return err
	})
	if err := out.Finish(err); err != nil {
		return err
	}
	return shell.Verdict(r.allRead())
}
