package main

import (
	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph"
)

// extractCommand prints what was read of each document as JSON.
func (env environment) extractCommand() *cli.Command {
	return &cli.Command{
		Name:      "extract",
		Usage:     "print what was read of each document, one JSON object a line",
		ArgsUsage: "INPUT...",
		Description: `Example:
  kamergraaf extract samples/ | jq -r '.mentions[] | [.kind, .text, .id] | @tsv'`,
		Flags: append([]cli.Flag{
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE` instead of standard output"},
			baseFlag(),
		}, readingFlags()...),
		Action: env.extract,
	}
}

func (env environment) extract(c *cli.Context) error {
	iris, r, err := env.exportParts(c)
	if err != nil {
		return err
	}
	defer r.close()
	out, err := env.create(c.String("output"))
	if err != nil {
		return err
	}
	defer out.abandon()
	err = each(c, r, func(d *extract.Document) ([]byte, error) {
		line, err := graph.AppendJSON(nil, d, iris)
		return append(line, '\n'), err
	}, func(line []byte) error {
		_, err := out.Write(line)
		return err
	})
	return out.finish(err)
}
