package main

import (
	"fmt"
	"os"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/score"
)

// scoreCommand measures the program against what readers marked.
func (env environment) scoreCommand() *cli.Command {
	return &cli.Command{
		Name:      "score",
		Usage:     "measure found and identified mentions against gold: precision, recall and F1 by kind",
		ArgsUsage: "GOLD.tsv INPUT...",
		Description: `GOLD is tab-separated with the columns doc, unit, kind, id, part, and surface or start and end; documents are matched by
their file names.

Example:
  kamergraaf score --worst 5 gold.tsv documents/`,
		Flags:  append([]cli.Flag{&cli.IntFlag{Name: "worst", Usage: "also list the first `N` differences of each kind"}}, readingFlags()...),
		Action: env.score,
	}
}

func (env environment) score(c *cli.Context) error {
	if c.Args().Len() < 2 {
		return usageError{"name the gold and the documents"}
	}
	gold, err := readGold(c.Args().First())
	if err != nil {
		return err
	}
	r, err := env.newReading(c, false)
	if err != nil {
		return err
	}
	defer r.close()
	r.inputs = c.Args().Tail()
	var documents []*extract.Document
	err = each(c, r, func(d *extract.Document) (*extract.Document, error) { return d, nil }, func(d *extract.Document) error {
		documents = append(documents, d)
		return nil
	})
	if err != nil && err != errUnread {
		return err
	}
	for _, name := range score.Unread(gold, documents) {
		r.say(legible(name) + " stands in the gold, but is the name of no document that was read: all its mentions count as missed")
	}
	if failed := score.Compare(gold, documents, r.registers).Write(env.stdout, c.Int("worst")); failed != nil {
		return failed
	}
	return err
}

func readGold(name string) ([]score.Row, error) {
	file, err := os.Open(name)
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
